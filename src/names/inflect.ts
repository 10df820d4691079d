import endings from './lexicon/endings.json' with { type: 'json' }

type Rule = readonly [RegExp, readonly string[]]

const RULES: ReadonlyMap<string, readonly Rule[]> = new Map(
  Object.entries(endings).map(([language, rules]) => [
    language,
    rules.map(([pattern = '', ...forms]) => [new RegExp(pattern, 'u'), forms] as const),
  ]),
)
/** Shorter words have too many other words a letter away. */
const SHORTEST = 4
/** Words that stand together are bent together, each in its turn, but not in all the ways there are. */
const BENT_TOGETHER: ReadonlySet<string> = new Set(['ru', 'de', 'fr', 'es', 'he'])
const MOST_TOGETHER = 80
const ARABIC_ARTICLE = 'ال'

/**
 * The other forms in which a word stands in names: feminine, plural, genitive, the Turkish and Kurdish forms of
 * possession, by the first rule of its language that fits. Words joined by `_` are a phrase.
 */
export function inflected(form: string, language: string): readonly string[] {
  const words = form.split('_')
  if (words.length === 1) return bent(form, language)
  if (language === 'ar') return definite(words)
  if (!BENT_TOGETHER.has(language)) return endingBent(words, language)
  const ways = words.map((word) => [word, ...bent(word, language)])
  return product(ways).slice(1, MOST_TOGETHER)
}

function bent(word: string, language: string): readonly string[] {
  if (word.length < SHORTEST) return []
  const rule = RULES.get(language)?.find(([pattern]) => pattern.test(word))
  return rule === undefined ? [] : rule[1].map((ending) => word.replace(rule[0], ending))
}

/** An Arabic phrase with the article before its last word, and before each: دفاع مدني, الدفاع المدني. */
function definite(words: readonly string[]): readonly string[] {
  const withArticle = words.map((word) => (word.startsWith(ARABIC_ARTICLE) ? word : ARABIC_ARTICLE + word))
  return [[...words.slice(0, -1), ...withArticle.slice(-1)].join('_'), withArticle.join('_')]
}

function endingBent(words: readonly string[], language: string): readonly string[] {
  const start = words.slice(0, -1).join('_')
  return bent(words.at(-1) ?? '', language).map((last) => `${start}_${last}`)
}

function product(ways: readonly (readonly string[])[]): readonly string[] {
  return ways.reduce<readonly string[]>(
    (starts, next) => starts.flatMap((start) => next.map((word) => (start === '' ? word : `${start}_${word}`))),
    [''],
  )
}
