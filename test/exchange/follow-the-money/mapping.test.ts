import defaultModel from '@opensanctions/followthemoney/dist/defaultModel.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { EntityType } from '../../../src/claims/entity.ts'
import { PREDICATES, predicateNamed } from '../../../src/claims/predicates.ts'
import languages from '../../../src/exchange/follow-the-money/languages.json' with { type: 'json' }
import { isLinguistic, MAPPING, typeOfProperty } from '../../../src/exchange/follow-the-money/mapping.ts'

const property = z.object({ type: z.string().default('string'), range: z.string().optional() })
const schemaOfModel = z.object({ extends: z.array(z.string()), properties: z.record(z.string(), property) })
const model = z
  .object({
    schemata: z.record(z.string(), schemaOfModel),
    types: z.record(z.string(), z.object({ values: z.record(z.string(), z.string()).optional() })),
  })
  .parse(defaultModel)

/** A schema and all that it extends. */
function lineage(schema: string): readonly string[] {
  return [schema, ...(model.schemata[schema]?.extends ?? []).flatMap(lineage)]
}

function propertyOf(schema: string, name: string): z.infer<typeof property> | undefined {
  return lineage(schema)
    .map((each) => model.schemata[each]?.properties[name])
    .find((found) => found !== undefined)
}

/** That a schema has a property, of the type that we give it. */
function expectProperty(schema: string, name: string): void {
  expect(propertyOf(schema, name)?.type, `${schema}.${name}`).toBe(typeOfProperty(name))
}

/** That a property of a schema takes entities of a type. */
function expectTakes(schema: string, name: string, type: EntityType): void {
  expectProperty(schema, name)
  expect(lineage(MAPPING.entities[type]), `${schema}.${name}: ${type}`).toContain(propertyOf(schema, name)?.range)
}

const OF_THINGS = ['name', 'proof', 'sourceUrl']
const OF_DOCUMENTS = ['title', 'fileName', 'author', 'publisher', 'publishedAt', 'sourceUrl', 'language']
const OF_TIES = ['date', 'startDate', 'endDate', 'status', 'description', 'summary', 'recordId', 'proof', 'sourceUrl']

describe('the model of FollowTheMoney has', () => {
  it('a schema for every type of entity, and what is said of all', () => {
    for (const schema of Object.values(MAPPING.entities)) for (const name of OF_THINGS) expectProperty(schema, name)
    for (const name of OF_DOCUMENTS) expectProperty(MAPPING.document, name)
  })

  const ties = Object.entries(MAPPING.ties).flatMap(([predicate, tie]) => [
    { predicate, tie },
    { predicate, tie: MAPPING.doubtful },
  ])

  it.each(ties)('a place for $predicate in $tie.schema, and its ends are in range', ({ predicate, tie }) => {
    const { domain = [], range = [] } = predicateNamed(predicate) ?? {}
    const { schema, subject, object, named = 'role' } = tie
    for (const name of [...OF_TIES, named]) expectProperty(schema, name)
    for (const type of domain) expectTakes(schema, subject, type)
    if (object !== undefined) for (const type of range) expectTakes(schema, object, type as EntityType)
  })

  it.each(Object.entries(MAPPING.values))('a property for %s', (predicate, { property: name, country }) => {
    for (const type of predicateNamed(predicate)?.domain ?? []) expectProperty(MAPPING.entities[type], name)
    if (country !== undefined) expectProperty('Person', country)
  })

  it('a property for every kind of name', () => {
    for (const name of Object.values(MAPPING.names)) expectProperty('Organization', name)
    expectProperty('Person', MAPPING.weakName)
  })

  it('a property for every date', () => {
    const times = Object.values(MAPPING.times).flatMap((byType) =>
      Object.entries(byType).flatMap(([type, parts]) =>
        Object.values(parts ?? {}).map((name) => [type, name] as const),
      ),
    )
    const endings = Object.values(MAPPING.endings).flatMap((byType) => Object.entries(byType))
    for (const [type, name] of [...times, ...endings]) expectProperty(MAPPING.entities[type as EntityType], name)
  })

  it('the languages that are written', () => {
    const known = Object.keys(model.types['language']?.values ?? {})
    expect(Object.values(languages).filter((language) => !known.includes(language))).toEqual([])
    expect([isLinguistic('alias'), isLinguistic('startDate')]).toEqual([true, false])
  })
})

it('every predicate has its place in FollowTheMoney', () => {
  const placed = ['name', ...Object.keys({ ...MAPPING.ties, ...MAPPING.values, ...MAPPING.times })]
  expect(PREDICATES.map(({ name }) => name).filter((name) => !placed.includes(name))).toEqual([])
})
