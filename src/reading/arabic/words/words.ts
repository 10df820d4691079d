import { foldArabic, type Token, tokensOf } from '../../../text/tokens.ts'

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
export interface Word extends Token, Form {}

/** What every word of the same letters shares. */
export interface Form {
  readonly text: string
  readonly norm: string
  readonly stems: readonly Stem[]
  /** Answers to questions about the letters, by the number of the question: see `remembered`. */
  readonly answers: (boolean | undefined)[]
  /** The stems that were asked for, null where there is none: see `rememberedStem`. */
  readonly found: (Stem | null | undefined)[]
  /** All else that was asked for: see `rememberedOf`. */
  readonly told: unknown[]
}

/** What may be joined before a word. */
type Prefix = readonly [text: string, conjunction: string, preposition: string, article: boolean]

const PREFIXES: readonly Prefix[] = [
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

/** Forms that are remembered between documents; more are forgotten all at once. */
const REMEMBERED = 50_000
const FORMS = new Map<string, Form>()

/** The form of a written word: texts say the same words again and again. */
function formOf(token: Token): Form {
  const seen = FORMS.get(token.text)
  if (seen !== undefined) return seen
  if (FORMS.size >= REMEMBERED) FORMS.clear()
  const { text, norm } = token
  const form = { text, norm, stems: stemsFor(token), answers: [], found: [], told: [] }
  FORMS.set(token.text, form)
  return form
}

function stemsOf(norm: string): readonly Stem[] {
  const stems = PREFIXES.filter(([text]) => norm.startsWith(text)).flatMap((prefix) => stemsAfter(norm, prefix))
  if (/^[وف]?لل/u.test(norm)) stems.push(...lamStems(norm))
  const stripped = ({ base, article }: Stem): number => base.length + (article ? 2 : 0)
  return stems.sort((a, b) => stripped(b) - stripped(a))
}

/** The stems of a word from which one prefix is taken: with each pronoun off, and without an accusative alef. */
function stemsAfter(norm: string, [text, conjunction, preposition, article]: Prefix): Stem[] {
  const rest = norm.slice(text.length)
  const whole = article ? `ال${rest}` : rest
  const common = { conjunction, preposition, article, whole, lead: text.length - (article ? 2 : 0) }
  const stems: Stem[] = []
  for (const pronoun of article ? [''] : SUFFIXES) {
    const base = rest.slice(0, rest.length - pronoun.length)
    if (!rest.endsWith(pronoun) || base.length < SHORTEST) continue
    stems.push({ ...common, base, pronoun })
    const alone = pronoun === '' ? undefined : aloneOf(base)
    if (alone !== undefined) stems.push({ ...common, base: alone, pronoun })
  }
  if (!article && rest.endsWith('ا') && !rest.endsWith('ها') && rest.length > SHORTEST + 1) {
    stems.push({ ...common, base: rest.slice(0, -1), pronoun: '', tanwin: true })
  }
  return stems
}

/** How a noun ends without its pronoun: "حركته" is حركة, "حلفائه" is حلفاء. */
function aloneOf(base: string): string | undefined {
  if (base.endsWith('ت')) return `${base.slice(0, -1)}ه`
  return base.length > SHORTEST + 1 && /ا[يو]$/u.test(base) ? `${base.slice(0, -1)}ء` : undefined
}

/** "للجان" is ل before "اللجان": of the three letters two are written. */
function lamStems(norm: string): Stem[] {
  const conjunction = norm.startsWith('ل') ? '' : norm.slice(0, 1)
  const base = norm.slice(conjunction.length + 1)
  return [
    { conjunction, preposition: 'ل', article: true, base, pronoun: '', whole: `ال${base}`, lead: conjunction.length },
  ]
}

const NO_FORM: Omit<Form, 'text' | 'norm'> = { stems: [], answers: [], found: [], told: [] }

/** The words of a sentence. */
export function wordsOf(text: string, start: number, end: number): Word[] {
  return tokensOf(text, start, end).map((token) => {
    const form = token.kind === 'word' ? formOf(token) : undefined
    const { start, end, kind, capital } = token
    const { text, norm } = form ?? token
    const { stems, answers, found, told } = form ?? NO_FORM
    return { start, end, text, norm, kind, capital, stems, answers, found, told }
  })
}

/** A word that ends in ta marbuta has no pronoun after it; ألوية begins with no article. */
function stemsFor(token: Token): readonly Stem[] {
  const stems = stemsOf(token.norm)
  if (/^[وف]?[بك]?[أإآ]ل/u.test(token.text)) return stems.filter(({ article }) => !article)
  return token.text.endsWith('ة') ? stems.filter(({ pronoun }) => pronoun === '') : stems
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
  if (!stem.article || !own.startsWith('لل')) return own
  return foldArabic(own).slice(1) === stem.base ? `ال${own.slice(1)}` : `ال${own.slice(2)}`
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
