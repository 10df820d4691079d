import { foldArabic } from '../../../text/tokens.ts'
import data from '../lexicon/roles.json' with { type: 'json' }
import { wordSet } from './lexicon.ts'

/** What an office makes of the person who holds it. */
export type RolePredicate = 'leader_of' | 'member_of' | 'founder_of'

const PREDICATES: readonly RolePredicate[] = ['leader_of', 'member_of', 'founder_of']

/** Phrases win over their first noun: "رئيس المكتب الإعلامي" leads nothing. */
const PHRASES: readonly (readonly [readonly string[], RolePredicate])[] = PREDICATES.flatMap((predicate) =>
  data[predicate].phrases.map((phrase) => [foldArabic(phrase).split(' '), predicate] as const),
).sort((a, b) => b[0].length - a[0].length)

/** The nouns of office, with what they make of a person. */
export const ROLE_NOUNS: ReadonlyMap<string, RolePredicate> = new Map([
  ...PHRASES.map(([words, predicate]) => [words[0] ?? '', predicate] as const),
  ...PREDICATES.flatMap((predicate) => [...wordSet(data[predicate].nouns)].map((noun) => [noun, predicate] as const)),
])
/** Adjectives and nouns that belong to the office: "العام", "المكتب السياسي". */
const ROLE_MODIFIERS: ReadonlySet<string> = wordSet(data.modifiers)
const ROLE_INNER: ReadonlySet<string> = wordSet(data.innerNouns)
export const IN_ROLE: ReadonlySet<string> = new Set([...ROLE_MODIFIERS, ...ROLE_INNER])
/** Nouns of office that another may follow: "نائب رئيس". */
export const COMPOUND_ROLES: ReadonlySet<string> = wordSet(data.leader_of.compound)

/** The phrases by their first word, articles taken off. */
const BY_FIRST = new Map<string, (readonly [readonly string[], RolePredicate])[]>()
for (const [words, predicate] of PHRASES) {
  const [first = '', ...rest] = words.map(withoutArticle)
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), [[first, ...rest], predicate]])
}

function withoutArticle(word: string): string {
  return word.startsWith('ال') ? word.slice(2) : word
}

/** The predicate of an office whose folded words, articles taken off, are given. */
export function predicateOfRole(words: readonly string[]): RolePredicate | undefined {
  const bare = words.map(withoutArticle)
  const [noun = ''] = bare
  const phrase = BY_FIRST.get(noun)?.find(([phraseWords]) => phraseWords.every((word, i) => word === bare[i]))
  if (phrase !== undefined) return phrase[1]
  if (noun === 'رجل') return bare.length > 1 ? 'leader_of' : undefined
  return ROLE_NOUNS.get(noun) ?? (noun.endsWith('ا') ? ROLE_NOUNS.get(noun.slice(0, -1)) : undefined)
}
