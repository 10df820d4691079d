import { type Claim, type ClaimObject, isEntityReference } from '../claims/claim.ts'
import { canonicalJson } from '../claims/id.ts'
import type { Mention } from '../claims/mention.ts'
import type { BorneName, NamedEntity } from '../names/types.ts'
import type { NewEntry } from './entry.ts'

/** JavaScript keeps members like these in the order given; those that look like numbers it would put first. */
const PLAIN_KEY = /^[A-Za-z]/

/**
 * `canonicalJson` of what an entry says. Records of the kinds that come by the million are put in order by hand, so that
 * the engine's own JSON can write them, several times as fast; where one has a member more or less than they have,
 * all go the common way.
 */
export function payloadText({ kind, payload }: NewEntry): string {
  if (kind !== 'document' && kind !== 'claims') return canonicalJson(payload)
  const { claims, entities } = payload
  const mentions = 'mentions' in payload ? payload.mentions : []
  if (!claims.every(isUsualClaim) || !entities.every(isUsualEntity) || !mentions.every(isUsualMention)) {
    return canonicalJson(payload)
  }
  const texts = new Map([
    ['claims', JSON.stringify(claims.map(orderedClaim))],
    ['entities', JSON.stringify(entities.map(orderedEntity))],
    ['mentions', JSON.stringify(mentions.map(orderedMention))],
  ])
  const members = Object.entries(payload)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${texts.get(key) ?? canonicalJson(member)}`).join()}}`
}

/** `canonicalJson` of the names of an entity. */
export function namesText(names: readonly BorneName[]): string {
  return names.every(isUsualName) ? JSON.stringify(names.map(orderedName)) : canonicalJson(names)
}

function isUsualClaim(claim: Claim): boolean {
  if (sizeOf(claim) !== 14 || claim.assessment !== null) return false
  if (!isUsualObject(claim.subject) || !isUsualObject(claim.object)) return false
  for (const voice of claim.attribution) if (sizeOf(voice) !== 3) return false
  for (const span of claim.evidence) if (sizeOf(span) !== 4) return false
  for (const key in claim.qualifiers) if (!PLAIN_KEY.test(key)) return false
  return true
}

function isUsualObject(object: ClaimObject): boolean {
  if (object === null) return true
  if (isEntityReference(object)) return sizeOf(object) === (object.mention === undefined ? 3 : 4)
  return sizeOf(object) === ('value' in object ? 1 : 2) + (object.unit === undefined ? 0 : 1)
}

function isUsualEntity(entity: NamedEntity): boolean {
  if (sizeOf(entity) !== 3) return false
  return entity.names.every(isUsualName)
}

function isUsualName(name: BorneName): boolean {
  return sizeOf(name) === 2
}

function isUsualMention(mention: Mention): boolean {
  return sizeOf(mention) === (mention.because === undefined ? 7 : 8)
}

function sizeOf(record: object): number {
  return Object.keys(record).length
}

function orderedClaim(claim: Claim): Claim {
  const { attribution, evidence, extractor, factuality, id, predicate, recordedAt, schema, score, valid } = claim
  return {
    assessment: null,
    attribution: attribution.length === 0 ? attribution : attribution.map(({ cue, id, name }) => ({ cue, id, name })),
    evidence: evidence.map(({ end, quote, source, start }) => ({ end, quote, source, start })),
    extractor,
    factuality,
    id,
    object: orderedObject(claim.object),
    predicate,
    qualifiers: orderedQualifiers(claim.qualifiers),
    recordedAt,
    schema,
    score,
    subject: orderedReference(claim.subject),
    valid,
  }
}

function orderedReference({ id, mention, name, type }: Claim['subject']): Claim['subject'] {
  return mention === undefined ? { id, name, type } : { id, mention, name, type }
}

function orderedObject(object: ClaimObject): ClaimObject {
  if (object === null) return null
  if (isEntityReference(object)) return orderedReference(object)
  const { unit } = object
  const named = unit === undefined ? {} : { unit }
  return 'value' in object ? { ...named, value: object.value } : { max: object.max, min: object.min, ...named }
}

function orderedQualifiers(qualifiers: Claim['qualifiers']): Claim['qualifiers'] {
  const members = Object.entries(qualifiers)
  return members.length < 2 ? qualifiers : Object.fromEntries(members.sort(([one], [other]) => (one < other ? -1 : 1)))
}

function orderedEntity({ id, names, type }: NamedEntity): NamedEntity {
  return { id, names: names.map(orderedName), type }
}

function orderedName({ kind, text }: BorneName): BorneName {
  return { kind, text }
}

function orderedMention({ because, end, id, name, quote, score, start, type }: Mention): Mention {
  const rest = { end, id, name, quote, score, start, type }
  return because === undefined ? rest : { because, ...rest }
}
