import type { Factuality } from '../../../claims/attribution.ts'
import { foldArabic } from '../../../text/tokens.ts'
import data from '../lexicon/frames.json' with { type: 'json' }
import speech from '../lexicon/speech.json' with { type: 'json' }
import { conjugate } from './conjugate.ts'
import { type Gender, phraseSet, wordSet } from './lexicon.ts'

/** How the time of a frame becomes the valid time of its claim. */
export type TimeMode = 'at' | 'start' | 'end' | 'since'

/** What a frame claims: slots by name, or the words of a literal. */
export interface FrameClaim {
  readonly subject: string
  /** The first predicate that the types of the ends allow is taken. */
  readonly predicates: readonly string[]
  readonly object: string
  readonly time: TimeMode
}

/** A thing that verbs, verbal nouns and participles say, and who stands where when they say it. */
export interface Frame {
  readonly key: string
  readonly claims: readonly FrameClaim[]
  readonly score: number
  /** Which slot the noun's complement fills; `none` when a complement means something else. */
  readonly of: string
  /** Which slot the complement fills when another slot is filled by a preposition: دعم X لـ Y. */
  readonly ofWith: string | undefined
  /** The slot by the preposition that brings it. */
  readonly slots: ReadonlyMap<string, string>
  readonly participleSlots: ReadonlyMap<string, string>
  /** Nouns one of which must follow: ألقى القبض. */
  readonly tail: ReadonlySet<string> | undefined
  readonly selfNoun: ReadonlySet<string> | undefined
  /** The slot of whoever owns what the tail names: "أودى بحياة X", "جمد أصوله". */
  readonly owned: string | undefined
  /** Whether a verb with one bare noun may be passive. */
  readonly passive: boolean
  /** Whether بين X و Y fills subject and the pair slot. */
  readonly pairSlot: string | undefined
  /** Whether its event slot wants an event noun. */
  readonly events: boolean
  readonly appoints: boolean
  readonly subjectAppointed: boolean
  /** The noun says something only when a verb before it lends a subject: تولى قيادة. */
  readonly needsControl: boolean
  /** The noun takes the subject of its clause when it has none of its own. */
  readonly usesClause: boolean
  readonly needsPronoun: boolean
  readonly organizationsOnly: boolean
  /** What is said of the subject is said by the subject: claims of responsibility. */
  readonly selfVoice: boolean
  /** What is said so is said without a speaker who answers for it: "is attributed to". */
  readonly alleged: boolean
  readonly bareSlot: string | undefined
  readonly nounTime: TimeMode | undefined
}

interface Row {
  readonly key: string
  readonly verbs?: readonly string[]
  readonly passiveVerbs?: readonly string[]
  readonly nouns?: string
  readonly participles?: { readonly active?: string; readonly passive?: string }
  readonly of?: string
  readonly ofWith?: string
  readonly slots?: Readonly<Record<string, string>>
  readonly participleSlots?: Readonly<Record<string, string>>
  readonly tail?: string
  readonly selfNoun?: string
  readonly owned?: string
  readonly passive?: boolean
  readonly pair?: boolean
  readonly pairSlot?: string
  readonly events?: boolean
  readonly appoints?: boolean
  readonly subjectAppointed?: boolean
  readonly needsControl?: boolean
  readonly usesClause?: boolean
  readonly needsPronoun?: boolean
  readonly organizationsOnly?: boolean
  readonly selfVoice?: boolean
  readonly alleged?: boolean
  readonly bareSlot?: string
  readonly nounTime?: string
  readonly claims: readonly string[]
  readonly score: number
}

/** What of a row is a flag: unset where it says nothing. */
function flagsOf(row: Row) {
  const {
    passive = false,
    events = false,
    appoints = false,
    subjectAppointed = false,
    needsControl = false,
    usesClause = false,
    needsPronoun = false,
    organizationsOnly = false,
    selfVoice = false,
    alleged = false,
  } = row
  return {
    passive,
    events,
    appoints,
    subjectAppointed,
    needsControl,
    usesClause,
    needsPronoun,
    organizationsOnly,
    selfVoice,
    alleged,
  }
}

function frameOf(row: Row): Frame {
  return {
    ...flagsOf(row),
    key: row.key,
    claims: row.claims.map(claimOf),
    score: row.score,
    of: row.of ?? 'object',
    ofWith: row.ofWith,
    slots: slotsOf(row.slots),
    participleSlots: slotsOf(row.participleSlots ?? row.slots),
    tail: row.tail === undefined ? undefined : wordSet(row.tail),
    selfNoun: row.selfNoun === undefined ? undefined : wordSet(row.selfNoun),
    owned: row.owned,
    pairSlot: row.pair === true ? (row.pairSlot ?? 'with') : undefined,
    bareSlot: row.bareSlot,
    nounTime: row.nounTime as TimeMode | undefined,
  }
}

/** "subject member_of|part_of to @at". */
function claimOf(line: string): FrameClaim {
  const [subject = '', predicates = '', object = '', time = '@at'] = line.split(' ')
  return { subject, predicates: predicates.split('|'), object, time: time.slice(1) as TimeMode }
}

function slotsOf(slots: Readonly<Record<string, string>> | undefined): ReadonlyMap<string, string> {
  const byPreposition = new Map<string, string>()
  for (const [slot, words] of Object.entries(slots ?? {})) {
    for (const word of foldArabic(words).split(' '))
      if (word !== '' && !byPreposition.has(word)) byPreposition.set(word, slot)
  }
  return byPreposition
}

/** The frames that mourn somebody. */
export const MOURNING: ReadonlySet<string> = new Set(['mourn', 'mourn-martyr'])

/** The frames that only persons suffer. */
export const HARMS: ReadonlySet<string> = new Set([
  'kill',
  'die',
  'perish',
  'meet-death',
  'do-away',
  'wound',
  'capture',
  'arrest',
  'confine',
  'surrender',
  'take-life',
  'hand-over',
  'mourn',
  'mourn-martyr',
  'fall',
  'be-caught',
])

/** A verb as it stands in a text, and the frame it opens. */
export interface FrameVerb {
  readonly frame: Frame
  readonly gender: Gender
  readonly passive: boolean
}

const ROWS: readonly Row[] = data
const FRAMES = ROWS.map((row) => ({ row, frame: frameOf(row) }))

/** Nouns of supporting, and what is given: "دعم". */
export const SUPPORT: ReadonlySet<string> = new Set(
  FRAMES.flatMap(({ row, frame }) =>
    row.key === 'support' ? [...wordSet(row.nouns ?? '')] : row.key === 'receive' ? [...(frame.tail ?? [])] : [],
  ),
)

/** Becoming one body: "اندمج". */
export const MERGE: Frame =
  FRAMES.find(({ frame: { key } }) => key === 'merge')?.frame ?? frameOf({ key: 'merge', claims: [], score: 0 })

/** How participles end. */
const ENDINGS = ['', 'ه', 'ا', 'ين', 'ون', 'ي', 'يه', 'يا', 'ات']

/** The frames that a verb form may open: those that want a tail first. */
export const FRAME_VERBS: ReadonlyMap<string, readonly FrameVerb[]> = verbsOf()
/** Past forms that end in ي themselves: "حظي", and not "صفي" for "صفى". */
export const PAST_IN_YA: ReadonlySet<string> = new Set(
  ROWS.flatMap(({ verbs = [], passiveVerbs = [] }) => [...verbs, ...passiveVerbs])
    .map((verb) => verb.split(' ')[0] ?? '')
    .filter((past) => past.endsWith('ي'))
    .map(foldArabic),
)
/** The frames that a verbal noun may open. */
export const FRAME_NOUNS: ReadonlyMap<string, readonly Frame[]> = nounsOf()

/** A participle that says something of the noun before it. */
export interface FrameParticiple {
  readonly frame: Frame
  /** The slot of the noun before it. */
  readonly head: 'subject' | 'object'
}
export const FRAME_PARTICIPLES: ReadonlyMap<string, FrameParticiple> = participlesOf()

function verbsOf(): Map<string, FrameVerb[]> {
  const all = new Map<string, FrameVerb[]>()
  for (const { row, frame } of FRAMES) {
    for (const [passive, verbs] of [
      [false, row.verbs],
      [true, row.passiveVerbs],
    ] as const) {
      for (const verb of verbs ?? []) addForms(all, verb, frame, passive)
    }
  }
  for (const list of all.values())
    list.sort((a, b) => Number(b.frame.tail !== undefined) - Number(a.frame.tail !== undefined))
  return all
}

function addForms(all: Map<string, FrameVerb[]>, verb: string, frame: Frame, passive: boolean): void {
  for (const [form, { gender }] of conjugate(verb, passive)) {
    const list = all.get(form) ?? []
    if (!list.some((one) => one.frame === frame)) list.push({ frame, gender, passive })
    all.set(form, list)
  }
}

function nounsOf(): Map<string, Frame[]> {
  const all = new Map<string, Frame[]>()
  for (const { row, frame } of FRAMES) {
    if (row.nouns === undefined) continue
    for (const noun of wordSet(row.nouns)) all.set(noun, [...(all.get(noun) ?? []), frame])
  }
  return all
}

/** "مسؤول" with its endings; "مسؤولية" is a noun of its own. */
function participleForms(word: string): readonly string[] {
  return ENDINGS.map((ending) => word + ending).filter((form) => form !== `${word}يه` || !FRAME_NOUNS.has(form))
}

function participlesOf(): Map<string, FrameParticiple> {
  const all = new Map<string, FrameParticiple>()
  for (const { row, frame } of FRAMES) {
    for (const [head, list] of [
      ['subject', row.participles?.active],
      ['object', row.participles?.passive],
    ] as const) {
      if (list === undefined) continue
      for (const word of wordSet(list)) for (const form of participleForms(word)) all.set(form, { frame, head })
    }
  }
  return all
}

/** What a verb of speaking does with what is said. */
export type SpeechKind = 'announce' | 'say' | 'deny' | 'accuse' | 'judge' | 'want'

const KINDS = ['announce', 'say', 'deny', 'accuse', 'judge', 'want'] as const

/** What each kind does with what is said. */
export const FACTUALITY: Readonly<Record<SpeechKind, Factuality>> = {
  announce: 'asserted',
  say: 'alleged',
  deny: 'denied',
  accuse: 'alleged',
  judge: 'asserted',
  want: 'asserted',
}

export interface SpeechVerb {
  readonly kind: SpeechKind
  readonly gender: Gender
}

/** Verbs of speaking by form. */
export const SPEECH_VERBS: ReadonlyMap<string, SpeechVerb> = speechVerbs()
export const SPEECH_PARTICIPLES: ReadonlyMap<string, SpeechKind> = new Map(
  KINDS.flatMap((kind) => [...wordSet(speech.participles[kind])].map((word) => [word, kind] as const)),
)
export const IMPERSONAL: ReadonlySet<string> = phraseSet(speech.impersonal)
export const ACCORDING_TO: readonly string[] = speech.accordingTo
  .map((phrase) => foldArabic(phrase))
  .sort((a, b) => b.length - a.length)
export const SOURCE_NOUNS: ReadonlySet<string> = wordSet(speech.sources)
export const SOURCE_TAILS: ReadonlySet<string> = wordSet(speech.sourceTails)
export const FALSITY: readonly string[] = speech.falsity.map((phrase) => foldArabic(phrase))

/** Any of those phrases in folded text. */
export const FALSITY_PATTERN: RegExp = new RegExp(FALSITY.join('|'), 'u')

function speechVerbs(): Map<string, { kind: SpeechKind; gender: Gender }> {
  const all = new Map<string, { kind: SpeechKind; gender: Gender }>()
  for (const kind of KINDS) {
    for (const verb of speech.verbs[kind]) {
      for (const [form, { gender }] of conjugate(verb)) if (!all.has(form)) all.set(form, { kind, gender })
    }
  }
  return all
}
