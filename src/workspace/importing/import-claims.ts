import { createHash } from 'node:crypto'
import type { CapturedData, DataPart } from '../../capture/capture-data.ts'
import { settle } from '../../capture/metadata.ts'
import { type Claim, isEntityReference } from '../../claims/claim.ts'
import type { EntityType } from '../../claims/entity.ts'
import { standsIn } from '../../claims/evidence.ts'
import { entityId, sourceId } from '../../claims/id.ts'
import type { Source, SourceMetadata } from '../../claims/source.ts'
import { type ClaimLine, claimLines, withEntities, withEvidence } from '../../exchange/data-sets/claim-lines.ts'
import type { Refusal, Repair } from '../../exchange/data-sets/row.ts'
import type { BorneName, NamedEntity } from '../../names/types.ts'
import type { NewEntry } from '../../store/entry.ts'
import { documentEntities } from '../adding/document-entities.ts'
import { type Held, type Incoming, stated } from '../adding/incoming.ts'

const READER = 'claim-jsonl@1'

/** A claim that will be kept, and where: with the source it quotes, or with the data set. */
interface Kept {
  readonly claim: Claim
  readonly line: number
  readonly words: ClaimLine['words']
  /** The held source that it goes to; null when the file itself is its source. */
  readonly home: string | null
}

/** An entity of the file while its names are gathered. */
interface Gathered {
  readonly type: EntityType
  readonly names: BorneName[]
  /** The sources its claims quote. */
  readonly quoted: Set<string>
}

/** What was found out about a file by going through it once. */
interface Survey {
  /** New entities, by the ids they will have. */
  readonly gathered: Map<string, Gathered>
  /** New id → the id in the file, where an entity of the workspace bears that id. */
  readonly borne: Map<string, string>
  /** The lines that are not kept, for whatever reason. */
  readonly passedOver: Set<number>
  readonly repaired: Repair[]
  readonly refused: Refusal[]
  claims: number
  attached: number
  rows: number
  held: number
}

function emptySurvey(): Survey {
  const found = { gathered: new Map(), borne: new Map(), passedOver: new Set<number>(), repaired: [], refused: [] }
  return { ...found, claims: 0, attached: 0, rows: 0, held: 0 }
}

/** What a file of claim records brings; undefined when it is held already. */
export async function incomingClaims(
  data: CapturedData,
  metadata: Partial<SourceMetadata>,
  held: Held,
): Promise<Incoming | undefined> {
  for (const part of data.parts()) if (await held.hasSource(partSource(data, part, metadata).id)) return undefined
  const file = new ClaimFile(data, metadata, await workspaceOf(held))
  const survey = await file.survey()
  const { gathered, borne, repaired, refused, rows } = survey
  const entities = [...gathered].map(([id, { type, names }]): NamedEntity => ({ id, type, names }))
  const quoted = (id: string): ReadonlySet<string> => gathered.get(id)?.quoted ?? new Set()
  return {
    reading: { format: 'claims', rows, repaired, refused, notes: data.notes },
    claims: survey.claims,
    attached: survey.attached,
    held: survey.held,
    entities,
    stated: [...borne].map(([id, other]) => stated(id, other, `the imported claim names ${other}`)),
    settled: new Set(),
    mayBeOne: (left, right) => [...quoted(left)].every((source) => !quoted(right).has(source)),
    entries: () => file.entries(survey),
  }
}

/** What is known of the workspace, each thing asked for once. */
interface Known {
  readonly held: Held
  readonly types: ReadonlyMap<string, EntityType>
  /** Source → the entities that came with it; undefined when it is not held. */
  readonly sources: Map<string, ReadonlySet<string> | undefined>
}

async function workspaceOf(held: Held): Promise<Known> {
  const types = new Map((await held.documentEntities()).map(({ id, type }) => [id, type]))
  return { held, types, sources: new Map() }
}

/** A file of claims, gone through twice: to find out what it brings, and to bring it. */
class ClaimFile {
  readonly #data: CapturedData
  readonly #metadata: Partial<SourceMetadata>
  readonly #known: Known
  /** The text of the source that was asked for last. */
  #text: { readonly source: string; readonly text: string | undefined } = { source: '', text: undefined }

  constructor(data: CapturedData, metadata: Partial<SourceMetadata>, known: Known) {
    this.#data = data
    this.#metadata = metadata
    this.#known = known
  }

  async survey(): Promise<Survey> {
    const survey = emptySurvey()
    const seen = new Set<string>()
    const types = new Map<string, EntityType>()
    for (const part of this.#data.parts()) {
      for (const item of claimLines(part.text, part.firstLine)) {
        survey.rows += 1
        const reason = part.damaged.has(item.line) ? 'not UTF-8' : await this.#reasonAgainst(item, types)
        if ('reason' in item || reason !== undefined) {
          survey.refused.push({ line: item.line, reason: reason ?? '' })
          survey.passedOver.add(item.line)
          continue
        }
        survey.repaired.push(...item.repaired)
        await this.#take(this.#kept(item), item, { survey, seen })
      }
    }
    return survey
  }

  /** The entries that bring what the survey found, one part of the file after the other. */
  *entries({ gathered, passedOver }: Survey): Generator<NewEntry> {
    const brought = new Set<string>()
    const bring = (claims: readonly Claim[]): readonly NamedEntity[] =>
      documentEntities({ claims, mentions: [] }).flatMap(({ id }) => {
        const entity = gathered.get(id)
        if (entity === undefined || brought.has(id)) return []
        brought.add(id)
        return [{ id, type: entity.type, names: entity.names }]
      })
    const { origin, sha256 } = this.#data
    for (const part of this.#data.parts()) {
      const kept = [...claimLines(part.text, part.firstLine)].flatMap((item) =>
        'reason' in item || passedOver.has(item.line) ? [] : [this.#kept(item)],
      )
      for (const [home, group] of Map.groupBy(kept, (one) => one.home)) {
        if (home === null) yield this.#document(part, group, bring)
        else {
          const claims = group.map(({ claim }) => claim)
          yield { kind: 'claims', payload: { source: home, origin, sha256, entities: bring(claims), claims } }
        }
      }
    }
  }

  #document(
    part: DataPart,
    kept: readonly Kept[],
    bring: (claims: readonly Claim[]) => readonly NamedEntity[],
  ): NewEntry {
    const source = partSource(this.#data, part, this.#metadata)
    const claims = kept.map(({ claim, words }) => withEvidence(claim, source.id, words))
    const readers = [...new Set([READER, ...claims.map(({ extractor }) => extractor)])]
    const entities = bring(claims)
    const payload = {
      documentId: source.origin,
      source,
      readers,
      entities,
      mentions: [],
      claims,
      notes: this.#data.notes,
    }
    return { kind: 'document', payload, bytes: part.bytes }
  }

  /** Counts a claim that is new, and gathers who is in it. */
  async #take(
    { claim, home }: Kept,
    { line, claim: given }: ClaimLine,
    { survey, seen }: { readonly survey: Survey; readonly seen: Set<string> },
  ): Promise<void> {
    if (seen.has(claim.id) || (home !== null && (await this.#known.held.hasClaim(claim.id)))) {
      survey.held += 1
      survey.passedOver.add(line)
      return
    }
    seen.add(claim.id)
    survey.claims += 1
    if (home !== null) survey.attached += 1
    const { types } = this.#known
    const own = [...idsIn(given)]
    for (const [place, id] of [...idsIn(claim)].entries()) {
      const before = own[place] ?? id
      if (id !== before && types.has(before)) survey.borne.set(id, before)
    }
    const quoted = given.evidence.map(({ source }) => source)
    const named = documentEntities({ claims: [claim], mentions: [] }).filter(({ id }) => !types.has(id))
    for (const entity of named) gather(survey.gathered, entity, quoted)
  }

  /** The claim with the entities it will have; `#faultOf` has asked about its sources before. */
  #kept({ claim, line, words }: ClaimLine): Kept {
    const [first] = claim.evidence
    const isHeld = claim.evidence.every(({ source }) => this.#known.sources.get(source) !== undefined)
    const home = isHeld && first !== undefined ? first.source : null
    const owned = home === null ? undefined : this.#known.sources.get(home)
    const founded = home ?? sourceId(this.#data.sha256, null)
    const renamed = (id: string): string => (owned?.has(id) === true ? id : entityId(founded, 'entity', id))
    return { claim: withEntities(claim, renamed), line, words, home }
  }

  async #reasonAgainst(item: ClaimLine | Refusal, types: Map<string, EntityType>): Promise<string | undefined> {
    return 'reason' in item ? item.reason : await this.#faultOf(item, types)
  }

  /** Why a claim cannot be kept: its words are not where it says, or an entity is of two types. */
  async #faultOf({ claim }: ClaimLine, types: Map<string, EntityType>): Promise<string | undefined> {
    for (const [index, span] of claim.evidence.entries()) {
      const text = await this.#textOf(span.source)
      if (text !== undefined && !standsIn(text, span)) {
        return `evidence.${index}: its words do not stand in ${span.source} from ${span.start} to ${span.end}`
      }
    }
    const { subject, object } = claim
    for (const { id, type } of object !== null && isEntityReference(object) ? [subject, object] : [subject]) {
      const before = this.#known.types.get(id) ?? types.get(id) ?? type
      if (before !== type) return `${id} is of type ${type} here and of type ${before} before`
      types.set(id, type)
    }
    return undefined
  }

  async #textOf(source: string): Promise<string | undefined> {
    const { held, sources } = this.#known
    if (!sources.has(source)) {
      const isHeld = await held.hasSource(source)
      sources.set(source, isHeld ? new Set(await held.entitiesOf(source)) : undefined)
    }
    if (sources.get(source) === undefined) return undefined
    if (this.#text.source !== source) this.#text = { source, text: await held.sourceText(source) }
    return this.#text.text
  }
}

/** Adds the names of an entity and the sources that its claims quote. */
function gather(gathered: Survey['gathered'], { id, type, names }: NamedEntity, quoted: readonly string[]): void {
  const entity = gathered.get(id) ?? { type, names: [], quoted: new Set() }
  gathered.set(id, entity)
  for (const source of quoted) entity.quoted.add(source)
  for (const name of names) if (!entity.names.some(({ text }) => text === name.text)) entity.names.push(name)
}

/** The ids in a claim, in an order that does not depend on what they are. */
function* idsIn({ subject, object, attribution }: Claim): Generator<string> {
  yield subject.id
  if (object !== null && isEntityReference(object)) yield object.id
  for (const { id } of attribution) yield id
}

/** A part of the file as a source; the whole file where it is one part. */
function partSource({ sha256, origin, told }: CapturedData, part: DataPart, metadata: Partial<SourceMetadata>): Source {
  const digest = part.whole ? sha256 : createHash('sha256').update(part.bytes).digest('hex')
  const place = part.whole ? null : `line ${part.firstLine}`
  return {
    id: sourceId(digest, place),
    sha256: digest,
    mediaType: 'application/jsonl',
    reader: READER,
    text: part.text,
    origin: place === null ? origin : `${origin} from ${place}`,
    ...settle([metadata, told]),
  }
}
