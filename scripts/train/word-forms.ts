import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { normOf } from '../../src/text/tokens.ts'
import { unpackedMessage } from './message-pack.ts'
import type { UsedAlike } from './word-clusters.ts'

/** Words that are rarer than this, in hundredths of a bel below every word, get no entry; they count as forms of others. */
const RAREST = 620
/** A form counts when it is at least this share as frequent as the word. */
const ENOUGH = 0.03
const ARTICLE = 'ال'
const ARABIC_WORD = /^\p{Script=Arabic}+$/u

/** What an Arabic word may take on before it and behind it; each is a bit. */
const FORMS: readonly { readonly before: readonly string[]; readonly behind: readonly string[] }[] = [
  { before: [ARTICLE], behind: [''] },
  { before: [''], behind: ['ه', 'ها', 'هم', 'هما', 'نا'] },
  { before: [''], behind: ['ات', 'ون', 'ين', 'ان'] },
  { before: [''], behind: ['ي', 'يه'] },
  { before: ['ي', 'ت', 'ن', 'سي', 'ست'], behind: [''] },
  { before: [''], behind: ['ت', 'وا', 'تم', 'تا'] },
  { before: ['ب', 'ل', 'و'], behind: [''] },
]

/**
 * How Arabic words are used, from a list of their frequencies as wordfreq has it: how frequent a word is, in bits 18 to 23;
 * what it takes on, in bits 10 to 17; both, in bits 0 to 9, with bit 24 set. A common noun takes on the article and
 * pronouns, a verb its persons, and a name neither.
 */
export function formsFrom(file: string): Map<string, UsedAlike> {
  const shares = sharesFrom(file)
  const used = new Map<string, UsedAlike>()
  for (const [word, share] of shares) {
    const level = Math.round(-100 * Math.log10(share))
    if (level > RAREST || !ARABIC_WORD.test(word)) continue
    const forms = formsOf(word, share, shares)
    const step = Math.min(63, Math.floor(level / 25))
    const coarse = level < 400 ? 0 : level < 480 ? 1 : level < 560 ? 2 : 3
    used.set(word, { cluster: (1 << 24) | (step << 18) | (forms << 10) | (coarse << 8) | forms, vector: null })
  }
  return used
}

/** Of all words the share that each is, as tokens are compared. */
function sharesFrom(file: string): Map<string, number> {
  const shares = new Map<string, number>()
  // The first entry is a heading; the words of entry n are 10^(-n/100) of all.
  const [, ...levels] = unpackedMessage(gunzipSync(readFileSync(file))) as readonly (readonly string[])[]
  for (const [i, words] of levels.entries()) {
    for (const word of words) {
      const norm = normOf(word)
      shares.set(norm, (shares.get(norm) ?? 0) + 10 ** (-(i + 1) / 100))
    }
  }
  return shares
}

/** The forms that are frequent enough, as bits; the last says that the word has an article and stands without it too. */
function formsOf(word: string, share: number, shares: ReadonlyMap<string, number>): number {
  let bits = 0
  for (const [i, { before, behind }] of FORMS.entries()) {
    const sum = before
      .flatMap((start) => behind.map((end) => shares.get(start + word + end) ?? 0))
      .reduce((all, one) => all + one, 0)
    if (sum >= share * ENOUGH) bits |= 1 << i
  }
  const bare = word.startsWith(ARTICLE) ? (shares.get(word.slice(ARTICLE.length)) ?? 0) : 0
  return bare > share * ENOUGH ? bits | (1 << FORMS.length) : bits
}
