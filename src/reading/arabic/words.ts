import { type Token, tokensOf } from '../../text/tokens.ts'

/** One way to take a written word apart: the small words before it, the article, the word itself, the pronoun after it. */
export interface Stem {
  /** و or ف joined to the word, or nothing. */
  readonly conjunction: string
  /** ب, ل or ك joined to the word (س before a verb), or nothing. */
  readonly preposition: string
  readonly article: boolean
  /** Folded, as lexicons are asked. */
  readonly base: string
  /** ه, ها, هم and the like, or nothing. */
  readonly pronoun: string
  /** The word with its article and pronoun, without what is joined before them: as it stands in a name. */
  readonly whole: string
  /** How many letters stand before the word and its article. */
  readonly lead: number
  /** Whether the alef of an indefinite accusative was taken off: a noun, never a verb. */
  readonly tanwin?: boolean
}

/** A token with every way to take it apart, the one that strips least first. */
export interface Word extends Token {
  readonly stems: readonly Stem[]
}

const PREFIXES: readonly (readonly [text: string, conjunction: string, preposition: string, article: boolean])[] = [
  ['ال', '', '', true],
  ['', '', '', false],
  ...(['و', 'ف'] as const).flatMap((and) => [
    [`${and}ال`, and, '', true] as const,
    [`${and}بال`, and, 'ب', true] as const,
    [`${and}لل`, and, 'ل', true] as const,
    [`${and}كال`, and, 'ك', true] as const,
  ]),
  ['بال', '', 'ب', true],
  ['لل', '', 'ل', true],
  ['كال', '', 'ك', true],
  ...(['ب', 'ل', 'ك', 'س'] as const).map((one) => [one, '', one, false] as const),
  ...(['و', 'ف'] as const).flatMap((and) => [
    [and, and, '', false] as const,
    ...(['ب', 'ل', 'ك', 'س'] as const).map((one) => [`${and}${one}`, and, one, false] as const),
  ]),
]
const SUFFIXES = ['', 'ه', 'ها', 'هم', 'هما', 'هن', 'نا']
const SHORTEST = 2

/** Takes words apart, remembering what it has seen. */
export function createSplitter(): (norm: string) => readonly Stem[] {
  const known = new Map<string, readonly Stem[]>()
  return (norm) => {
    const seen = known.get(norm)
    if (seen !== undefined) return seen
    const stems = stemsOf(norm)
    known.set(norm, stems)
    return stems
  }
}

function stemsOf(norm: string): readonly Stem[] {
  const stems: Stem[] = []
  for (const [text, conjunction, preposition, article] of PREFIXES) {
    if (!norm.startsWith(text)) continue
    const rest = norm.slice(text.length)
    const whole = article ? `ال${rest}` : rest
    const lead = text.length - (article ? 2 : 0)
    for (const pronoun of article ? [''] : SUFFIXES) {
      if (!rest.endsWith(pronoun)) continue
      const base = rest.slice(0, rest.length - pronoun.length)
      if (base.length < SHORTEST) continue
      stems.push({ conjunction, preposition, article, base, pronoun, whole, lead })
      if (pronoun !== '' && base.endsWith('ت')) stems.push({ conjunction, preposition, article, base: `${base.slice(0, -1)}ه`, pronoun, whole, lead })
    }
    if (!article && rest.endsWith('ا') && !rest.endsWith('ها') && rest.length > SHORTEST + 1) {
      stems.push({ conjunction, preposition, article, base: rest.slice(0, -1), pronoun: '', whole, lead, tanwin: true })
    }
  }
  const stripped = ({ base, article }: Stem): number => base.length + (article ? 2 : 0)
  return stems.sort((a, b) => stripped(b) - stripped(a))
}

/** The words of a sentence. */
export function wordsOf(text: string, start: number, end: number, split: (norm: string) => readonly Stem[]): Word[] {
  return tokensOf(text, start, end).map((token) => ({ ...token, stems: token.kind === 'word' ? stemsFor(token, split) : [] }))
}

/** A word that ends in ta marbuta has no pronoun after it. */
function stemsFor(token: Token, split: (norm: string) => readonly Stem[]): readonly Stem[] {
  const stems = split(token.norm)
  return token.text.endsWith('ة') ? stems.filter(({ pronoun }) => pronoun === '') : stems
}

/** A stem of the word that the lexicon knows, with what it says of it; the one that strips least. */
export function lookUp<T>(
  word: Word | undefined,
  lexicon: ReadonlyMap<string, T>,
  accepts: (stem: Stem) => boolean = () => true,
): { readonly stem: Stem; readonly value: T } | undefined {
  if (word === undefined) return undefined
  for (const stem of word.stems) {
    const value = lexicon.get(stem.base)
    if (value !== undefined && accepts(stem)) return { stem, value }
  }
  return undefined
}

/** Whether any stem of the word is in the set. */
export function isOne(word: Word | undefined, set: ReadonlySet<string>): boolean {
  return word?.stems.some(({ base, article }) => set.has(base) || (article && set.has(`ال${base}`))) ?? false
}

/** Whether the word as written, or without a joined و or ف, is in the set. */
export function isExactly(word: Word | undefined, set: ReadonlySet<string>): boolean {
  if (word === undefined) return false
  if (set.has(word.norm)) return true
  return (word.norm.startsWith('و') || word.norm.startsWith('ف')) && set.has(word.norm.slice(1))
}

/** The word as it stands in a name: "المخابرات" of "للمخابرات", without what is joined before it. */
export function standing(word: Word, stem: Stem): string {
  const own = word.text.slice(startAfter(word, stem.lead) - word.start)
  return stem.article && own.startsWith('لل') ? `ال${own.slice(2)}` : own
}

/** Where the word begins when `lead` letters before it are dropped; marks between letters are dropped with them. */
export function startAfter(word: Word, lead: number): number {
  if (word.text.length === word.norm.length) return word.start + lead
  let letters = 0
  let at = 0
  while (at < word.text.length && letters < lead) {
    if (!/[\p{M}\u0640]/u.test(word.text.charAt(at))) letters++
    at++
  }
  return word.start + at
}
