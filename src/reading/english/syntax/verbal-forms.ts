import { grammarOf } from '../words/grammar.ts'
import { english } from '../words/lexicon.ts'
import { alsoNoun } from '../words/verbs.ts'
import smallWords from './small-words.json' with { type: 'json' }
import type { Tag, Unit } from './unit.ts'

/** Words that are nouns or stand like nouns. */
export const NOUNISH: ReadonlySet<Tag> = new Set(['noun', 'name', 'number'])
const BEFORE_NOUN: ReadonlySet<Tag> = new Set(['determiner', 'possessive', 'preposition', 'genitive'])

/** Whether a past form is a verb here, not a noun ("the attack") nor what describes one ("the combined force"). */
export function isPastVerb(unit: Unit, before: Unit | undefined, next: Unit | undefined): boolean {
  const opensNoun = before === undefined || BEFORE_NOUN.has(before.tag)
  if (unit.forms?.has('base') === true && alsoNoun(unit.lemma ?? '') && opensNoun) return false
  return !isModifier(before, next, unit)
}

/** "the combined force", "an armed group", "its wounded fighters". */
function isModifier(before: Unit | undefined, next: Unit | undefined, unit: Unit): boolean {
  const nounNext =
    next !== undefined && (NOUNISH.has(next.tag) || english.groupNouns.has(next.norm) || isNounToBe(next))
  if (before?.tag === 'determiner' || before?.tag === 'possessive' || before?.tag === 'genitive')
    return before.norm !== 'that' || nounNext
  if (!nounNext) return false
  if (before?.norm === 'whose' || before?.tag === 'preposition' || before?.tag === 'number') return true
  return (
    grammarOf.adjectivalParticiples.has(unit.norm) &&
    (before === undefined ||
      isBodyNext(before, next, unit) ||
      // "killed armed members of X"
      before.tag === 'verb' ||
      before.tag === 'conjunction' ||
      before.tag === 'comma') &&
    next.tag !== 'name' &&
    next.tag !== 'number'
  )
}

const ALWAYS_ADJECTIVES = new Set(smallWords.participlesNeverVerbs)

/** "rebel armed groups", yet "its ideology combined Maoism with": behind a noun only before the word for a body. */
function isBodyNext(before: Unit, next: Unit, { norm }: Unit): boolean {
  if (before.tag !== 'noun') return false
  return ALWAYS_ADJECTIVES.has(norm) || english.groupNouns.has(next.norm) || english.memberNouns.has(next.norm)
}

/** "armed group": a bare form that is a noun as often and was not looked at yet. */
function isNounToBe({ tag, lemma = '', forms, capital }: Unit): boolean {
  return tag === 'verb' && !capital && forms?.has('base') === true && !forms.has('past') && alsoNoun(lemma)
}

const NOMINAL = new Set(smallWords.nominalGerunds)

/** "received arms and training from X", "Fighting between X and Y": nouns in -ing, which act on nobody here. */
function isNominal({ norm }: Unit, before: Unit | undefined, next: Unit | undefined): boolean {
  if (!NOMINAL.has(norm)) return false
  // "was wounded in fighting with X"
  if (norm === 'fighting' && before?.tag === 'preposition' && next?.tag === 'preposition') return before.norm !== 'by'
  if (next?.tag === 'preposition' && next.norm === 'between') return true
  const joined = before?.tag === 'conjunction' || before?.tag === 'verb' || before?.tag === 'noun'
  return joined && norm !== 'fighting' && (next === undefined || BEHIND_NOMINAL.has(next.tag))
}

const BEHIND_NOMINAL: ReadonlySet<Tag> = new Set(['preposition', 'to', 'conjunction', 'comma', 'stop'])

/** "served as acting president": what stands before an office. */
const OF_OFFICES = new Set(smallWords.gerundsOfOffices)

/** Whether a form in -ing acts here, not a noun ("the bombing of X", "training from X"). */
export function isGerund(unit: Unit, before: Unit | undefined, next: Unit | undefined): boolean {
  if (isNominal(unit, before, next)) return false
  if (before?.norm === 'as' && next?.tag === 'noun' && OF_OFFICES.has(unit.norm)) return false
  if (before?.tag === 'determiner' || before?.tag === 'possessive' || before?.tag === 'genitive') return false
  if (next?.tag === 'preposition' && next.norm === 'of') return false
  // ", saying, …", "an email saying, …": a verb of speech with its quotation behind a comma.
  if ((before?.tag === 'comma' || before?.tag === 'noun') && next?.tag === 'comma') return true
  if (
    before?.tag === 'preposition' ||
    before?.tag === 'comma' ||
    before?.tag === 'conjunction' ||
    before === undefined
  ) {
    return next !== undefined && next.tag !== 'comma' && next.tag !== 'stop' && next.tag !== 'conjunction'
  }
  return next !== undefined && next.tag !== 'noun' && next.tag !== 'stop' && next.tag !== 'comma'
}

/** "a car bombing that killed ten": a deed, by the noun before it and by what stands behind. */
export function isDeedNoun({ norm }: Unit, before: Unit | undefined, next: Unit | undefined): boolean {
  if (before?.tag !== 'noun' || !english.violentEventHeads.has(norm)) return false
  return next === undefined || BEHIND_DEED.has(next.tag) || next.forms?.has('participle') === true
}

/** What goes on behind a noun and not behind a gerund: "a car bombing that killed ten", "was claimed", "claimed by X". */
const BEHIND_DEED: ReadonlySet<Tag> = new Set([
  'preposition',
  'that',
  'relative',
  'comma',
  'stop',
  'time',
  'auxiliary',
  'modal',
])
