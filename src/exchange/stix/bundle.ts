import { isEntityReference } from '../../claims/claim.ts'
import type { EntityReference } from '../../claims/entity.ts'
import type { CitedSource } from '../claim-table.ts'
import { type CalledIn, otherNamesIn, sourcesOf } from '../claim-words.ts'
import { doubtsOf, type LeavingClaim, unsayable } from '../doubt.ts'
import { Losses, type Outgoing } from '../losses.ts'
import type { Telling } from '../telling.ts'
import { instantOf } from './instants.ts'
import { MAPPING, type StixReason } from './mapping.ts'
import { stixId } from './stix-id.ts'
import { EXTENSION, recordedOf, referenceTo, type StixObject, toldClaim, toldId } from './told-claim.ts'

/** A name that somebody bears, as the extension keeps it. */
interface Name {
  readonly value: string
  readonly kind: string | undefined
  readonly language: string | undefined
  readonly valid: string | undefined
}

/** Somebody or something while its names are gathered. */
interface Gathered {
  readonly entity: EntityReference
  readonly names: Map<string, Name>
  readonly created: string
  modified: string
  isDesignated: boolean
}

/** What a bundle is made of. */
interface Parts extends Telling {
  readonly claims: readonly LeavingClaim[]
  readonly entities: ReadonlyMap<string, Gathered>
  /** The claims of each source, in order. */
  readonly bySource: ReadonlyMap<string, readonly LeavingClaim[]>
}

const SELF = stixId('identity', 'stemma')
/** When the extension was defined. */
const DEFINED = '2026-11-30T00:00:00.000Z'
const FRAME = { spec_version: '2.1', created: DEFINED, modified: DEFINED }

/**
 * Claims as a bundle of STIX 2.1: everybody and everything that is told of, then a relationship or a note for each claim, then
 * each source as a report of all that it tells. Names are told in many claims, and reports refer to all of theirs, so both
 * are gathered before the first line is written; relationships and notes are written as they come.
 */
export function stixBundle(all: readonly LeavingClaim[], outside: Telling): Outgoing {
  const { sources, calledIn, countryOf } = outside
  const losses = new Losses<StixReason>()
  for (const claim of all) losses.add([unsayable(claim) ?? []].flat())
  const claims = all.filter((claim) => unsayable(claim) === null)
  const parts: Parts = {
    ...outside,
    claims,
    entities: gathered(claims, calledIn),
    bySource: bySource(claims),
  }
  const telling = tellingOf(parts)
  for (const claim of claims) if (!isPlainName(claim)) losses.add(toldClaim(claim, telling).lost)
  for (const { entity } of parts.entities.values()) {
    if (entity.type === 'place' && countryOf(entity.name) === null) losses.add(['places'])
  }
  for (const source of parts.bySource.keys()) {
    if (instantOf(sources.get(source)?.published ?? null) === null) losses.add(['unpublished'])
  }
  return { losses: losses.told(MAPPING.losses), lines: () => lines(parts) }
}

function* lines(parts: Parts): Generator<string, void, void> {
  yield `{"type":"bundle","id":"${stixId('bundle', parts.claims.map(({ id }) => id).at(-1) ?? '')}","objects":[\n`
  let before = ''
  for (const object of objects(parts)) {
    yield `${before}${JSON.stringify(object)}`
    before = ',\n'
  }
  yield '\n]}\n'
}

function* objects(parts: Parts): Generator<StixObject, void, void> {
  yield { type: 'identity', ...FRAME, id: SELF, name: 'Stemma', identity_class: 'system' }
  yield definition()
  for (const gathering of parts.entities.values()) yield entityObject(gathering, parts.countryOf)
  const telling = tellingOf(parts)
  for (const claim of parts.claims) if (!isPlainName(claim)) yield toldClaim(claim, telling).told
  const publishers = new Set<string>()
  for (const [id, claims] of parts.bySource) {
    const source = parts.sources.get(id)
    if (source === undefined) continue
    const { publisher } = source
    if (publisher !== null && !publishers.has(publisher)) {
      publishers.add(publisher)
      yield publisherObject(publisher)
    }
    yield report(source, claims, telling)
  }
}

function tellingOf({ entities, sources }: Parts): { sources: Parts['sources']; idOf: (id: string) => string } {
  return {
    sources,
    idOf: (id) => {
      const found = entities.get(id)
      return stixId(found === undefined ? 'identity' : typeOf(found), id)
    },
  }
}

/** A name without doubt is told of whoever bears it, and in no note. */
function isPlainName(claim: LeavingClaim): boolean {
  return claim.predicate === 'name' && doubtsOf(claim).length === 0
}

function gathered(claims: readonly LeavingClaim[], calledIn: CalledIn): ReadonlyMap<string, Gathered> {
  const entities = new Map<string, Gathered>()
  for (const claim of claims) {
    const { subject, object, predicate } = claim
    const gathering = meet(entities, subject, claim, calledIn)
    if (object !== null && isEntityReference(object)) meet(entities, object, claim, calledIn)
    if (doubtsOf(claim).length > 0) continue
    if (predicate === MAPPING.designated.predicate && subject.type === 'organization') gathering.isDesignated = true
    if (predicate === 'name') addName(gathering.names, claim)
  }
  return entities
}

/** Somebody or something whom a claim is about, perhaps again, with what its sources call them. */
function meet(
  entities: Map<string, Gathered>,
  entity: EntityReference,
  claim: LeavingClaim,
  calledIn: CalledIn,
): Gathered {
  const recorded = recordedOf(claim)
  const found = entities.get(entity.id) ?? {
    entity,
    names: new Map(),
    created: recorded,
    modified: recorded,
    isDesignated: false,
  }
  if (recorded > found.modified) found.modified = recorded
  for (const value of otherNamesIn(claim, entity.id, calledIn)) found.names.set(value, nameOf(value))
  entities.set(entity.id, found)
  return found
}

/** A name that a source uses, of which it says no more. */
function nameOf(value: string): Name {
  return { value, kind: 'alias', language: undefined, valid: undefined }
}

function addName(names: Map<string, Name>, { object, qualifiers, valid }: LeavingClaim): void {
  if (object === null || !('value' in object)) return
  const { nameKind: kind, language } = qualifiers
  const name = { value: String(object.value), kind, language, valid: valid ?? undefined }
  names.set(JSON.stringify(name), name)
}

function bySource(claims: readonly LeavingClaim[]): ReadonlyMap<string, readonly LeavingClaim[]> {
  const found = new Map<string, LeavingClaim[]>()
  for (const claim of claims) {
    for (const source of sourcesOf(claim)) {
      const others = found.get(source)
      if (others === undefined) found.set(source, [claim])
      else others.push(claim)
    }
  }
  return found
}

function typeOf({ entity, isDesignated }: Gathered): string {
  return isDesignated ? MAPPING.designated.type : MAPPING.entities[entity.type].type
}

function entityObject(gathering: Gathered, countryOf: Parts['countryOf']): StixObject {
  const { entity, names, created, modified } = gathering
  const type = typeOf(gathering)
  const others = [...names.values()].filter(({ kind = 'primary' }) => MAPPING.aliases.includes(kind))
  const aliases = [...new Set(others.map(({ value }) => value))].filter((value) => value !== entity.name)
  const country = type === 'location' ? countryOf(entity.name) : null
  return {
    type,
    spec_version: '2.1',
    id: stixId(type, entity.id),
    created,
    modified,
    name: entity.name,
    ...(type === 'identity' ? { identity_class: MAPPING.entities[entity.type].identity_class } : {}),
    ...(aliases.length === 0 ? {} : { [type === 'threat-actor' ? 'aliases' : 'x_opencti_aliases']: aliases }),
    ...(type !== 'location' ? {} : country === null ? { region: entity.name } : { country }),
    extensions: {
      [EXTENSION]: {
        extension_type: 'property-extension',
        entity: entity.id,
        names: names.size === 0 ? undefined : [...names.values()],
      },
    },
  }
}

function publisherObject(name: string): StixObject {
  return {
    type: 'identity',
    ...FRAME,
    id: stixId('identity', `publisher ${name}`),
    name,
    identity_class: 'organization',
  }
}

function report(
  source: CitedSource,
  claims: readonly LeavingClaim[],
  { idOf }: { idOf: (id: string) => string },
): StixObject {
  const times = claims.map(recordedOf).sort()
  const ends = claims.flatMap(({ subject, object }) =>
    [subject, object].flatMap((end) => (end !== null && isEntityReference(end) ? end.id : [])),
  )
  const told = claims.filter((claim) => !isPlainName(claim)).map(toldId)
  const created = times[0] ?? DEFINED
  return {
    type: 'report',
    spec_version: '2.1',
    id: stixId('report', source.id),
    created_by_ref: source.publisher === null ? undefined : stixId('identity', `publisher ${source.publisher}`),
    created,
    modified: times.at(-1) ?? created,
    name: source.title ?? source.id,
    published: instantOf(source.published) ?? created,
    object_refs: [...new Set([...ends.map(idOf), ...told])],
    external_references: [referenceTo(source, {})],
  }
}

function definition(): StixObject {
  return {
    type: 'extension-definition',
    ...FRAME,
    id: EXTENSION,
    created_by_ref: SELF,
    name: 'Stemma claim',
    description:
      'What a claim says beyond its object: predicate, role, valid time (EDTF), factuality, verdict, voices inside the source, quoted words with their page; of an entity its names with kind, language and time.',
    schema: 'docs/export.md of Stemma, under STIX',
    version: '1.0.0',
    extension_types: ['property-extension'],
  }
}
