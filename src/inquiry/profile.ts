import { isEntityReference } from '../claims/claim.ts'
import type { EntityReference } from '../claims/entity.ts'
import { KnownError } from '../claims/known-error.ts'
import { predicateNamed } from '../claims/predicates.ts'
import type { Conflict } from './conflict.ts'
import { conflicts } from './conflicts.ts'
import { type Fact, factsOf, type Wanted } from './facts.ts'
import { withStances } from './hearing.ts'
import type { EntityRecord, Holdings, SourceSummary } from './holdings.ts'
import { type IdentityQuestion, identityQuestions } from './identity-questions.ts'
import { type Moment, type MomentWords, momentInWords } from './moment.ts'
import { byWeight } from './order.ts'
import { type BorneName, namesOf } from './profile-names.ts'
import sections from './profile-sections.json' with { type: 'json' }
import { stancesIn } from './stances.ts'
import { valueInWords } from './value.ts'

/** A fact as it stands in somebody's profile: read from the one whose profile it is. */
export interface ProfileEntry {
  /** "leader of", or "led by" when the fact is read from its object. */
  readonly label: string
  /** Who stands at the other end; null for words, numbers and nothing. */
  readonly other: EntityReference | null
  /** The words, the number, or the other's name; empty where the time is the content. */
  readonly value: string
  readonly fact: Fact
}

export interface ProfileSection {
  readonly id: string
  readonly title: string
  /** Whether entries need their label, because the title alone does not say what the relation is. */
  readonly labelled: boolean
  readonly entries: readonly ProfileEntry[]
}

/** Everything said of one entity, as of a moment. */
export interface Profile {
  readonly entity: EntityRecord
  readonly moment: Required<MomentWords>
  readonly names: readonly BorneName[]
  readonly sections: readonly ProfileSection[]
  /** What was reported and is denied or false, and by nobody maintained: never part of the sections. */
  readonly refuted: readonly ProfileEntry[]
  readonly conflicts: readonly Conflict[]
  /** Whom it may be the same as; not decided yet. */
  readonly questions: readonly IdentityQuestion[]
  /** The sources that the facts rest on. */
  readonly sources: readonly SourceSummary[]
  readonly counts: {
    readonly claims: number
    /** Claims that a researcher rejected. */
    readonly rejected: number
    /** Facts about a person that are shown only when asked for by name. */
    readonly withheld: number
  }
}

/** Whether a claim is about an entity, from either end. */
export function touches(entityId: string): Wanted {
  return ({ subject, object }) =>
    subject.id === entityId || (object !== null && isEntityReference(object) && object.id === entityId)
}

/** The profile of an entity. Sensitive predicates are left out and counted, unless `include` names them. */
export function profile(
  holdings: Holdings,
  entityId: string,
  moment: Moment,
  include: readonly string[] = [],
): Profile {
  const entity = holdings.entities.get(entityId)
  if (entity === undefined) throw new KnownError('unknown-name', `profile: there is no entity ${entityId}`)
  const { facts: said, rejected } = factsOf(holdings, moment, touches(entityId))
  const facts = withStances(said, holdings.stanceOf ?? stancesIn(holdings, moment), entityId)
  const shown = facts.filter((fact) => !isWithheld(fact, include))
  const standing = shown.filter((fact) => !isRefused(fact))
  const testimonies = shown.flatMap((fact) => fact.testimonies)
  return {
    entity,
    moment: momentInWords(moment),
    names: namesOf(entity, standing, moment),
    sections: sections
      .map((section) => sectionFrom(section, standing, entityId))
      .filter(({ entries }) => entries.length > 0),
    refuted: shown.filter(isRefused).map((fact) => entryOf(fact, entityId)),
    conflicts: conflicts(holdings, moment, new Set([entityId])),
    questions: identityQuestions(holdings, entityId),
    sources: [...new Set(testimonies.flatMap(({ source }) => source ?? []))],
    counts: { claims: testimonies.length, rejected, withheld: facts.length - shown.length },
  }
}

function isRefused({ standing }: Fact): boolean {
  return standing === 'false' || standing === 'denied'
}

function isWithheld({ predicate, subject }: Fact, include: readonly string[]): boolean {
  return predicateNamed(predicate)?.sensitive === true && subject.type === 'person' && !include.includes(predicate)
}

interface Section {
  readonly id: string
  readonly title: string
  /** Predicates read from the entity as subject. */
  readonly from: readonly string[]
  /** Predicates read from the entity as object. */
  readonly to: readonly string[]
}

function sectionFrom({ id, title, from, to }: Section, facts: readonly Fact[], entityId: string): ProfileSection {
  const readings = [...from.map((name) => readingOf(name, true)), ...to.map((name) => readingOf(name, false))]
  const entries = facts
    .filter(({ subject, predicate }) => (subject.id === entityId ? from : to).includes(predicate))
    .toSorted(byWeight)
    .map((fact) => entryOf(fact, entityId))
  return { id, title, labelled: new Set(readings).size > 1, entries }
}

function entryOf(fact: Fact, entityId: string): ProfileEntry {
  const own = fact.subject.id === entityId
  const object = fact.object !== null && isEntityReference(fact.object) ? fact.object : null
  const other = own ? object : fact.subject
  return {
    label: readingOf(fact.predicate, own),
    other,
    value: other?.name ?? valueInWords(fact.object),
    fact,
  }
}

/** A predicate in words, read from its subject or from its object. */
function readingOf(name: string, fromSubject: boolean): string {
  const predicate = predicateNamed(name)
  return (fromSubject ? predicate?.label : predicate?.inverse) ?? name
}
