import { tokensOf } from '../../../text/tokens.ts'
import type { Figure } from '../../cast.ts'
import { isRole, type Role } from '../../page.ts'
import { says } from '../attribution/attributed.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import { english } from '../words/lexicon.ts'
import locationWords from './locations.json' with { type: 'json' }

/** Prepositions that say where something took place. */
const WHERE: ReadonlySet<string> = new Set(locationWords.prepositions)

/** What else may stand between an event and its place: "an attack on the army in X", "a bombing, on 5 May, at Y". */
const PASSED: ReadonlySet<string> = new Set(['preposition', 'phrase', 'time', 'comma', 'adverb'])

const SURE = 0.7
const BY_NAME = 0.6

/**
 * Where the events took place of which the claims of a sentence speak, those from `before` on: inside what describes the
 * event, behind it, or in its name.
 */
export function readLocations(parse: SentenceParse, before: number): void {
  for (const event of eventsOf(parse, before)) {
    if (isNamed(parse, event) && isUnreal(parse, event)) continue
    for (const { place, score } of placesOf(parse, event)) claimOf(parse, event, place, score)
  }
}

/** The events at a place that the claims from `before` on speak of, each once. */
function eventsOf({ page, start }: SentenceParse, before: number): readonly Role[] {
  const roles = page.proposals.slice(before).flatMap(({ subject, object }) => [subject, object])
  const events = new Map<Figure, Role>()
  for (const role of roles) {
    if (!isRole(role) || role.end <= role.start || role.start < start) continue
    const figure = page.cast.head(role.figure)
    if (figure.type === 'event' && isAtPlace(figure) && !events.has(figure)) events.set(figure, role)
  }
  return [...events.values()]
}

interface Placed {
  readonly place: Role
  readonly score: number
}

function placesOf(parse: SentenceParse, event: Role): readonly Placed[] {
  const looks = isNamed(parse, event) ? [placeInside, placeBehind, placeInName] : [placeInside, placeBehind]
  for (const look of looks) {
    const found = look(parse, event)
    // A whole country is where nothing in particular took place.
    if (found.length > 0) return found.filter(({ place }) => !english.isCountry(parse.page.cast.nameOf(place.figure)))
  }
  return []
}

/** A deed or an encounter is at a place; a campaign or a war goes over a land. */
function isAtPlace({ founded }: Figure): boolean {
  return tokensOf(founded).some(({ norm }) => english.violentEventHeads.has(norm) || AT_PLACE.has(norm))
}

const AT_PLACE: ReadonlySet<string> = new Set(locationWords.foughtAtPlaces)

/** Whether the words name or describe the event; one that a verb tells is known by its victim: "killed Y". */
function isNamed({ page }: SentenceParse, { figure, start, end }: Role): boolean {
  return page.cast.head(figure).names.includes(page.text.slice(start, end))
}

/** What was falsely reported happened nowhere. */
function isUnreal({ attributed }: SentenceParse, { start }: Role): boolean {
  return attributed.some((one) => one.factuality === 'false' && one.voiced && says(one, start))
}

function claimOf(parse: SentenceParse, event: Role, place: Role, score: number): void {
  propose(parse, {
    subject: event,
    predicate: 'location',
    object: place,
    valid: null,
    trigger: event.start,
    start: Math.min(event.start, place.start),
    end: Math.max(event.end, place.end),
    score,
    presupposed: isNamed(parse, event),
  })
}

/** "massacre in the town of X": the description ends with its place. */
function placeInside(parse: SentenceParse, { start, end }: Role): Placed[] {
  const at = parse.units.findLastIndex(
    (unit) => unit.start >= start && unit.end <= end && unit.mention?.figure.type === 'place',
  )
  const unit = parse.units[at]
  if (unit?.mention === undefined) return []
  return [{ place: { figure: unit.mention.figure, start: unit.start, end: unit.end }, score: SURE }]
}

/** "the Y bombing in X", "killed Y near X": the first place behind, before another verb. */
function placeBehind(parse: SentenceParse, event: Role): Placed[] {
  const { chunks, units } = parse
  let at = chunks.findLastIndex((chunk) => (units[chunk.first]?.start ?? 0) <= event.start)
  // A deed is known by its victim, who may stand before the verb: "Y was killed in X".
  const verb = chunks[at + 1]
  if (event.figure.described && verb?.kind === 'verb' && verb.form !== 'infinitive') at += 1
  for (let i = at + 1; i < chunks.length && (PASSED.has(chunks[i]?.kind ?? '') || isOccurrence(chunks, i)); i++) {
    const [preposition, phrase] = [chunks[i], chunks[i + 1]]
    if (preposition?.kind !== 'preposition' || !WHERE.has(preposition.norm) || phrase?.kind !== 'phrase') continue
    const places = participantsIn(parse, phrase, 'place')
    if (places.length > 0) return places.map((place) => ({ place, score: SURE }))
  }
  return []
}

/** "the attack, which took place in X": the relative and its verb, which tell where it was. */
function isOccurrence(chunks: SentenceParse['chunks'], i: number): boolean {
  const verb =
    chunks[i]?.kind === 'relative' ? chunks[i + 1] : chunks[i - 1]?.kind === 'relative' ? chunks[i] : undefined
  return verb?.kind === 'verb' && OCCURRING.has(verb.verb)
}

const OCCURRING: ReadonlySet<string> = new Set(locationWords.occurring)

/** "the X bombing", "Battle of X": a place that is known opens or ends the name. */
function placeInName({ page: { cast, text } }: SentenceParse, { start, end }: Role): Placed[] {
  const tokens = tokensOf(text, start, end)
  const of = tokens.findIndex(({ norm }) => norm === 'of')
  const words = of === -1 ? tokens : tokens.slice(of + 1)
  const first = words.findIndex(({ capital }) => capital)
  if (first === -1) return []
  for (let last = words.length; last > first; last--) {
    const [from, to] = [words[first]?.start ?? 0, words[last - 1]?.end ?? 0]
    const name = text.slice(from, to)
    const known = english.places.match(words, first)?.length === last - first
    const figure = cast.find(name, 'place') ?? (known ? cast.enter('place', name) : undefined)
    if (figure !== undefined) return [{ place: { figure, start: from, end: to }, score: BY_NAME }]
  }
  return []
}
