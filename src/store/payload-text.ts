import { type Claim, type ClaimObject, isEntityReference } from '../claims/claim.ts'
import { canonicalJson } from '../claims/id.ts'
import type { Mention } from '../claims/mention.ts'
import type { NamedEntity } from '../names/types.ts'
import type { NewEntry } from './entry.ts'

/** Members that a claim has, in any order, and those that its parts have. */
const [CLAIM, VOICE, EVIDENCE, ENTITY, NAME] = [14, 3, 4, 3, 2]
/** JavaScript keeps members like these in the order given; those that look like numbers it would put first. */
const PLAIN_KEY = /^[A-Za-z]/

/**
 * `canonicalJson` of what an entry says. Records of the kinds that come by the million are put in order by hand, so that
 * the engine's own JSON can write them, several times as fast; whatever has a member more or less than they should goes
 * the common way.
 */
export function payloadText({ kind, payload }: NewEntry): string {
  if (kind !== 'document' && kind !== 'claims') return canonicalJson(payload)
  const { claims, entities, ...rest } = payload
  const mentions = 'mentions' in rest ? rest.mentions : []
  const ordered = {
    claims: claims.map(orderedClaim),
    entities: entities.map(orderedEntity),
    mentions: mentions.map(orderedMention),
  }
  if (Object.values(ordered).some((all) => all.includes(undefined))) return canonicalJson(payload)
  const texts = new Map(Object.entries(ordered).map(([key, all]) => [key, JSON.stringify(all)]))
  const members = Object.entries(payload)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${texts.get(key) ?? canonicalJson(member)}`).join()}}`
}

/** The claim with its members in order; undefined when it is not just what a claim is. */
function orderedClaim(claim: Claim): object | undefined {
  const { subject, object, attribution, evidence, qualifiers } = claim
  const parts = {
    attribution: attribution.map(orderedVoice),
    evidence: evidence.map(orderedEvidence),
    object: orderedObject(object),
    qualifiers: orderedQualifiers(qualifiers),
    subject: orderedObject(subject),
  }
  const isOdd = claim.assessment !== null || Object.keys(claim).length !== CLAIM
  if (isOdd || Object.values(parts).includes(undefined)) return undefined
  if (parts.attribution.includes(undefined) || parts.evidence.includes(undefined)) return undefined
  return {
    assessment: null,
    attribution: parts.attribution,
    evidence: parts.evidence,
    extractor: claim.extractor,
    factuality: claim.factuality,
    id: claim.id,
    object: parts.object,
    predicate: claim.predicate,
    qualifiers: parts.qualifiers,
    recordedAt: claim.recordedAt,
    schema: claim.schema,
    score: claim.score,
    subject: parts.subject,
    valid: claim.valid,
  }
}

function orderedVoice(voice: Claim['attribution'][number]): object | undefined {
  if (Object.keys(voice).length !== VOICE) return undefined
  return { cue: voice.cue, id: voice.id, name: voice.name }
}

function orderedEvidence(span: Claim['evidence'][number]): object | undefined {
  if (Object.keys(span).length !== EVIDENCE) return undefined
  return { end: span.end, quote: span.quote, source: span.source, start: span.start }
}

function orderedObject(object: ClaimObject): object | null | undefined {
  if (object === null) return null
  const count = Object.keys(object).length
  if (isEntityReference(object)) {
    const { id, mention, name, type } = object
    if (count !== (mention === undefined ? ENTITY : ENTITY + 1)) return undefined
    return { id, mention, name, type }
  }
  const { unit } = object
  const own = 'value' in object ? { unit, value: object.value } : { max: object.max, min: object.min, unit }
  return count === Object.keys(own).length - (unit === undefined ? 1 : 0) ? own : undefined
}

function orderedQualifiers(qualifiers: Claim['qualifiers']): object | undefined {
  const keys = Object.keys(qualifiers)
  if (keys.length === 0) return qualifiers
  if (!keys.every((key) => PLAIN_KEY.test(key) && typeof qualifiers[key] === 'string')) return undefined
  return Object.fromEntries(keys.sort().map((key) => [key, qualifiers[key]]))
}

function orderedEntity(entity: NamedEntity): object | undefined {
  if (Object.keys(entity).length !== ENTITY) return undefined
  const names = entity.names.map((name) => {
    return Object.keys(name).length === NAME ? { kind: name.kind, text: name.text } : undefined
  })
  return names.includes(undefined) ? undefined : { id: entity.id, names, type: entity.type }
}

function orderedMention(mention: Mention): object | undefined {
  const { because, end, id, name, quote, score, start, type } = mention
  const ordered = { because, end, id, name, quote, score, start, type }
  return Object.keys(mention).length === (because === undefined ? 7 : 8) ? ordered : undefined
}
