import { reasonInWords } from '../claims/reason.ts'
import { type AlignedParts, type Alignment, isSure, sharedConsonants } from './alignment.ts'
import { counts, type Part, weightOf } from './part.ts'
import { consonantsOf } from './sound/consonants.ts'

const MOST_REASONS = 8

/** Why two names are taken for one, or not: what answers what, heaviest first, then what is left over. */
export function reasonsFor({ pairs, leftOver, rightOver }: Alignment): readonly string[] {
  const answered = [...pairs]
    .sort((a, b) => b.alike * (weightOf(b.left) + weightOf(b.right)) - a.alike * (weightOf(a.left) + weightOf(a.right)))
    .map(reasonFor)
  const over = [...leftOver, ...rightOver].filter(counts)
  const missing = over.map(({ text }) => reasonInWords('left-over', { word: text }))
  const reasons = [...answered, ...missing].slice(0, MOST_REASONS)
  return reasons.length === 0 ? [reasonInWords('nothing-in-common')] : reasons
}

function reasonFor(pair: AlignedParts): string {
  const words = { left: textOf(pair.left), right: textOf(pair.right) }
  if (pair.by === 'spelling') return reasonInWords(words.left === words.right ? 'same-word' : 'same-spelling', words)
  if (pair.by === 'slip') return reasonInWords('one-letter', words)
  if (pair.by === 'initial') return reasonInWords('initial', words)
  if (pair.by === 'meaning') return meaningOf(pair, words)
  const consonants = sharedConsonants(pair.left, pair.right)
  if (consonants !== undefined) return reasonInWords('same-consonants', { ...words, consonants })
  const sounds = { one: soundOf(pair.left), other: soundOf(pair.right) }
  return reasonInWords(isSure(pair) ? 'sounds-alike' : 'sounds-somewhat-alike', { ...words, ...sounds })
}

function textOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join(' ')
}

function soundOf(parts: readonly Part[]): string {
  return consonantsOf(parts.map(({ forms }) => forms.at(-1)).filter((form) => form !== undefined))
}

function meaningOf({ left, right }: AlignedParts, words: Readonly<Record<string, string>>): string {
  const shared = left.flatMap(({ concepts }) =>
    concepts.filter(({ id, kind }) =>
      right.some((part) => part.concepts.some((other) => other.id === id && other.kind === kind)),
    ),
  )
  const named = shared.map(({ id }) => id.replace(/_/g, ' ')).slice(0, 2)
  const kind = shared[0]?.kind
  const reason = kind === 'given' ? 'given-name' : kind === 'country' ? 'same-country' : 'same-meaning'
  return reasonInWords(reason, { ...words, meaning: named.join(' or ') })
}
