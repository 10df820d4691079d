import type { Unit } from '../context/unit.ts'
import { COMPOUND, OF_OFFICE, TEMPORAL } from '../words/clause-words.ts'
import { AGENT_PHRASES } from '../words/particles.ts'
import { isParticle, rememberedOf, written } from '../words/word-kinds.ts'
import { isBoundary } from './clause-marks.ts'

/** "منذ ذلك الحين", "بعد ذلك": when, by a preposition that brings nobody. */
export function isTemporal({ word }: Unit): boolean {
  return TEMPORAL.has(withoutAnd(word).norm)
}

/** The word without a joined و or ف. */
const withoutAnd = rememberedOf(({ norm }) => {
  const isJoined = /^و(?:مع|من|في|عن)$/u.test(norm) || (norm.length > 3 && /^[وف]/u.test(norm))
  return { norm: isJoined && !WITH_WAW.has(norm) ? norm.slice(1) : norm }
})

/** Prepositions that begin with و themselves. */
const WITH_WAW: ReadonlySet<string> = new Set(['وراء', 'ورا', 'وسط', 'وفق'])

/** "وكان من قبل …" tells when, not by whom. */
function isBefore(units: readonly Unit[], at: number, two: string): boolean {
  return two === 'من قبل' && /^[وف]?(?:كان|كانت|كانوا)$/u.test(units[at - 1]?.word.norm ?? '')
}

/** The preposition that stands at the unit, and where what it brings may begin. */
export function prepositionAt(units: readonly Unit[], at: number): readonly [string | undefined, number] {
  const unit = units[at]
  const norm = unit === undefined ? '' : withoutAnd(unit.word).norm
  const compound = OPENING.has(norm) ? compoundAt(units, at, norm) : undefined
  if (compound !== undefined) return compound
  if (isParticle(units[at]?.word) && !isBoundary(units[at])) return [norm, at + 1]
  return [undefined, at]
}

/** Words that begin a preposition of two. */
const OPENING: ReadonlySet<string> = new Set(
  [...COMPOUND.keys(), ...AGENT_PHRASES, 'عن', 'من'].map((phrase) => phrase.split(' ')[0] ?? ''),
)

function compoundAt(units: readonly Unit[], at: number, norm: string): readonly [string, number] | undefined {
  const two = `${norm} ${units[at + 1]?.kind === 'word' ? units[at + 1]?.word.norm : ''}`
  if (AGENT_PHRASES.includes(two) && !isBefore(units, at, two)) return ['agent', at + 2]
  if (AGENT_PHRASES.includes(norm)) return ['agent', at + 1]
  const joint = OF_OFFICE.has(two) ? 'منصب' : COMPOUND.get(two)
  return joint === undefined ? undefined : [joint, at + 2]
}

/** "إلى صفوفها", "بصفوفه": the preposition before the ranks of a body, whose they are, and where the words end. */
export function ranksBehind(
  units: readonly Unit[],
  at: number,
): { readonly preposition: string; readonly pronoun: string; readonly next: number } | undefined {
  const first = units[at]
  const isApart = first?.kind === 'word' && isParticle(first.word)
  const next = isApart ? at + 2 : at + 1
  const [, joined = '', pronoun] = RANKS.exec(units[next - 1]?.word.norm ?? '') ?? []
  if (first === undefined || pronoun === undefined || isApart === (joined !== '')) return undefined
  const norm = withoutAnd(first.word).norm
  return { preposition: isApart ? (COMPOUND.get(`${norm} صفوف`) ?? norm) : joined, pronoun, next }
}

const RANKS = /^(ب?)صفوف(ه|ها|هم)$/u

/** "إلى جانبها", "تحت رايتها": the preposition of two words, and the pronoun of the second. */
export function meantBehind(
  units: readonly Unit[],
  at: number,
): readonly [preposition: string, pronoun: string] | undefined {
  const beside = units[at + 1]?.word
  const norm = units[at]?.word.norm ?? ''
  if (beside === undefined) return undefined
  if (isAtTheSide(beside) && /^[وف]?الي$/u.test(norm)) return ['جانب', beside.norm.slice('جانب'.length)]
  const pronoun = norm === 'تحت' ? OWN_BANNER.exec(beside.norm)?.[1] : undefined
  return pronoun === undefined ? undefined : ['تحت', pronoun]
}

/** "تحت رايتها", "تحت مظلتها". */
const OWN_BANNER = /^(?:راي[هت]|لوا[ءيو]|مظل[هت]|جناح|عباء[هت])(ها|ه|هم)$/u

/** "إلى جانبها". */
const isAtTheSide = written(/^جانب(?:ه|ها|هم|هما)$/u)
