import { fold } from '../text/normalise.ts'
import bystanders from './lexicon/bystanders.json' with { type: 'json' }
import bodies from './lexicon/known-bodies.json' with { type: 'json' }
import { type PreparedName, preparedNames } from './prepared.ts'
import type { BorneName } from './types.ts'

const ARTICLE = /^the /
/** Letters that stand for many bodies, told apart by how they are written alone: JeM is not JEM. */
const LETTERS = /^[\p{Lu}\p{Ll}\p{N}.-]{2,5}$/u
const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(bodies).flatMap(([body, names]) => names.split('|').map((name) => [keyOf(name), body])),
)
const BYSTANDERS: ReadonlySet<string> = new Set(bystanders)

/**
 * The body that a name means wherever it stands: the United Nations, al-Qaeda, داعش; undefined for a name that several
 * may bear, or that is not listed. Words tell nothing of such names: "Islamic State" has only such as many bodies share.
 */
export function knownBody(name: PreparedName): string | undefined {
  if (name.type !== 'organization') return undefined
  const before = asked.get(name)
  if (before !== undefined) return before === '' ? undefined : before
  const body = BY_NAME.get(keyOf(name.name))
  asked.set(name, body ?? '')
  return body
}

/** An asked name is compared with a hundred others. Empty for one that is not listed. */
const asked = new WeakMap<PreparedName, string>()

/**
 * The bodies that somebody with these names is known to be: by its primary name and those that a document says it bears.
 * What it is called in passing does not count: of a branch a text goes on to speak as "the Islamic State". Nor do letters
 * that are short for its name: "AFP" by itself is an agency, and the Armed Forces of the Philippines are not.
 */
export function knownBodies(names: readonly BorneName[]): ReadonlySet<string> {
  const isStated = ({ text, kind }: BorneName): boolean =>
    kind === 'primary' || (kind !== 'alias' && !LETTERS.test(text))
  const stated = names.filter(isStated).flatMap(({ text }) => preparedNames(text, 'organization'))
  return new Set(stated.flatMap((name) => knownBody(name) ?? []))
}

/** Whether a name means a body that is spoken of beside the parties of any conflict: the United Nations, Reuters. */
export function isBystander(name: string): boolean {
  return preparedNames(name, 'organization').some((prepared) => BYSTANDERS.has(knownBody(prepared) ?? ''))
}

function keyOf(name: string): string {
  return LETTERS.test(name) ? name : fold(name).replace(ARTICLE, '')
}
