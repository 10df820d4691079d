import type { Token } from '../../../text/tokens.ts'
import type { Figure } from '../../cast.ts'
import type { LocalMention, Page } from '../../page.ts'
import { lastTold } from '../../told.ts'
import { isAttributing } from '../words/attribution-cues.ts'
import { english } from '../words/lexicon.ts'
import { verbOf } from '../words/verbs.ts'
import { isNamedGroup } from './groups.ts'
import referringWords from './referring-words.json' with { type: 'json' }

/** A description such as "his group" in a sentence, by its tokens. */
interface Described {
  readonly tokens: readonly Token[]
  readonly at: number
  readonly determiner: string
  readonly noun: string
  /** Whom the sentence names before it. */
  readonly before: readonly LocalMention[]
}

/**
 * "X of the Y Army said his group", "a commander of Y told them that the group": the body of which the sentence says
 * that who speaks, or acts, is in it; for "his group" else the one that he was told to be in.
 */
export function groupOfSpeaker(page: Page, described: Described): { figure: Figure; because: string } | undefined {
  const { tokens, at, determiner, noun, before } = described
  const isOwn = OWN.has(determiner)
  if (!isOwn && (determiner !== 'the' || noun.endsWith('s') || !isSaid(tokens, at))) return undefined
  const person = before.findLast(({ figure }) => page.cast.head(figure).type === 'person')
  const bodies = before.filter(({ figure }) => isNamedGroup(page.cast.head(figure)))
  const own =
    person === undefined
      ? bodies.find((body) => isOfUnnamed(tokens, body))
      : (bodies.find((body) => isBehind(tokens, person, body)) ??
        bodies.find((body) => isRightBefore(tokens, body, person)))
  const figure = own?.figure ?? (isOwn && person !== undefined ? bodyTold(page, person.figure) : undefined)
  if (figure === undefined) return undefined
  return { figure: page.cast.head(figure), because: `"${determiner} ${noun}": the organization of who speaks of it` }
}

const OWN: ReadonlySet<string> = new Set(['his', 'her'])

/** "said the group", "told them that the group": what is said begins with it. */
function isSaid(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.norm ?? ''
  if (before !== 'that') return ANNOUNCING.has(verbOf(before)?.lemma ?? '')
  return tokens.slice(0, at - 1).some(({ norm, capital }) => !capital && isAttributing(verbOf(norm)?.lemma ?? ''))
}

const ANNOUNCING: ReadonlySet<string> = new Set(referringWords.announcing)

/** "X of Y", "X, the leader of Y", "X, who leads Y": nothing else is done between the two. */
function isBehind(tokens: readonly Token[], person: LocalMention, body: LocalMention): boolean {
  if (body.start < person.end) return false
  const between = tokens.filter(({ start, end }) => start >= person.end && end <= body.start)
  return between.length <= MOST_BETWEEN && between.every(({ norm }) => !isDeed(norm)) && between.some(isJoint)
}

const MOST_BETWEEN = 8

function isJoint({ norm, text }: Token): boolean {
  return JOINTS.has(norm) || text === ','
}

const JOINTS: ReadonlySet<string> = new Set(['of', 'from', 'for', 'who', 'whose'])

function isDeed(norm: string): boolean {
  const verb = verbOf(norm)
  if (verb === undefined || LEADING.has(verb.lemma)) return false
  return !english.memberNouns.has(norm) && !english.offices.has(norm)
}

const LEADING: ReadonlySet<string> = new Set(referringWords.leading)

/** "Y leader X", "Y's military chief X". */
function isRightBefore(tokens: readonly Token[], body: LocalMention, person: LocalMention): boolean {
  const between = tokens.filter(({ start, end }) => start >= body.end && end <= person.start)
  return (
    person.start >= body.end &&
    between.length > 0 &&
    between.length <= MOST_BEFORE &&
    between.every(({ kind, norm }) => kind === 'word' && (!isDeed(norm) || english.offices.has(norm)))
  )
}

const MOST_BEFORE = 4

/** "a commander of Y", "a spokesman for Y", "a Y spokesman". */
function isOfUnnamed(tokens: readonly Token[], { start, end }: LocalMention): boolean {
  const next = tokens.find((token) => token.start >= end)
  if (english.offices.has(next?.norm ?? '')) return true
  const first = tokens.findIndex((token) => token.start >= start)
  const [noun, joint] = tokens
    .slice(0, first)
    .filter(({ norm }) => norm !== 'the')
    .slice(-2)
  return english.offices.has(noun?.norm ?? '') && (joint?.norm === 'of' || joint?.norm === 'for')
}

/** The body that somebody was told last to lead or to be in. */
function bodyTold(page: Page, person: Figure): Figure | undefined {
  const { cast } = page
  const told = lastTold(
    page,
    ({ predicate, subject, object }) =>
      BELONGING.has(predicate) &&
      cast.head(subject.figure) === cast.head(person) &&
      object !== null &&
      'figure' in object,
  )
  const body = told?.object != null && 'figure' in told.object ? cast.head(told.object.figure) : undefined
  return body !== undefined && isNamedGroup(body) ? body : undefined
}

const BELONGING: ReadonlySet<string> = new Set(['leader_of', 'founder_of', 'member_of'])
