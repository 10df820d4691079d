import { sourcesOf } from '../claim-words.ts'
import type { LeavingClaim } from '../doubt.ts'
import { Losses, type Outgoing } from '../losses.ts'
import type { Telling } from '../telling.ts'
import { type FtmReason, isLinguistic, MAPPING } from './mapping.ts'
import { documentOf, ftmId, type Said, type Statement, statementsOf } from './statements.ts'

/** An entity of FollowTheMoney while its values are gathered. */
interface Gathered {
  readonly schema: string
  readonly properties: Map<string, Set<string>>
}

/**
 * Claims as entities of FollowTheMoney, one a line as JSON: everybody and everything that is told of, then the sources as
 * documents, then a tie for each claim that tells one. What is told of an entity stands in many claims, so all names and
 * values are gathered before the first line is written; ties are written as they come.
 */
export function ftmEntities(claims: readonly LeavingClaim[], telling: Telling): Outgoing {
  const losses = new Losses<FtmReason>()
  const entities = new Map<string, Gathered>()
  const cited = new Set<string>()
  for (const claim of claims) {
    const said = statementsOf(claim, telling)
    losses.add(said.lost)
    losses.add(lostInEntities(claim, said))
    const tie = ftmId(claim.id)
    for (const statement of said.statements) if (statement.entity !== tie) gather(entities, statement)
    if (said.statements.length > 0) for (const source of sourcesOf(claim)) cited.add(source)
  }
  return { losses: losses.told(MAPPING.losses), lines: () => lines(claims, telling, { entities, cited }) }
}

/** What statements can say and entities cannot: languages, and the source of each value. */
function lostInEntities(claim: LeavingClaim, { statements }: Said): readonly FtmReason[] {
  const own = statements.filter(({ entity }) => entity === ftmId(claim.subject.id))
  const isValue = statements.length > 0 && MAPPING.ties[claim.predicate] === undefined
  return [
    ...(own.some(({ language, property }) => language !== null && isLinguistic(property))
      ? (['languages'] as const)
      : []),
    ...(isValue ? (['value_sources'] as const) : []),
  ]
}

function* lines(
  claims: readonly LeavingClaim[],
  telling: Telling,
  { entities, cited }: { readonly entities: ReadonlyMap<string, Gathered>; readonly cited: ReadonlySet<string> },
): Generator<string, void, void> {
  for (const [id, entity] of entities) yield printed(id, entity)
  for (const id of cited) {
    const source = telling.sources.get(id)
    if (source !== undefined) yield* together(documentOf(source))
  }
  for (const claim of claims) {
    const tie = ftmId(claim.id)
    yield* together(statementsOf(claim, telling).statements.filter(({ entity }) => entity === tie))
  }
}

function* together(statements: readonly Statement[]): Generator<string, void, void> {
  const entities = new Map<string, Gathered>()
  for (const statement of statements) gather(entities, statement)
  for (const [id, entity] of entities) yield printed(id, entity)
}

function gather(entities: Map<string, Gathered>, { entity: id, schema, property, value }: Statement): void {
  let entity = entities.get(id)
  if (entity === undefined) {
    entity = { schema, properties: new Map() }
    entities.set(id, entity)
  }
  const values = entity.properties.get(property)
  if (values === undefined) entity.properties.set(property, new Set([value]))
  else values.add(value)
}

function printed(id: string, { schema, properties }: Gathered): string {
  const values = [...properties].map(([property, all]) => [property, [...all]])
  return `${JSON.stringify({ id, schema, properties: Object.fromEntries(values) })}\n`
}
