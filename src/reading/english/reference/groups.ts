import { tokensOf } from '../../../text/tokens.ts'
import type { Figure } from '../../cast.ts'
import { rememberedByName } from '../../remembered.ts'
import { english } from '../words/lexicon.ts'
import { headNounOf } from './figures.ts'
import referringWords from './referring-words.json' with { type: 'json' }

/** How public bodies end: "Nigerian army" in small letters is the state's, "Free Syrian Army" is not. */
const PUBLIC_ENDING = new RegExp(`(?:${referringWords.publicEndings.join('|')})$`, 'u')
/** "UN Joint Human Rights Office". */
const UN_BODY = /^(?:UN|U\.N\.|United Nations) /u
/** Public bodies by whole names, in small letters and without full stops. */
const PUBLIC_NAMES = new Set(referringWords.publicNames)

/** Whether "the group" may mean it: states, courts and newspapers are no groups. */
export function isGroup(figure: Figure): boolean {
  return !figure.names.some(isPublic)
}

/** Whether a name is that of a state, a public body or a newspaper. */
const isPublic = rememberedByName(
  (name) =>
    english.publicBodies.has(headNounOf(name) ?? '') ||
    PUBLIC_NAMES.has(name.toLowerCase().replaceAll('.', '')) ||
    PUBLIC_ENDING.test(name) ||
    UN_BODY.test(name) ||
    isPlaceName(name) ||
    isObserver(name),
)

const OBSERVING = new Set(referringWords.observing)
/** Bodies of others that are called by such a word alone, with a capital. */
const ALONE = new Set(referringWords.observersAlone)
const OBSERVERS = new Set(referringWords.observers)

const OTHER_SPACE = /[^\S ]/u

/** "Borderlands Justice Network", "International Crisis Group", "the Committee": bodies that look into what groups do. */
export const isObserver: (name: string) => boolean = rememberedByName((name) => {
  const lower = name.toLowerCase()
  const last = lower.slice(lower.lastIndexOf(' ') + 1)
  // Most names are told by their last word, and need not be cut up.
  if (!OBSERVERS.has(last) && !lower.includes(' of ') && !OTHER_SPACE.test(lower)) return false
  const words = lower.split(/\s+/)
  // "Group of Experts on X", "Panel of Independent Observers"
  if (
    words[1] === 'of' &&
    OBSERVERS.has(words[0] ?? '') &&
    words.slice(2, 4).some((word) => english.publicBodies.has(word))
  )
    return true
  const head = words.at(-1) ?? ''
  return OBSERVERS.has(head) && (words.length === 1 ? ALONE.has(head) : words.some((word) => OBSERVING.has(word)))
})

const PAPERS = new Set(referringWords.papers)

/** Who tells of others rather than of himself: newspapers, and bodies that look into what groups do. */
export function isReporter({ names }: Figure): boolean {
  return names.some((name) => isObserver(name) || PAPERS.has(name.slice(name.lastIndexOf(' ') + 1).toLowerCase()))
}

/** "Syria" acts as a state, as "the Russians" do, not "the Houthis"; "Kurdistan Workers' Party" only begins with a place. */
function isPlaceName(name: string): boolean {
  const words = tokensOf(name)
  if (english.places.match(words, 0)?.length === words.length) return true
  const isOne = words.length === 1 && name.endsWith('s') && english.armedGroups.match(words, 0) === undefined
  return isOne && english.demonyms.match(tokensOf(name.slice(0, -1)), 0) !== undefined
}

/** "Syria", "the government of Syria": a state, where it is named as one that acts. */
export function isStateActing({ type, names }: Figure): boolean {
  return type === 'organization' && names.some((name) => isPlaceName(name) || headNounOf(name) === 'government')
}

const SINGULAR = new Set(referringWords.singular)
const PEOPLE = new Set(referringWords.people)

/** Whether a pronoun may mean a figure: "it" is not said of people, such as "Western diplomats" and "officials". */
export function mayBe(norm: string, { names }: Figure): boolean {
  return !SINGULAR.has(norm) || !names.every(isOfPeople)
}

/** Whether a name ends as that of people does. */
function isOfPeople(name: string): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1)
  // "Soviet forces", not "Popular Forces".
  return name.endsWith('s') && (last === 'forces' || PEOPLE.has(last.toLowerCase()))
}

/** Whether a figure is a body known by a name. */
export function isBody({ type, described }: Figure): boolean {
  return type === 'organization' && !described
}

/** Whether a figure is a group known by a name, and no state or public body. */
export function isNamedGroup(figure: Figure): boolean {
  return figure.type === 'organization' && !figure.described && isGroup(figure)
}
