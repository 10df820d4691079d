import type { Role } from '../../page.ts'
import { dateOf } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { type Finding, propose } from '../sentence/propose.ts'
import type { Clause } from '../syntax/clause.ts'
import type { Unit } from '../syntax/unit.ts'
import { areMembers, numberOf, sizeOf } from './counts.ts'
import sizeWords from './sizes.json' with { type: 'json' }

const CHANGING = new Set(sizeWords.changing)

/**
 * "fell from about 1,500 to some 200 fighters", "grew to 900 from 600 in 1997": two sizes, each with its own date; a date
 * before both is of the new one.
 */
export function readChange(parse: SentenceParse, clause: Clause, subject: Role, own?: Finding['own']): boolean {
  const last = parse.chunks[clause.to - 1]?.last ?? parse.units.length
  const units = parse.units.slice(clause.verb.last, last)
  const [old, young] = partsOfChange(units, CHANGING.has(clause.verb.lemma))
  const first = old.find(({ tag }) => tag === 'number')
  if (first === undefined || numberOf(first.norm) < 20 || !young.some(({ tag }) => tag === 'number')) return false
  const noun = units.find(areMembers)?.norm
  const before = dateBefore(parse, clause, old)
  for (const part of [old, young]) {
    const size = sizeOfPart(parse, part, noun, part === young ? before : null)
    if (size !== null)
      propose(parse, { subject, predicate: 'size', ...size, score: 0.65, ...(own === undefined ? {} : { own }) })
  }
  return true
}

/** What one part of a change tells: how many, and when, unless it was so when the whole is told of. */
function sizeOfPart(
  { units }: SentenceParse,
  part: readonly Unit[],
  noun: string | undefined,
  usual: string | null,
): Pick<Finding, 'object' | 'valid' | 'trigger' | 'start' | 'end'> | null {
  const numbers = part.filter(({ tag }) => tag === 'number')
  const isRange = units[units.indexOf(numbers[0] as Unit) - 1]?.norm === 'between'
  const told = numbers.slice(0, isRange ? 2 : 1)
  const object = sizeOf(told, noun)
  const time = part.find((unit) => unit.time?.edtf != null)?.time
  const start = told[0]?.start ?? 0
  const end = Math.max(told.at(-1)?.end ?? 0, time?.end ?? 0)
  return object === null ? null : { object, valid: time?.edtf ?? usual, trigger: start, start, end }
}

/** "By 2016 it had shrunk from 800 to 300": a date before both sizes, where the old one has none. */
function dateBefore(parse: SentenceParse, clause: Clause, old: readonly Unit[]): string | null {
  return old.every(({ time }) => time == null) ? dateOf(parse, clause).valid : null
}

/** What stands of the size that was and of the one that is; "had 600 men, down from 2,000" tells of both by another verb. */
function partsOfChange(units: readonly Unit[], changes: boolean): readonly [readonly Unit[], readonly Unit[]] {
  const from = units.findIndex(({ norm }) => norm === 'from')
  if (from > 0 && COMPARING.has(units[from - 1]?.norm ?? '')) return [units.slice(from), units.slice(0, from)]
  const to = changes && from !== -1 ? units.findIndex(({ norm }) => norm === 'to') : -1
  if (to === -1) return [[], []]
  return from < to ? [units.slice(from, to), units.slice(to)] : [units.slice(from), units.slice(to, from)]
}

const COMPARING: ReadonlySet<string> = new Set(['down', 'up'])
