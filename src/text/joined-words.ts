import data from './joined-words.json' with { type: 'json' }

const { plain, contracted, conjunctions, prepositions, never } = data.articles
/** Shorter rests are mostly no words: after an article alone two letters are enough, else there must be three. */
const ARTICLE = new RegExp(
  `^(?:${plain}(?=.{2})|[${conjunctions.join('')}]?(?:[${prepositions.join('')}]?${plain}|${contracted})(?=.{3}))`,
  'u',
)
const LEAST_REST = 3
const NEVER: ReadonlySet<string> = new Set(never)
/** Letters that may stand before a word of a script, each list at most once and in this order. */
const PARTICLES: readonly (readonly [script: RegExp, slots: readonly (readonly string[])[]])[] = [
  [/^\p{Script=Arabic}/u, data.particles.arabic],
  [/^\p{Script=Hebrew}/u, data.particles.hebrew],
]

/**
 * A folded Arabic word without its article, and without what is written together with the article: both والجبهه and
 * للجبهه are جبهه. Repeated until nothing comes off, so that a word that only begins as if with an article is the same
 * with and without one. All other words are as they were.
 */
export function withoutArticle(word: string): string {
  if (NEVER.has(word)) return word
  const rest = word.replace(ARTICLE, '')
  return rest === word ? word : withoutArticle(rest)
}

/**
 * What a folded word may be besides, without the particles that Arabic and Hebrew write together with the next word:
 * وبجبهه may be بجبهه or جبهه. Each may be wrong, for لجنه is a committee and no garden.
 */
export function withoutParticles(word: string): readonly string[] {
  const slots = PARTICLES.find(([script]) => script.test(word))?.[1]
  return slots === undefined ? [] : restsOf(word, slots).map(withoutArticle)
}

function restsOf(word: string, slots: readonly (readonly string[])[]): readonly string[] {
  return slots.flatMap((letters, slot) => {
    const rest = word.slice(1)
    if (!letters.includes(word.charAt(0)) || rest.length < LEAST_REST) return []
    return [rest, ...restsOf(rest, slots.slice(slot + 1))]
  })
}
