import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inflected } from '../../src/names/inflect.ts'
import apart from '../../src/names/lexicon/apart.json' with { type: 'json' }
import bodies from '../../src/names/lexicon/bodies.json' with { type: 'json' }
import bystanders from '../../src/names/lexicon/bystanders.json' with { type: 'json' }
import descriptions from '../../src/names/lexicon/descriptions.json' with { type: 'json' }
import endings from '../../src/names/lexicon/endings.json' with { type: 'json' }
import knownBodies from '../../src/names/lexicon/known-bodies.json' with { type: 'json' }
import qualities from '../../src/names/lexicon/qualities.json' with { type: 'json' }
import small from '../../src/names/lexicon/small-words.json' with { type: 'json' }
import { type Concept, givenNamesOf, longestPhrase } from '../../src/names/lexicon.ts'
import armedGroups from '../../src/reading/english/words/armed-groups.json' with { type: 'json' }
import { fold } from '../../src/text/normalise.ts'

const ambiguous: { readonly kinds: readonly string[]; readonly smallWords: readonly string[] } = JSON.parse(
  readFileSync(new URL('./ambiguous-forms.json', import.meta.url), 'utf8'),
)
/** `as` is for spellings in Latin letters of words of other scripts, as names keep them untranslated. */
const LANGUAGES = ['en', 'ar', 'tr', 'fr', 'fa', 'ku', 'ckb', 'ru', 'he', 'de', 'es', 'ur', 'as']
const KINDS = ['body', 'quality', 'legal', 'country', 'number', 'site']

interface Form {
  readonly id: string
  readonly kind: string
  readonly language: string
  readonly form: string
}

const forms: readonly Form[] = [
  ...formsOf(bodies, 'body'),
  ...formsOf(qualities, 'quality'),
  ...formsOf(descriptions.words, 'body'),
]

test('a concept has words in known languages only, and a known kind', () => {
  expect(forms.filter(({ language }) => !LANGUAGES.includes(language))).toEqual([])
  expect(forms.filter(({ kind }) => !KINDS.includes(kind))).toEqual([])
  expect(Object.keys(endings).filter((language) => !LANGUAGES.includes(language))).toEqual([])
})

test('no concept is in two files', () => {
  expect(Object.keys(bodies).filter((id) => id in qualities || id in descriptions.words)).toEqual([])
  expect(Object.keys(qualities).filter((id) => id in descriptions.words)).toEqual([])
})

test('what describes is a concept', () => {
  const listed = [...descriptions.concepts.split(' '), ...descriptions.unnamed.split(' ')]
  expect(listed.filter((id) => !(id in bodies || id in qualities || id in descriptions.words))).toEqual([])
})

test('what tells two apart is a concept', () => {
  const listed = Object.values(apart).flatMap((ids) => ids.split(' '))
  expect(listed.filter((id) => !(id in bodies || id in qualities))).toEqual([])
})

test('who stands beside anybody is a known body', () => {
  expect(bystanders.filter((body) => !(body in knownBodies))).toEqual([])
})

test('a name means one known body only, and the body bears the name that it is listed under', () => {
  const listed = Object.entries(knownBodies).flatMap(([body, names]) => names.split('|').map((name) => [name, body]))
  const meant = Map.groupBy(listed, ([name = '']) => (name.length > 5 ? fold(name) : name))
  expect([...meant].filter(([, all]) => new Set(all.map(([, body]) => body)).size > 1)).toEqual([])
  expect(listed.filter(([name = '']) => fold(name) === '')).toEqual([])
})

test('no form folds to nothing, and none stands twice with one concept and language', () => {
  expect(forms.filter(({ form }) => fold(form) === '')).toEqual([])
  const seen = new Set<string>()
  const twice = forms.filter(({ id, language, form }) => {
    const key = `${id} ${language} ${form}`
    return seen.size === seen.add(key).size
  })
  expect(twice).toEqual([])
})

test('a form of two kinds is known to be ambiguous', () => {
  const kinds = new Map<string, Set<string>>()
  for (const { form, kind } of forms) {
    const folded = fold(form.replace(/_/g, ' '))
    kinds.set(folded, (kinds.get(folded) ?? new Set()).add(kind))
  }
  const found = [...kinds].filter(([, senses]) => senses.size > 1).map(([form]) => form)
  expect(found.sort()).toEqual([...ambiguous.kinds].sort())
})

test('a form that is also a small word is known to be so', () => {
  const words = new Set(small.words.split(' ').map(fold))
  const found = new Set(forms.map(({ form }) => fold(form)).filter((form) => words.has(form)))
  expect([...found].sort()).toEqual([...ambiguous.smallWords].sort())
})

test.each([
  ['национальный', 'ru', 'национального'],
  ['революция', 'ru', 'революции'],
  ['фронт', 'ru', 'фронта'],
  ['красный_полумесяц', 'ru', 'красного_полумесяца'],
  ['إسلامي', 'ar', 'إسلامية'],
  ['حركة', 'ar', 'حركات'],
  ['دفاع_مدني', 'ar', 'الدفاع_المدني'],
  ['ordu', 'tr', 'ordusu'],
  ['birlik', 'tr', 'birliği'],
  ['örgüt', 'tr', 'örgütü'],
  ['cephe', 'tr', 'cephesi'],
  ['نیرو', 'fa', 'نیروهای'],
  ['سازمان', 'fa', 'سازمان_های'],
  ['partî', 'ku', 'partiya'],
  ['rêxistin', 'ku', 'rêxistina'],
  ['سوپا', 'ckb', 'سوپای'],
  ['תנועה', 'he', 'תנועת'],
  ['demokratisch', 'de', 'demokratische'],
  ['popular', 'es', 'populares'],
  ['national', 'fr', 'nationaux'],
])('%s (%s) stands in names as %s', (form, language, other) => {
  expect(inflected(form, language)).toContain(other)
})

test.each([
  ['لواء', ['brigade', 'banner', 'district']],
  ['هيئة', ['commission', 'committee', 'authority', 'board', 'body', 'organization', 'institution']],
  ['فيلق', ['corps', 'legion']],
  ['кавказский', ['caucasus']],
  ['لتحرير', ['liberation']],
  ['לשחרור', ['liberation']],
  ['الرابع والأربعون', ['44']],
  ['الرابعة عشرة', ['14']],
  ['forty-fourth', ['44']],
  ['44ème', ['44']],
  ['٤٤', ['44']],
  ['XXIV', ['24']],
  ['چهل و چهارم', ['44']],
  ['vierundvierzigstes', ['44']],
  ['А.О.', ['joint_stock_company']],
])('%s means %j', (text, ids) => {
  const words = fold(text.replace(/\.(?=\p{L}|$)/gu, '')).split(' ')
  const [length, concepts] = longestPhrase(words, 0)
  expect(length).toBe(words.length)
  expect(concepts.map(({ id }: Concept) => id)).toEqual(expect.arrayContaining(ids))
})

test.each([
  ['ted', 'theodore'],
  ['bob', 'robert'],
  ['bibi', 'benjamin'],
  ['misha', 'михаил'],
  ['hüseyin', 'حسين'],
  ['джохар', 'dzhokhar'],
  ['نێچیرڤان', 'nechirvan'],
])('%s and %s are one given name', (one, other) => {
  const ids = givenNamesOf(fold(other)).map(({ id }) => id)
  expect(givenNamesOf(fold(one)).some(({ id }) => ids.includes(id))).toBe(true)
})

test.each([
  ['hasan', 'husayn'],
  ['tom', 'tim'],
  ['salim', 'sulayman'],
])('%s and %s are two given names', (one, other) => {
  const ids = givenNamesOf(fold(other)).map(({ id }) => id)
  expect(givenNamesOf(fold(one)).some(({ id }) => ids.includes(id))).toBe(false)
})

function formsOf(entries: Readonly<Record<string, Readonly<Record<string, string>>>>, usual: string): readonly Form[] {
  return Object.entries(entries).flatMap(([id, entry]) =>
    Object.entries(entry)
      .filter(([language]) => language !== 'kind')
      .flatMap(([language, list]) =>
        list.split(' ').map((form) => ({ id, kind: entry['kind'] ?? usual, language, form })),
      ),
  )
}

test('names that mean one body everywhere are of one group to the reader of English too, and of two never', () => {
  const bodies = Object.values(knownBodies).map((names) => new Set(names.split('|')))
  const parted = bodies.flatMap((names) => {
    const groups = armedGroups.filter((group) => group.some((name) => names.has(name)))
    return groups.length > 1 ? [groups.map(([name]) => name)] : []
  })
  const joined = armedGroups.filter(
    (group) => bodies.filter((names) => group.some((name) => names.has(name))).length > 1,
  )
  expect({ parted, joined }).toEqual({ parted: [], joined: [] })
})
