import { fold } from '../text/normalise.ts'
import type { Concept } from './concept.ts'
import { listedConcepts } from './concept-list.ts'
import { inflected } from './inflect.ts'
import givenNames from './lexicon/given-names.json' with { type: 'json' }
import givenSpellings from './lexicon/given-spellings.json' with { type: 'json' }
import nicknames from './lexicon/nicknames.json' with { type: 'json' }
import numberEndings from './lexicon/number-endings.json' with { type: 'json' }

export type { Concept, ConceptKind } from './concept.ts'

const LONGEST_PHRASE = 5
/** The language of forms that are written as they sound. */
const TRANSLITERATED = 'as'

type ByForm = ReadonlyMap<string, readonly Concept[]>
type Form = readonly [language: string, form: string]

/** What the lists say, by folded form. */
interface Tables {
  readonly concepts: ReturnType<typeof listedConcepts>
  readonly byForm: ByForm
  readonly given: ByForm
  /** Words that mean something in another language, and are written as they sound. */
  readonly transliterated: ReadonlySet<string>
}

const phraseStarts = new Set<string>()
let filled: Tables | undefined
let byMadeForm: ByForm | undefined

/** Thousands of forms are folded, so they are when first asked for: many commands compare no names. */
function tables(): Tables {
  if (filled !== undefined) return filled
  const concepts = listedConcepts()
  const byForm = entered((enter) => {
    for (const { concept, forms } of concepts) for (const [, form] of forms) enter(concept, form)
  })
  const qualities = concepts.filter(({ concept }) => concept.kind === 'quality').flatMap(({ forms }) => forms)
  const transliterated = new Set(foldedForms(qualities.filter(([language]) => language === TRANSLITERATED)))
  for (const word of foldedForms(qualities.filter(([language]) => language !== TRANSLITERATED)))
    transliterated.delete(word)
  filled = { concepts, byForm, given: givenNamesByForm(), transliterated }
  return filled
}

function foldedForms(forms: readonly Form[]): readonly string[] {
  return forms.map(([, form]) => fold(form.replace(/_/g, ' ')))
}

function givenNamesByForm(): ByForm {
  const byForm = new Map<string, Concept[]>()
  for (const [id, forms] of [givenNames, givenSpellings, nicknames].flatMap((names) => Object.entries<string>(names))) {
    for (const form of new Set(forms.split(' ').map(fold))) {
      const known = byForm.get(form) ?? []
      if (!known.some((concept) => concept.id === id)) byForm.set(form, [...known, { id, kind: 'given' }])
    }
  }
  return byForm
}

/** The forms made from the listed ones, which never stand in the way of a listed one. Many, so made when first asked. */
function madeForms(): ByForm {
  byMadeForm ??= entered((enter) => {
    for (const { concept, forms } of tables().concepts) {
      for (const [language, form] of forms) for (const made of inflected(form, language)) enter(concept, made)
    }
  })
  return byMadeForm
}

/** The common given names that a folded word may be: Mehmet and محمد are Muhammad. */
export function givenNamesOf(word: string): readonly Concept[] {
  return tables().given.get(word) ?? []
}

/**
 * Whether a folded word is one of another language that was left untranslated: "Nusra" says more about who is meant
 * than "support".
 */
export function isTransliterated(word: string): boolean {
  return tables().transliterated.has(word)
}

const NUMERAL = new RegExp(`^(\\d+)(?:${numberEndings.endings.split(' ').map(fold).join('|')})?$`, 'u')
/** The signs for 0 to 9 of Arabic and of Persian. */
const EASTERN_DIGITS = /[٠-٩۰-۹]/g
const DIGIT = 0xf

/** What a run of folded words means, all senses; empty when it is in no lexicon. */
function conceptsOf(words: string): readonly Concept[] {
  const digits = NUMERAL.exec(words.replace(EASTERN_DIGITS, (sign) => String(sign.charCodeAt(0) & DIGIT)))?.[1]
  if (digits !== undefined) return [{ id: String(Number(digits)), kind: 'number' }]
  return tables().byForm.get(words) ?? madeForms().get(words) ?? []
}

/** The longest run of words from a place on that means something as a whole: [its length, its senses]. */
export function longestPhrase(words: readonly string[], start: number): readonly [number, readonly Concept[]] {
  const longest = opensPhrase(words[start] ?? '') ? LONGEST_PHRASE : 1
  for (let length = Math.min(longest, words.length - start); length > 0; length--) {
    const run = words.slice(start, start + length).join(' ')
    for (const stem of stemsOf(run)) {
      const concepts = conceptsOf(stem)
      if (concepts.length > 0) return [length, concepts]
    }
  }
  return [0, []]
}

function opensPhrase(folded: string): boolean {
  madeForms()
  return stemsOf(folded).some((stem) => phraseStarts.has(stem))
}

const CLITICS = /^(?:(?:و?ال)(?=.{2})|(?:بال|كال|فال|لل|و)(?=.{3})|[لب](?=.{4}))/
const HEBREW_CLITICS = /^(?:[ולבמשכ]?ה|[ולבמשכ])(?=\p{Script=Hebrew}{3})/u

/** A hamza on its first letter makes أل the beginning of a word: the article is written without. */
const NO_ARTICLE = /^[\u0640\p{M}]*[أإآ]\p{M}*ل/u

/** Whether a written word begins with letters that only look like the Arabic article: ألفرد, إلياس. */
export function onlyLooksLikeArticle(text: string): boolean {
  return NO_ARTICLE.test(text.normalize('NFC'))
}

/** A word as it stands and without what Arabic and Hebrew write together with it: the article, and, for, in. */
export function stemsOf(word: string): readonly string[] {
  const stem = word.replace(CLITICS, '').replace(HEBREW_CLITICS, '')
  return stem === word ? [word] : [word, stem]
}

/** A table of concepts by folded form, with the article and without, filled by the caller. */
function entered(fill: (enter: (concept: Concept, form: string) => void) => void): ByForm {
  const table = new Map<string, Concept[]>()
  fill((concept, form) => {
    const folded = fold(form.replace(/_/g, ' '))
    for (const key of new Set([folded, folded.replace(/^ال/, '')])) {
      if (key === '') continue
      if (key.includes(' ')) phraseStarts.add(key.slice(0, key.indexOf(' ')))
      const known = table.get(key)
      if (known === undefined) table.set(key, [concept])
      else if (!known.some(({ id, kind }) => id === concept.id && kind === concept.kind)) known.push(concept)
    }
  })
  return table
}
