import type { Role } from '../../page.ts'
import type { Attributed } from '../attribution/attributed.ts'
import type { Range } from '../attribution/extents.ts'
import { stateActing } from '../reference/states.ts'
import type { Phrase } from '../syntax/chunk.ts'
import type { Unit } from '../syntax/unit.ts'
import { english } from '../words/lexicon.ts'
import roles from '../words/roles.json' with { type: 'json' }
import type { SentenceParse } from './parse.ts'
import { bodyBehind, organizationIn, participantsIn, roleOf } from './participants.ts'
import speakerWords from './speakers.json' with { type: 'json' }

const SPEAKERS = new Set(roles.speakers)
/** An unnamed spokesman, caller or statement is the group it speaks for. */
const SPOKEN_FOR = new Set(roles.spokenFor)

const LEFT_OUT_BEFORE = new RegExp(`^(?:${speakerWords.leftOutBefore.join('|')})\\s+(?=\\p{L})`, 'iu')

/** Who speaks, and where the words stand that tell it; null for what the words do not tell. */
export interface Speaker {
  readonly voice: Role | null
  readonly source: Range | null
}

const NOBODY: Speaker = { voice: null, source: null }

/** Who speaks: a named figure, the body behind a description, or a description of people who speak. */
export function speakerOf(parse: SentenceParse, speaker: Attributed['speaker']): Speaker {
  if (speaker === null) return NOBODY
  return 'tag' in speaker ? ownerSpeaking(speaker) : phraseSpeaking(parse, speaker)
}

/** "its claim that", "the army's denial": whose words they are. */
function ownerSpeaking(owner: Unit): Speaker {
  return owner.mention === undefined ? NOBODY : { voice: roleOf(owner), source: [owner.start, owner.end] }
}

function phraseSpeaking(parse: SentenceParse, phrase: Phrase): Speaker {
  const core = phrase.cores[0]
  if (core === undefined) return NOBODY
  const source = wordsOf(parse, phrase.first, phrase.last)
  if (core.name?.mention !== undefined) return { voice: asSpeaker(parse, roleOf(core.name)), source }
  const { head } = core
  if (head === null) return NOBODY
  const named = english.offices.has(head) ? namedBehind(parse, phrase) : null
  if (named !== null) return { voice: named, source }
  const spokenFor = SPOKEN_FOR.has(head) ? (organizationIn(core) ?? bodyAfterFor(parse, phrase)) : null
  const body = spokenFor ?? bodyBehind(parse.page, core)
  if (body !== null) return { voice: body, source }
  if (!SPEAKERS.has(head)) return { voice: null, source }
  const [start, end] = wordsOf(parse, core.first, core.last)
  const words = parse.page.text.slice(start, end).replace(LEFT_OUT_BEFORE, '')
  const figure = parse.page.cast.enter('organization', words, true)
  return { voice: { figure, start: end - words.length, end }, source }
}

/** "Ankara said": the state speaks for which a capital stands, or which bears the land's name. */
function asSpeaker({ page: { cast } }: SentenceParse, role: Role): Role {
  const { type, founded } = cast.head(role.figure)
  return type === 'place' && english.isState(founded) ? { ...role, figure: stateActing(cast, founded) } : role
}

/** "A spokesman for X, Y, said": the person named behind the office and its body. */
function namedBehind(parse: SentenceParse, phrase: Phrase): Role | null {
  const { chunks } = parse
  const at = chunks.findIndex(({ kind, first }) => kind === 'phrase' && first === phrase.first)
  const comma = bodyAfterFor(parse, phrase) === null ? at + 1 : at + 3
  const [opens, person, closes] = chunks.slice(comma, comma + 3)
  if (at === -1 || opens?.kind !== 'comma' || person?.kind !== 'phrase' || closes?.kind !== 'comma') return null
  const name = person.cores.length === 1 ? person.cores[0]?.name : null
  return name?.mention?.figure.type === 'person' ? roleOf(name) : null
}

/** "A spokesman for X": whose spokesman. */
function bodyAfterFor(parse: SentenceParse, phrase: Phrase): Role | null {
  const at = parse.chunks.findIndex(({ kind, first }) => kind === 'phrase' && first === phrase.first)
  const [preposition, body] = at === -1 ? [] : parse.chunks.slice(at + 1, at + 3)
  if (preposition?.kind !== 'preposition' || preposition.norm !== 'for' || body?.kind !== 'phrase') return null
  return participantsIn(parse, body, 'organization')[0] ?? null
}

function wordsOf({ units }: SentenceParse, first: number, last: number): Range {
  return [units[first]?.start ?? 0, units[last - 1]?.end ?? 0]
}
