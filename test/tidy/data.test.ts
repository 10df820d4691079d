import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ENTITY_TYPES } from '../../src/claims/entity.ts'
import { PREDICATES } from '../../src/claims/predicates.ts'
import { isEdtf } from '../../src/time/edtf.ts'
import { filesUnder, textOf } from './files.ts'

const words = z.string().min(1)
const letter = z.string().regex(/^\p{L}$/u)
const lexicon = z.array(words).min(1)
/** Words with one space between them, none of them twice. */
const wordList = z
  .string()
  .regex(/^\S+(?: \S+)*$/u)
  .refine((list) => new Set(list.split(' ')).size === list.split(' ').length)
const entityType = z.enum(ENTITY_TYPES)
const predicate = z.string().refine((name) => PREDICATES.some((known) => known.name === name))
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
  'src/inquiry/structure/signs.json': z.strictObject({ friendly: predicates, hostile: predicates }),
  'src/exchange/windows-1252.json': z.record(z.string().length(1), z.int().min(128).max(159)),
  'src/exchange/data-sets/mapping-militants.json': z.strictObject({
    publisher: words,
    extractor: words,
    placeholders: z.array(z.string()),
    types: z.record(words, z.strictObject({ predicate, from: z.enum(['group1', 'group2']), lasting: z.boolean() })),
  }),
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
  'src/text/abbreviations.json': z.strictObject({ titles: z.array(words).min(1) }),
  'src/reading/english/attribution/cues.json': z.strictObject({
    verbs: z.strictObject({
      anything: lexicon,
      clause: lexicon,
      object: lexicon,
      hearer: lexicon,
      infinitive: lexicon,
      gerund: lexicon,
      complement: lexicon,
      raising: lexicon,
      light: lexicon,
      event: lexicon,
      charge: lexicon,
      view: lexicon,
      asserted: lexicon,
      denied: lexicon,
      unvoiced: lexicon,
      prepositions: z.record(words, lexicon),
      particles: z.record(words, lexicon),
    }),
    nouns: z.strictObject({
      clause: lexicon,
      infinitive: lexicon,
      event: lexicon,
      denied: lexicon,
      unvoiced: lexicon,
      prepositions: z.record(words, lexicon),
    }),
    adjectives: z.strictObject({
      clause: lexicon,
      infinitive: lexicon,
      unvoiced: lexicon,
      prepositions: z.record(words, lexicon),
    }),
    adverbs: lexicon,
    hedges: lexicon,
    modes: lexicon,
    documents: lexicon,
    idioms: z.record(words, z.array(words).min(1)),
  }),
  'src/reading/english/armed-groups.json': z.array(lexicon),
  'src/reading/english/name-neighbours.json': z.strictObject({
    behind: lexicon,
    before: lexicon,
    verbs: lexicon,
    openers: lexicon,
    adjectives: lexicon,
  }),
  'src/reading/english/ties/cues.json': z.record(z.string().regex(/^[a-z]+$/), lexicon),
  'src/reading/english/members.json': z.strictObject({ dissenters: lexicon, dissenting: lexicon, merges: lexicon }),
  'src/reading/english/together.json': z.strictObject({
    friendlyVerbs: lexicon,
    hostileVerbs: lexicon,
    eachOtherVerbs: lexicon,
    makingVerbs: lexicon,
    allianceNouns: lexicon,
    jointAdverbs: lexicon,
    friends: lexicon,
    foes: lexicon,
    otherSide: lexicon,
  }),
  'src/reading/arabic/lexicon/attribution.json': z.strictObject({
    reports: wordList,
    contentEnds: wordList,
    informants: wordList,
    issued: wordList,
    saidSo: wordList,
    ownWords: wordList,
    sizes: wordList,
    joinedCues: wordList,
    afterInformant: wordList,
    accordingTo: wordList,
    verdicts: wordList,
    telling: wordList,
    news: lexicon,
    thatMatter: wordList,
    denies: wordList,
  }),
  'src/reading/arabic/lexicon/clauses.json': z.strictObject({
    adverbs: wordList,
    ofOffice: lexicon,
    newBody: wordList,
    listedGroups: wordList,
    allOfThem: wordList,
    beforeNouns: wordList,
    nounsLikeVerbs: wordList,
    beforeVerbs: wordList,
    blame: wordList,
    lists: wordList,
    beforeOf: wordList,
    stillBeing: wordList,
    beingParty: wordList,
    where: wordList,
    being: wordList,
    lending: lexicon,
    compound: z.record(words, words),
    preventing: wordList,
    when: wordList,
    opening: wordList,
    takingPronouns: wordList,
  }),
  'src/reading/arabic/lexicon/deeds.json': z.strictObject({
    famous: wordList,
    nouns: wordList,
    amongThem: wordList,
  }),
  'src/reading/arabic/lexicon/events.json': z.strictObject({
    nouns: wordList,
    tails: wordList,
    vague: wordList,
    placed: wordList,
    timeNouns: wordList,
    breakingOut: wordList,
    joining: wordList,
    many: wordList,
    targeting: lexicon,
    several: lexicon,
    fights: lexicon,
    victims: wordList,
    beforeVictims: wordList,
  }),
  'src/reading/arabic/lexicon/groups.json': z.strictObject({
    somebody: wordList,
    parts: wordList,
    any: wordList,
    leaving: wordList,
    bands: wordList,
    members: wordList,
    belonging: wordList,
    wings: wordList,
    ownMembers: wordList,
    own: wordList,
    fighters: wordList,
    amongThose: wordList,
    ownWings: wordList,
    jointBodies: wordList,
    counted: wordList,
    thousands: z.record(words, z.int()),
    namedParts: wordList,
  }),
  'src/reading/arabic/lexicon/names.json': z.strictObject({
    commonHeads: wordList,
    frequent: wordList,
    lastParts: wordList,
    months: wordList,
    otherMonths: wordList,
    ordinals: wordList,
    forming: wordList,
    ambiguousPlaces: wordList,
    arms: wordList,
    fightingUnits: wordList,
    joint: wordList,
    headships: wordList,
    staffs: wordList,
    joiningNouns: wordList,
    never: wordList,
    epithets: wordList,
    takesDemonym: wordList,
    linksAfterFirst: wordList,
    ambiguousNames: wordList,
    endings: wordList,
    alsoSurnames: wordList,
    notAdjectives: wordList,
    adjectives: wordList,
    international: lexicon,
    women: wordList,
    men: wordList,
    branches: wordList,
  }),
  'src/reading/arabic/lexicon/naming.json': z.strictObject({
    former: wordList,
    leadsIn: wordList,
    nicknamed: wordList,
    named: wordList,
    knownAs: wordList,
    calledBy: wordList,
    namesAtOnce: wordList,
    formerly: wordList,
  }),
  'src/reading/arabic/lexicon/offices.json': z.strictObject({
    posts: wordList,
    leadingItself: wordList,
    leadership: wordList,
    inner: wordList,
    plurals: wordList,
    joiners: wordList,
    headsOfState: wordList,
    deputies: wordList,
    beforeOffice: wordList,
    oneOf: wordList,
    general: lexicon,
    inPlaceOf: wordList,
    replacing: wordList,
  }),
  'src/reading/arabic/lexicon/turns.json': z.strictObject({
    followed: wordList,
    didLikewise: wordList,
    jointly: wordList,
    tookPlaceOf: wordList,
    doers: wordList,
    cameUp: wordList,
  }),
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
