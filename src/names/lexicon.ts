import { fold } from '../text/normalise.ts'
import bodies from './lexicon/bodies.json' with { type: 'json' }
import countries from './lexicon/countries.json' with { type: 'json' }
import demonyms from './lexicon/demonyms.json' with { type: 'json' }
import givenNames from './lexicon/given-names.json' with { type: 'json' }
import numbers from './lexicon/numbers.json' with { type: 'json' }
import places from './lexicon/places.json' with { type: 'json' }
import qualities from './lexicon/qualities.json' with { type: 'json' }

/** What a word of a name is about: what kind of body, of what quality, which country, people or well-known place, which number, what kind of place. */
export type ConceptKind = 'body' | 'quality' | 'legal' | 'country' | 'number' | 'given' | 'site'

/** A meaning that words of several languages share: front, جبهة, cephe. */
export interface Concept {
  readonly id: string
  readonly kind: ConceptKind
}

const KINDS: readonly ConceptKind[] = ['body', 'quality', 'legal', 'country', 'number', 'site']

type Entry = Readonly<Record<string, string>>

const LONGEST_PHRASE = 5
const byForm = new Map<string, Concept[]>()
const phraseStarts = new Set<string>()

for (const [id, entry] of Object.entries<Entry>(bodies)) enter({ id, kind: kindOf(entry, 'body') }, formsOf(entry))
for (const [id, entry] of Object.entries<Entry>(qualities))
  enter({ id, kind: kindOf(entry, 'quality') }, formsOf(entry))
for (const [id, forms] of Object.entries(places.exonyms)) enter({ id, kind: 'country' }, forms.split(' '))
for (const [id, forms] of Object.entries(places.landscape)) enter({ id, kind: 'quality' }, forms.split(' '))
for (const [id, forms] of Object.entries(numbers)) enter({ id, kind: 'number' }, forms.split(' '))
for (const names of Object.values(countries)) {
  enter(
    { id: names[0] ?? '', kind: 'country' },
    [...names, ...names.flatMap(arabicAdjectives)].map((name) => name.replace(/ /g, '_')),
  )
}
for (const [code, forms] of Object.entries(demonyms)) {
  enter(
    { id: (countries as Readonly<Record<string, readonly string[]>>)[code]?.[0] ?? code, kind: 'country' },
    forms.split(' '),
  )
}

const givenByForm = new Map<string, Concept[]>()
for (const [id, forms] of Object.entries(givenNames)) {
  for (const form of new Set(forms.split(' ').map(fold))) {
    givenByForm.set(form, [...(givenByForm.get(form) ?? []), { id, kind: 'given' }])
  }
}

/** The common given names that a folded word may be: Mehmet and محمد are Muhammad. */
export function givenNamesOf(word: string): readonly Concept[] {
  return givenByForm.get(word) ?? []
}

/** What a run of folded words means, all senses; empty when it is in no lexicon. */
function conceptsOf(words: string): readonly Concept[] {
  const number = /^\d+$/.test(words) ? [{ id: String(Number(words)), kind: 'number' as const }] : undefined
  return number ?? byForm.get(words) ?? []
}

/** The longest run of words from a place on that means something as a whole: [its length, its senses]. */
export function longestPhrase(words: readonly string[], start: number): readonly [number, readonly Concept[]] {
  for (let length = Math.min(LONGEST_PHRASE, words.length - start); length > 0; length--) {
    const run = words.slice(start, start + length).join(' ')
    for (const stem of length === 1 ? stemsOf(run) : [run, run.replace(/^ال/, '')]) {
      const concepts = conceptsOf(stem)
      if (concepts.length > 0) return [length, concepts]
    }
  }
  return [0, []]
}

/** Whether a word begins a phrase of several words that means something as a whole: United (States). */
export function startsPhrase(word: string): boolean {
  const folded = fold(word)
  return phraseStarts.has(folded) || phraseStarts.has(folded.replace(/^ال/, ''))
}

const CLITICS = /^(?:وال|بال|كال|فال|لل|ال|و|ل|ب)(?=.{3})/

/** An Arabic word as it stands and without what is written together with it: the article, and, for, in. */
export function stemsOf(word: string): readonly string[] {
  const stem = word.replace(CLITICS, '')
  return stem === word ? [word] : [word, stem]
}

function enter(concept: Concept, forms: readonly string[]): void {
  for (const form of forms) {
    const folded = fold(form.replace(/_/g, ' '))
    for (const key of new Set([folded, folded.replace(/^ال/, '')])) {
      if (key === '') continue
      const known = byForm.get(key)
      if (key.includes(' ')) phraseStarts.add(key.slice(0, key.indexOf(' ')))
      if (known === undefined) byForm.set(key, [concept])
      else if (!known.some(({ id }) => id === concept.id)) known.push(concept)
    }
  }
}

function formsOf(entry: Entry): readonly string[] {
  return Object.entries(entry).flatMap(([language, forms]) => (language === 'kind' ? [] : forms.split(' ')))
}

function kindOf(entry: Entry, usual: ConceptKind): ConceptKind {
  return KINDS.find((kind) => kind === entry['kind']) ?? usual
}

/** The adjectives of an Arabic name of a country, regular as nearly all are: العراق, عراقي, عراقية. */
function arabicAdjectives(name: string): readonly string[] {
  if (!/^\p{Script=Arabic}{4,}$/u.test(name)) return []
  const stem = fold(name)
    .replace(/^ال/, '')
    .replace(/(?:يا|ا|ه)$/, '')
  return [`${stem}ي`, `${stem}يه`]
}
