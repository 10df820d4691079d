import type { Factuality } from '../../claims/attribution.ts'
import type { FoundAttribution, Page, ProposedVoice, Role } from '../page.ts'
import type { ModelClaim } from './answer.ts'
import type { Place } from './find-words.ts'
import type { Omission } from './refusals.ts'
import { type Scene, whomMeant } from './whom.ts'

/** Who says a claim inside the text, and how. */
export interface SaidBy {
  readonly voices: readonly ProposedVoice[]
  readonly factuality: Factuality
  /** Where the model's voices are named. */
  readonly named: readonly Role[]
  readonly omitted: readonly Omission[]
}

/** How far around a quote the words may stand that show who speaks, in UTF-16 units. */
const AROUND = 300

/**
 * The voices of a proposal. Where the rules know in whose words it stands, they are heard and not the model: a model readily
 * takes for a fact what the text only lets somebody say. Null when the model names a voice that does not stand in the text.
 */
export function saidBy(scene: Scene, claim: ModelClaim, ends: readonly Role[]): SaidBy | null {
  const around = attributionsAround(scene.page, contentOf(scene, ends))
  const inner = around.at(-1)
  if (inner !== undefined && (inner.source !== null || claim.voices.length === 0)) {
    const voices = around.toReversed().flatMap((found) => voiceOf(scene.page, found))
    return { voices, factuality: inner.factuality, named: [], omitted: [] }
  }
  return byModel(scene, claim)
}

function byModel(scene: Scene, { voices, factuality }: ModelClaim): SaidBy | null {
  const heard: ProposedVoice[] = []
  const named: Role[] = []
  const omitted: Omission[] = []
  for (const { name, type, cue } of voices) {
    const whom = whomMeant(scene, { name, type, words: name })
    if (typeof whom === 'string') return null
    const place = cue === null ? null : cueAt(scene, cue)
    if (cue !== null && cue.trim() !== '' && place === null) omitted.push('cue')
    named.push(whom)
    heard.push({ figure: whom.figure, cue: place === null ? null : scene.page.text.slice(place.start, place.end) })
  }
  return { voices: heard, factuality, named, omitted }
}

function cueAt({ quoted, portion, quote }: Scene, cue: string): Place | null {
  const near = quoted.find(cue) ?? portion.find(cue, Math.max(0, quote.start - AROUND))
  return near !== null && near.start - quote.end <= AROUND ? near : null
}

/** What must be in somebody's words for the claim to be: the words of its ends, else the whole quote. */
function contentOf({ quote }: Scene, ends: readonly Role[]): readonly Place[] {
  const placed = ends.filter(({ start, end }) => end > start)
  return placed.length === ends.length ? placed : [quote]
}

/** The attributions in whose content all of it stands, the outermost first. */
function attributionsAround(page: Page, content: readonly Place[]): FoundAttribution[] {
  const found: FoundAttribution[] = []
  let inside: readonly FoundAttribution[] = page.attributions
  for (;;) {
    const next = inside.find((one) => content.every((place) => covers(one, place)))
    if (next === undefined) return found
    found.push(next)
    inside = next.inner
  }
}

/** Where words begin decides: a content may end with the line, and a name go on in the next. */
function covers({ content }: FoundAttribution, { start }: Place): boolean {
  return content.some(([from, to]) => from <= start && start < to)
}

/** Who speaks in an attribution of the rules: whom its words mention, else somebody known by these words only. */
function voiceOf({ mentions, cast, text }: Page, { source, cue }: FoundAttribution): ProposedVoice[] {
  if (source === null) return []
  const [from, to] = source
  const named = mentions
    .filter(({ start, end, figure }) => from <= start && end <= to && isSpeaker(cast.head(figure).type))
    .toSorted((a, b) => b.end - b.start - (a.end - a.start))[0]
  const figure = named?.figure ?? cast.enter('organization', text.slice(from, to), true)
  return [{ figure, cue: cue === null ? null : text.slice(...cue) }]
}

function isSpeaker(type: string): boolean {
  return type === 'person' || type === 'organization'
}
