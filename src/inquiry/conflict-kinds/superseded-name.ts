import { type Claim, isEntityReference } from '../../claims/claim.ts'
import type { ReasonTerm } from '../../claims/reason.ts'
import { fold } from '../../text/normalise.ts'
import { type Conflict, explained, type Rule, severityOf, sideOf, speakersTerm, textTerm } from '../conflict.ts'
import rules from '../conflict-rules.json' with { type: 'json' }
import type { Statement } from '../facts.ts'
import { spanOfTime } from '../span.ts'
import { supports, type Testimony } from '../testimony.ts'
import { valueInWords } from '../value.ts'

interface SupersededNameRule extends Rule {
  readonly predicate: string
  readonly qualifier: string
  readonly value: string
}

/** Whether a claim calls a name a former one, by any of the rules. */
export function callsFormer({ predicate, qualifiers }: Pick<Claim, 'predicate' | 'qualifiers'>): boolean {
  return rules.supersededName.some((rule) => predicate === rule.predicate && qualifiers[rule.qualifier] === rule.value)
}

/** Shorter names are looked for as whole words; longer ones also behind an Arabic prefix ("للجبهة"). */
const LONG_NAME = 8

/** Names that one source calls former and others, not earlier, use for the same entity: one contradiction for each name. */
export function supersededNameConflicts(rule: SupersededNameRule, facts: readonly Statement[]): readonly Conflict[] {
  const former = facts.filter(
    ({ predicate, qualifiers }) => predicate === rule.predicate && qualifiers[rule.qualifier]?.includes(rule.value),
  )
  if (former.length === 0) return []
  const testimonies = testimoniesByEntity(facts, new Set(former.map(({ subject }) => subject.id)))
  return former.flatMap((fact) => conflictsOf(rule, fact, testimonies.get(fact.subject.id) ?? []))
}

/** Everything said about each of the entities, or by it. */
function testimoniesByEntity(
  facts: readonly Statement[],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly Testimony[]> {
  const found = new Map<string, Testimony[]>([...wanted].map((id) => [id, []]))
  for (const testimony of facts.flatMap(({ testimonies }) => testimonies)) {
    for (const id of endsOf(testimony).keys()) found.get(id)?.push(testimony)
  }
  return found
}

/** Every entity of a claim with the words that the document has for it. */
function endsOf({ claim }: Testimony): ReadonlyMap<string, readonly string[]> {
  const { subject, object, attribution } = claim
  const ends = object !== null && isEntityReference(object) ? [subject, object] : [subject]
  return new Map<string, readonly string[]>([
    ...attribution.map(({ id, name }) => [id, [name]] as const),
    ...ends.map(({ id, name, mention }) => [id, mention === undefined ? [name] : [name, mention]] as const),
  ])
}

function conflictsOf(rule: SupersededNameRule, fact: Statement, said: readonly Testimony[]): readonly Conflict[] {
  const name = valueInWords(fact.object)
  const calling = fact.testimonies
    .filter(supports)
    .filter(({ claim }) => claim.qualifiers[rule.qualifier] === rule.value)
  const sources = new Set(calling.map(({ source }) => source?.id))
  const users = said.filter(
    (testimony) =>
      !sources.has(testimony.source?.id) &&
      uses(testimony, fact.subject.id, fold(name)) &&
      calling.some((one) => isNotBefore(testimony, one)),
  )
  if (users.length === 0) return []
  const conflict = {
    rule: rule.id,
    severity: severityOf(rule.severity),
    entities: [fact.subject.id],
    ...explained(rule.id, {
      former: publishers(calling),
      name: textTerm(name),
      entity: textTerm(fact.subject.name),
      user: publishers(users),
    }),
    sides: [
      sideOf('side-former-name', { name: textTerm(name) }, calling),
      sideOf('side-name-in-use', { name: textTerm(name) }, users),
    ] as const,
  }
  return [conflict]
}

/** The documents that speak, not the voices they quote: it is their own choice of name. */
function publishers(testimonies: readonly Testimony[]): ReasonTerm {
  return speakersTerm(
    testimonies.map((testimony) => {
      const name = testimony.source?.publisher ?? testimony.source?.title ?? testimony.origin.name
      return { ...testimony, origin: { ...testimony.origin, name } }
    }),
  )
}

function uses(testimony: Testimony, entityId: string, name: string): boolean {
  const words = endsOf(testimony).get(entityId) ?? []
  if (words.some((word) => fold(word) === name)) return true
  return testimony.claim.evidence.some(({ quote }) => {
    const text = fold(quote)
    return name.length >= LONG_NAME ? text.includes(name) : ` ${text} `.includes(` ${name} `)
  })
}

/** A use surely told before the name was called former, or before it was given up, contradicts nothing. */
function isNotBefore(use: Testimony, calling: Testimony): boolean {
  const published = spanOfTime(use.source?.published ?? null)
  if (published === null) return true
  const givenUp = spanOfTime(calling.claim.valid)?.to ?? Number.POSITIVE_INFINITY
  const called = spanOfTime(calling.source?.published ?? null)?.from ?? Number.NEGATIVE_INFINITY
  return published.to >= Math.min(givenUp, called)
}
