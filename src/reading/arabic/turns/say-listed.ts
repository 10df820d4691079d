import type { Figure } from '../../cast.ts'
import { mainOf } from '../context/memory.ts'
import { bodyOf } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { isFigure, isSign, type Unit } from '../context/unit.ts'
import { SEVERAL_IN_OFFICE } from '../words/office-words.ts'

/** Notes what is said of those whom the lines below name: "ومن أشهر قادتها:", "أبرز مؤسسي الحركة:". */
export function noteIntroduced(context: Context, units: readonly Unit[], opensBlock: boolean): void {
  const { memory } = context
  if (opensBlock && units[0]?.figure?.type !== 'person') memory.introduced = undefined
  if (!isSign(units.at(-1), ':')) return
  memory.introduced = undefined
  const at = units.findLastIndex((unit) => unit.first === unit.last && severalIn(unit.word) !== undefined)
  const noun = units[at]
  const stem = noun === undefined ? undefined : severalIn(noun.word)
  const predicate = stem === undefined ? undefined : SEVERAL_IN_OFFICE.get(stem.base)
  if (noun === undefined || stem === undefined || predicate === undefined || units.length - at > LAST_WORDS) return
  const body = bodyListed(context, units, at, stem.pronoun)
  if (body?.type === 'organization') memory.introduced = { predicate, body }
}

/** Of which body they are: of that which the noun or its pronoun stands for, which is named behind it, or which the text is about. */
function bodyListed(context: Context, units: readonly Unit[], at: number, pronoun: string): Figure | undefined {
  const [noun, named] = [units[at], units[at + 1]]
  if (noun?.figure?.type === 'organization') return noun.figure
  if (isFigure(named)) return named.figure
  return noun?.office?.of.figure ?? (pronoun === '' ? mainOf(context.memory) : bodyOf(context, units, at, pronoun))
}

/** As far before the colon as the noun for those who are listed stands. */
const LAST_WORDS = 4

function severalIn({ stems }: Unit['word']): Unit['word']['stems'][number] | undefined {
  return stems.find(({ base }) => SEVERAL_IN_OFFICE.has(base))
}

/** Says of whom a line of the list names first what the list is of, unless the line says more of him. */
export function sayListed(context: Context, [first]: readonly Unit[]): void {
  const { memory, statements } = context
  if (memory.introduced === undefined || !isFigure(first) || first.figure.type !== 'person') return
  if (first.group !== undefined || first.figure.described || first.preposition !== '') return
  const { predicate, body } = memory.introduced
  if (statements.some(({ subject, predicates }) => subject.figure === first.figure && OFFICES.has(predicates[0] ?? '')))
    return
  const object = unnamed(body, first.end)
  const span = { anchor: first.start, start: first.start, end: first.end }
  statements.push({
    subject: roleOf(first),
    predicates: [predicate],
    object,
    valid: null,
    ...span,
    score: 0.65,
    standing: 'granted',
  })
}

const OFFICES: ReadonlySet<string> = new Set(['leader_of', 'member_of', 'founder_of'])
