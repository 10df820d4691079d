import type { Role } from '../../page.ts'
import type { Core } from '../syntax/chunk.ts'
import type { Unit } from '../syntax/unit.ts'
import { english } from '../words/lexicon.ts'
import deedKinds from './deed-kinds.json' with { type: 'json' }
import eventWords from './events.json' with { type: 'json' }
import type { SentenceParse } from './parse.ts'

const ARTICLE = new RegExp(`^(?:${eventWords.leftOutBefore.join('|')})\\s+`, 'iu')

/** The event that a noun phrase names or describes: "the Omagh bombing", "a massacre in the town of X". */
export function eventIn(parse: SentenceParse, core: Core, violent: boolean): Role[] {
  const pronoun = parse.units[core.first]
  if (pronoun?.tag === 'pronoun' && (pronoun.norm === 'it' || pronoun.norm === 'this')) {
    if (BEGINS_VERB.has(parse.units[core.last]?.tag ?? '') || isJoined(parse, core)) return []
    const last = isOfEvent(parse) ? parse.scene.recentEvent(1) : undefined
    return last === undefined ? [] : [{ figure: last, start: pronoun.start, end: pronoun.end }]
  }
  const found = eventNamed(parse, core, violent)
  for (const { figure } of found) parse.scene.happened(figure)
  return found
}

/** "joined it", "fought it": a body rather than a deed. */
function isJoined({ units }: SentenceParse, { first }: Core): boolean {
  const verb = units[first - 1]?.lemma
  return verb === 'join' || verb === 'fight'
}

/** Whether what was told last is of an event, so that "denied it" may be said of that. */
function isOfEvent({ page }: SentenceParse): boolean {
  const told = page.proposals.at(-1)
  return told === undefined || told.predicate !== 'status'
}

/** "claims it has": the pronoun belongs to the verb behind it. */
const BEGINS_VERB: ReadonlySet<string> = new Set(['verb', 'auxiliary', 'modal'])

/** Takes note of the deeds that a sentence tells of, whoever did them: "A suicide bombing in X killed twelve". */
export function noteEvents(parse: SentenceParse): void {
  for (const chunk of parse.chunks) {
    if (chunk.kind !== 'phrase') continue
    for (const core of chunk.cores)
      if (core.name === null && core.determiner !== 'no' && english.violentEventHeads.has(core.head ?? ''))
        eventIn(parse, core, true)
  }
}

function eventNamed(parse: SentenceParse, core: Core, violent: boolean): Role[] {
  const named = core.name?.mention
  if (named !== undefined) {
    const figure = parse.page.cast.head(named.figure)
    if (figure.type !== 'event') return []
    if (violent && !endsViolently(figure.founded)) return []
    return [{ figure, start: named.start, end: named.end }]
  }
  const again = spokenOfAgain(parse, core)
  if (again !== null) return [again]
  const inner = core.of?.cores[0]
  if (inner !== undefined && SERIES.has(core.head ?? '')) return eventNamed(parse, inner, violent)
  const heads = [core.head, ...core.words.map((unit) => unit.norm)].filter((head) => head !== null)
  const known = violent ? english.violentEventHeads : english.eventHeads
  if (core.head === null || isShots(parse, core) || !heads.some((head) => known.has(head)) || !known.has(core.head))
    return []
  return [described(parse, core)]
}

/** "the bombing of X and the murder of Y": two deeds, though the second seems to stand behind the "of" of the first. */
export function eventsJoined(core: Core): readonly Core[] {
  const inner = core.of?.cores ?? []
  const at = inner.findIndex(
    ({ name, determiner, head }, i) =>
      i > 0 && name === null && determiner !== null && english.eventHeads.has(head ?? ''),
  )
  const [before, second] = [inner[at - 1], inner[at]]
  if (core.of === null || before === undefined || second === undefined) return [core]
  const first = { ...core, last: before.last, of: { ...core.of, last: before.last, cores: inner.slice(0, at) } }
  return [first, second, ...inner.slice(at + 1)]
}

const FIRING = new Set(eventWords.firing)

/** "opened fire": shots, of which no event bears the name. */
function isShots({ units }: SentenceParse, { head, first }: Core): boolean {
  return head === 'fire' && FIRING.has(units[first - 1]?.lemma ?? '')
}

const SERIES = new Set(eventWords.series)
const POINTING: ReadonlySet<string> = new Set(['the', 'this', 'that'])

/** "the attack", "the killings": the deed that was told of right before. */
function spokenOfAgain(parse: SentenceParse, core: Core): Role | null {
  if (!isBareDeed(core) || !POINTING.has(core.determiner ?? '') || core.possessive !== null) return null
  const next = parse.units[core.last]
  if (next?.tag === 'preposition' && (next.norm === 'on' || PLACE_PREPOSITIONS.has(next.norm))) return null
  const figure = parse.scene.recentEvent()
  const unit = core.words.at(-1)
  if (figure === undefined || unit === undefined || isOfOtherKind(core.head ?? '', figure.founded)) return null
  return { figure, start: unit.start, end: unit.end }
}

const KINDS: ReadonlyMap<string, number> = new Map(
  Object.values(deedKinds).flatMap((words, kind) => words.map((word) => [word, kind] as const)),
)

/** "the kidnapping" behind "the hijacking of an airliner": another deed. */
function isOfOtherKind(noun: string, event: string): boolean {
  const kind = KINDS.get(noun)
  if (kind === undefined) return false
  const kinds = event
    .toLowerCase()
    .split(WORD_BREAK)
    .flatMap((word) => KINDS.get(word) ?? [])
  return kinds.length > 0 && !kinds.includes(kind)
}

const WORD_BREAK = /[\s,()–-]+/

function endsViolently(name: string): boolean {
  return name
    .toLowerCase()
    .split(WORD_BREAK)
    .some((word) => english.violentEventHeads.has(word))
}

const WEAPONS = new Set(eventWords.weapons)

/** "targeted by an explosive device in X": what a weapon did, known by the weapon. */
export function blowIn(parse: SentenceParse, core: Core): Role[] {
  return core.name === null && WEAPONS.has(core.head ?? '') ? [described(parse, core)] : []
}

/** An event known by what is said of it; a place right after belongs to it. */
function described(parse: SentenceParse, core: Core): Role {
  const { units, page } = parse
  const last = placeAfter(parse, isBareDeed(core) ? victimAfter(parse, core.last) : core.last)
  const head = units.indexOf(core.words.at(-1) as Unit)
  const genitive = units.findLastIndex(({ tag }, i) => tag === 'genitive' && i > core.first && i < head)
  const from = units[genitive === -1 ? core.first : genitive + 1]
  const to = units[last - 1]
  const start = from?.start ?? 0
  const end = to?.end ?? start
  const words = page.text.slice(start, end).replace(ARTICLE, '')
  return { figure: page.cast.enter('event', words, true), start: end - words.length, end }
}

/** "an attack", "the bombing": a word for a deed alone, which does not say which deed it is. */
function isBareDeed({ head, words, modifiers, of }: Core): boolean {
  return head !== null && UPON.has(head) && words.length + modifiers.length === 1 && of === null
}

const UPON = new Set(eventWords.bareDeeds)

/** The unit after "on a police station" when that follows, else the unit asked. */
function victimAfter({ chunks, units }: SentenceParse, at: number): number {
  const next = units[at]
  if (next?.tag !== 'preposition' || (next.norm !== 'on' && next.norm !== 'against')) return at
  // "blamed the killings on X": who is blamed is no victim.
  const before = units.slice(Math.max(0, at - 4), at)
  const isBlamed = before.some(({ lemma }) => BLAMING.has(lemma ?? '')) && !before.some(({ norm }) => norm === 'for')
  if (next.norm === 'on' && isBlamed) return at
  const victim = chunks.find(({ first }) => first === at + 1)
  return victim?.kind === 'phrase' ? (victim.cores[0]?.last ?? victim.last) : at
}

const BLAMING: ReadonlySet<string> = new Set(['blame', 'pin', 'lay'])

const PLACE_PREPOSITIONS = new Set(eventWords.placePrepositions)

/** The unit after "in X", "on X" when that follows, else the unit asked. */
function placeAfter({ units }: SentenceParse, at: number): number {
  const [preposition, ...rest] = units.slice(at, at + 7)
  if (preposition?.tag !== 'preposition' || !PLACE_PREPOSITIONS.has(preposition.norm)) return at
  const name = rest.findIndex((unit) => unit.tag === 'name')
  if (name === -1 || rest[name]?.mention?.figure.type !== 'place') return at
  const between = rest.slice(0, name)
  // "at a hotel in X"
  const inner = between.findIndex(({ tag, norm }) => tag === 'preposition' && norm !== 'of')
  const isInside = inner > 0 && inner === between.length - 1 && PLACE_PREPOSITIONS.has(between[inner]?.norm ?? '')
  const nouns = isInside ? between.slice(0, inner) : between
  if (!nouns.every((unit) => unit.tag === 'determiner' || unit.tag === 'noun' || unit.norm === 'of')) return at
  let last = at + 2 + name
  while (units[last]?.tag === 'noun') last++
  return last
}
