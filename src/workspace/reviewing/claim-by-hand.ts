import type { Factuality, Voice } from '../../claims/attribution.ts'
import type { Claim, ClaimDraft, Qualifiers, Value } from '../../claims/claim.ts'
import { claimFrom } from '../../claims/draft.ts'
import type { EntityReference, EntityType } from '../../claims/entity.ts'
import { spanOf, standsIn } from '../../claims/evidence.ts'
import { canonicalJson, digest, entityId } from '../../claims/id.ts'
import { KnownError } from '../../claims/known-error.ts'
import { checkClaim } from '../../claims/validate.ts'
import { proposeJudgements } from '../../names/propose.ts'
import type { NamedEntity } from '../../names/types.ts'
import type { NewEntry } from '../../store/entry.ts'
import type { Pair } from '../../store/pair.ts'
import { held } from '../adding/held.ts'
import { proposals } from '../adding/propose.ts'
import { entityNamed } from '../asking/questions.ts'
import { MACHINE } from '../machine.ts'
import { placesKnown } from '../naming/places.ts'
import type { Workspace } from '../open.ts'

/** Somebody in a claim: an entity that is held, by its id, with the words of the text; or a new one. */
export type EntityChoice =
  | { readonly entity: string; readonly mention?: string }
  | { readonly type: EntityType; readonly name: string }

/** What a researcher says that a text says. */
export interface ClaimByHand {
  readonly source: string
  /** UTF-16 offsets into the text of the source. */
  readonly evidence: readonly { readonly start: number; readonly end: number }[]
  readonly subject: EntityChoice
  readonly predicate: string
  readonly object: EntityChoice | Value | null
  readonly qualifiers?: Qualifiers
  /** EDTF. */
  readonly valid?: string | null
  readonly factuality?: Factuality
  /** Innermost first. */
  readonly attribution?: readonly { readonly voice: EntityChoice; readonly cue: string | null }[]
}

/** A claim as it will be recorded, and the entries that bring it: the claim itself, then who is whom in it. */
export interface Written {
  readonly claim: Claim
  readonly entries: readonly NewEntry[]
}

/** What claims by hand name as their extractor. */
const EXTRACTOR = 'person@1'

/**
 * A claim by hand with everything that enters the log for it. Whoever is held and does not stand in the source becomes an
 * entity of the source and is judged the same, by the person; a new one is compared with those held, as in any document.
 * Throws KnownError `unknown-source`, `unknown-name` or `bad-claim`.
 */
export async function writtenByHand(workspace: Workspace, said: ClaimByHand, at: string): Promise<Written> {
  const text = await workspace.store.sourceText(said.source)
  if (text === undefined) throw new KnownError('unknown-source', `the workspace holds no source "${said.source}"`)
  const cast = new Cast(workspace, said.source, new Set(await workspace.store.entitiesOf(said.source)))
  const claim = claimFrom(await draftOf(said, text, cast))
  const { fault } = checkClaim(claim)
  if (fault !== undefined) throw new KnownError('bad-claim', `mark: ${fault.field}: ${fault.reason}`)
  if (await workspace.store.hasClaim(claim.id)) {
    throw new KnownError('bad-claim', `mark: the workspace holds this claim already, as ${claim.id}`)
  }
  const { fresh, same } = await cast.entities()
  const origin = `marked by ${workspace.user}`
  const sha256 = digest(canonicalJson(claim))
  return {
    claim,
    entries: [
      { kind: 'claims', payload: { source: said.source, origin, sha256, entities: fresh, claims: [claim] } },
      ...same.map((pair) => sameEntry(workspace, pair, at)),
      ...(await proposed(workspace, fresh, { at, settled: new Set(same.map(({ left }) => left)) })),
    ],
  }
}

async function draftOf(said: ClaimByHand, text: string, cast: Cast): Promise<ClaimDraft> {
  const evidence = said.evidence.map(({ start, end }, index) => {
    const span = spanOf(text, start, end)
    if (!standsIn(text, span) || span.quote.length !== end - start) {
      throw new KnownError('bad-claim', `mark: evidence.${index}: the text has nothing from ${start} to ${end}`)
    }
    return { source: said.source, ...span }
  })
  const { object } = said
  const attribution: Voice[] = []
  for (const { voice, cue } of said.attribution ?? []) {
    const { id, name } = await cast.reference(voice)
    attribution.push({ id, name, cue })
  }
  return {
    subject: await cast.reference(said.subject),
    predicate: said.predicate,
    object: object === null || 'value' in object || 'min' in object ? object : await cast.reference(object),
    qualifiers: said.qualifiers ?? {},
    valid: said.valid ?? null,
    factuality: said.factuality ?? 'asserted',
    attribution,
    evidence,
    extractor: EXTRACTOR,
    score: 1,
  }
}

/** Who is in a claim, as entities of its source. */
class Cast {
  readonly #workspace: Workspace
  readonly #source: string
  readonly #own: ReadonlySet<string>
  readonly #met = new Map<string, NamedEntity>()
  readonly #same: Pair[] = []

  constructor(workspace: Workspace, source: string, own: ReadonlySet<string>) {
    this.#workspace = workspace
    this.#source = source
    this.#own = own
  }

  async reference(choice: EntityChoice): Promise<EntityReference> {
    if (!('entity' in choice)) return this.#founded(choice.type, choice.name)
    const record = await entityNamed(this.#workspace, choice.entity)
    const { type, name, members } = record
    const mention = choice.mention === undefined || choice.mention === name ? {} : { mention: choice.mention }
    const member = members.find((id) => this.#own.has(id))
    if (member !== undefined) return { id: member, type, name, ...mention }
    const founded = this.#founded(type, name)
    if (!members.includes(founded.id)) this.#same.push({ left: founded.id, right: record.id })
    return { ...founded, ...mention }
  }

  #founded(type: EntityType, name: string): EntityReference {
    const id = entityId(this.#source, type, name)
    this.#met.set(id, { id, type, names: [{ text: name, kind: 'primary' }] })
    return { id, type, name }
  }

  /** Those that are not held yet, and which of them the person says are whom. */
  async entities(): Promise<{ readonly fresh: readonly NamedEntity[]; readonly same: readonly Pair[] }> {
    const fresh: NamedEntity[] = []
    for (const entity of this.#met.values()) {
      if (!(await this.#workspace.store.hasEntity(entity.id))) fresh.push(entity)
    }
    const same = [...new Map(this.#same.map((pair) => [`${pair.left} ${pair.right}`, pair])).values()]
    return { fresh, same }
  }
}

function sameEntry({ user }: Workspace, pair: Pair, at: string): NewEntry {
  const because = ['chosen when the claim was marked']
  return {
    kind: 'judgement',
    payload: { judgement: { ...pair, decision: 'same', score: null, because, by: user, at } },
  }
}

/** Who the new ones may be, as the program judges it. */
async function proposed(
  { store }: Workspace,
  fresh: readonly NamedEntity[],
  { at, settled }: { readonly at: string; readonly settled: ReadonlySet<string> },
): Promise<readonly NewEntry[]> {
  const open = fresh.filter(({ id }) => !settled.has(id))
  if (open.length === 0) return []
  const known = await held(store)
  const places = await placesKnown(open, known.entities)
  return proposals(open, known, { propose: proposeJudgements, places }).map((found) => {
    return { kind: 'judgement', payload: { judgement: { ...found, by: MACHINE, at } } }
  })
}
