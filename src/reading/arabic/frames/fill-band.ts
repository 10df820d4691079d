import type { Clause } from '../clauses/clause.ts'
import { roleOf } from '../context/statement.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import { FRAME_PARTICIPLES, type Frame } from '../words/frames.ts'
import { BANDS, SOMEBODY } from '../words/group-words.ts'
import { hasStem, isDefinite } from '../words/word-kinds.ts'
import type { Slots } from './slots.ts'

/** What a band does and what it says of itself. */
const DOING: ReadonlySet<string> = new Set(['perpetrate', 'claim'])

/** How a band belongs to a body. */
const BELONGING: ReadonlySet<string> = new Set(['under', 'tie', 'join', 'belong'])

const MOST_ADJECTIVES = 2

/** "هجوم شنته خلية تابعة لـ X", "تبنت الهجوم خلية مرتبطة بـ X": what a band of a body without a name has done, that body has. */
export function fillBand(
  units: readonly Unit[],
  { at, to }: Pick<Clause, 'at' | 'to'>,
  { key }: Frame,
  slots: Slots,
): void {
  if (!DOING.has(key) || slots.has('subject')) return
  let noun = at + 1
  if (units[noun]?.kind === 'word' && isDefinite(units[noun]?.word)) noun++
  if (units[noun]?.kind !== 'word' || !isBand(units[noun]?.word)) return
  let tie = noun + 1
  while (tie - noun <= MOST_ADJECTIVES && units[tie]?.kind === 'word' && !ties(units[tie]?.word)) tie++
  const body = units[tie + 1]
  if (tie + 1 >= to || !ties(units[tie]?.word) || !isFigure(body) || body.figure.type !== 'organization') return
  if (body.preposition === 'ل' || body.preposition === 'ب') slots.set('subject', [roleOf(body)])
}

const isBand = hasStem(
  ({ base, article, pronoun }) => !article && pronoun === '' && (BANDS.has(base) || SOMEBODY.has(base)),
)

const ties = hasStem(
  ({ base, article, pronoun }) =>
    !article && pronoun === '' && BELONGING.has(FRAME_PARTICIPLES.get(base)?.frame.key ?? ''),
)
