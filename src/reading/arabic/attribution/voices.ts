import type { Role } from '../../page.ts'
import type { Clause } from '../clauses/clause.ts'
import { isComplementizer, isRelative, verbAt } from '../clauses/clause-marks.ts'
import { moodOfVerb } from '../clauses/moods.ts'
import type { Scope } from '../context/scope.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { COMMAS, isSign, QUOTES, type Unit } from '../context/unit.ts'
import { isOfThese } from '../frames/unnamed-subject.ts'
import { SIZES, TELLING } from '../words/attribution-words.ts'
import { ACCUSATIONS, REJECTING } from '../words/clause-words.ts'
import { FACTUALITY, type FrameVerb, HARMS, IMPERSONAL, SPEECH_PARTICIPLES, type SpeechKind } from '../words/frames.ts'
import { exactly, isDefinite, rememberedStem } from '../words/word-kinds.ts'
import { accordingScope } from './according.ts'
import { hedgeScope } from './hedges.ts'
import { nounScope } from './noun-scopes.ts'
import { goingOn, quotedBefore, speakerBefore } from './quotations.ts'
import { reportScope } from './reports.ts'
import {
  describesUtterance,
  endOfAccusation,
  endOfContent,
  endOfPhrase,
  thatAfter,
  thatBeforeComma,
  wordsIn,
} from './said.ts'
import { sourceAt } from './sources.ts'
import { deniesThat, isWhatIsTold, type Spoken, speakerOf, spokesmanOrGroup } from './speakers.ts'

/** Who speaks by the verb at a unit. */
export function speakersOf(units: readonly Unit[], scopes: readonly Scope[]): Map<number, Role> {
  const speakers = new Map<number, Role>()
  for (const { voice, source, cue } of scopes) {
    const at = units.findIndex(({ start, end }) => start <= cue[0] && cue[0] < end)
    if (voice !== undefined && at !== -1)
      speakers.set(at, { figure: voice, start: source?.[0] ?? cue[1], end: source?.[1] ?? cue[1] })
  }
  return speakers
}

/** The voices of a sentence: verbs and nouns of speaking, "according to", participles, reports without a speaker. */
export function voicesOf(
  context: Context,
  units: readonly Unit[],
  clauses: readonly Clause[],
  carried: readonly Role[],
): Scope[] {
  const quoted = goingOn(context, units)
  const scopes: Scope[] = quoted === undefined ? [] : [quoted]
  let spoken: Spoken = { speaker: speakerBefore(context), subject: carried, main: carried }
  for (const clause of clauses) {
    const found = ofVerb(context, units, clause, spoken)
    scopes.push(...found)
    if (isOfThese(units, clause)) spoken = { ...spoken, subject: [], main: [] }
    else if (!isToldOf(units, clause)) spoken = spokenAfter(clause, found, spoken)
  }
  for (let i = 0; i < units.length; i++) {
    const last = speakerUpTo(scopes, units[i])
    const scope =
      accordingScope(context, units, i, last ?? speakerBefore(context)) ??
      participleScope(context, units, i, clauses, last ?? spoken.speaker) ??
      hedgeScope(context, units, i) ??
      reportScope(context, units, i) ??
      nounScope(context, units, i)
    if (scope !== undefined && !isHeard(scopes, scope)) scopes.push(scope)
  }
  return scopes.filter(({ start, end }) => start < end)
}

/** "تنفي X ما تداولته وسائل الإعلام، وتشدد": who tells what another speaks of does not speak on; in "وهو ما أكدته X" she does. */
function isToldOf(units: readonly Unit[], clause: Clause): boolean {
  return isWhatIsTold(units, clause) && !/^[وف]?(?:هو|هي|هذا)$/u.test(units[clause.at - 2]?.word.norm ?? '')
}

/** Who has spoken, and whom the text is about, behind the clause. */
function spokenAfter(clause: Clause, found: readonly Scope[], { speaker, subject: last, main }: Spoken): Spoken {
  const [first] = clause.after.bare
  // "X التي تصنفها Y …، وتحملها": Y does it.
  const isDoneTo = clause.isRelative && clause.pronoun !== undefined && first !== undefined
  const subject = clause.before.length > 0 && !isDoneTo ? clause.before : first === undefined ? last : first.map(roleOf)
  return {
    speaker: speakerIn(found.at(-1)) ?? speaker,
    subject,
    main: clause.isRelative || clause.isAside ? main : subject,
    accused: clause.verb.speech === 'accuse' ? accusedIn(clause) : undefined,
  }
}

/** Whom the verb's pronoun means, or who stands last without a preposition. */
function accusedIn({ pronoun, verb, after: { bare } }: Clause): Role | undefined {
  const [first] = bare.at(-1) ?? []
  return verb.stem.pronoun !== '' || first === undefined ? pronoun : roleOf(first)
}

/** Whether the cue has been read already, as a verb or as who speaks by one. */
function isHeard(scopes: readonly Scope[], { cue: [at] }: Scope): boolean {
  return scopes.some(({ cue, source }) => cue[0] === at || (source !== null && source[0] <= at && at < source[1]))
}

function speakerIn(scope: Scope | undefined): Role | undefined {
  if (scope?.voice === undefined) return undefined
  return { figure: scope.voice, start: scope.source?.[0] ?? scope.cue[1], end: scope.source?.[1] ?? scope.cue[1] }
}

/** Who spoke last before the unit. */
function speakerUpTo(scopes: readonly Scope[], unit: Unit | undefined): Role | undefined {
  return speakerIn(scopes.findLast(({ voice, cue }) => voice !== undefined && cue[0] < (unit?.start ?? 0)))
}

function ofVerb(context: Context, units: readonly Unit[], clause: Clause, spoken: Spoken): Scope[] {
  if (isGuess(units, clause)) return []
  const kind = isRejected(units, clause) ? 'deny' : clause.verb.speech
  if (kind === undefined || moodOfVerb(units, clause.at) === 'negated' || describesUtterance(units, clause.at))
    return []
  if (isTextsOwn(units, clause)) return []
  const scope = verbScope(context, units, clause, kind, spoken)
  if (scope === undefined) return []
  const inner = relayed(context, units, clause, scope)
  return inner === undefined
    ? [scope]
    : [inner, { ...scope, content: [[inner.source?.[0] ?? scope.start, scope.content[0]?.[1] ?? scope.end]] }]
}

const mayBeImpersonal = exactly(IMPERSONAL)
const PASSIVE = /^[وف]?[يت]\u064f/u

/** "ويُعتقد أنه", "ويعتقد أنه قتل": what nobody in particular believes, as the vowel shows or the death of whom the words go on about. */
function isGuess(units: readonly Unit[], { at, before }: Clause): boolean {
  const [cue, that] = [units[at], units[at + 1]]
  if (cue?.kind !== 'word' || before.length > 0 || !mayBeImpersonal(cue.word) || !isComplementizer(that)) return false
  if (PASSIVE.test(cue.word.text)) return true
  return /ه[ام]?$/u.test(that?.word.norm ?? '') && verbAt(units, at + 2)?.frames.some(isHarm) === true
}

const isHarm = ({ frame: { key } }: FrameVerb): boolean => HARMS.has(key)

/** "ترفض X الاتهامات حول ضلوعها": who rejects charges denies them. */
function isRejected(units: readonly Unit[], { at, verb }: Clause): boolean {
  if (verb.speech !== 'want' || !REJECTING.has(verb.stem.base)) return false
  return units
    .slice(at + 1, at + ACCUSATIONS_REACH)
    .some(({ kind, word }) => kind === 'word' && ACCUSATIONS.has(word.norm))
}

const ACCUSATIONS_REACH = 5

/** "يذكر أن", "الجدير ذكره أن": what opens a sentence so the text says itself. */
function isTextsOwn(units: readonly Unit[], { at, before }: Clause): boolean {
  if (/^[وف]?(?:ال)?جدير$/u.test(units[at - 1]?.word.norm ?? '')) return true
  return at === 0 && before.length === 0 && /^[وف]?يذكر$/u.test(units[0]?.word.norm ?? '') && isComplementizer(units[1])
}

function verbScope(
  context: Context,
  units: readonly Unit[],
  clause: Clause,
  kind: SpeechKind,
  spoken: Spoken,
): Scope | undefined {
  const that = thatAfter(units, clause.at)
  const source = speakerOf(context, units, clause, spoken, that !== undefined)
  const before = that === undefined ? quotedBefore(units, clause.at) : undefined
  if (before !== undefined) return afterQuotation(units, clause, before, source)
  if (source === undefined && that === undefined && kind !== 'accuse') return undefined
  const from = that ?? contentAfter(context, units, clause, kind, source)
  const unit = from === undefined ? undefined : units[from]
  const cue = units[clause.at]
  if (from === undefined || unit === undefined || cue === undefined) return undefined
  const start = from === that || from === clause.at ? unit.start : Math.max(unit.start, sourceEnd(units, source))
  const end = endOfScope(context, units, clause, { from, kind, that }, sourceEnd(units, source))
  const content = wordsIn(context.text, start, end)
  if (content === undefined) return undefined
  return {
    start,
    end,
    voice: source?.figure,
    source:
      source === undefined || source.start >= source.end || source.start < context.start
        ? null
        : [source.start, source.end],
    cue: [cue.start + clause.verb.stem.conjunction.length, cue.end],
    content: [content],
    factuality: FACTUALITY[kind],
    voiced: isVoiced(units, clause, kind, that, source),
  }
}

/** Where what is said ends; "وهو ما نفته X" says nothing more. */
function endOfScope(
  context: Context,
  units: readonly Unit[],
  { at }: Clause,
  { from, kind, that }: { readonly from: number; readonly kind: SpeechKind; readonly that: number | undefined },
  speaker: number,
): number {
  if (from === at) return Math.max(units[at]?.end ?? 0, speaker)
  if (that !== undefined) return endOfContent(context, units, from)
  return kind === 'accuse' ? endOfAccusation(context, units, from) : endOfPhrase(context, units, from)
}

/** Whether claims take the voice: an announcement in a noun phrase has none, nor has what is wanted or judged. */
function isVoiced(
  units: readonly Unit[],
  clause: Clause,
  kind: SpeechKind,
  that: number | undefined,
  source: Role | undefined,
): boolean {
  if (kind === 'judge' || kind === 'want') return false
  if (kind === 'deny' || kind === 'accuse' || that !== undefined) return true
  return kind === 'say' && source !== undefined && takesNoun(units, clause, source)
}

/** Where what is said begins when no أن opens it: after the speaker, or for an accusation with the accused. */
function contentAfter(
  context: Context,
  units: readonly Unit[],
  clause: Clause,
  kind: SpeechKind,
  source: Role | undefined,
): number | undefined {
  if (kind === 'accuse' && isNobodys(context, units, clause))
    return units[clause.at + 1] === undefined ? undefined : clause.at + 1
  if (deniesThat(clause)) return clause.at
  const spoken = units.findIndex(
    ({ figure, nameStart }) => figure !== undefined && source !== undefined && nameStart === source.start,
  )
  if (spoken > clause.at) return afterAside(units, spoken + 1)
  if (source === undefined || source.start < (units[clause.at]?.end ?? 0)) return clause.at + 1
  const next = units.findIndex(({ start }) => start >= source.end)
  return next === -1 ? undefined : afterAside(units, next)
}

/** Past a comma behind the speaker, and past what "الذي …" or "وهو …" tells of the speaker between two. */
function afterAside(units: readonly Unit[], at: number): number | undefined {
  const opener = units[at + 1]
  if (isSign(units[at], COMMAS) && (isRelative(opener) || /^و(?:هو|هي)$/u.test(opener?.word.norm ?? ''))) {
    const closing = units.findIndex((unit, i) => i > at + 1 && isSign(unit, COMMAS))
    if (closing !== -1 && closing + 1 < units.length) return closing + 1
  }
  return units[at] === undefined || isSign(units[at], '.؛') ? undefined : isSign(units[at], COMMAS) ? at + 1 : at
}

/** "اتهم الجيش بقصف": nobody is named who accuses. */
function isNobodys(context: Context, units: readonly Unit[], clause: Clause): boolean {
  return (
    sourceAt(context, units, clause.at + 1) === undefined &&
    clause.after.bare.length < 2 &&
    clause.before.length === 0 &&
    clause.pronoun === undefined
  )
}

/** "«…»، قال فلان". */
function afterQuotation(
  units: readonly Unit[],
  clause: Clause,
  { first, last }: { readonly first: number; readonly last: number },
  source: Role | undefined,
): Scope | undefined {
  const [cue, opening, closing] = [units[clause.at], units[first], units[last]]
  if (cue === undefined || opening === undefined || closing === undefined || source === undefined) return undefined
  return {
    start: opening.start,
    end: closing.end,
    voice: source.figure,
    source: source.start < source.end ? [source.start, source.end] : null,
    cue: [cue.start + clause.verb.stem.conjunction.length, cue.end],
    content: [[opening.start, closing.end]],
    factuality: 'alleged',
    voiced: true,
  }
}

/** Where the noun phrase of the speaker ends: an office inside it is not what is said. */
function sourceEnd(units: readonly Unit[], source: Role | undefined): number {
  return source === undefined
    ? 0
    : (units.find(({ figure, nameStart }) => figure !== undefined && nameStart === source.start)?.end ?? source.end)
}

/** "نقلت X عن Y أن", "نقل عن Y قوله إن": Y speaks inside what X says. */
function relayed(context: Context, units: readonly Unit[], clause: Clause, outer: Scope): Scope | undefined {
  if (!/^[وف]?[يت]?نقل/u.test(units[clause.at]?.word.norm ?? '')) return undefined
  const named = clause.after.obliques.find(({ preposition }) => preposition === 'عن')?.figures[0]
  const about = units.findIndex(
    (unit, i) => i > clause.at && i < clause.to && unit.word.norm === 'عن' && unit.kind === 'word',
  )
  const source = (about === -1 ? undefined : sourceAt(context, units, about + 1)) ?? named
  if (source === undefined) return undefined
  const own = units.find(
    ({ kind, start, word }) => kind === 'word' && start >= source.end && /^قول(?:ه|ها|هم)$/u.test(word.norm),
  )
  const cue = own ?? (about === -1 ? undefined : units[about])
  return {
    ...outer,
    voice: spokesmanOrGroup(context, units, source).figure,
    source: [source.start, source.end],
    cue: cue === undefined ? outer.cue : [cue.start, cue.end],
  }
}

/** Whether the verb speaks without أن too: "ذكر البيان …", "تحدثت تقارير عن …"; nobody does in "يقدر عدد مقاتليها". */
function takesNoun(units: readonly Unit[], clause: Clause, source: Role): boolean {
  const isCounted = SIZES.has(units[clause.at + 1]?.word.norm ?? '') && source.start > (units[clause.at]?.end ?? 0)
  if (isCounted) return false
  return units[clause.at]?.word.stems.some(({ base }) => TELLING.has(base)) ?? false
}

/** The clause whose subject speaks on by the participle: that of the last verb, or of the verb of speaking in whose words it stands. */
function clauseOfParticiple(units: readonly Unit[], at: number, clauses: readonly Clause[]): Clause | undefined {
  const before = clauses.filter((one) => one.at < at && !one.isRelative && !isWhatIsTold(units, one))
  const last = before.at(-1)
  const speech = before.findLast(({ verb }) => verb.speech !== undefined)
  if (last === undefined || speech === undefined || speech === last) return last
  return units.slice(speech.at + 1, last.at).some(isComplementizer) ? speech : last
}

const BEFORE_PARTICIPLES = `${COMMAS}${QUOTES}`
const speechParticiple = rememberedStem(
  ({ base, pronoun }) => pronoun === '' && (SPEECH_PARTICIPLES.has(base) || SPEECH_PARTICIPLES.has(`${base}ا`)),
)

/** "…، مؤكدا", "استقال في فبراير متهما": behind a sign or a date. */
function isBehindPause(before: Unit | undefined): boolean {
  return isSign(before, BEFORE_PARTICIPLES) || before?.kind === 'time'
}

/** "…، مؤكدا أن …": the subject of the verb before speaks on. */
function participleScope(
  context: Context,
  units: readonly Unit[],
  at: number,
  clauses: readonly Clause[],
  last: Role | undefined,
): Scope | undefined {
  const cue = units[at]
  if (cue?.kind !== 'word' || !isBehindPause(units[at - 1])) return undefined
  const stem = speechParticiple(cue.word)
  if (stem === undefined || cue.word.norm.startsWith('ال')) return undefined
  const kind = SPEECH_PARTICIPLES.get(stem.base) ?? SPEECH_PARTICIPLES.get(`${stem.base}ا`)
  const that = thatBeforeComma(units, at)
  const from = that ?? at + 1
  const start = units[from]?.start
  if (kind === undefined || start === undefined) return undefined
  const clause = clauseOfParticiple(units, at, clauses)
  const subject =
    clause === undefined
      ? undefined
      : speakerOf(
          context,
          units,
          clause,
          { speaker: last, subject: [], main: [] },
          isDefinite(units[clause.at + 1]?.word),
        )
  const speaker = subject ?? last
  const end = that === undefined ? endOfPhrase(context, units, from) : endOfContent(context, units, from)
  const content = wordsIn(context.text, start, end)
  if (content === undefined) return undefined
  return {
    start,
    end,
    voice: speaker?.figure,
    source:
      speaker !== undefined && speaker.start < speaker.end && speaker.start >= context.start
        ? [speaker.start, speaker.end]
        : null,
    cue: [cue.start + stem.conjunction.length, cue.end],
    content: [content],
    factuality: FACTUALITY[kind],
    voiced: kind !== 'judge' && kind !== 'want',
  }
}
