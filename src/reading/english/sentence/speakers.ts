import type { Role } from '../../page.ts'
import type { Attributed } from '../attribution/attributed.ts'
import type { Range } from '../attribution/extents.ts'
import type { Phrase } from '../syntax/chunk.ts'
import type { Unit } from '../syntax/unit.ts'
import roles from '../words/roles.json' with { type: 'json' }
import type { SentenceParse } from './parse.ts'
import { bodyBehind, organizationIn, roleOf } from './participants.ts'
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
  if (core.name?.mention !== undefined) return { voice: roleOf(core.name), source }
  const { head } = core
  if (head === null) return NOBODY
  const body = (SPOKEN_FOR.has(head) ? organizationIn(core) : null) ?? bodyBehind(parse.page, core)
  if (body !== null) return { voice: body, source }
  if (!SPEAKERS.has(head)) return { voice: null, source }
  const [start, end] = wordsOf(parse, core.first, core.last)
  const words = parse.page.text.slice(start, end).replace(LEFT_OUT_BEFORE, '')
  const figure = parse.page.cast.enter('organization', words, true)
  return { voice: { figure, start: end - words.length, end }, source }
}

function wordsOf({ units }: SentenceParse, first: number, last: number): Range {
  return [units[first]?.start ?? 0, units[last - 1]?.end ?? 0]
}
