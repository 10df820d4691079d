import { english } from '../words/lexicon.ts'
import roles from '../words/roles.json' with { type: 'json' }
import { areSaid, isCharged } from './behind-speech.ts'
import type { Core, Phrase } from './chunk.ts'
import { isAsWellAs, ofMen, ofOwner, withHolder, withoutDescription, withoutNext } from './of-phrases.ts'
import smallWords from './small-words.json' with { type: 'json' }
import type { Tag, Unit } from './unit.ts'
import verbsByPattern from './verbs-by-pattern.json' with { type: 'json' }

/** A noun phrase with the others that commas and "and" join to it. */
export function phraseAt(units: readonly Unit[], at: number, verbBefore: boolean): Phrase | undefined {
  const first = coreAt(units, at, verbBefore)
  if (first === undefined) return undefined
  const cores = [first]
  let last = first.last
  for (;;) {
    const more = isClosed(units, cores, last) ? undefined : nextCore(units, last, cores, verbBefore)
    if (more === undefined) break
    cores.push(more)
    last = more.last
  }
  return { kind: 'phrase', first: at, last, cores }
}

/** "founded by X and Y, and Z": behind ", and" goes on what stands around a list that an "and" has closed. */
function isClosed(units: readonly Unit[], cores: readonly Core[], last: number): boolean {
  if (units[last]?.tag !== 'comma' || units[last + 1]?.norm !== 'and') return false
  const before = units[(cores.at(-1) as Core).first - 1]
  return cores.length > 1 ? before?.norm === 'and' : isInParenthesis(units, (cores[0] as Core).first)
}

/** "A, which is tied to X, and B": the comma closes what a comma has opened before "which". */
function isInParenthesis(units: readonly Unit[], at: number): boolean {
  const opens = units.findLastIndex(({ tag }, i) => i < at && OPENING.has(tag))
  return units[opens]?.tag === 'relative' && units[opens - 1]?.tag === 'comma'
}

const OPENING: ReadonlySet<Tag> = new Set(['comma', 'conjunction', 'stop', 'relative'])

/** The next member of a list: after "and", or after a comma when an "and" is still to come. */
function nextCore(units: readonly Unit[], from: number, cores: readonly Core[], verbBefore: boolean): Core | undefined {
  const { comma, and, at } = jointAt(units, from)
  if (!comma && !and) return undefined
  let i = at
  while (units[i]?.tag === 'adverb') i++
  const core = coreAt(units, i, verbBefore)
  // "to X, and its commander, Y, was shot": behind one name and ", and" another clause may begin.
  const mayGoOn = and && (!comma || cores.length > 1 || core?.possessive === null)
  const apposed = mayGoOn ? apposedMember(units, cores.at(-1) as Core, core, verbBefore) : undefined
  if (apposed !== undefined) return apposed
  if (core === undefined || (verbBefore && isApart(units, cores, core, comma))) return undefined
  return (and && isOthers(core)) || isMember(units, cores, core, { comma: comma && !isAsWellAs(units, at - 1), and })
    ? core
    : undefined
}

/** Whether behind a verb "and" leads to a clause of its own rather than to a member of the list. */
function isApart(units: readonly Unit[], cores: readonly Core[], core: Core, comma: boolean): boolean {
  if (!comma && areSaid(units, cores)) return false
  return opensClause(units, core, comma) || isCharged(units, cores, core)
}

/** "swore loyalty to X, and his deputy Y, a preacher, commands": a verb of its own follows, be it behind what describes Y. */
function opensClause(units: readonly Unit[], { last, possessive, name }: Core, comma: boolean): boolean {
  if (verbFollows(units, last)) return true
  if (!comma || possessive === null || name === null || units[last]?.tag !== 'comma') return false
  const verb = units.findIndex(({ tag }, i) => i > last && ENDS_DESCRIPTION.has(tag))
  return verb > last + 1 && units[verb - 1]?.tag === 'comma' && verbFollows(units, verb)
}

/** What a description between commas has none of. */
const ENDS_DESCRIPTION: ReadonlySet<Tag> = new Set(['verb', 'auxiliary', 'modal', 'stop', 'relative', 'conjunction'])

function isMember(
  units: readonly Unit[],
  cores: readonly Core[],
  core: Core,
  { comma, and }: { readonly comma: boolean; readonly and: boolean },
): boolean {
  if (!alike(cores[0] as Core, core)) return false
  if (comma && areApart(units, cores, core, and)) return false
  return and || listGoesOn(units, core.last)
}

/** "X, Y, and other rebel groups": whoever else is in a list of names. */
function isOthers({ name, determiner, words }: Core): boolean {
  return name === null && (determiner === 'other' || words[0]?.norm === 'others')
}

/** Whether what stands behind a comma is no member of the list before it. */
function areApart(units: readonly Unit[], cores: readonly Core[], core: Core, and: boolean): boolean {
  if (INTRODUCING.has(units[core.first - 1]?.norm ?? '')) return true
  return areUnlike(cores, core, and) || isApposition(units, cores.at(-1) as Core, core, and)
}

/** "forces of X, in particular Y", of several words as one adverb: what opens a list of examples. */
const INTRODUCING: ReadonlySet<string> = new Set(['adverb', 'notably', 'particularly', 'especially', 'namely'])

/** "under Omar X, and the Y Front", "at X, and the Y Front": a person or place and a body are not joined by a comma too. */
function areUnlike([one, more]: readonly Core[], other: Core, and: boolean): boolean {
  if (!and || one === undefined || more !== undefined) return false
  const [first, second] = [one.name?.mention?.figure.type, other.name?.mention?.figure.type]
  if (first === 'organization') return second === 'person'
  return second === 'organization' && (first === 'person' || first === 'place')
}

/** "by X and a preacher, Y,": a member of a list that is described before it is named. */
function apposedMember(
  units: readonly Unit[],
  before: Core,
  core: Core | undefined,
  verbBefore: boolean,
): Core | undefined {
  if (
    core === undefined ||
    before.name === null ||
    core.name !== null ||
    core.of !== null ||
    units[core.last]?.tag !== 'comma'
  )
    return undefined
  if (core.determiner !== 'a' && core.determiner !== 'an' && core.possessive === null) return undefined
  const named = coreAt(units, core.last + 1, verbBefore)
  if (named === undefined || named.name === null || named.words.length > 0 || verbFollows(units, named.last))
    return undefined
  const { first, determiner, possessive, words, head } = core
  return { ...named, first, determiner, possessive, words, head, modifiers: core.modifiers }
}

/** What joins the members of a list: a comma, "and", or both. */
function jointAt(units: readonly Unit[], from: number): { comma: boolean; and: boolean; at: number } {
  const comma = units[from]?.tag === 'comma'
  const joint = units[comma ? from + 1 : from]
  const and = joint?.tag === 'conjunction' && joint.norm !== 'but'
  return { comma, and, at: from + (comma ? 1 : 0) + (and ? 1 : 0) }
}

/** "the chief of staff, X", "X, and its ideologist": beside a comma a name and a description are no list. */
function isApposition(units: readonly Unit[], before: Core, core: Core, and: boolean): boolean {
  if (and) return (before.name === null) !== (core.name === null)
  const isOwned = core.possessive !== null || units.slice(core.first, core.last).some(({ tag }) => tag === 'genitive')
  // "X, emir of Y"
  const isOffice = before.name !== null && core.of !== null && core.head?.endsWith('s') === false
  if ((core.determiner !== null || isOwned || isOffice) && core.name === null) return true
  return before.name === null && core.name !== null && core.words.length === 0
}

function verbFollows(units: readonly Unit[], at: number): boolean {
  let i = at
  while (units[i]?.tag === 'adverb') i++
  const unit = units[i]
  if (unit === undefined) return false
  if (unit.tag === 'auxiliary' || unit.tag === 'modal') return unit.norm !== 'being' && unit.norm !== 'having'
  return unit.tag === 'verb' && unit.forms?.has('ing') !== true && units[i + 1]?.norm !== 'by'
}

/** Only names are joined with names, and plain nouns with plain nouns: an apposition is not a member of a list. */
function alike(one: Core, other: Core): boolean {
  return (
    named(one) === named(other) ||
    (other.name !== null && one.name === null && one.determiner === null) ||
    // "forces of the Council and units of the government"
    (one.of !== null && other.of !== null && one.determiner === other.determiner) ||
    areOffices(one, other) ||
    // "a guerrilla leader and the founder of X"
    (one.name === null && other.name === null && one.determiner !== null && other.determiner !== null)
  )
}

const OFFICES: ReadonlySet<string> = new Set([...roles.leader_of, ...roles.member_of, ...roles.founder_of])

/** "the founder and first leader of X": two offices of which the second says whose. */
function areOffices(one: Core, other: Core): boolean {
  if (one.name !== null || other.name !== null || one.of !== null || other.determiner !== null) return false
  return OFFICES.has(one.head ?? '') && OFFICES.has(other.head ?? '') && other.of !== null
}

function named(core: Core): boolean {
  return (
    core.name !== null ||
    (core.modifiers.length > 0 && core.name === null) ||
    core.of?.cores.some((inner) => inner.name !== null) === true
  )
}

/** After a comma only a list that ends with "and" goes on: "A, B and C". */
function listGoesOn(units: readonly Unit[], from: number): boolean {
  let i = from
  for (let steps = 0; steps < 60 && i < units.length; steps++) {
    const unit = units[i] as Unit
    if (unit.tag === 'conjunction') return unit.norm === 'and' || unit.norm === 'or'
    if (unit.tag === 'comma') {
      i++
      if (units[i]?.tag === 'conjunction') return units[i]?.norm !== 'but'
      const core = coreAt(units, i, false)
      if (core === undefined || core.name === null) return false
      i = core.last
    } else return false
  }
  return false
}

/** What a noun phrase never begins with. */
const OPENS_NONE: ReadonlySet<Tag> = new Set([
  'preposition',
  'to',
  'conjunction',
  'comma',
  'stop',
  'relative',
  'that',
  'subordinator',
  'auxiliary',
  'modal',
  'negation',
  'verb',
  'time',
])

const INSIDE: ReadonlySet<Tag> = new Set(['noun', 'name', 'number', 'genitive'])

function coreAt(units: readonly Unit[], at: number, verbBefore: boolean): Core | undefined {
  const start = units[at]
  if (start === undefined || OPENS_NONE.has(start.tag)) return undefined
  if (start.tag === 'pronoun') return pronounCore(units, at)
  const { determiner, possessive, from } = beginningAt(units, at)
  let i = from
  if (isInnerTime(units, at, from)) i++
  while (
    i < units.length &&
    (INSIDE.has((units[i] as Unit).tag) || isInnerAdjective(units, i, from) || isJoining(units, i, from))
  ) {
    if (startsNewName(units, i, from)) break
    i++
  }
  while (i > from && units[i - 1]?.tag === 'genitive') i--
  const empty = i === from && !(determiner !== null && (units[i]?.norm === 'of' || standsAlone(units, i, determiner)))
  return empty ? undefined : withOf(units, { at, i, determiner, possessive, from }, verbBefore)
}

/** "some have left", "many believe": a determiner that is a subject by itself. */
function standsAlone(units: readonly Unit[], i: number, determiner: string): boolean {
  let at = i
  while (units[at]?.tag === 'adverb') at++
  return ALONE.has(determiner) && VERBAL.has(units[at]?.tag ?? 'stop') && units[at]?.forms?.has('ing') !== true
}

const ALONE = new Set(smallWords.standingAlone)
const VERBAL: ReadonlySet<Tag> = new Set(['verb', 'auxiliary', 'modal'])

function isCount(unit: Unit | undefined): boolean {
  return unit?.tag === 'number' || SPELLED.has(unit?.norm ?? '')
}

/** "a 2008 veteran", "his 2016 speech": a date between a determiner and its noun. */
function isInnerTime(units: readonly Unit[], at: number, from: number): boolean {
  const next = units[from + 1]?.tag
  return from > at && units[from]?.tag === 'time' && (next === 'noun' || next === 'name')
}

/** The determiners and possessives that open a phrase. */
function beginningAt(units: readonly Unit[], at: number): Pick<Begun, 'determiner' | 'possessive' | 'from'> {
  let determiner: string | null = null
  let possessive: Unit | null = null
  // "four other groups"
  let from = units[at + 1]?.norm === 'other' && isCount(units[at]) ? at + 1 : at
  for (let unit = units[from]; unit?.tag === 'determiner' || unit?.tag === 'possessive'; unit = units[++from]) {
    if (unit.tag === 'determiner') determiner ??= unit.norm
    else possessive = unit
  }
  return { determiner, possessive, from }
}

/** Adjectives made of participles, adverbs and joined adjectives inside a phrase: "the newly formed X", "brutal and armed gangs". */
function isInnerAdjective(units: readonly Unit[], i: number, from: number): boolean {
  const unit = units[i] as Unit
  const next = units[i + 1]
  if (unit.tag !== 'adverb' || next === undefined) return false
  return (
    i >= from && unit.norm.endsWith('ly') && next.tag === 'noun' && i === from && units[i - 1]?.tag === 'determiner'
  )
}

/** "a political and military organisation": between adjectives before one noun that tells a group. */
function isJoining(units: readonly Unit[], i: number, from: number): boolean {
  const unit = units[i] as Unit
  if (unit.tag !== 'conjunction' || unit.norm === 'but' || i === from || !/^an?$/u.test(units[from - 1]?.norm ?? ''))
    return false
  if (units[i - 1]?.tag !== 'noun' || isNoun(units[i - 1])) return false
  let last = i + 1
  while (units[last + 1]?.tag === 'noun') last++
  return last > i + 1 && units[i + 1]?.tag === 'noun' && english.groupNouns.has(units[last]?.norm ?? '')
}

function isNoun(unit: Unit | undefined): boolean {
  const norm = unit?.norm ?? ''
  return english.groupNouns.has(norm) || english.memberNouns.has(norm) || unit?.mention !== undefined
}

/** Two names side by side without a noun between are one phrase only when the first is a body and the second a person. */
function startsNewName(units: readonly Unit[], i: number, from: number): boolean {
  const [before, unit] = [units[i - 1], units[i] as Unit]
  if (i === from) return false
  if (
    before?.tag === 'noun' &&
    unit.tag === 'name' &&
    unit.mention?.figure.type === 'organization' &&
    endsOpening(units, i, from)
  )
    return true
  if (before?.tag !== 'name') return false
  if (unit.tag === 'number') return units[i + 1]?.tag === 'noun' || units[i + 1]?.tag === 'name'
  if (unit.tag === 'noun')
    return unit.norm.endsWith('teen') || SPELLED.has(unit.norm) || beginsOffice(units, i, i - 1 === from)
  if (unit.tag !== 'name') return false
  return !(before.mention?.figure.type !== 'person' && unit.mention?.figure.type === 'person')
}

/** "appointed X head of Y": an office behind whom a verb puts into it. */
function beginsOffice(units: readonly Unit[], i: number, isNameAlone: boolean): boolean {
  const [verb, name, office] = units.slice(Math.max(0, i - 2), i + 1)
  if (!isNameAlone || name?.mention?.figure.type !== 'person' || !english.offices.has(office?.norm ?? '')) return false
  return verb?.tag === 'verb' && APPOINTING.has(verb.lemma ?? '') && units[i + 1]?.tag !== 'name'
}

const APPOINTING = new Set(verbsByPattern.appointing)

/** "Through an outlet X claimed": a body's name after a noun that tells no group, with its verb behind. */
function endsOpening(units: readonly Unit[], i: number, from: number): boolean {
  const verb = units[i + 1]
  const opening =
    units.slice(0, from).some((unit) => unit.tag === 'preposition') &&
    !units.slice(0, from).some((unit) => unit.tag === 'verb' || unit.tag === 'auxiliary')
  return (
    opening && (verb?.tag === 'verb' || verb?.tag === 'auxiliary') && !english.groupNouns.has(units[i - 1]?.norm ?? '')
  )
}

const SPELLED = new Set(smallWords.spelledNumbers)

/** "one of more than 100 groups": over what tells about how many. */
function afterAdverbs(units: readonly Unit[], at: number): number {
  return units[at]?.tag === 'adverb' && units[at + 1]?.tag === 'number' ? at + 1 : at
}

function pronounCore(units: readonly Unit[], at: number): Core {
  const unit = units[at] as Unit
  const base = { first: at, determiner: null, possessive: null, modifiers: [], words: [] }
  if (unit.norm === 'one' && units[at + 1]?.norm === 'of') {
    const of = phraseAt(units, afterAdverbs(units, at + 2), false)
    if (of !== undefined) return { ...base, last: of.last, name: null, head: 'one', of }
  }
  return { ...base, last: at + 1, name: unit.mention === undefined ? null : unit, head: null, of: null }
}

interface Begun {
  readonly at: number
  readonly i: number
  readonly from: number
  readonly determiner: string | null
  readonly possessive: Unit | null
}

function withOf(units: readonly Unit[], { at, i, from, determiner, possessive }: Begun, verbBefore: boolean): Core {
  const end = i > from ? units[i - 1] : undefined
  const name = end?.tag === 'name' ? end : null
  const { words, modifiers } = wordsIn(units, from, name === null ? i : i - 1)
  const head = name === null ? (words.at(-1)?.norm ?? null) : nounBefore(units, from, i)
  const ofAt =
    units[i]?.norm === 'of'
      ? withoutDescription(
          determiner,
          ofOwner(name, ofMen(head, withoutNext(units, phraseAt(units, i + 1, verbBefore)))),
        )
      : undefined
  const [last, of] = [ofAt?.last ?? i, ofAt ?? null]
  return withHolder({ first: at, last, determiner, possessive, modifiers, name, head, words, of })
}

/** The nouns and numbers of a stretch, and the names in it. */
function wordsIn(units: readonly Unit[], from: number, to: number): Pick<Core, 'words' | 'modifiers'> {
  const words: Unit[] = []
  const modifiers: Unit[] = []
  for (let i = from; i < to; i++) {
    const unit = units[i] as Unit
    if (unit.tag === 'noun' || unit.tag === 'number') words.push(unit)
    else if (unit.tag === 'name') modifiers.push(unit)
  }
  return { words, modifiers }
}

/** The noun right before the name a phrase ends with: "spokesman" in "the group's spokesman Abu X". */
function nounBefore(units: readonly Unit[], from: number, to: number): string | null {
  const before = to - 2 >= from ? units[to - 2] : undefined
  return before?.tag === 'noun' ? before.norm : null
}
