import { fold } from '../../text/normalise.ts'
import rules from './citing.json' with { type: 'json' }

/** How many words a name may have. */
const LONGEST_NAME = 8
/** A dateline stands at the head of a text, or nowhere. */
const HEAD = 300

/** Most passages hold no cue, which this tells sooner than the whole pattern. */
const CUE = new RegExp(rules.cues.join('|'), 'i')
const CITING = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${rules.cues.join('|')})\\s+(?<after>[^,;:.!?()\\[\\]\\n"“”«»]{2,100})`,
  'iu',
)
const DATELINES = rules.datelines.map((pattern) => new RegExp(pattern, 'mu'))
const OPENERS = new Set(rules.openers.map(fold))
const CAPITAL = /^\p{Lu}/u

/**
 * Whom a passage says in so many words that it has its report from: "citing Agency One". Names that are known are found in
 * any script; another must be all that stands there, in capitals, for "citing Iranian officials" names nobody.
 */
export function citedIn(quote: string, isKnown: (folded: string) => boolean): string | null {
  const after = CUE.test(quote) ? CITING.exec(quote)?.groups?.['after'] : undefined
  if (after === undefined) return null
  const words = after.trim().split(/\s+/)
  for (let start = 0; start <= words.length; start += 1) {
    const known = knownFrom(words.slice(start, start + LONGEST_NAME), isKnown)
    if (known !== null) return known
    if (!OPENERS.has(fold(words[start] ?? ''))) break
  }
  return words.length <= LONGEST_NAME && words.every((word) => CAPITAL.test(word)) ? words.join(' ') : null
}

/** The folded names that `citedIn` asks about for a passage, where it knows none of them. */
export function namesAskedIn(quote: string): ReadonlySet<string> {
  const asked = new Set<string>()
  citedIn(quote, (folded) => {
    asked.add(folded)
    return false
  })
  return asked
}

function knownFrom(words: readonly string[], isKnown: (folded: string) => boolean): string | null {
  for (let length = words.length; length > 0; length -= 1) {
    const name = words.slice(0, length).join(' ')
    if (isKnown(fold(name))) return name
  }
  return null
}

/** The agency that a text names in its dateline: "BEIRUT (Agency One) –". */
export function creditIn(text: string): string | null {
  const head = text.slice(0, HEAD)
  for (const dateline of DATELINES) {
    const name = dateline.exec(head)?.groups?.['name']
    if (name !== undefined) return name.trim()
  }
  return null
}
