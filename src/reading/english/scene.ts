import { type Token, tokensOf } from '../../text/tokens.ts'
import type { Figure } from '../cast.ts'
import type { LocalMention, Page } from '../page.ts'
import { headNounOf } from './figures.ts'
import { english } from './lexicon.ts'

/** What was lately talked about, and what a description or pronoun means by it. */
export interface Scene {
  /** Sets where a new sentence begins. */
  beginSentence(): void
  /** Takes note of a figure that the sentence names, in order. */
  note(mention: LocalMention): void
  /** Takes note of an event. */
  happened(figure: Figure): void
  /** The event spoken of last. */
  lastEvent(): Figure | undefined
  /** Takes note of whom the sentence is about: the subject of its main clause. */
  subject(figure: Figure): void
  /** Whom "the group", "this militia" mean; undefined when nobody fits. */
  described(determiner: string, noun: string): { figure: Figure; because: string } | undefined
  /** Something to be looked at when the whole document was read. */
  later(look: () => void): void
  /** Looks at all that was put off. */
  finish(): void
  /** The group that was spoken of when the sentence began. */
  group(): Figure | undefined
  /** Whom "he", "its", "they" mean. */
  pronoun(norm: string, place?: Place): { figure: Figure; because: string } | undefined
}

/** Where a pronoun stands: as a subject, after its verb, or before the noun it owns; `subject` is who the verb's subject is. */
export interface Place {
  readonly as: 'opening subject' | 'subject' | 'object' | 'owner of subject' | 'owner'
  readonly subject?: Figure | undefined
}

const SENTENCES_BACK = 3

/** A scene on a page, empty at first but for the page's topic. */
export function createScene(page: Page): Scene {
  const sentences: Figure[][] = []
  let current: Figure[] = []
  let about: Figure | undefined
  let aboutBefore: Figure | undefined

  const head = (figure: Figure): Figure => page.cast.head(figure)

  function beginSentence(): void {
    sentences.push(current)
    if (sentences.length > SENTENCES_BACK) sentences.shift()
    current = []
    aboutBefore = about ?? aboutBefore
    about = undefined
  }

  function subject(figure: Figure): void {
    about ??= figure
  }

  function note(mention: LocalMention): void {
    current.push(mention.figure)
  }

  /** The figures lately named, nearest sentence first, within a sentence the first named first. */
  function* lately(type: Figure['type'], nearest: boolean): Generator<Figure> {
    for (const sentence of [nearest ? current.toReversed() : current, ...sentences.toReversed()]) {
      for (const figure of sentence) if (head(figure).type === type && !figure.described) yield head(figure)
    }
  }

  function first(type: Figure['type'], nearest = false): Figure | undefined {
    for (const figure of lately(type, nearest)) return figure
    return undefined
  }

  /** Whom the sentence before was about, when this one has named nobody of the type yet. */
  function spokenOf(type: Figure['type']): Figure | undefined {
    if (current.some((figure) => head(figure).type === type && !figure.described)) return undefined
    return aboutBefore !== undefined && head(aboutBefore).type === type ? head(aboutBefore) : undefined
  }

  function described(determiner: string, noun: string): { figure: Figure; because: string } | undefined {
    if (determiner === 'his' || determiner === 'her') {
      const own = [...lately('organization', true)].find(isGroup) ?? topicGroup()
      return meant(own, `"${determiner} ${noun}": the organization named with the person`)
    }
    if (determiner === 'this' || determiner === 'that') {
      const recent = spokenOf('organization') ?? first('organization') ?? topicGroup()
      return meant(recent, `"${determiner} ${noun}": the organization spoken of last`)
    }
    if (noun.endsWith('s') && !MEMBER_PLURALS.has(noun)) return bearingExactly(noun, topicGroup())
    return definite(noun)
  }

  /** "the front": what bears the noun in its name, else what the document is about, else the last named. */
  function definite(noun: string): { figure: Figure; because: string } | undefined {
    const topic = topicGroup()
    const bears = (figure: Figure): boolean => figure.names.some((name) => headNounOf(name) === noun.replace(/s$/, ''))
    const bearing = [...lately('organization', false)].find((one) => one !== topic && isGroup(one) && bears(one))
    if (bearing !== undefined && !(topic !== undefined && bears(topic)))
      return meant(bearing, `"the ${noun}": the organization of that kind named last`)
    if (topic !== undefined && !eclipsed(topic)) return meant(topic, `"the ${noun}": what the document is about`)
    return meant(first('organization') ?? topic, `"the ${noun}": the organization named last`)
  }

  function meant(figure: Figure | undefined, because: string): { figure: Figure; because: string } | undefined {
    return figure === undefined ? undefined : { figure, because }
  }

  /** What the document is about, when that is an organization. */
  function topicGroup(): Figure | undefined {
    return page.topic !== null && head(page.topic).type === 'organization' ? head(page.topic) : undefined
  }

  /** "the units": only what is called so by its own name. */
  function bearingExactly(noun: string, topic: Figure | undefined): { figure: Figure; because: string } | undefined {
    const bears = (figure: Figure): boolean => figure.names.some((name) => headNounOf(name) === noun)
    const figure = topic !== undefined && bears(topic) ? topic : [...lately('organization', false)].find(bears)
    return figure === undefined
      ? undefined
      : { figure, because: `"the ${noun}": the organization of that kind named last` }
  }

  /** Whether the sentence before speaks of another organization only, and so does this one. */
  function eclipsed(topic: Figure): boolean {
    const last = current.some((figure) => figure.type === 'organization') ? current : (sentences.at(-1) ?? [])
    const bodies = last.filter((figure) => head(figure).type === 'organization' && !figure.described).map(head)
    return bodies.length > 0 && !bodies.includes(topic) && bodies.every(isGroup) && headIsFirst(last, bodies)
  }

  function headIsFirst(all: readonly Figure[], bodies: readonly Figure[]): boolean {
    const subject = all[0]
    return subject !== undefined && bodies.includes(head(subject))
  }

  function pronoun(norm: string, place: Place = { as: 'subject' }): { figure: Figure; because: string } | undefined {
    const type = PERSONAL.has(norm) ? 'person' : 'organization'
    const nearest = place.as === 'object' || place.as === 'owner'
    const may = [...lately(type, nearest)].filter(
      (figure) => place.subject === undefined || figure !== head(place.subject),
    )
    const spoken = nearest ? undefined : spokenOf(type)
    const figure = type === 'person' ? (spoken ?? may[0]) : body(may, spoken, place)
    return figure === undefined ? undefined : { figure, because: `"${norm}": the ${type} named before` }
  }

  /** A thing spoken of as "it": a group rather than a state or newspaper, unless that is who the sentence is about. */
  function body(may: readonly Figure[], spoken: Figure | undefined, place: Place): Figure | undefined {
    const topic = topicGroup()
    if (place.as === 'subject') return spoken ?? may[0] ?? topic
    if (place.as === 'opening subject') return lastSubject() ?? topic ?? may[0]
    const near = current
      .toReversed()
      .map(head)
      .find((figure) => isNamedGroup(figure) && may.includes(figure))
    const spokenGroup = spoken !== undefined && isGroup(spoken) ? spoken : undefined
    return near ?? spokenGroup ?? may.find(isGroup) ?? topic ?? may[0]
  }

  /** What the sentence before was about, when that was an organization. */
  function lastSubject(): Figure | undefined {
    const figure = aboutBefore === undefined ? undefined : head(aboutBefore)
    return figure?.type === 'organization' ? figure : undefined
  }

  const postponed: (() => void)[] = []
  const later = (look: () => void): void => void postponed.push(look)
  const finish = (): void => {
    for (const look of postponed.splice(0)) look()
  }

  function group(): Figure | undefined {
    const inSentence = current
    current = []
    const meant = described('the', 'group')?.figure
    current = inSentence
    return meant
  }

  let event: Figure | undefined
  const happened = (figure: Figure): void => {
    event = figure
  }
  const lastEvent = (): Figure | undefined => event

  return { beginSentence, note, happened, lastEvent, group, subject, described, pronoun, later, finish }
}

/** A noun in small letters behind a people's name: "Nigerian army" is the state's, "Free Syrian Army" is not. */
const STATE_FORCES = /(?:army|forces|military|state|troops)$/u

/** Whether "the group" may mean it: states, courts and newspapers are no groups. */
function isGroup(figure: Figure): boolean {
  return !figure.names.some(
    (name) =>
      english.publicBodies.has(headNounOf(name) ?? '') ||
      STATE_FORCES.test(name) ||
      english.places.match(tokensOf(name), 0) !== undefined,
  )
}

function isNamedGroup(figure: Figure): boolean {
  return figure.type === 'organization' && !figure.described && isGroup(figure)
}

const PERSONAL = new Set(['he', 'she', 'him', 'his', 'her', 'himself', 'herself'])
const IMPERSONAL = new Set(['it', 'its', 'they', 'their', 'them', 'itself', 'themselves'])

export function isReferring(norm: string): boolean {
  return PERSONAL.has(norm) || IMPERSONAL.has(norm)
}

const DETERMINERS = new Set(['the', 'this', 'that', 'his', 'her'])
const MEMBER_PLURALS = new Set(['rebels', 'insurgents', 'militants', 'guerrillas', 'mutineers'])

/** The end of a description such as "the group" or "this armed movement" that begins at a token; undefined when none does. */
export function descriptionAt(
  tokens: readonly Token[],
  at: number,
): { last: number; noun: string; determiner: string } | undefined {
  const determiner = tokens[at]?.norm ?? ''
  if (!DETERMINERS.has(determiner)) return undefined
  for (let i = at + 1; i <= at + 3; i++) {
    const token = tokens[i]
    if (token === undefined || token.kind !== 'word' || token.capital) return undefined
    const next = tokens[i + 1]
    const known = english.groupNouns.has(token.norm) || MEMBER_PLURALS.has(token.norm)
    if (
      known &&
      !(
        next?.norm === 'of' ||
        (next?.kind === 'word' && (english.groupNouns.has(next.norm) || english.eventHeads.has(next.norm))) ||
        next?.capital === true
      )
    ) {
      return { last: i + 1, noun: token.norm, determiner }
    }
    if (english.functionWords.has(token.norm)) return undefined
  }
  return undefined
}
