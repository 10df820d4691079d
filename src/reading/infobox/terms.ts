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

function isOffice(key: string): boolean {
  const field = fieldOf(key, 'person')
  return typeof field === 'object' && field.reads === 'office'
}

/** The number of a key, and what of a term it tells; of a key that says something of its own, nothing. */
function partsOf(key: string): { readonly number: string; readonly column: keyof Term | null } {
  const number = /\d*$/u.exec(key)?.[0] ?? ''
  const column = fieldOf(key, 'person') === 'ignored' ? columnOf(fold(key.slice(0, key.length - number.length))) : null
  return { number, column: column === 'from' || column === 'until' || column === 'when' ? column : null }
}

/** An office that somebody took and of which no row says that he left it is his still. */
function validIn(page: Dated, { from, until, when }: Term): string | null {
  const [began, ended] = [dateIn(page, from?.value), dateIn(page, until?.value)]
  if (began === null && ended === null) return timeIn(page, when?.value)
  const lasts = until === undefined || goesOn(page, until.value)
  return `${began ?? ''}/${ended ?? (lasts ? '..' : '')}`
}
