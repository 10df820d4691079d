import { fold } from '../../text/normalise.ts'
import type { Row } from './box.ts'
import { fieldOf } from './fields.ts'
import { columnOf } from './marks.ts'
import { type Dated, dateIn, goesOn, timeIn } from './times-in.ts'

/** The rows that tell when an office was held. */
type Term = Partial<Record<'from' | 'until' | 'when', Row>>

/** The rows of a box, those of offices with the time that rows of the same number tell: "Office2", "Term Start2". */
export function withTerms(page: Dated, rows: readonly Row[]): readonly Row[] {
  const terms = new Map<string, Term>()
  for (const row of rows) {
    const { number, column } = partsOf(row.key)
    if (column !== null) terms.set(number, { ...terms.get(number), [column]: row })
  }
  return rows.map((row) => {
    const term = isOffice(row.key) ? terms.get(partsOf(row.key).number) : undefined
    const valid = term === undefined ? null : validIn(page, term)
    return valid === null ? row : { ...row, valid }
  })
}

const LONGEST_ROLE = 60
const TITLE = ' title'
const NAME = ' name'

/** The rows of a box, those of leaders with the office that rows of the same number name: "Leader1 Title", "Leader1 Name". */
export function withRoles({ text }: Dated, rows: readonly Row[]): readonly Row[] {
  const roles = new Map<string, string>()
  for (const { key, value } of rows) {
    const { words, number } = numberedKey(key)
    const role = text.slice(value.start, value.end)
    if (words.endsWith(TITLE) && /\p{L}/u.test(role) && role.length <= LONGEST_ROLE)
      roles.set(`${words.slice(0, -TITLE.length)} ${number}`, role)
  }
  if (roles.size === 0) return rows
  return rows.map((row) => {
    const { words, number } = numberedKey(row.key)
    const role = roles.get(`${words.endsWith(NAME) ? words.slice(0, -NAME.length) : words} ${number}`)
    return role === undefined ? row : { ...row, role }
  })
}

/** A key in small letters without its number, and the number; empty for none. */
function numberedKey(key: string): { readonly words: string; readonly number: string } {
  const [number = ''] = /\p{Nd}+/u.exec(key) ?? []
  return { words: key.replace(number, '').trim().toLowerCase(), number }
}

function isOffice(key: string): boolean {
  const field = fieldOf(key, 'person')
  return typeof field === 'object' && field.reads === 'office'
}

/** The number of a key, and what of a term it tells; of a key that says something of its own, nothing. */
function partsOf(key: string): { readonly number: string; readonly column: keyof Term | null } {
  const { words, number } = numberedKey(key)
  const column = fieldOf(key, 'person') === 'ignored' ? columnOf(fold(words)) : null
  return { number, column: column === 'from' || column === 'until' || column === 'when' ? column : null }
}

/** An office that somebody took and of which no row says that he left it is his still. */
function validIn(page: Dated, { from, until, when }: Term): string | null {
  const [began, ended] = [dateIn(page, from?.value), dateIn(page, until?.value)]
  if (began === null && ended === null) return timeIn(page, when?.value)
  const lasts = until === undefined || goesOn(page, until.value)
  return `${began ?? ''}/${ended ?? (lasts ? '..' : '')}`
}
