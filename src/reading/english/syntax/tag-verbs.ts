import { isAttributing, isDocument } from '../words/attribution-cues.ts'
import { grammarOf } from '../words/grammar.ts'
import { english } from '../words/lexicon.ts'
import { alsoNoun, isBe, longerVerbs, type VerbForm } from '../words/verbs.ts'
import smallWords from './small-words.json' with { type: 'json' }
import { isBehindTwo, isNameOfMany, isPluralNoun, isSaidOfUs, OPENS_OBJECT } from './subjects-of-plain-verbs.ts'
import type { Tag, Unit } from './unit.ts'
import { isDeedNoun, isGerund, isPastVerb, NOUNISH } from './verbal-forms.ts'

const BASE: ReadonlySet<VerbForm> = new Set(['base'])

/** A word that no list knows is a verb behind "could", and behind "to" when an object follows. */
function isUnlistedVerb(unit: Unit, units: readonly Unit[], i: number): boolean {
  if (unit.capital || unit.forms !== undefined) return false
  const before = previousContent(units, i)
  const next = units[i + 1]
  if (before?.tag === 'modal') return true
  return before?.tag === 'to' && next !== undefined && OPENS_OBJECT.has(next.tag) && next.tag !== 'that'
}

/** After these "'s" is a verb, not a possessive. */
const HOSTS: ReadonlySet<Tag> = new Set(['pronoun', 'that', 'relative', 'subordinator'])

/** Decides for each word that may be a verb or a noun which it is here, by its neighbours. */
export function tagVerbs(units: Unit[]): void {
  for (let i = 0; i < units.length; i++) units[i] = taggedHere(units[i] as Unit, units, i)
}

function taggedHere(unit: Unit, units: readonly Unit[], i: number): Unit {
  switch (unit.tag) {
    case 'noun':
      if (isBehindNoun(unit, units[i - 1], units[i + 1])) return { ...unit, tag: 'adverb' }
      return isUnlistedVerb(unit, units, i) ? { ...unit, tag: 'verb', lemma: unit.norm, forms: BASE } : unit
    case 'verb':
      return verbHere(unit, units, i)
    case 'genitive':
      return HOSTS.has(units[i - 1]?.tag ?? 'noun') ? { ...unit, tag: 'auxiliary', norm: 'is' } : unit
    case 'determiner':
      return isBestKnown(unit, units[i - 1], units[i + 1]) ? { ...unit, tag: 'noun' } : otherHere(unit, units, i)
    default:
      return otherHere(unit, units, i)
  }
}

/** What may be a verb: it, an adverb, or a noun. */
function verbHere(unit: Unit, units: readonly Unit[], i: number): Unit {
  const next = units[i + 1]
  if (isSuspicion(unit, i, next)) return { ...unit, tag: 'noun' }
  if (isBehindNoun(unit, units[i - 1], next)) return { ...unit, tag: 'adverb' }
  if (isOrdinal(unit, next)) return { ...unit, tag: next?.tag === 'verb' ? 'adverb' : 'noun' }
  if (isLasting(unit, units[i - 1], next)) return { ...unit, tag: 'adverb' }
  return isVerbHere(unit, units, i) ? unit : { ...unit, tag: 'noun' }
}

/** "Suspected X militants killed Y": what opens the sentence is said of who is named, and nobody's thought. */
function isSuspicion({ norm }: Unit, at: number, next: Unit | undefined): boolean {
  return at === 0 && grammarOf.allegedAdjectives.has(norm) && (next?.tag === 'name' || next?.tag === 'noun')
}

/** Small words that are now this, now that. */
function otherHere(unit: Unit, units: readonly Unit[], i: number): Unit {
  const { tag, norm } = unit
  if (isLasting(unit, units[i - 1], units[i + 1]) || isApproximate(unit, units[i + 1]))
    return { ...unit, tag: 'adverb' }
  if (tag === 'pronoun') return isEmphasis(unit, units[i - 1], units[i + 1]) ? { ...unit, tag: 'adverb' } : unit
  if (tag === 'adverb') return adverbHere(unit, units, i)
  if (norm === 'once' && (units[i - 1]?.tag === 'auxiliary' || isApposed(units, i))) return { ...unit, tag: 'adverb' }
  return MAY_OPEN_CLAUSE.has(norm) && startsClause(units, i + 1) ? { ...unit, tag: 'subordinator' } : unit
}

function adverbHere(unit: Unit, units: readonly Unit[], i: number): Unit {
  if (unit.norm === 'both' && opensGroups(units[i + 1])) return { ...unit, tag: 'determiner' }
  if (unit.norm === 'both') return isBothAlone(units, i) ? { ...unit, tag: 'pronoun' } : unit
  return isBestKnown(unit, units[i - 1], units[i + 1]) ? { ...unit, tag: 'noun' } : unit
}

/** "both groups". */
function opensGroups(next: Unit | undefined): boolean {
  return (
    next !== undefined && (BOTH_OF.has(next.norm) || (english.groupNouns.has(next.norm) && next.norm.endsWith('s')))
  )
}

const BOTH_OF = new Set(smallWords.nounsBehindBoth)

/** "alongside both", "until both signed": two that were named, and no noun behind. */
function isBothAlone(units: readonly Unit[], i: number): boolean {
  const [before, next] = [units[i - 1], units[i + 1]]
  if (before?.tag === 'pronoun' || before?.tag === 'auxiliary' || before?.tag === 'name' || before?.tag === 'noun')
    return false
  if (next?.tag === 'preposition' || next?.tag === 'to') return before?.tag === 'preposition'
  return next === undefined || BEHIND_BOTH.has(next.tag)
}

const BEHIND_BOTH: ReadonlySet<Tag> = new Set(['comma', 'stop', 'auxiliary', 'modal', 'verb'])

const BEHIND_NOUNS = new Set(smallWords.adjectivesBehindNouns)

/** "a militia loyal to X": an adjective behind its noun is no part of the name or noun before. */
function isBehindNoun({ norm }: Unit, before: Unit | undefined, next: Unit | undefined): boolean {
  return (
    next?.tag === 'to' &&
    (before?.tag === 'noun' || before?.tag === 'name' || before?.tag === 'comma') &&
    BEHIND_NOUNS.has(norm)
  )
}

/** "its first leader", "first came": a number, unless a verb of two words begins with it ("first appeared"). */
function isOrdinal({ lemma = '', norm }: Unit, next: Unit | undefined): boolean {
  return norm === 'first' && longerVerbs(lemma)?.has(next?.lemma ?? '') !== true
}

const LASTING = new Set(smallWords.adverbsBehindAuxiliaries)

/** "has long been", "was last seen", "has since joined", "were long headed by": no longing is meant. */
function isLasting({ norm }: Unit, before: Unit | undefined, next: Unit | undefined): boolean {
  return before?.tag === 'auxiliary' && (next?.tag === 'auxiliary' || next?.tag === 'verb') && LASTING.has(norm)
}

/** "around 4,500 fighters": no preposition. */
function isApproximate({ tag, norm }: Unit, next: Unit | undefined): boolean {
  return tag === 'preposition' && next?.tag === 'number' && APPROXIMATE.has(norm)
}

const APPROXIMATE = new Set(smallWords.prepositionsBeforeNumbers)

/** "The group numbers about 150 fighters". */
function isCounting({ lemma }: Unit, before: Unit | undefined, next: Unit | undefined): boolean {
  if (lemma !== 'number' || before?.tag === 'determiner' || before?.tag === 'possessive') return false
  return next?.tag === 'number' || APPROXIMATORS.has(next?.norm ?? '')
}

const APPROXIMATORS = new Set(smallWords.approximators)

/** "X, once the armed wing of Y,": no clause of its own follows before the comma. */
function isApposed(units: readonly Unit[], i: number): boolean {
  if ((i > 0 && units[i - 1]?.tag !== 'comma') || !MAY_OPEN_APPOSITION.has(units[i + 1]?.tag ?? 'stop')) return false
  const rest = units.slice(i + 1, i + 12)
  const end = rest.findIndex(({ tag }) => tag === 'comma' || tag === 'stop')
  return end > 0 && !rest.slice(0, end).some((unit) => OPENS_VERB.has(unit.tag) && !isBase(unit))
}

/** "once an X ally,": a noun that is a verb elsewhere. */
function isBase({ tag, forms }: Unit): boolean {
  return tag === 'verb' && forms?.size === 1 && forms.has('base')
}

const MAY_OPEN_APPOSITION: ReadonlySet<Tag> = new Set(['determiner', 'possessive', 'noun', 'name'])

/** "its best known action", "the country's most wanted man": a word that belongs to the noun behind. */
function isBestKnown({ norm }: Unit, before: Unit | undefined, next: Unit | undefined): boolean {
  return (
    (norm === 'best' || norm === 'most') &&
    (before?.tag === 'possessive' || before?.tag === 'determiner' || before?.tag === 'genitive') &&
    (next?.tag === 'noun' || next?.tag === 'verb')
  )
}

/** "was himself killed", "X itself had been". */
function isEmphasis({ tag, norm }: Unit, before: Unit | undefined, next: Unit | undefined): boolean {
  if (tag !== 'pronoun' || !norm.endsWith('self')) return false
  const isBehindName =
    (before?.tag === 'name' || before?.tag === 'noun') && (next?.tag === 'auxiliary' || next?.tag === 'verb')
  return isBehindName || before?.tag === 'auxiliary'
}

/** Prepositions that open a clause when a subject and its verb follow. */
const MAY_OPEN_CLAUSE = new Set(smallWords.prepositionsOfClauses)

/** Whether a finite verb follows a subject right after: "after the group had left". */
function startsClause(units: readonly Unit[], from: number): boolean {
  let subject = false
  for (let i = from; i < units.length && i < from + 7; i++) {
    const unit = units[i] as Unit
    const over = subject ? parenthesisEnd(units, i) : undefined
    if (over !== undefined) i = over
    else if (NO_CLAUSE.has(unit.tag)) return false
    else if (OPENS_VERB.has(unit.tag)) return subject && isFiniteAt(units, i)
    else subject ||= MAY_BE_SUBJECT.has(unit.tag)
  }
  return false
}

/** "as some have said": a determiner too. */
const MAY_BE_SUBJECT: ReadonlySet<Tag> = new Set(['name', 'noun', 'pronoun', 'determiner'])

const OPENS_VERB: ReadonlySet<Tag> = new Set(['auxiliary', 'modal', 'verb'])

/** Whether the verb that begins here has a subject of its own: "had left", not "being left". */
function isFiniteAt(units: readonly Unit[], i: number): boolean {
  const unit = units[i] as Unit
  return unit.tag === 'verb' ? isPastHere(units, i) : unit.norm !== 'being' && unit.norm !== 'having'
}

const NO_CLAUSE: ReadonlySet<Tag> = new Set([
  'comma',
  'stop',
  'relative',
  'that',
  'subordinator',
  'conjunction',
  'preposition',
])

/** The comma that closes what stands between commas behind a subject, when its verb follows: "after X, the leader of Y, was". */
function parenthesisEnd(units: readonly Unit[], open: number): number | undefined {
  if (units[open]?.tag !== 'comma' || !mayDescribe(units, open + 1)) return undefined
  const close = units.findIndex(({ tag }, i) => i > open && CLOSES_DESCRIPTION.has(tag))
  const isComma = units[close]?.tag === 'comma' && close < open + 10
  return isComma && OPENS_VERB.has(units[close + 1]?.tag ?? 'stop') ? close : undefined
}

/** "the leader of Y", "his cousin", "the group's founder" or a name alone. */
function mayDescribe(units: readonly Unit[], at: number): boolean {
  const first = units[at]
  if (first?.tag === 'determiner' || first?.tag === 'possessive') return true
  return first?.tag === 'name' && (units[at + 1]?.tag === 'comma' || first.mention?.kind === 'description')
}

const CLOSES_DESCRIPTION: ReadonlySet<Tag> = new Set(['comma', 'stop', 'auxiliary', 'modal', 'relative'])

function isPastHere(units: readonly Unit[], i: number): boolean {
  const unit = units[i] as Unit
  return unit.forms?.has('past') === true && isVerbHere(unit, units, i) && units[i + 1]?.norm !== 'by'
}

function isVerbHere(unit: Unit, units: readonly Unit[], at: number): boolean {
  if (isCounting(unit, units[at - 1], units[at + 1])) return true
  const before = previousContent(units, at)
  const next = units[at + 1]
  const forms = unit.forms ?? new Set()
  if (before?.tag === 'auxiliary' || before?.tag === 'modal') return mayFollowAuxiliary(unit, before)
  if (before?.tag === 'to') return forms.has('base')
  // "the air base": who bases something elsewhere has it "based" there.
  if (unit.norm === 'base') return false
  // "the poll found that": a form of "find" too.
  if (unit.norm === 'found') return before !== undefined && BEFORE_FOUND.has(before.tag)
  if (forms.has('ing')) return !isDeedNoun(unit, before, next) && isGerund(unit, before, next)
  if (forms.has('past') || forms.has('participle')) return isPastVerb(unit, before, next)
  if (unit.capital && at > 0) return false
  return isPresentHere(unit, units, at, before)
}

/** A form of the present: "claims", "lead". */
function isPresentHere(unit: Unit, units: readonly Unit[], at: number, before: Unit | undefined): boolean {
  const [next, forms] = [units[at + 1], unit.forms]
  // "the groups that control": a plural before "that" has a verb without an ending.
  if (before?.tag === 'that' && forms?.has('base') === true && isPluralNoun(units[at - 2])) return true
  if (unit.norm === 'groups' && before?.tag === 'noun') return false
  if (forms?.has('base') === true && (isBehindTwo(units, at) || isSaidOfUs(units, at))) return true
  if (forms?.has('s') === true)
    return isToldBy(unit, before) || isSaidOfRelative(unit, units, at) || isPresent(unit, before, next)
  return isPlainVerb(unit, before, next, before?.tag === 'conjunction' && units[at - 2]?.tag === 'verb')
}

/** "the study suggests", "new records show": whatever follows. */
function isToldBy({ lemma }: Unit, before: Unit | undefined): boolean {
  return before !== undefined && isDocument(before.norm) && isAttributing(lemma ?? '')
}

/** "has claimed", yet "has support": after "have" a bare form that is also a noun is a noun. */
function mayFollowAuxiliary({ forms, lemma, norm }: Unit, before: Unit): boolean {
  // "has links"
  if (forms?.has('s') === true && forms.size === 1) return false
  // "are present in", "was part of": behind "be" stands no bare form, but for those that are participles of other verbs.
  if (isBe(before.norm) && !forms?.has('participle') && !forms?.has('ing') && norm !== 'found' && norm !== 'wound')
    return false
  const bare = before.norm.startsWith('ha') && forms?.has('base') === true && !forms.has('participle')
  return !bare || !alsoNoun(lemma ?? '')
}

const BEFORE_FOUND: ReadonlySet<Tag> = new Set([
  'noun',
  'name',
  'number',
  'pronoun',
  'relative',
  'that',
  'time',
  'comma',
  'conjunction',
  'to',
])
/** The unit before, adverbs skipped. */
function previousContent(units: readonly Unit[], at: number): Unit | undefined {
  let i = at - 1
  while (i >= 0 && ((units[i] as Unit).tag === 'adverb' || (units[i] as Unit).tag === 'negation')) i--
  return units[i]
}

/** "claims", "leads": a verb after its subject and before an object, a noun elsewhere. */
function isPresent(unit: Unit, before: Unit | undefined, next: Unit | undefined): boolean {
  if (before?.norm === 'this' && next?.tag === 'determiner') return true
  if (before === undefined) return false
  // "the seven groups that"
  if (before.tag === 'number' && english.groupNouns.has(unit.norm)) return false
  if (goesOn(unit, before, next)) return true
  // "close ties to X"
  if (TIES.has(unit.norm) && before.tag === 'noun' && next !== undefined && BEHIND_TIES.has(next.norm)) return false
  if (!alsoNoun(unit.lemma ?? '')) return before.tag !== 'determiner' && before.tag !== 'possessive'
  if (!BEFORE_PRESENT.has(before.tag) || next === undefined || CLOSES_PRESENT.has(next.tag)) return false
  return BEHIND_PRESENT.has(next.tag) || (before.tag !== 'noun' && next.tag !== 'preposition')
}

/** "which the government claims is led by X": a subject and a verb that says what follows. */
function isSaidOfRelative({ lemma }: Unit, units: readonly Unit[], at: number): boolean {
  const next = units[at + 1]
  if (next?.tag !== 'auxiliary' && (next?.tag !== 'verb' || next.forms?.has('past') !== true)) return false
  const opened = units.slice(Math.max(0, at - FAR_FROM_RELATIVE), at).some(({ tag }) => tag === 'relative')
  return opened && isAttributing(lemma ?? '')
}

const FAR_FROM_RELATIVE = 4

const CLOSE_TO = new Set(smallWords.nounsBehindClose)
const TIES = new Set(smallWords.nounsOfTies)
const BEHIND_TIES: ReadonlySet<string> = new Set(['to', 'with', 'between'])

/** "which now boasts around 4,500 fighters", "has 1,000 men and controls several mines", "The X Front fights for". */
function goesOn({ lemma = '' }: Unit, before: Unit, next: Unit | undefined): boolean {
  if (WITHOUT_OBJECT.has(lemma) && before.mention !== undefined && next?.tag === 'preposition') return true
  if (before.tag === 'relative') return next?.tag === 'number' || APPROXIMATE.has(next?.norm ?? '')
  return before.tag === 'conjunction' && before.norm === 'and' && (next?.tag === 'determiner' || next?.tag === 'number')
}

const WITHOUT_OBJECT = new Set(smallWords.verbsWithoutObject)

const BEFORE_PRESENT: ReadonlySet<Tag> = new Set([...NOUNISH, 'pronoun', 'relative', 'that', 'comma'])
const CLOSES_PRESENT: ReadonlySet<Tag> = new Set(['stop', 'comma', 'conjunction', 'verb', 'auxiliary', 'modal'])
const BEHIND_PRESENT: ReadonlySet<Tag> = new Set(['determiner', 'name', 'to', 'that', 'possessive', 'pronoun'])

/** "the rebels", "the X Brigades", "40 percent": a verb may follow without an ending. */
function isPlural(unit: Unit): boolean {
  const { tag, norm } = unit
  const ends = norm.endsWith('s') && !norm.endsWith('ss')
  return tag === 'number' || (tag === 'noun' && (norm === 'percent' || ends)) || isNameOfMany(unit)
}

/** What may follow "polls show", "majorities favour", and not a noun of several words. */
const FOLLOWS_TELLING: ReadonlySet<Tag> = new Set(['name', 'number', 'verb', 'to'])

/** "…, people close to X say.", "majorities favour granting": a verb of speech or mind with its subject before it. */
function tells(unit: Unit, before: Unit, next: Unit | undefined): boolean {
  const lemma = unit.lemma ?? ''
  if (!isAttributing(lemma)) return false
  if (isToldBy(unit, before)) return true
  // "The Houthis claim that": of one body it would be "claims".
  if (alsoNoun(lemma) && before.tag === 'name' && next?.tag === 'that') return true
  if (alsoNoun(lemma)) return isPlural(before) && FOLLOWS_TELLING.has(next?.tag ?? 'stop')
  return before.tag === 'noun' || before.tag === 'name'
}

/** Determiners that stand for people by themselves. */
const SOME = new Set(smallWords.standingForPeople)

/** "some believe he left", "many argue that". */
function isToldBySome({ lemma = '' }: Unit, before: Unit, next: Unit | undefined): boolean {
  return SOME.has(before.norm) && isAttributing(lemma) && (!alsoNoun(lemma) || next?.tag === 'that')
}

const BASE_BEFORE: ReadonlySet<Tag> = new Set(['pronoun', 'relative', 'negation'])

function isPlainVerb(unit: Unit, before: Unit | undefined, next: Unit | undefined, joinsVerb: boolean): boolean {
  if (before === undefined) return false
  // "and close links to X"
  if (unit.norm === 'close' && next !== undefined && (TIES.has(next.norm) || CLOSE_TO.has(next.norm))) return false
  // "at one point"
  if (before.norm === 'one' && alsoNoun(unit.lemma ?? '')) return false
  if (BASE_BEFORE.has(before.tag) || isToldBySome(unit, before, next)) return true
  return tells(unit, before, next) || isPlainBetween(unit, before, next, joinsVerb)
}

/** "its commanders fight alongside", "Estimates range from 300 to 500", "the X Brigades work with Y": no noun stands before these words. */
function isBeforePreposition({ lemma }: Unit, before: Unit, next: string): boolean {
  if (lemma === 'work') return next === 'with' && isPlural(before)
  return next === 'alongside' || (lemma === 'range' && (next === 'from' || next === 'between'))
}

/** Whether a bare form is a verb by what stands before and behind it. */
function isPlainBetween(unit: Unit, before: Unit, next: Unit | undefined, joinsVerb: boolean): boolean {
  const named = before.tag === 'noun' || before.tag === 'name'
  if (named && isBeforePreposition(unit, before, next?.norm ?? '')) return true
  const object = next !== undefined && OPENS_OBJECT.has(next.tag)
  if (alsoNoun(unit.lemma ?? '')) return object && (joinsVerb ? next.tag === 'determiner' : isPlural(before))
  if (isPlural(before)) return true
  // "We, the X, deny having had"
  if (before.tag === 'comma') return object || next?.norm === 'having'
  return (named || before.tag === 'conjunction') && next !== undefined && next.tag !== 'stop'
}
