import type { Role } from '../../page.ts'
import { isNamedGroup } from '../reference/groups.ts'
import { dateOf, dateWithin } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { organizationIn, pairNear, participantsIn } from '../sentence/participants.ts'
import { areSaid } from '../syntax/behind-speech.ts'
import { type Chunk, type Core, isOfNone, type Mark, type Phrase } from '../syntax/chunk.ts'
import { type Clause, predicateOf as clauseSays } from '../syntax/clause.ts'
import roles from '../words/roles.json' with { type: 'json' }
import betweenWords from './between.json' with { type: 'json' }
import { relate } from './relation.ts'
import { isHostileWord, toneOf } from './tone.ts'

const BETWEEN: ReadonlyMap<string, string> = new Map(Object.entries(roles.between))

/** "an alliance between X and Y", "clashes with Z". */
export function readBetween(parse: SentenceParse, chunks: readonly Chunk[], i: number, core: Core): void {
  const [preposition, phrase] = [chunks[i + 1], chunks[i + 2]]
  if (preposition?.kind !== 'preposition' || phrase?.kind !== 'phrase') return
  const told = predicateOf(core, preposition.norm)
  // "relations between them": what they are to one another is told elsewhere.
  if (told === 'affiliated_with' && isThem(parse, phrase)) return
  if (told === undefined || (STRIKING.has(preposition.norm) && isBlamed(parse, i))) return
  relateSides(parse, chunks, { i, core, told, preposition, phrase })
}

/** "blamed the attack on X on Y": who blames strikes nobody. */
function isBlamed({ clauses }: SentenceParse, i: number): boolean {
  return clauses.some(({ from, to, verb }) => from <= i && i < to && verb.lemma === 'blame')
}

interface Telling {
  /** The place of the phrase whose noun tells. */
  readonly i: number
  readonly core: Core
  /** What the noun tells. */
  readonly told: string
  readonly preposition: Mark
  readonly phrase: Phrase
}

function relateSides(
  parse: SentenceParse,
  chunks: readonly Chunk[],
  { i, core, told, preposition, phrase }: Telling,
): void {
  const clause = parse.clauses.find((one) => one.from <= i && i < one.to)
  const predicate = byTone(told, core, clause)
  if (predicate === undefined) return
  if (clause !== undefined && isEnded(core, clause)) {
    relateParted(parse, clause, { told, core, preposition, phrase })
    return
  }
  if (clause?.verb.modal === true && preposition.norm !== 'between') return
  const dated = clause === undefined ? dateWithin(parse, parse.start, parse.end) : dateOf(parse, clause)
  const before = chunks[i - 1]?.kind === 'preposition' ? [chunks[i - 2], chunks[i - 1]] : []
  const [bearers, others] = sidesOf(parse, { core, clause, phrase, preposition: preposition.norm, before })
  for (const bearer of bearers) {
    const isSubject = clause !== undefined && i < clause.index
    const negated = isBesideNone(chunks[i], core) || isNegated(core, isSubject ? existing(clause) : clause)
    const at = { valid: dated.valid, granted: false, negated }
    const start = parse.units[core.first]?.start ?? 0
    const trigger = parse.units[preposition.first - 1]?.start ?? start
    relate(parse, bearer, { predicate, others }, { ...at, trigger, end: parse.units[phrase.last - 1]?.end ?? 0 })
  }
}

const AGAINST = new Set(roles.against)
/** Blows that one strikes against or on another. */
const STRIKING = new Set(betweenWords.strikingPrepositions)

/** What a noun and the preposition behind it say of two sides; of "the start of the war between" the inner noun counts. */
function predicateOf(core: Core, preposition: string): string | undefined {
  if (core.name !== null || core.head === null) return undefined
  const inner = core.of?.cores.at(-1)
  if (inner !== undefined && inner.name === null && preposition === 'between') return predicateOf(inner, preposition)
  if (STRIKING.has(preposition) && AGAINST.has(core.head) && core.of === null) return 'opposed_to'
  const predicate = BETWEEN.get(core.head)
  // "formed by a merger of X with Y": both are in what it forms.
  if (predicate === 'merged_into' && core.of !== null && preposition === 'with') return undefined
  if (predicate === 'allied_with' && core.words.some(({ norm }) => TRUCES.has(norm))) return undefined
  return preposition === 'to' && predicate !== 'affiliated_with' ? undefined : predicate
}

/** "a ceasefire pact with X": who ceases to fight is no ally for that. */
const TRUCES = new Set(betweenWords.truces)

const SOURING = new Set(betweenWords.souringVerbs)
const COOLING = new Set(betweenWords.coolingVerbs)
const ENDING = new Set(betweenWords.endingVerbs)

/** "The relationship between X and Y has been hostile", "relations soured", "a cooperative relationship with X". */
function byTone(predicate: string, core: Core, clause: Clause | undefined): string | undefined {
  if (predicate !== 'affiliated_with') return predicate
  return toneOf(core) ?? (clause === undefined ? predicate : toneOfClause(core, clause))
}

/** What a clause says of a tie that is its subject: "was one of rivalry", "was marked by distrust". */
function toneOfClause(core: Core, { verb, subject, object, attached }: Clause): string | undefined {
  if (subject?.cores.includes(core) !== true) return 'affiliated_with'
  if (COOLING.has(verb.lemma)) return undefined
  if (SOURING.has(verb.lemma) || isHostileWord(verb.lemma)) return 'opposed_to'
  const by = attached.filter(({ preposition }) => preposition === 'by').map(({ phrase }) => phrase)
  const tones = [object, ...by].flatMap((phrase) => phrase?.cores.map(toneOf) ?? [])
  if (tones.includes('opposed_to')) return 'opposed_to'
  return tones.includes('allied_with') ? 'allied_with' : 'affiliated_with'
}

/** "ended its alliance with X", "ties with X were severed": what is no longer. */
function isEnded(core: Core, { verb, passive, subject, object }: Clause): boolean {
  return ENDING.has(verb.lemma) && (passive ? subject : object)?.cores.includes(core) === true
}

const BONDS = new Set(betweenWords.bonds)
const PARTING = new Set(betweenWords.partingVerbs)

/** "renounced its allegiance to X", "ended its alliance with X in 2012": a group has left another, or is its ally no more. */
function relateParted(parse: SentenceParse, clause: Clause, { told, core, preposition, phrase }: Told): void {
  const { valid, time } = dateOf(parse, clause)
  const parted = partingOf(core, clause, told, valid)
  if (parted === undefined) return
  const [bearers, others] = sidesOf(parse, { core, clause, phrase, preposition: preposition.norm, before: [] })
  const areGroups = [...bearers, ...others].every(({ figure }) => isNamedGroup(parse.page.cast.head(figure)))
  if (!areGroups) return
  const trigger = parse.units[clause.verb.first]?.start ?? 0
  const end = Math.max(parse.units[phrase.last - 1]?.end ?? 0, time?.end ?? 0)
  const at = { valid: parted.valid, granted: false, negated: false, trigger, end }
  for (const bearer of bearers) relate(parse, bearer, { predicate: parted.predicate, others }, at)
}

/** What an ended tie tells: whoever ends a bond has left, whoever ends an alliance on a day had it until then. */
function partingOf(core: Core, { verb }: Clause, told: string, valid: string | null): Parting | undefined {
  if (verb.negated || verb.modal || !PARTING.has(verb.lemma) || isOfNone(core)) return undefined
  if (BONDS.has(core.head ?? '')) return { predicate: 'split_from', valid }
  const isDated = valid !== null && !valid.includes('/')
  return told === 'allied_with' && isDated ? { predicate: told, valid: `/${valid}` } : undefined
}

interface Parting {
  readonly predicate: string
  readonly valid: string | null
}

type Told = Pick<Telling, 'told' | 'core' | 'preposition' | 'phrase'>

interface Sided {
  readonly core: Core
  readonly clause: Clause | undefined
  readonly phrase: Phrase
  readonly preposition: string
  /** The preposition that the noun hangs on, behind what that hangs on; empty where there is none. */
  readonly before: readonly (Chunk | undefined)[]
}

const SIDES = new Set(betweenWords.prepositionsOfSides)

/** The two sides: both after "between", else the owner or the subject against those after "with" or "against". */
function sidesOf(
  parse: SentenceParse,
  { core, clause, phrase, preposition, before }: Sided,
): [readonly Role[], readonly Role[]] {
  const areFoes = preposition === 'between' && BETWEEN.get(core.head ?? '') === 'opposed_to'
  const sides = areFoes ? bothSides(parse, phrase) : sidesNamed(parse, phrase)
  if (preposition === 'between') return sides.length === 2 ? [sides.slice(0, 1), sides.slice(1)] : [[], []]
  if (!SIDES.has(preposition)) return [[], []]
  const owner = organizationIn(core)
  if (owner !== null) return [[owner], sides]
  // "Tensions with X grew": of whoever is spoken of.
  const isSubject = clause?.subject?.cores.includes(core) === true && preposition === 'with'
  const holders = isSubject ? spokenOf(parse) : holdersOf(parse, clause, before)
  if (!STRIKING.has(preposition)) return [holders, sides]
  // "Haddad said the campaign against X would go on": a body speaks of its own, a man of anybody's.
  const isSpokenOf = areSaid(parse.units, [core])
  // "After the attacks on X": whoever is spoken of need not have struck.
  return [holders.filter(({ end, figure }) => end > 0 && !(isSpokenOf && figure.type === 'person')), sides]
}

/** The sides that a phrase names; "them" are two that were named before. */
function sidesNamed(parse: SentenceParse, phrase: Phrase): readonly Role[] {
  return isThem(parse, phrase)
    ? phrase.cores.flatMap((core) => pairNear(parse, core))
    : participantsIn(parse, phrase, 'actor')
}

/** "between the army and X": a description and a name are no one phrase. */
function bothSides(parse: SentenceParse, phrase: Phrase): readonly Role[] {
  const sides = sidesNamed(parse, phrase)
  const [and, other] = parse.chunks.slice(parse.chunks.indexOf(phrase) + 1).slice(0, 2)
  if (sides.length !== 1 || and?.kind !== 'conjunction' || and.norm !== 'and' || other?.kind !== 'phrase') return sides
  const others = sidesNamed(parse, other)
  return others.length === 1 ? [...sides, ...others] : sides
}

function isThem({ units }: SentenceParse, { first, last }: Phrase): boolean {
  return last === first + 1 && units[first]?.norm === 'them'
}

const DURING = new Set(betweenWords.during)

function spokenOf(parse: SentenceParse): readonly Role[] {
  const figure = parse.scene.group()
  return figure === undefined ? [] : [{ figure, start: 0, end: 0 }]
}

/**
 * Who stands in the relation when nobody is named as its owner: "a group with ties to Y" the group, whoever the sentence is
 * about, unless it says that this is the group; else the subject.
 */
function holdersOf(
  parse: SentenceParse,
  clause: Clause | undefined,
  [carrier, preposition]: readonly (Chunk | undefined)[],
): readonly Role[] {
  const norm = preposition?.kind === 'preposition' ? preposition.norm : ''
  if (norm === 'without') return []
  const subject = participantsIn(parse, clause?.subject ?? null, 'actor')
  // "the minister reiterated support for X in the fight against Y": X fights, not who speaks.
  if (norm === 'in' && carrier?.kind === 'phrase') {
    const beside = participantsIn(parse, carrier, 'organization')
    if (beside.length > 0) return [...subject.filter(({ figure }) => figure.type !== 'person'), ...beside]
  }
  if (norm === 'into' && carrier?.kind === 'phrase') return ledInto(parse, clause, carrier)
  // "During a feud with X seven men died": of whoever is spoken of.
  if (subject.length === 0 && DURING.has(norm)) return spokenOf(parse)
  if (norm !== 'with' || carrier?.kind !== 'phrase') return subject
  const isTold = clause !== undefined && clauseSays(clause) === carrier
  return isTold ? subject : participantsIn(parse, carrier, 'actor')
}

/** "dragged X into war with Y", "sought to drag X into war with Y": the war of X, in the second of nobody yet. */
function ledInto(parse: SentenceParse, clause: Clause | undefined, led: Phrase): readonly Role[] {
  return clause?.verb.form === 'infinitive' ? [] : participantsIn(parse, led, 'organization')
}

/** "Clashes broke out between X and Y", "Relations with X": the sides stand behind the verb. */
export function readOutbreak(parse: SentenceParse, clause: Clause): void {
  const core = clause.subject?.cores[0]
  const predicate = core?.head == null || core.name !== null ? undefined : BETWEEN.get(core.head)
  const between = clause.attached.find(({ preposition }) => preposition === 'between')?.phrase
  if (
    core === undefined ||
    predicate === undefined ||
    between === undefined ||
    clause.verb.negated ||
    clause.verb.modal
  )
    return
  const sides = predicate === 'opposed_to' ? bothSides(parse, between) : sidesNamed(parse, between)
  const dated = dateOf(parse, clause)
  const start = parse.units[core.first]?.start ?? 0
  if (sides[0] !== undefined && sides.length === 2) {
    relate(
      parse,
      sides[0],
      { predicate, others: sides.slice(1) },
      {
        valid: dated.valid,
        trigger: start,
        granted: false,
        negated: isNegated(core, undefined),
        end: dated.time?.end ?? 0,
      },
    )
  }
}

/** "The pact between X and Y did not survive": there was one all the same, unless the verb says that there was none. */
function existing(clause: Clause): Clause | undefined {
  return EXISTING.has(clause.verb.lemma) ? clause : undefined
}

const EXISTING = new Set(betweenWords.existing)

/** "no truce or alliance": of what is joined to the first there is none either. */
function isBesideNone(chunk: Chunk | undefined, core: Core): boolean {
  const first = chunk?.kind === 'phrase' ? chunk.cores[0] : undefined
  return first !== undefined && core.determiner === null && isOfNone(first)
}

function isNegated(core: Core, clause: Clause | undefined): boolean {
  return isOfNone(core) || clause?.verb.negated === true
}
