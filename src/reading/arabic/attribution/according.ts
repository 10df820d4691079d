import type { Role } from '../../page.ts'
import { isComplementizer, verbAt } from '../clauses/clause-marks.ts'
import type { Range, Scope } from '../context/scope.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { COMMAS, isFigure, isSign, type Unit } from '../context/unit.ts'
import { JOINED_CUE, OWN_WORDS, SAID_SO } from '../words/attribution-words.ts'
import { ACCORDING_TO, FRAME_NOUNS, SPEECH_VERBS } from '../words/frames.ts'
import { among, isCopulaWord, isParticle } from '../words/word-kinds.ts'
import { endOfContent, startOfContent, wordsIn } from './said.ts'
import { sourceAt } from './sources.ts'
import { spokesmanOrGroup } from './speakers.ts'

/** "بحسب الجيش", "وفقا لوكالة X", "نقلا عن Y"; "على حد قوله" is the speaker before. */
export function accordingScope(
  context: Context,
  units: readonly Unit[],
  at: number,
  speaker: Role | undefined,
): Scope | undefined {
  const length = accordingLength(units, at)
  const first = units[at]
  if (length === undefined || first === undefined || isOfSpeech(units, at)) return undefined
  const own = inHisWords(units, at, length)
  if (own !== undefined) return speaker === undefined ? undefined : aroundCue(context, units, at, own, speaker)
  const said = afterSaying(units, at + length)
  const unit = units[said]
  const source = isFigure(unit)
    ? spokesmanOrGroup(context, units, roleOf(unit))
    : (sourceAt(context, units, said) ?? describedSource(context, units, said))
  return source === undefined ? undefined : aroundCue(context, units, at, said, source)
}

/** "أعلنت X، على لسان فلان، …": the verb says already who speaks. */
function isOfSpeech(units: readonly Unit[], at: number): boolean {
  if (units[at + 1]?.word.norm !== 'لسان') return false
  return units
    .slice(Math.max(0, at - SPEECH_REACH), at)
    .some(({ kind, word }) => kind === 'word' && word.stems.some(({ base }) => SPEECH_VERBS.has(base)))
}

const SPEECH_REACH = 9

/** What is said around a cue whose source ends where `last` says: all of the sentence that is not the cue's own. */
function aroundCue(
  context: Context,
  units: readonly Unit[],
  at: number,
  last: number,
  source: Role,
): Scope | undefined {
  const first = units[at]
  if (first === undefined) return undefined
  const opens = opensSentence(units, at)
  const cueEnd = units[Math.min(last, units.length) - 1]?.end ?? first.end
  const sourceEnd = source.start > first.start ? Math.max(source.end, cueEnd, units[last]?.end ?? 0) : cueEnd
  const next = units.findIndex(({ start }) => start >= sourceEnd)
  const goesOn = opens || (isSign(units[next], COMMAS) && !isTellingOn(context, units, next + 1))
  const start = at < 3 ? context.start : opens ? first.start : startBefore(context, units, at)
  const end = goesOn && next !== -1 ? endOfContent(context, units, next) : sourceEnd
  const before = opens ? undefined : wordsIn(context.text, start, first.start)
  const after = goesOn ? wordsIn(context.text, sourceEnd, end) : undefined
  const content = [before, after].filter((range) => range !== undefined)
  if (content.length === 0) return undefined
  return {
    start,
    end,
    voice: source.figure,
    source: wordsOf(context, source),
    cue: [first.start, cueEnd],
    content,
    factuality: 'alleged',
    voiced: true,
  }
}

/** "يتلقى دعما من X، بحسب Y، ويتبنى …": a profile or a life tells on by itself behind the source. */
function isTellingOn({ memory }: Context, units: readonly Unit[], at: number): boolean {
  if (!memory.isProfile && memory.protagonist === undefined) return false
  return verbAt(units, at)?.stem.conjunction === 'و'
}

/** Where begins what is said before a cue: with the last clause that و joins, unless a comma sets the source off from all of them. */
function startBefore(context: Context, units: readonly Unit[], at: number): number {
  const from = startOfContent(context, units, at)
  if (isSign(units[at - 1], COMMAS)) return from
  for (let i = at - 2; i > 0 && (units[i]?.start ?? from) > from; i--)
    if (isSign(units[i - 1], COMMAS) && isJoinedClause(units, i)) return units[i]?.start ?? from
  return from
}

/** "، وكان …", "، ويقدر …". */
function isJoinedClause(units: readonly Unit[], at: number): boolean {
  const word = units[at]?.word
  if (word?.norm.startsWith('و') !== true) return false
  return isCopulaWord(word) || verbAt(units, at)?.stem.conjunction === 'و'
}

/** Whether what is said follows the cue: "وبحسب X، …". */
function opensSentence(units: readonly Unit[], at: number): boolean {
  if (at < 3) return true
  return isSign(units[at - 1], COMMAS) && JOINED_CUE.test(units[at]?.word.norm ?? '')
}

/** Where the words stand that name a source, when they do in this sentence. */
function wordsOf(context: Context, { start, end }: Role): Range | null {
  return start >= context.start && start < end ? [start, end] : null
}

/** "على حد قوله", "بحسب تعبيرها": the index after the noun with a pronoun. */
function inHisWords(units: readonly Unit[], at: number, length: number): number | undefined {
  for (const i of [at + length - 1, at + length]) {
    if (OWN_WORDS.has(units[i]?.word.norm ?? '')) return i + 1
  }
  return undefined
}

/** "بحسب لجان محلية،": whoever stands between the cue and the comma. */
function describedSource(context: Context, units: readonly Unit[], at: number): Role | undefined {
  let last = at
  while (last - at < 5 && units[last + 1]?.kind === 'word') last++
  const first = units[at]
  const end = units[last]?.end
  if (
    first?.kind !== 'word' ||
    first.word.kind !== 'word' ||
    end === undefined ||
    isOwnDeed(first) ||
    !isSign(units[last + 1], `${COMMAS}.`)
  )
    return undefined
  const start = first.start
  return { figure: context.memory.page.cast.enter('organization', context.text.slice(start, end), true), start, end }
}

/** "كما أعلن مسؤوليته عن الهجوم": what somebody announces of himself, and nobody. */
function isOwnDeed({ word }: Unit): boolean {
  return word.stems.some(({ base, pronoun }) => pronoun !== '' && FRAME_NOUNS.has(base))
}

/** "وفق ما أفاد به X": past the words of saying. */
function afterSaying(units: readonly Unit[], from: number): number {
  let at = from
  while (at - from < 3 && (isSaid(units[at]) || /^(?:به|بها|عنه)$/u.test(units[at]?.word.norm ?? ''))) at++
  return at
}

function isSaid(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'word') return false
  return SAID_SO.has(unit.word.norm) || SAID_SO.has(unit.word.norm.replace(/(?:ها|ه)$/u, ''))
}

function accordingLength(units: readonly Unit[], at: number): number | undefined {
  const word = units[at]
  if (word?.kind !== 'word') return undefined
  if (!mayOpen(word.word)) return undefined
  const norm = word.word.norm.replace(/^[وف](?=.{3})/u, '')
  for (const parts of ACCORDING_PARTS) {
    const length = parts[0] === norm || parts[0] === word.word.norm ? lengthOf(units, at, parts) : undefined
    if (length !== undefined) return length
  }
  return undefined
}

const ACCORDING_PARTS: readonly (readonly string[])[] = ACCORDING_TO.map((phrase) => phrase.split(' '))

const OWNED = ['ه', 'ها', 'هم']

/** Every word with which a cue begins, و and ف joined or not. */
const mayOpen = among(new Set(ACCORDING_PARTS.flatMap(([first = '']) => [first, `و${first}`, `ف${first}`])))

/** "كما أعلن X أن …", "كما أعلن X تأسيس Y": besides what was said before, and not as X said it. */
function saysMore(units: readonly Unit[], from: number): boolean {
  for (let i = from; i < units.length && !isSign(units[i], `${COMMAS}.؛`); i++)
    if (isComplementizer(units[i]) || (isDeed(units[i]) && !isParticle(units[i - 1]?.word))) return true
  return false
}

function isDeed(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'word') return false
  return unit.word.stems.some(
    ({ base, article, preposition, conjunction }) =>
      !article && preposition + conjunction === '' && FRAME_NOUNS.has(base),
  )
}

/** How many units the phrase covers here; ل may be joined to what follows. */
function lengthOf(units: readonly Unit[], at: number, parts: readonly string[]): number | undefined {
  const next = units[at + 1]
  if (parts[0] === 'كما') return isSaid(next) && !saysMore(units, at + 2) ? 1 : undefined
  if (parts.length === 1) return 1
  if (parts[1] === 'ل') return next?.preposition === 'ل' || /^ل/u.test(next?.word.norm ?? '') ? 1 : undefined
  const isPhrase = parts.every((part, i) => {
    const norm = units[at + i]?.word.norm ?? ''
    return i === 0 || norm === part || (i === parts.length - 1 && OWNED.some((pronoun) => norm === part + pronoun))
  })
  return isPhrase ? parts.length : undefined
}
