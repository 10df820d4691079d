import { type AlignedParts, type Alignment, isSure, sharedConsonants } from './alignment.ts'
import { type Part, weightOf } from './part.ts'
import { consonantsOf } from './sound/consonants.ts'

const MOST_REASONS = 8

/** Why two names are taken for one, or not: what answers what, heaviest first, then what is left over. */
export function reasonsFor({ pairs, leftOver, rightOver }: Alignment): readonly string[] {
  const answered = [...pairs]
    .sort((a, b) => b.alike * (weightOf(b.left) + weightOf(b.right)) - a.alike * (weightOf(a.left) + weightOf(a.right)))
    .map(reasonFor)
  const over = [...leftOver, ...rightOver].filter(({ kind }) => kind !== 'particle' && kind !== 'legal')
  const missing = over.map(({ text }) => `${text}: nothing answers it`)
  const reasons = [...answered, ...missing].slice(0, MOST_REASONS)
  return reasons.length === 0 ? ['no word of one answers a word of the other'] : reasons
}

function reasonFor(pair: AlignedParts): string {
  const { left, right, by } = pair
  const words = `${textOf(left)} ~ ${textOf(right)}`
  if (by === 'spelling')
    return textOf(left) === textOf(right) ? `${words}: the same word` : `${words}: the same spelling`
  if (by === 'slip') return `${words}: one letter differs`
  if (by === 'initial') return `${words}: an initial of it`
  if (by === 'meaning') return `${words}: ${meaningOf(left, right)}`
  const consonants = sharedConsonants(left, right)
  if (consonants !== undefined) return `${words}: same consonants ${consonants}`
  const [one, other] = [soundOf(left), soundOf(right)]
  return `${words}: sounds ${isSure(pair) ? '' : 'somewhat '}alike (${one} ~ ${other})`
}

function textOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join(' ')
}

function soundOf(parts: readonly Part[]): string {
  return consonantsOf(parts.map(({ forms }) => forms.at(-1)).filter((form) => form !== undefined))
}

function meaningOf(left: readonly Part[], right: readonly Part[]): string {
  const shared = left.flatMap(({ concepts }) =>
    concepts.filter(({ id, kind }) =>
      right.some((part) => part.concepts.some((other) => other.id === id && other.kind === kind)),
    ),
  )
  const [names, kind] = [
    shared
      .map(({ id }) => id.replace(/_/g, ' '))
      .slice(0, 2)
      .join(' or '),
    shared[0]?.kind,
  ]
  if (kind === 'given') return `both are the name ${names}`
  return kind === 'country' ? `both name ${names}` : `both mean ${names}`
}
