import { reasonInWords } from '../../claims/reason.ts'
import { isCountry } from '../../names/description.ts'
import { isBystander } from '../../names/known-body.ts'
import type { Comparison, NamedEntity } from '../../names/types.ts'
import type { DocumentEntity } from '../../store/claim-reader.ts'

/** What was compared, and who stands with whom in the documents that are held. */
export interface CompanyQuestion {
  readonly incoming: readonly NamedEntity[]
  readonly held: readonly DocumentEntity[]
  readonly groupOf: (id: string) => string
}

/** A group as its documents show it. */
interface Known {
  readonly first: DocumentEntity
  readonly documents: Set<number>
}

/**
 * So many who stand beside both make one of two that bear a name which many may bear, and such a share of the company:
 * among sixty bodies of a long report two are soon found in any other.
 */
const ENOUGH = 2
const SHARE = 0.15
/** Nobody is asked about less where nobody stands beside both. */
const LEAST_ALONE = 0.5
/** From here on two are called alike but for the spelling. */
const ALIKE = 0.95
/** Of two that are called exactly alike, a little less company makes one. */
const ENOUGH_ALIKE = 1.5
/**
 * Who stands in more documents than these, and than this share of all, counts the less the more they are, down to half
 * (Spärck Jones 1972): the main parties of a conflict stand in most of what is written about it.
 */
const FEW = 3
const COMMON = 0.1
const COMMONEST_COUNTS = 0.5
/** In a list of more names than these nobody stands beside another. */
const LIST = 100
const MOST_NAMED = 3

/**
 * The questions that names leave open, in the light of the company they keep: in documents that tell of the same bodies
 * and persons, two who agree in a name that many may bear are one, as far as one held entity has the most of them; where
 * nobody stands beside both, a question that is likelier answered by no is not asked.
 */
export function withCompany(compared: readonly Comparison[], question: CompanyQuestion): readonly Comparison[] {
  if (question.incoming.length > LIST) return compared
  const { sharedOf, company } = sharedIn(compared, question)
  const weighed = compared.map((comparison) => ({ comparison, shared: sharedOf(comparison) }))
  const most = new Map<string, number>()
  /** Whether a shorter name agrees with others as well, in the same company. */
  const isOneOfSeveral = ({ left, right, score }: Comparison, counts: number): boolean =>
    score < ALIKE &&
    weighed.some(({ comparison: other, shared }) => {
      const isRival = other.left === left && other.agrees === true && shared.counts === counts
      return isRival && question.groupOf(other.right) !== question.groupOf(right)
    })
  for (const { comparison, shared } of weighed)
    most.set(comparison.left, Math.max(most.get(comparison.left) ?? 0, shared.counts))
  return weighed.flatMap(({ comparison, shared }) => {
    if (comparison.decision !== 'unsure') return [comparison]
    if (shared.entities.length === 0) return comparison.score < LEAST_ALONE ? [] : [comparison]
    const isNearest = shared.counts === most.get(comparison.left) && !isOneOfSeveral(comparison, shared.counts)
    const told = { ...comparison, because: [...comparison.because, reasonFrom(shared.entities)] }
    const enough = Math.max(comparison.score === 1 ? ENOUGH_ALIKE : ENOUGH, SHARE * company)
    if (comparison.agrees !== true || shared.counts < enough || !isNearest) return [told]
    most.delete(comparison.left)
    return [{ ...told, decision: 'same' }]
  })
}

function reasonFrom(shared: readonly DocumentEntity[]): string {
  const names = shared.slice(0, MOST_NAMED).map(({ names: [name] }) => name?.text ?? '')
  return reasonInWords('company', { names: names.join(', ') })
}

/** Who stands beside both, and how much they count together. */
interface Shared {
  readonly entities: readonly DocumentEntity[]
  readonly counts: number
}

const NOBODY: Shared = { entities: [], counts: 0 }

interface SharedIn {
  /** Which held groups stand in the new document as well as beside the held one. */
  readonly sharedOf: (comparison: Comparison) => Shared
  /** How many telling groups stand in the new document. */
  readonly company: number
}

function sharedIn(compared: readonly Comparison[], { incoming, held, groupOf }: CompanyQuestion): SharedIn {
  const { groups, inDocument, countsOf } = companyHeld(held, groupOf)
  const fresh = new Set(incoming.map(({ id }) => id))
  /** Of each telling group that stands in the new document, who bears its name there. */
  const beside = new Map<string, Set<string>>()
  for (const { left, right, decision } of compared) {
    const group = groupOf(right)
    const known = groups.get(group)
    if (decision !== 'same' || known === undefined || !isTelling(known.first)) continue
    beside.set(group, (beside.get(group) ?? new Set()).add(left))
  }
  const sharedOf = ({ left, right }: Comparison): Shared => {
    const own = groupOf(right)
    if (fresh.has(right) || beside.size === 0) return NOBODY
    const others = new Set(
      [...(groups.get(own)?.documents ?? [])].flatMap((document) => inDocument.get(document) ?? []),
    )
    const both = [...beside].flatMap(([group, bearers]) => {
      const counts = group !== own && others.has(group) && !bearers.has(left)
      return counts ? (groups.get(group) ?? []) : []
    })
    return { entities: both.map(({ first }) => first), counts: both.reduce((sum, one) => sum + countsOf(one), 0) }
  }
  return { sharedOf, company: beside.size }
}

/** In which documents each group stands, which groups stand in each, and how much each counts. */
function companyHeld(held: readonly DocumentEntity[], groupOf: (id: string) => string) {
  const groups = new Map<string, Known>()
  const inDocument = new Map<number, string[]>()
  for (const entity of held) {
    const group = groupOf(entity.id)
    const known = groups.get(group) ?? { first: entity, documents: new Set() }
    groups.set(group, known)
    known.documents.add(entity.document)
    const others = inDocument.get(entity.document)
    if (others === undefined) inDocument.set(entity.document, [group])
    else others.push(group)
  }
  for (const [document, others] of inDocument) if (others.length > LIST) inDocument.delete(document)
  const all = inDocument.size
  const countsOf = ({ documents: { size } }: Known): number => {
    if (size <= Math.max(FEW, COMMON * all)) return 1
    return Math.max(COMMONEST_COUNTS, Math.log(all / size) / Math.log(1 / COMMON))
  }
  return { groups, inDocument, countsOf }
}

/** A land, what goes by its name, and who watches all conflicts stand beside everybody. */
function isTelling({ type, names: [name] }: DocumentEntity): boolean {
  if (type !== 'person' && type !== 'organization') return false
  return !isCountry(name?.text ?? '') && !(type === 'organization' && isBystander(name?.text ?? ''))
}
