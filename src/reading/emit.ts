import type { AttributionSpan } from '../claims/attribution.ts'
import { type Claim, type ClaimObject, isEntityReference } from '../claims/claim.ts'
import { claimFrom } from '../claims/draft.ts'
import type { EntityReference, EntityType } from '../claims/entity.ts'
import { type Span, spanOf } from '../claims/evidence.ts'
import { entityId } from '../claims/id.ts'
import type { Mention } from '../claims/mention.ts'
import { acceptsObject, type Predicate, predicateNamed } from '../claims/predicates.ts'
import { fold } from '../text/normalise.ts'
import { type Figure, inOneLine } from './cast.ts'
import type { Reading } from './document.ts'
import { type FoundAttribution, isRole, type Page, type Proposal, type Role } from './page.ts'

/** Turns what was found on a page into the layers of a reading: figures become entities, proposals become claims. */
export function readingOf(page: Page): Reading {
  const entities = new Map<Figure, EntityReference>()
  const entityOf = (figure: Figure): EntityReference => {
    const head = page.cast.head(figure)
    const known = entities.get(head)
    if (known !== undefined) return known
    const name = page.cast.nameOf(head)
    const entity = { id: entityId(page.document.id, head.type, head.founded), type: head.type, name }
    entities.set(head, entity)
    return entity
  }
  return {
    claims: claimsOf(page, entityOf),
    mentions: mentionsOf(page, entityOf),
    attributions: page.attributions.map((found) => attributionOf(page, found)),
    // A range whose ends have words of their own is two expressions, as annotators count them.
    times: page.times.flatMap((time) =>
      (time.ends ?? [{ ...time, start: time.valueStart }]).map(({ start, end, edtf }) => ({
        ...spanIn(page, start, end),
        edtf,
      })),
    ),
    notes: page.notes,
  }
}

/** Words of the page, as they stand in its document. */
function spanIn({ document, originOf }: Page, start: number, end: number): Span {
  return spanOf(document.text, originOf(start), originOf(end - 1) + 1)
}

function attributionOf(page: Page, { source, cue, content, factuality, inner }: FoundAttribution): AttributionSpan {
  return {
    source: source === null ? null : spanIn(page, ...source),
    cue: cue === null ? null : spanIn(page, ...cue),
    content: content.map((range) => spanIn(page, ...range)),
    factuality,
    inner: inner.map((found) => attributionOf(page, found)),
  }
}

type EntityOf = (figure: Figure) => EntityReference

function claimsOf(page: Page, entityOf: EntityOf): Claim[] {
  const byId = new Map<string, Claim>()
  const mutual = new Map<string, Claim[]>()
  for (const proposal of page.proposals) {
    const claim = claimOf(page, proposal, entityOf)
    if (claim === undefined || byId.has(claim.id) || isToldFromOtherEnd(claim, mutual)) continue
    byId.set(claim.id, claim)
  }
  return [...byId.values()].sort(inTextOrder)
}

/** Whether the same words were already taken to say what is the same from either side: "A and B are allies" is one claim. */
function isToldFromOtherEnd(claim: Claim, mutual: Map<string, Claim[]>): boolean {
  const { subject, predicate, object, valid, factuality, attribution, evidence } = claim
  if (object === null || !isEntityReference(object) || predicateNamed(predicate)?.symmetric !== true) return false
  const voices = attribution.map(({ id }) => id).join(' ')
  const keyOf = (one: string, other: string): string => [predicate, one, other, valid, factuality, voices].join('|')
  const turned = mutual.get(keyOf(object.id, subject.id)) ?? []
  if (turned.some((other) => overlap(evidence[0], other.evidence[0]))) return true
  const key = keyOf(subject.id, object.id)
  const known = mutual.get(key)
  if (known === undefined) mutual.set(key, [claim])
  else known.push(claim)
  return false
}

function overlap(one: Span | undefined, other: Span | undefined): boolean {
  return one !== undefined && other !== undefined && one.start < other.end && other.start < one.end
}

function inTextOrder(a: Claim, b: Claim): number {
  const [first, second] = [a.evidence[0], b.evidence[0]]
  return (first?.start ?? 0) - (second?.start ?? 0) || (first?.end ?? 0) - (second?.end ?? 0)
}

/** The claim of a proposal; undefined when the vocabulary does not allow it, or when it says a thing of itself. */
function claimOf(page: Page, proposal: Proposal, entityOf: EntityOf): Claim | undefined {
  const predicate = predicateNamed(proposal.predicate)
  if (predicate === undefined || !mayBeClaimed(page, predicate, proposal)) return undefined
  return claimFrom({
    subject: referenceOf(page, proposal.subject, entityOf),
    predicate: proposal.predicate,
    object: objectOf(page, proposal.object, entityOf),
    qualifiers: proposal.qualifiers ?? {},
    valid: proposal.valid,
    factuality: proposal.factuality,
    attribution: proposal.voices.map(({ figure, cue }) => ({ ...idAndName(entityOf(figure)), cue })),
    evidence: [{ source: page.document.id, ...spanIn(page, proposal.start, proposal.end) }],
    extractor: proposal.extractor,
    score: proposal.score,
  })
}

function idAndName({ id, name }: EntityReference): { id: string; name: string } {
  return { id, name }
}

function objectOf(page: Page, object: Proposal['object'], entityOf: EntityOf): ClaimObject {
  return isRole(object) ? referenceOf(page, object, entityOf) : object
}

function referenceOf(page: Page, role: Role, entityOf: EntityOf): EntityReference {
  const entity = entityOf(role.figure)
  const words = inOneLine(page.text.slice(role.start, role.end))
  return words === '' || words === entity.name ? entity : { ...entity, mention: words }
}

/** Whether the types of the ends are those that the predicate is for, and the ends are two. */
export function mayBeClaimed(
  page: Page,
  predicate: Predicate,
  { subject, object }: Pick<Proposal, 'subject' | 'object'>,
): boolean {
  const type = (role: Role): EntityType => page.cast.head(role.figure).type
  if (!predicate.domain.includes(type(subject))) return false
  if (isRole(object)) {
    return acceptsObject(predicate, type(object)) && page.cast.head(object.figure) !== page.cast.head(subject.figure)
  }
  if (predicate.name === 'name' && object !== null && 'value' in object) {
    return fold(String(object.value)) !== fold(page.cast.nameOf(subject.figure))
  }
  return predicate.range === (object === null ? 'none' : predicate.range === 'number' ? 'number' : 'text')
}

function mentionsOf(page: Page, entityOf: EntityOf): Mention[] {
  const byPlace = new Map<number, Mention>()
  for (const { start, end, figure, score, because } of page.mentions) {
    const { id, name } = entityOf(figure)
    const { type } = page.cast.head(figure)
    const mention = {
      ...spanIn(page, start, end),
      type,
      id,
      name,
      score,
      ...(because === undefined ? {} : { because }),
    }
    byPlace.set(start * (page.text.length + 1) + end, mention)
  }
  return [...byPlace.values()].sort((a, b) => a.start - b.start || b.end - a.end)
}
