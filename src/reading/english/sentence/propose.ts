import type { Factuality } from '../../../claims/attribution.ts'
import type { Qualifiers, Value } from '../../../claims/claim.ts'
import { isRole, type Proposal, type ProposedVoice, type Role } from '../../page.ts'
import { type Attributed, says } from '../attribution/attributed.ts'
import { lengthOf } from '../attribution/attributions.ts'
import { headNounOf } from '../reference/figures.ts'
import firstPersonWords from './first-persons.json' with { type: 'json' }
import { isFirstPerson, titledIssuer } from './first-persons.ts'
import type { SentenceParse } from './parse.ts'
import sites from './sites.json' with { type: 'json' }
import { type Speaker, speakerOf } from './speakers.ts'
import { isHeldUnreal } from './unreal.ts'

const EXTRACTOR = 'prose-en@1'

/** What a rule found, before the voices around it are known. */
export interface Finding {
  readonly subject: Role
  readonly predicate: string
  readonly object: Role | Value | null
  readonly qualifiers?: Qualifiers
  readonly valid: string | null
  /** The word that says it: the voices in whose words it stands are the claim's. */
  readonly trigger: number
  readonly start: number
  readonly end: number
  readonly score: number
  /** Names and offices are taken for granted by who speaks; so they are asserted, whatever is said with them. */
  readonly granted?: boolean
  /** What all who speak of it presuppose, such as where a bombing was that one of them denies: the document itself says it. */
  readonly presupposed?: boolean
  /** A voice and manner of the rule's own: "X blamed Y for Z". */
  readonly own?: {
    readonly voice: Role | null
    readonly cue: readonly [number, number]
    readonly factuality: Factuality
  }
  /** The words deny it: inside what somebody says it is that voice's denial, elsewhere nothing is claimed. */
  readonly negated?: boolean
  readonly doubtful?: boolean
}

/** An attribution around a finding, with who is meant by its speaker. */
interface Said extends Speaker, Pick<Attributed, 'cue' | 'factuality'> {}

/** Puts a finding on the page, with the voices in whose words it stands. */
export function propose(parse: SentenceParse, finding: Finding): void {
  if (isNoParty(finding)) return
  const around = finding.presupposed === true ? [] : voicesAround(parse, finding)
  const inner = around[0]
  if (isOfOwnEnd(parse, finding, inner) || isUnreal(parse, finding, around)) return
  const denier = finding.negated === true && inner === undefined ? whoDenies(parse, finding) : undefined
  const isDenied =
    denier !== undefined || (inner !== undefined && inner.voice !== null && inner.factuality !== 'denied')
  if (finding.negated === true && !isDenied) return
  const { subject, predicate, object, qualifiers, valid, score } = finding
  const { start, end } = withCue(finding, inner)
  const own = denier === undefined ? ownVoice(parse, finding) : [denier]
  const voices = [...own, ...around.flatMap((said) => voiceOf(parse, said))]
  const factuality =
    finding.own?.factuality ?? (isOwnReport(parse, finding, inner) ? 'asserted' : manner(finding, inner))
  const base = { subject, predicate, object, valid, factuality, voices, start, end, score, extractor: EXTRACTOR }
  const proposal = qualifiers === undefined ? base : { ...base, qualifiers }
  if (!isTold(parse, proposal)) parse.page.proposals.push(proposal)
}

/** Whether the sentence has told the same before: "led it until 1999, when he was succeeded" ends one office. */
function isTold({ page, start }: SentenceParse, proposal: Proposal): boolean {
  for (let i = page.proposals.length - 1; i >= 0; i--) {
    const told = page.proposals[i]
    if (told === undefined || told.start < start) return false
    if (isSame(page, told, proposal) && told.start < proposal.end && proposal.start < told.end) return true
  }
  return false
}

function isSame({ cast }: SentenceParse['page'], one: Proposal, other: Proposal): boolean {
  if (one.predicate !== other.predicate || one.valid !== other.valid || one.factuality !== other.factuality)
    return false
  if (!isRole(one.object) || !isRole(other.object) || one.qualifiers?.['role'] !== other.qualifiers?.['role'])
    return false
  return (
    cast.head(one.subject.figure) === cast.head(other.subject.figure) &&
    cast.head(one.object.figure) === cast.head(other.object.figure) &&
    one.voices.length === other.voices.length &&
    one.voices.every(({ figure }, i) => figure === other.voices[i]?.figure)
  )
}

/** "He died," he said: nobody tells of his own death, and somebody else is meant. */
function isOfOwnEnd(
  { page }: SentenceParse,
  { predicate, subject, object }: Finding,
  inner: Said | undefined,
): boolean {
  if (predicate !== 'status' || inner?.voice == null || inner.factuality === 'denied') return false
  const isEnd = object !== null && 'value' in object && ENDS.has(String(object.value))
  return isEnd && page.cast.head(inner.voice.figure) === page.cast.head(subject.figure)
}

const ENDS: ReadonlySet<string> = new Set(['dead', 'killed'])

/** Whether nobody stands in what is told: a site is no foe, and nobody is a part of many or splits from them. */
function isNoParty({ predicate, object }: Finding): boolean {
  return (predicate === 'opposed_to' && isSite(object)) || (OF_WHOLE.has(predicate) && areMany(object))
}

const OF_WHOLE: ReadonlySet<string> = new Set(['part_of', 'split_from'])

/** "the attack on X University", "Y Embassy": where a blow falls, and no party. */
function isSite(object: Finding['object']): boolean {
  return object !== null && isRole(object) && SITES.has(headNounOf(object.figure.founded) ?? '')
}

const SITES = new Set(sites.nouns)

/** "Rebel groups": many that bear no name, of which nobody is a part. */
function areMany(object: Finding['object']): boolean {
  return object !== null && isRole(object) && MANY.test(object.figure.founded)
}

const MANY = / (?:groups|factions|militias)$/u

function isUnreal({ unreal }: SentenceParse, finding: Finding, around: readonly Said[]): boolean {
  if (unreal.length === 0 || isTakenForGranted(finding)) return false
  const { trigger, predicate } = finding
  return isHeldUnreal(unreal, { word: trigger, predicate, cues: around.map(({ cue }) => cue) })
}

/** Names, offices and what bodies are to one another are so, whatever is asked or tried; a death is not. */
function isTakenForGranted({ granted, predicate }: Finding): boolean {
  return granted === true && predicate !== 'status'
}

/** What somebody says rests on the words that show so as well: "According to X, …", "it was falsely reported that …". */
function withCue({ start, end, granted, own }: Finding, inner: Said | undefined): { start: number; end: number } {
  if (inner === undefined || granted === true || own !== undefined) return { start, end }
  const places = inner.source === null ? [inner.cue] : [inner.cue, inner.source]
  return { start: Math.min(start, ...places.map(([from]) => from)), end: Math.max(end, ...places.map(([, to]) => to)) }
}

function manner(finding: Finding, inner: Said | undefined): Factuality {
  if (finding.negated === true) return 'denied'
  if (finding.granted === true) return finding.doubtful === true ? 'alleged' : 'asserted'
  if (inner === undefined) return finding.doubtful === true ? 'alleged' : 'asserted'
  return inner.factuality
}

/** "The X informs the public that its units attacked": who issues a statement says so of itself on its own authority. */
function isOwnReport({ page }: SentenceParse, { subject, negated }: Finding, inner: Said | undefined): boolean {
  if (negated === true || inner?.voice == null || inner.factuality !== 'alleged') return false
  if (!INFORMING.has(page.text.slice(...inner.cue).split(/\s/u, 1)[0] ?? '')) return false
  const own = titledIssuer(page)
  return own !== undefined && page.cast.head(inner.voice.figure) === own && page.cast.head(subject.figure) === own
}

const INFORMING = new Set(firstPersonWords.informing)

function ownVoice(parse: SentenceParse, { own }: Finding): ProposedVoice[] {
  if (own === undefined || own.voice === null) return []
  return [{ figure: own.voice.figure, cue: parse.page.text.slice(...own.cue) }]
}

/** "We have no ties with X", "X is no part of our movement": who issues a statement denies what it says of itself is not so. */
function whoDenies({ page, units }: SentenceParse, { subject, object }: Finding): ProposedVoice | undefined {
  const roles = object !== null && isRole(object) ? [subject, object] : [subject]
  for (const { figure, start, end } of roles) {
    const unit = units.find((one) => one.start === start && one.end === end)
    if (unit !== undefined && (isFirstPerson(unit) || page.cast.head(figure) === titledIssuer(page)))
      return { figure, cue: page.text.slice(start, end) }
  }
  return undefined
}

function voiceOf(parse: SentenceParse, said: Said): ProposedVoice[] {
  return said.voice === null ? [] : [{ figure: said.voice.figure, cue: parse.page.text.slice(...said.cue) }]
}

/** Who says the words around a word, the innermost first; of reports that somebody denies he is the voice. */
function voicesAround(parse: SentenceParse, { trigger }: Finding): Said[] {
  return parse.attributed
    .filter((one) => one.voiced && says(one, trigger))
    .sort((a, b) => lengthOf(a) - lengthOf(b))
    .filter((one, i, all) => !(one.speaker === null && all[i + 1]?.factuality === 'denied'))
    .map(({ speaker, cue, factuality }) => ({ ...speakerOf(parse, speaker), cue, factuality }))
    .filter((one, i, all) => one.voice === null || !isVoiceAmong(all.slice(0, i), one.voice))
}

/** "X said that his men fought Y, whom he accused of": X is one voice, by the words that stand nearer. */
function isVoiceAmong(inner: readonly Said[], { figure }: NonNullable<Said['voice']>): boolean {
  return inner.some(({ voice }) => voice?.figure === figure)
}
