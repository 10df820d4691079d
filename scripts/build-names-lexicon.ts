/**
 * Writes lexicons of names from open data of others:
 *
 *   node scripts/build-names-lexicon.ts RIGOUR ARWIKICATS
 *
 * RIGOUR: the unpacked Python package rigour 1.8.2 (MIT; `pip download --no-deps rigour==1.8.2`): legal forms of
 * companies and English short forms of given names. Its groups of spellings of one name
 * part from Wikidata (CC0) give more spellings of the given names listed here. ARWIKICATS: the unpacked Python package ArWikiCats 0.2.3 (MIT):
 * Arabic and English words for the people of a country.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import countries from '../src/names/lexicon/countries.json' with { type: 'json' }
import givenNames from '../src/names/lexicon/given-names.json' with { type: 'json' }
import { fold } from '../src/text/normalise.ts'

const [rigour = '', arWikiCats = ''] = process.argv.slice(2)

/** Which of rigour's kinds of bodies are legal forms of companies, and what they are called here. */
const LEGAL_KINDS: Readonly<Record<string, string>> = {
  LLC: 'limited_company',
  JSC: 'joint_stock_company',
  LP: 'limited_partnership',
  LLP: 'limited_liability_partnership',
  GP: 'general_partnership',
  SP: 'sole_proprietor',
}
const KNOWN_SCRIPTS =
  /^[\p{Script=Latin}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Hebrew}\p{P}\p{Zs}\p{M}\u0640]+$/u
const LATIN = /^\p{Script=Latin}/u
const SPELLS_VOWELS = /^(?:\p{Script=Latin}|\p{Script=Cyrillic}){3,}$/u
/** Short forms that are more often another word. */
const OTHER_WORDS = new Set(
  'in as at se ca od ay et ei ii ip tu uu ks is ku im sc co cia sd hf ug gk lt da yu sf ky bt kb ab ik sia tov sti rt dd ao dp sad ас од ад ед in. sas fop pup pp ек ип пп et eg kd kg cv lc ll sha aat hk gag sit'.split(
    ' ',
  ),
)
/** Two letters are enough where nothing else is written so. */
const KNOWN_SHORT = new Set('sa ag nv bv oy kg as ab cv lp ао'.split(' '))
const LONGEST_FORM = 5

writeLegalForms(readFileSync(join(rigour, 'rigour/data/names/org_types.py'), 'utf8'))
writeNicknames(readFileSync(join(rigour, 'rigour/data/names/data.py'), 'utf8'))
writeGivenSpellings(readFileSync(join(rigour, 'rigour/data/names/persons.txt'), 'utf8'))
writeNationalities(readFileSync(join(arWikiCats, 'ArWikiCats/jsons/nationalities/nationalities_data.json'), 'utf8'))

function writeLegalForms(python: string): void {
  const found = new Map<string, Set<string>>()
  for (const [, block = ''] of python.matchAll(/\n {4}\{(.*?)\n? *\},(?=\n)/gs)) {
    const kind = LEGAL_KINDS[/"generic": "(\w+)"/.exec(block)?.[1] ?? '']
    if (kind === undefined) continue
    const list = found.get(kind) ?? new Set()
    found.set(kind, list)
    const texts = stringsIn(block.replace(/"generic": "\w+",?/, '').replace(/"(?:display|compare|aliases)":/g, ''))
    for (const text of texts.map(withoutDots).filter(isLegalForm)) list.add(fold(text).replace(/ /g, '_'))
  }
  const sorted = [...found].map(([kind, list]) => [kind, { any: [...list].sort().join(' ') }] as const)
  write('legal-forms', Object.fromEntries(sorted.sort(([a], [b]) => (a < b ? -1 : 1))))
}

/** "G.m.b.H." is one word in a name. */
function withoutDots(text: string): string {
  return text.replace(/\./g, '')
}

function isLegalForm(text: string): boolean {
  const folded = fold(text)
  if (folded === '' || !KNOWN_SCRIPTS.test(text) || folded.split(' ').length > LONGEST_FORM) return false
  if (folded.length <= 2) return KNOWN_SHORT.has(folded)
  return !OTHER_WORDS.has(folded) && !/(?:^| )\p{L} \p{L}(?: |$)/u.test(folded)
}

/** Short forms of English given names, under the full name. */
function writeNicknames(python: string): void {
  const block = /PERSON_NICK[^{]*\{(.*?)\n\}/s.exec(python)?.[1] ?? ''
  const found = new Map<string, Set<string>>()
  for (const [, line = ''] of block.matchAll(/"\w+": \((.*?)\)/gs)) {
    const names = stringsIn(line)
    const full = names.reduce((longest, name) => (name.length > longest.length ? name : longest), '')
    const list = found.get(full) ?? new Set()
    for (const name of [full, ...names]) list.add(fold(name))
    found.set(full, list)
  }
  write('nicknames', sortedForms(found))
}

/**
 * More spellings of the given names that are listed, in letters that write vowels: of every group that holds two
 * listed spellings of a name, one of them in another script if there is one, whatever stands in no group of another name.
 */
function writeGivenSpellings(persons: string): void {
  const listed = new Map(Object.entries(givenNames).map(([id, forms]) => [id, forms.split(' ').map(fold)]))
  const known = new Set([...listed.values()].flat())
  const found = new Map<string, Set<string>>()
  for (const [form, ids] of namesOfSpellings(persons, listed)) {
    const [id] = ids
    if (id === undefined || ids.size > 1 || known.has(form) || !SPELLS_VOWELS.test(form)) continue
    found.set(id, (found.get(id) ?? new Set()).add(form))
  }
  write('given-spellings', sortedForms(found))
}

/** Which names every spelling in a group of theirs may be. */
function namesOfSpellings(
  persons: string,
  listed: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>()
  for (const line of persons.split('\n')) {
    const group = new Set(line.replace(/=>.*/, '').split(',').map(fold))
    const ids = [...listed].filter(([, forms]) => speaksOf(group, forms)).map(([id]) => id)
    for (const form of ids.length === 0 ? [] : group) owners.set(form, new Set([...(owners.get(form) ?? []), ...ids]))
  }
  return owners
}

function speaksOf(group: ReadonlySet<string>, forms: readonly string[]): boolean {
  const held = forms.filter((form) => group.has(form))
  const foreign = (form: string): boolean => !LATIN.test(form)
  return held.length >= 2 && (held.some(foreign) || !forms.some(foreign))
}

/** What the people of a country are called, by the code of the country. */
function writeNationalities(json: string): void {
  const codes = new Map(
    Object.entries(countries).flatMap(([code, names]) => names.map((name) => [fold(name), code] as const)),
  )
  const found = new Map<string, Set<string>>()
  for (const [english, forms] of Object.entries<Readonly<Record<string, string>>>(JSON.parse(json))) {
    const code = codes.get(fold(forms['en'] ?? '')) ?? codes.get(fold(forms['ar'] ?? ''))
    if (code === undefined || /[^\p{L} -]/u.test(english)) continue
    const list = found.get(code) ?? new Set()
    for (const form of [english, forms['en'], forms['ar'], forms['male'], forms['males'], forms['female']]) {
      if (form !== undefined && form !== '') list.add(form.toLowerCase().replace(/[ -]/g, '_'))
    }
    found.set(code, list)
  }
  write('nationalities', sortedForms(found))
}

function sortedForms(found: ReadonlyMap<string, ReadonlySet<string>>): Readonly<Record<string, string>> {
  const entries = [...found].map(([id, list]) => [id, [...list].join(' ')] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The strings of a piece of Python. */
function stringsIn(python: string): readonly string[] {
  return [...python.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g)].map(([, one, other]) => one ?? other ?? '')
}

function write(name: string, content: unknown): void {
  writeFileSync(
    new URL(`../src/names/lexicon/${name}.json`, import.meta.url),
    `${JSON.stringify(content, undefined, 2)}\n`,
  )
}
