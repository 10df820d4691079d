import type { Token } from '../../../text/tokens.ts'
import type { FoundName } from './found-name.ts'
import { initialsOf, lettersOf, looksLikeAcronym } from './short-names.ts'

/** A sentence with the names found in it, in their order. */
interface Named {
  readonly tokens: readonly Token[]
  readonly names: readonly FoundName[]
}

/** "the Tahrir Movement in Norland (TMN)": a land whose letter is among those in the bracket is part of the name. */
export function withLands<T extends Named>(sentences: readonly T[]): readonly T[] {
  return sentences.map((sentence) => {
    const { tokens, names } = sentence
    if (!names.some((body, i) => hasLand(tokens, body, names[i + 1]))) return sentence
    return { ...sentence, names: names.flatMap((name, i) => withLand(tokens, name, names[i - 1], names[i + 1])) }
  })
}

function withLand(
  tokens: readonly Token[],
  name: FoundName,
  before: FoundName | undefined,
  land: FoundName | undefined,
): readonly FoundName[] {
  if (before !== undefined && hasLand(tokens, before, name)) return []
  return land !== undefined && hasLand(tokens, name, land) ? [{ ...name, last: land.last }] : [name]
}

const BEHIND_LETTERS = new Set([')', ',', ';'])

function hasLand(tokens: readonly Token[], body: FoundName, land: FoundName | undefined): boolean {
  if (body.type !== 'organization' || land?.type !== 'place' || tokens[body.last]?.norm !== 'in') return false
  const article = tokens[body.last + 1]?.norm === 'the' ? 1 : 0
  const [open, short, close] = [tokens[land.last], tokens[land.last + 1], tokens[land.last + 2]]
  if (land.first !== body.last + 1 + article || open?.text !== '(' || !BEHIND_LETTERS.has(close?.text ?? ''))
    return false
  if (short === undefined || !looksLikeAcronym(short.text)) return false
  const initials = (last: number): readonly string[] =>
    initialsOf(tokens.slice(body.first, last).map(({ text }) => text))
  const letters = lettersOf(short.text)
  return initials(land.last).includes(letters) && !initials(body.last).includes(letters)
}
