import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ENTITY_TYPES } from '../../src/claims/entity.ts'
import { PREDICATES } from '../../src/claims/predicates.ts'
import { isEdtf } from '../../src/time/edtf.ts'
import { ARABIC_SCHEMAS } from './arabic-schemas.ts'
import { ENGLISH_SCHEMAS } from './english-schemas.ts'
import { FTM_MAPPING, STIX_MAPPING } from './exchange-schemas.ts'
import { filesUnder, textOf } from './files.ts'
import { lexicon, predicate, words } from './schema-parts.ts'

const letter = z.string().regex(/^\p{L}$/u)
const entityType = z.enum(ENTITY_TYPES)
const predicates = z.array(predicate).min(1)
const rule = { id: words, severity: z.enum(['high', 'medium', 'low']) }
const pattern = z.strictObject({ predicate, values: z.array(words).min(1).optional() })

/** What each data file must look like, for those whose code takes them at their word. */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'src/claims/predicates.json': z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z_]+$/),
      domain: z.array(entityType).min(1),
      range: z.union([z.enum(['text', 'number', 'none']), entityType, z.array(entityType).min(1)]),
      symmetric: z.boolean(),
      sensitive: z.boolean(),
      label: words,
      inverse: words.nullable(),
      qualifiers: z.array(z.enum(['language', 'nameKind', 'role', 'unit'])),
      mappings: z.partialRecord(z.enum(['ftm', 'wikidata', 'mmp']), z.array(words).min(1)),
    }),
  ),
  'src/inquiry/profile-sections.json': z.array(
    z.strictObject({ id: words, title: words, from: z.array(predicate), to: z.array(predicate) }),
  ),
  'src/inquiry/conflict-rules.json': z.strictObject({
    standing: z.array(z.strictObject({ ...rule, standing: z.enum(['contested', 'false']) })),
    exclusive: z.array(z.strictObject({ ...rule, one: predicates, other: predicates })),
    afterEnd: z.array(z.strictObject({ ...rule, end: pattern, later: z.array(pattern).min(1) })),
    reversed: z.array(z.strictObject({ ...rule, predicates })),
    circle: z.array(z.strictObject({ ...rule, predicates })),
    supersededName: z.array(z.strictObject({ ...rule, predicate, qualifier: words, value: words })),
    identity: z.array(z.strictObject(rule)),
  }),
  'src/inquiry/public-roles.json': z.strictObject({
    always: predicates,
    withOffice: predicates,
    offices: z.array(words).min(1),
  }),
  'src/inquiry/structure/signs.json': z.strictObject({ friendly: predicates, hostile: predicates }),
  'src/capture/publication-words.json': z.strictObject({
    labels: z.array(words).min(1),
    bylines: z.array(words).min(1),
  }),
  'src/exchange/windows-1252.json': z.record(z.string().length(1), z.int().min(128).max(159)),
  'src/exchange/data-sets/mapping-militants.json': z.strictObject({
    publisher: words,
    extractor: words,
    placeholders: z.array(z.string()),
    types: z.record(words, z.strictObject({ predicate, from: z.enum(['group1', 'group2']), lasting: z.boolean() })),
  }),
  'src/exchange/follow-the-money/languages.json': z.record(z.string().length(2), z.string().length(3)),
  'src/exchange/follow-the-money/mapping.json': FTM_MAPPING,
  'src/exchange/stix/mapping.json': STIX_MAPPING,
  'src/reading/models/conflict-words.json': z.record(
    z.string().regex(/^[a-z]{2}$/),
    z.strictObject({ words: z.array(words).min(1), places: z.array(words).min(1) }),
  ),
  'src/reading/models/words-inside-names.json': z.array(words).min(1),
  'src/text/search-letters.json': z.record(
    words,
    z.record(z.string().regex(/^.$/u), z.string().regex(/^[\p{L}\p{N}]+$/u)),
  ),
  'src/text/joined-words.json': z.strictObject({
    articles: z.strictObject({
      plain: words,
      contracted: words,
      conjunctions: z.array(letter),
      prepositions: z.array(letter),
      never: z.array(words),
    }),
    particles: z.strictObject({ arabic: z.array(z.array(letter)), hebrew: z.array(z.array(letter)) }),
  }),
  'src/time/lexicon/periods.json': z.array(
    z.strictObject({ edtf: words.refine(isEdtf), en: lexicon, ar: lexicon, tr: lexicon }),
  ),
  'src/reading/glued-keys.json': z.strictObject({ keys: z.array(words).min(1) }),
  'src/reading/page-notes.json': z.strictObject({ kinds: z.array(words).min(1), openings: z.array(words).min(1) }),
  'src/reading/asides.json': z.strictObject({
    sections: z.array(words).min(1),
    leads: z.array(words).min(1),
    openings: z.array(words).min(1),
  }),
  'src/reading/defining-lines.json': z.strictObject({
    en: z.strictObject({
      behindComma: z.array(words).min(1),
      behindIs: z.array(words).min(1),
      before: z.array(words).min(1),
      joints: z.array(words).min(1),
    }),
    ar: z.strictObject({ kinds: z.array(words).min(1), offices: z.array(words).min(1) }),
  }),
  'src/text/furniture.json': z.strictObject({
    asking: z.array(words).min(1),
    boxes: z.array(words).min(1),
    pages: z.array(words).min(1),
    ofPages: z.array(words).min(1),
    alerts: z.array(words).min(1),
    alertTags: z.array(words).min(1),
  }),
  'src/text/hyphens.json': z.strictObject({
    before: z.array(words).min(1),
    behind: z.array(words).min(1),
    apart: z.array(words).min(1),
  }),
  'src/text/abbreviations.json': z.strictObject({ mayEnd: z.array(words).min(1), titles: z.array(words).min(1) }),
  ...ARABIC_SCHEMAS,
  ...ENGLISH_SCHEMAS,
  'src/names/gazetteer/country-middles.json': z.record(
    z.string().regex(/^[A-Z]{2}$/),
    z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]),
  ),
  'src/reading/by-model/prompt.json': z.strictObject({
    version: z.int().min(1),
    instructions: z.array(words).min(1),
    predicates: words,
    again: words.includes('{fault}'),
    portion: words.includes('{title}').includes('{published}').includes('{names}').includes('{portion}'),
  }),
  'demo/recipe.json': z.strictObject({
    documents: words,
    group: words,
    person: words,
    at: z.array(z.iso.date()).length(2),
    known: z.iso.date(),
    next: z.array(z.tuple([words, words])).min(3),
  }),
}

describe('data files', () => {
  it.each(Object.keys(SCHEMAS))('%s is as its schema says', (path) => {
    const checked = SCHEMAS[path]?.safeParse(JSON.parse(textOf(path)))
    expect(checked?.error?.issues).toBeUndefined()
  })

  it.each(filesUnder('src').filter((path) => path.endsWith('.json')))('%s is JSON and lists nothing twice', (path) => {
    const repeated: string[] = []
    lists(JSON.parse(textOf(path)), (list) => {
      const seen = new Set<string>()
      for (const word of list) {
        if (seen.has(word)) repeated.push(word)
        seen.add(word)
      }
    })
    expect(repeated).toEqual([])
  })

  it('every predicate has its place in a profile', () => {
    const sections: readonly { from: readonly string[]; to: readonly string[] }[] = JSON.parse(
      textOf('src/inquiry/profile-sections.json'),
    )
    const placed = new Set(sections.flatMap(({ from, to }) => [...from, ...to]))
    expect(PREDICATES.map(({ name }) => name).filter((name) => !placed.has(name))).toEqual(['name'])
  })
})

/** A shorter list is a row, such as the forms of a verb, and may say a word twice. */
const ROW = 6

/** Hands over every list of words in a value. */
function lists(value: unknown, take: (list: readonly string[]) => void): void {
  if (value === null || typeof value !== 'object') return
  const members = Object.values(value)
  if (Array.isArray(value) && members.every((member) => typeof member === 'string') && members.length > ROW)
    take(members)
  for (const member of members) lists(member, take)
}
