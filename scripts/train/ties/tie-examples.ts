import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GoldClaim, loadCorpus } from '../../../eval/corpus.ts'
import type { ReadingDocument } from '../../../src/reading/document.ts'
import { readEnglishProse } from '../../../src/reading/english/read-prose.ts'
import type { SentenceParse } from '../../../src/reading/english/sentence/parse.ts'
import { type Candidate, candidatesIn } from '../../../src/reading/english/ties/candidates.ts'
import { cuedUnits, featuresOf, mayTell } from '../../../src/reading/english/ties/features.ts'
import { TIES, type Tie } from '../../../src/reading/english/ties/tie-model.ts'
import { readInfobox } from '../../../src/reading/infobox/read-infobox.ts'
import { openPage } from '../../../src/reading/read.ts'
import { fold } from '../../../src/text/normalise.ts'

/** A pair of bodies in a sentence, and what a person says they are to one another. */
export interface TieExample {
  /** The document, or the sentence, that it comes from: what a cross-validation leaves out. */
  readonly document: string
  readonly set: string
  readonly features: readonly string[]
  readonly tie: Tie
}

/** Tells the tie of a pair; undefined when it cannot be told. */
type Judge = (parse: SentenceParse, candidate: Candidate) => Tie | undefined

function examplesIn(document: ReadingDocument, set: string, judge: Judge): TieExample[] {
  const { page } = openPage(document)
  readInfobox(page)
  const examples: TieExample[] = []
  readEnglishProse(page, (parse) => {
    const words = cuedUnits(parse.units)
    for (const candidate of candidatesIn(parse)) {
      if (!mayTell(words, candidate)) continue
      const tie = judge(parse, candidate)
      if (tie !== undefined)
        examples.push({
          document: document.id,
          set,
          features: featuresOf(parse, words, candidate).map(({ name }) => name),
          tie,
        })
    }
  })
  return examples
}

function plainDocument(id: string, text: string): ReadingDocument {
  return { id, text, language: 'en', title: null, publisher: null, published: null }
}

/** A predicate of a directed pair as a label. */
function labelled(predicate: string, turned: boolean): Tie | undefined {
  const label =
    predicate === 'allied_with' || predicate === 'opposed_to' ? predicate : `${predicate}${turned ? '<' : '>'}`
  return TIES.find((tie) => tie === label)
}

// ---------------------------------------------------------------- sentences written for this project

const CODES: Readonly<Record<string, string>> = {
  '=': 'allied_with',
  '!': 'opposed_to',
  '~': 'affiliated_with',
  '>': 'supports',
  '/': 'split_from',
  '+': 'merged_into',
  '^': 'part_of',
}

/** Invented bodies, so that a sentence says what it says of whomever: with article, without, acronyms, foreign words. */
const NAMES = [
  'the Northern Brigade',
  'RLA',
  'Ansar al-Fajr',
  'the Popular Army',
  'the KLF',
  'Iron Column Movement',
  'the Unity Front',
  'Jaysh al-Salam',
  'the National Rally',
  'PVM',
  'Lashkar-e-Nur',
  'the Coastal Militia',
]

/** States, which support and fight bodies as bodies do. */
const STATES = ['Norway', 'Chad', 'Portugal', 'Ecuador', 'Bulgaria', 'Kenya', 'Vietnam', 'Uruguay']

/** What may stand before and behind what is told and does not change it, so that the model does not lean on it. */
const OPENINGS = [
  '',
  'In 2004, ',
  '',
  'According to several reports, ',
  'After the coup of 1999 ',
  '',
  'By the end of the decade ',
  'As of June 2015, ',
]
const ENDINGS = [
  '',
  ' in the north of the country',
  '',
  ', officials said on Tuesday',
  ' over the following years',
  '',
  ', and dozens of people fled the valley',
]

interface Place {
  readonly letter: string
  readonly start: number
  readonly end: number
}

/** The examples of `sentences.txt`; each sentence is read with several sets of names. */
export function writtenExamples(path: URL, rounds: number): TieExample[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((line, number) => {
    if (line === '' || line.startsWith('#')) return []
    const bar = line.lastIndexOf('|')
    const told = line
      .slice(bar + 1)
      .trim()
      .split(/\s+/)
      .filter(Boolean)
    return Array.from({ length: rounds }, (_, round) => {
      const { text, places } = filled(framed(line.slice(0, bar).trim(), number, round), number + round * 5)
      return examplesIn(plainDocument(`sentence ${number}`, text), 'written', ({ units }, { left, right }) => {
        const [one, other] = [left, right].map(({ at }) => letterAt(places, units[at]))
        return one === undefined || other === undefined || one === other ? undefined : tieTold(told, one, other)
      })
    }).flat()
  })
}

function tieTold(told: readonly string[], one: string, other: string): Tie | undefined {
  for (const code of told) {
    const predicate = CODES[code[1] ?? ''] ?? ''
    if (code[0] === one && code[2] === other) return labelled(predicate, false)
    if (code[0] === other && code[2] === one) return labelled(predicate, true)
  }
  return 'none'
}

/** A sentence as it stands, and in later rounds with more before and behind. */
function framed(sentence: string, number: number, round: number): string {
  if (round === 0 || !sentence.endsWith('.')) return sentence
  const opening = OPENINGS[(number + round) % OPENINGS.length] as string
  const ending = ENDINGS[(number + 3 * round) % ENDINGS.length] as string
  const first =
    opening === '' || /^(?:[A-H]\b|Khalid)/u.test(sentence) ? sentence.charAt(0) : sentence.charAt(0).toLowerCase()
  return `${opening}${first}${sentence.slice(1, -1)}${ending}.`
}

function filled(sentence: string, offset: number): { text: string; places: readonly Place[] } {
  const places: Place[] = []
  let text = ''
  for (const part of sentence.split(/\b([A-H])\b/u)) {
    const name = /^[A-H]$/u.test(part) ? nameFor(part, offset) : part
    if (name !== part) places.push({ letter: part, start: text.length, end: text.length + name.length })
    text += name
  }
  return { text: `${text.charAt(0).toUpperCase()}${text.slice(1)}`, places }
}

function nameFor(letter: string, offset: number): string {
  const names = letter >= 'G' ? STATES : NAMES
  return names[(letter.charCodeAt(0) - 65 + offset) % names.length] as string
}

function letterAt(places: readonly Place[], unit: { start: number; end: number } | undefined): string | undefined {
  return places.find(({ start, end }) => unit !== undefined && unit.start < end && start < unit.end)?.letter
}

// ---------------------------------------------------------------- annotated documents of this project

/** The examples of a corpus in eval/corpus: ties that it holds where their words stand, and nothing between other pairs. */
export async function corpusExamples(folder: string): Promise<TieExample[]> {
  const corpus = await loadCorpus(folder)
  if (corpus === undefined) throw new Error(`train: there is no corpus in "${folder}"`)
  const canonical = new Map<string, string>()
  for (const [name, forms] of Object.entries(corpus.aliases)) {
    for (const form of [name, ...forms]) canonical.set(fold(form), fold(name))
  }
  const key = (name: string): string => canonical.get(fold(name)) ?? fold(name)
  return [...corpus.sources].flatMap(([id, source]) => {
    if (!source.language.startsWith('en')) return []
    const gold = corpus.gold.filter((row) => row.document === id && typeof row.o === 'string')
    return examplesIn(source, 'own', (parse, { left, right }) => {
      const text = parse.page.text.slice(parse.start, parse.end)
      const [one, other] = [left, right].map(({ figure }) => figure.names.map(key))
      return tieInGold(gold, text, [one ?? [], other ?? []], key)
    })
  })
}

function tieInGold(
  gold: readonly GoldClaim[],
  sentence: string,
  [one, other]: readonly [readonly string[], readonly string[]],
  key: (name: string) => string,
): Tie | undefined {
  let elsewhere = false
  for (const { s, p, o, quote } of gold) {
    const [subject, object] = [key(s), key(String(o))]
    const straight = one.includes(subject) && other.includes(object)
    const turned = other.includes(subject) && one.includes(object)
    if (!straight && !turned) continue
    if (sentence.includes(quote)) return labelled(p, turned)
    elsewhere = true
  }
  // A tie that the annotation rests on other words may be told here as well.
  return elsewhere ? undefined : 'none'
}

// ---------------------------------------------------------------- re3d

interface Stretch {
  readonly start: number
  readonly end: number
}
interface Re3dRow {
  readonly document: string
  readonly relations: readonly {
    readonly predicates: readonly string[]
    readonly source: Stretch
    readonly target: Stretch
    readonly core: boolean
  }[]
}

/** The examples of re3d, without the documents of publishers whose licence is closed. */
export function re3dExamples(folder: string, closed: readonly string[]): TieExample[] {
  const gold = new Map(linesOf<Re3dRow>(join(folder, 'gold.jsonl')).map((row) => [row.document, row.relations]))
  return linesOf<{ id: string; text: string; publisher: string }>(join(folder, 'documents.jsonl')).flatMap(
    ({ id, text, publisher }) => {
      if (closed.includes(publisher)) return []
      const core = (gold.get(id) ?? []).filter((relation) => relation.core)
      return examplesIn(plainDocument(id, text), 're3d', ({ units }, { left, right }) => {
        const [one, other] = [units[left.at], units[right.at]]
        return one === undefined || other === undefined ? undefined : tieAmong(core, one, other)
      })
    },
  )
}

/** What annotated relations say of two stretches of the text. */
function tieAmong(relations: Re3dRow['relations'], one: Stretch, other: Stretch): Tie | undefined {
  for (const { predicates, source, target } of relations) {
    const predicate = predicates.at(-1) ?? ''
    if (meets(one, source) && meets(other, target)) return labelled(predicate, false)
    if (meets(other, source) && meets(one, target)) return labelled(predicate, true)
  }
  return 'none'
}

function meets(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end
}

function linesOf<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
