import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FACTUALITIES } from '../../../src/claims/attribution.ts'
import { NAME_KINDS } from '../../../src/claims/claim.ts'
import { ENTITY_TYPES } from '../../../src/claims/entity.ts'
import { PREDICATES } from '../../../src/claims/predicates.ts'
import rules from '../../../src/inquiry/conflict-rules.json' with { type: 'json' }
import sections from '../../../src/inquiry/profile-sections.json' with { type: 'json' }
import { STANCES } from '../../../src/inquiry/stance.ts'
import families from '../../../web/claims/families.json' with { type: 'json' }
import { completeEnglish } from '../../../web/language/english.ts'

type Catalogue = Readonly<Record<string, string | Readonly<Record<string, string>>>>

const FOLDER = new URL('../../../web/language/catalogues/', import.meta.url)
const catalogues = readdirSync(FOLDER).map((file): [string, Catalogue] => {
  const messages: Catalogue = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))
  const isEnglish = file === 'en.json'
  const all = Object.entries(isEnglish ? completeEnglish(messages) : messages)
  return [
    file.replace('.json', ''),
    Object.fromEntries(isEnglish ? all.toSorted(([one], [other]) => (one < other ? -1 : 1)) : all),
  ]
})
const english = Object.fromEntries(catalogues)['en'] ?? {}

function placesIn(message: Catalogue[string] | undefined): readonly string[] {
  const words = typeof message === 'string' ? message : Object.values(message ?? {}).join(' ')
  return [...new Set([...words.matchAll(/\{(\w+)\}/g)].map(([place]) => place))].sort()
}

test('English and Arabic are there', () => {
  expect(catalogues.map(([language]) => language)).toEqual(expect.arrayContaining(['ar', 'en']))
})

test.each(catalogues)('%s has every message, in the order of the keys', (_, catalogue) => {
  expect(Object.keys(catalogue)).toEqual(Object.keys(english).toSorted())
})

test.each(catalogues)('%s has words in every message, with the places that English has', (_, catalogue) => {
  for (const [key, message] of Object.entries(catalogue)) {
    const all = typeof message === 'string' ? [message] : Object.values(message)
    expect(all.every((words) => words.trim() !== '')).toBe(true)
    expect([key, placesIn(message)]).toEqual([key, placesIn(english[key])])
  }
})

test.each(catalogues)('%s has a text for each plural category of the language', (language, catalogue) => {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
  for (const [key, message] of Object.entries(catalogue)) {
    if (typeof message !== 'string') expect([key, Object.keys(message).sort()]).toEqual([key, categories])
  }
})

test('a message is a plural in all languages or in none', () => {
  for (const [, catalogue] of catalogues) {
    const plurals = (one: Catalogue): string[] => Object.keys(one).filter((key) => typeof one[key] !== 'string')
    expect(plurals(catalogue)).toEqual(plurals(english))
  }
})

test('every word of the vocabulary can be said', () => {
  const needed = [
    ...PREDICATES.flatMap(({ name }) => [`predicate.${name}`, `predicate.${name}.inverse`]),
    ...FACTUALITIES.map((one) => `factuality.${one}`),
    ...[...FACTUALITIES, 'contested'].map((one) => `standing.${one}`),
    ...ENTITY_TYPES.map((one) => `entity-type.${one}`),
    ...[...NAME_KINDS, 'used'].map((one) => `name-kind.${one}`),
    ...STANCES.map((one) => `stance.${one}`),
    ...sections.map(({ id }) => `section.${id}`),
    ...Object.values(rules).flatMap((kind) => kind.flatMap(({ id }) => [`rule.${id}`, `reason.${id}`])),
    ...rules.exclusive.map(({ id }) => `reason.${id}-perhaps`),
    ...Object.keys(families).map((one) => `family.${one}`),
  ]
  expect(needed.filter((key) => english[key] === undefined)).toEqual([])
})

test('every predicate belongs to one family', () => {
  expect(Object.values(families).flat().toSorted()).toEqual(PREDICATES.map(({ name }) => name).toSorted())
})

test('every message is used', () => {
  const web = new URL('../../../web/', import.meta.url)
  const code = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(new URL(file, web), 'utf8'))
    .join('\n')
  const whole = new Set([...code.matchAll(/'([a-z-]+\.[\w.-]+)'/g)].map(([, key]) => key))
  const families = [...code.matchAll(/`([a-z-]+[.-](?:[a-z-]*))\$\{/g)].map(([, beginning]) => beginning ?? '')
  const unused = Object.keys(english).filter(
    (key) => !whole.has(key) && !families.some((beginning) => key.startsWith(beginning)),
  )
  expect(unused).toEqual([])
})
