import type { Token } from '../../../text/tokens.ts'
import { amongFew } from '../../word-filter.ts'
import { english } from '../words/lexicon.ts'
import { verbOf } from '../words/verbs.ts'
import referringWords from './referring-words.json' with { type: 'json' }

const isDeterminer = amongFew(new Set(referringWords.determiners))
/** Plurals by which a whole group is meant: "the rebels". */
export const MEMBER_PLURALS: ReadonlySet<string> = new Set(referringWords.memberPlurals)

/** Figures that may do something. */
export const ACTING: ReadonlySet<string> = new Set(['organization', 'person'])
/** Nouns for a body that tell nothing of it. */
export const PLAIN: ReadonlySet<string> = new Set(['group', 'organization', 'organisation'])

/** The end of a description such as "the group" or "this armed movement" that begins at a token; undefined when none does. */
export function descriptionAt(
  tokens: readonly Token[],
  at: number,
): { last: number; noun: string; determiner: string } | undefined {
  const determiner = tokens[at]?.norm ?? ''
  if (!isDeterminer(determiner)) return undefined
  if (determiner === 'the' && isOneOfTwo(tokens, at + 1))
    return { last: at + 2, noun: tokens[at + 1]?.norm ?? '', determiner }
  // "created his own group": another than the one that he was in.
  return tokens[at + 1]?.norm === 'own' ? undefined : describedBehind(tokens, at, determiner)
}

function describedBehind(tokens: readonly Token[], at: number, determiner: string): ReturnType<typeof descriptionAt> {
  for (let i = at + 1; i <= at + 3; i++) {
    const token = tokens[i]
    if (token === undefined || token.kind !== 'word' || token.capital) return undefined
    // "commanded the southern front": a part of what is spoken of.
    const next = tokens[i + 1]
    if (isOfOthers(token, next)) return undefined
    if (WINGS.has(token.norm) && isNamedBehind(tokens, i + 1)) return undefined
    const known = english.groupNouns.has(token.norm) || MEMBER_PLURALS.has(token.norm)
    if (known && !goesOn(next, tokens.slice(i + 2, i + 5), token.norm.endsWith('s')))
      return { last: i + 1, noun: token.norm, determiner }
    if (english.functionWords.has(token.norm)) return undefined
  }
  return undefined
}

/** "the rival group", "the parent group", "the fascist council": not the body that is spoken of. */
const OTHERS: ReadonlySet<string> = new Set([...referringWords.others, ...english.directions])

/** "the military council": who rules. */
const JUNTAS = new Set(referringWords.juntas)

function isOfOthers({ norm }: Token, next: Token | undefined): boolean {
  return OTHERS.has(norm) || JUNTAS.has(`${norm} ${next?.norm}`)
}

const WINGS = new Set(referringWords.wings)

/** "the armed wing, the X Brigade,": it has a name of its own. */
function isNamedBehind(tokens: readonly Token[], comma: number): boolean {
  if (tokens[comma]?.text !== ',') return false
  const name = tokens[comma + 1]?.norm === 'the' ? tokens[comma + 2] : tokens[comma + 1]
  return name?.capital === true
}

/** Words for the one or the other of two that were named. */
export const OF_TWO: ReadonlySet<string> = new Set(referringWords.ofTwo)
const BEHIND_OF_TWO = new Set(referringWords.behindOfTwo)

/** "the latter", "the former's commander"; not "the former leader". */
function isOneOfTwo(tokens: readonly Token[], at: number): boolean {
  if (!OF_TWO.has(tokens[at]?.norm ?? '') || tokens[at]?.capital === true) return false
  const next = tokens[at + 1]
  return (
    next === undefined ||
    next.kind !== 'word' ||
    BEHIND_OF_TWO.has(next.norm) ||
    verbOf(next.norm)?.forms.has('past') === true
  )
}

/** Whether the phrase goes on behind its noun, so that the noun alone is not what is meant. */
function goesOn(next: Token | undefined, rest: readonly Token[], plural: boolean): boolean {
  if (next === undefined || next.kind !== 'word') return false
  if (next.norm === 'of') return !isDeed(rest)
  // "the guerrilla who": one of a group.
  if (next.norm === 'who') return !plural
  // "the militants linked to X": those of them alone.
  if (plural && RESTRICTING.has(next.norm)) return true
  // "the network known as X", "the alliance that is called X": another, which is named there.
  if (isNamedSo(next, rest) || (next.norm === 'that' && rest.some((token, i) => isNamedSo(token, rest.slice(i + 1)))))
    return true
  return next.capital || english.groupNouns.has(next.norm) || english.eventHeads.has(next.norm)
}

const RESTRICTING = new Set(referringWords.restricting)

/** "known as X", "called X"; not "called for X", "called itself X". */
function isNamedSo({ norm }: Token, [next]: readonly Token[]): boolean {
  return norm === 'known' ? next?.norm === 'as' : NAMERS.has(norm) && next?.capital === true
}

const NAMERS = new Set(referringWords.namers)

/** "accused the group of attacks", "of having killed": a deed is what one is accused of, no group consists of it. */
function isDeed(tokens: readonly Token[]): boolean {
  return tokens.some(({ norm }, i) => english.eventHeads.has(norm) || (i === 0 && norm.endsWith('ing')))
}
