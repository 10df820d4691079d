import type { Figure } from '../../cast.ts'
import type { LocalMention, Page } from '../../page.ts'
import { foundedBy, lastMentioned } from '../../told.ts'
import { ACTING, MEMBER_PLURALS, OF_TWO, PLAIN } from './descriptions.ts'
import { headNounOf, isHeadOf } from './figures.ts'
import { isBody, isGroup, isNamedGroup, isReporter, isStateActing, mayBe } from './groups.ts'
import { meant, PERSONAL, PLURAL, type Place, type Scene } from './meant.ts'
import { noSections, noteSection, sectionAmong } from './sections.ts'

const SENTENCES_BACK = 3
const LISTS_REMEMBERED = 4
/** For how many sentences "the attack" goes on meaning the one that was told of. */
const EVENT_REMEMBERED = 2

/** A scene on a page, empty at first but for the page's topic. */
export function createScene(page: Page): Scene {
  return new PageScene(page)
}

class PageScene implements Scene {
  private readonly page: Page
  hero: Figure | undefined
  issuer: Figure | undefined
  speaker: Figure | undefined
  /** The figures of the sentences before, the nearest last. */
  private readonly sentences: Figure[][] = []
  private current: Figure[] = []
  /** Those that this sentence calls by a name, and those of the one before. */
  private names: Figure[] = []
  private namesBefore: readonly Figure[] = []
  /** Whom pronouns of this sentence mean, and those of the one before. */
  private alluded: Figure[] = []
  private alludedBefore: readonly Figure[] = []
  private about: Figure | undefined
  private aboutBefore: Figure | undefined
  /** What the very sentence before was about; undefined when it was about nobody. */
  private aboutLast: Figure | undefined
  owner: Figure | undefined
  private ownerLast: Figure | undefined
  /** The group that a sentence was about last. */
  private lastGroup: Figure | undefined
  /** The person that a sentence was about last. */
  private lastPerson: Figure | undefined
  introduced: Figure | undefined
  private adopted: Figure | undefined
  private readonly sections = noSections()
  private event: Figure | undefined
  /** How many sentences ago the event was spoken of. */
  private eventAge = 0
  private opensParagraph = false
  private readonly lists: (readonly Figure[])[] = []
  private readonly postponed: (() => void)[] = []

  constructor(page: Page) {
    this.page = page
  }

  happened(figure: Figure): void {
    this.event = figure
    this.eventAge = 0
  }

  recentEvent(sentences: number = EVENT_REMEMBERED): Figure | undefined {
    return this.eventAge <= sentences ? this.event : undefined
  }

  adopt(figure: Figure): void {
    this.adopted ??= figure
  }

  headed(figure: Figure | undefined): void {
    noteSection(this.sections, figure)
  }

  later(look: () => void): void {
    this.postponed.push(look)
  }

  finish(): void {
    for (const look of this.postponed.splice(0)) look()
  }

  private head(figure: Figure): Figure {
    return this.page.cast.head(figure)
  }

  beginSentence(opensParagraph = false): void {
    this.opensParagraph = opensParagraph
    this.eventAge++
    if (this.sentences.push(this.current) > SENTENCES_BACK) this.sentences.shift()
    this.current = []
    this.namesBefore = this.names
    this.names = []
    this.alludedBefore = this.alluded
    this.alluded = []
    this.aboutBefore = this.about ?? this.aboutBefore
    this.aboutLast = this.about
    this.ownerLast = this.owner
    this.owner = undefined
    if (this.about !== undefined && isNamedGroup(this.head(this.about))) this.lastGroup = this.head(this.about)
    if (this.about !== undefined && this.head(this.about).type === 'person') this.lastPerson = this.head(this.about)
    this.about = undefined
  }

  goOn(): void {
    this.about ??= this.aboutLast
  }

  subject(figure: Figure): void {
    this.about ??= figure
  }

  allude(figure: Figure): void {
    this.alluded.push(figure)
  }

  note(mention: LocalMention): void {
    this.current.push(mention.figure)
    if (mention.kind === 'name') this.names.push(mention.figure)
  }

  /** The figures this.lately named, nearest sentence this.first, within a sentence the this.first named this.first. */
  private lately(type: Figure['type'], nearest: boolean): Figure[] {
    const named = [...(nearest ? this.current.toReversed() : this.current), ...this.sentences.toReversed().flat()]
    return named.filter((one) => !one.described && this.head(one).type === type).map((one) => this.head(one))
  }

  private first(type: Figure['type'], nearest = false): Figure | undefined {
    return this.lately(type, nearest)[0]
  }

  /** Whom the sentence before was about, when this one has named nobody of the type yet; a life's paragraph begins with its hero. */
  private spokenOf(type: Figure['type']): Figure | undefined {
    // "Witnesses said that X was wounded. He died": who was told of since then is nearer than whom an earlier sentence was about.
    if (type === 'person' && this.aboutLast === undefined) return undefined
    if (this.current.some((figure) => this.head(figure).type === type && !figure.described)) return undefined
    if (type === 'person' && this.opensParagraph && this.hero !== undefined) return this.head(this.hero)
    const about = this.aboutBefore === undefined ? undefined : this.head(this.aboutBefore)
    return about?.type === type ? about : undefined
  }

  /** Whom the sentence before was about, for an "it" behind a verb when this sentence has named no other group. */
  private goneOnAbout(type: Figure['type'], { as, subject }: Place): Figure | undefined {
    if ((as !== 'object' && as !== 'owner') || type !== 'organization' || this.aboutBefore === undefined)
      return undefined
    const about = this.head(this.aboutBefore)
    const own = subject === undefined ? undefined : this.head(subject)
    if (!isNamedGroup(about) || own === about) return undefined
    return this.namedGroupsIn(this.current).every((figure) => figure === own) ? about : undefined
  }

  described(determiner: string, noun: string): { figure: Figure; because: string } | undefined {
    if (OF_TWO.has(noun)) return this.oneOfTwo(noun)
    if (determiner === 'his' || determiner === 'her') {
      const own = this.lately('organization', true).find(isGroup) ?? this.topicGroup()
      return meant(own, `"${determiner} ${noun}": the organization named with the person`)
    }
    if (determiner === 'this' || determiner === 'that') {
      const recent = this.spokenOf('organization') ?? this.first('organization') ?? this.topicGroup()
      // "The High Commissioner spoke. She said that this group": none that a state or the United Nations has.
      const group = recent === undefined || isGroup(recent) ? recent : this.lately('organization', false).find(isGroup)
      return meant(group ?? recent, `"${determiner} ${noun}": the organization spoken of last`)
    }
    if (noun.endsWith('s') && !MEMBER_PLURALS.has(noun)) return this.bearingExactly(noun, this.topicGroup())
    return this.definite(noun)
  }

  /** "the latter", "the former": of the two bodies or persons named last the second or the first. */
  private oneOfTwo(noun: string): { figure: Figure; because: string } | undefined {
    const acts = ({ figure, kind }: LocalMention): boolean => kind === 'name' && ACTING.has(this.head(figure).type)
    const last = lastMentioned(this.page, acts)
    if (last === undefined || noun === 'latter')
      return meant(last && this.head(last.figure), `"the ${noun}": named last`)
    const other = lastMentioned(this.page, (one) => acts(one) && this.head(one.figure) !== this.head(last.figure))
    return meant(other && this.head(other.figure), `"the ${noun}": named before the last`)
  }

  /** "the front": what bears the noun in its name, else what the document is about, else the last named. */
  private definite(noun: string): { figure: Figure; because: string } | undefined {
    const topic = this.topicGroup()
    const bears = (figure: Figure): boolean => figure.names.some((name) => isHeadOf(name, noun.replace(/s$/, '')))
    // Every body is a group, whatever its name says.
    const isPlain = PLAIN.has(noun)
    const lately = isPlain ? [] : this.lately('organization', false)
    const bearing = lately.find((one) => one !== topic && isGroup(one) && bears(one))
    if (bearing !== undefined && !(topic !== undefined && bears(topic)))
      return meant(bearing, `"the ${noun}": the organization of that kind named last`)
    if (topic === undefined && !isPlain) {
      const far = lastMentioned(this.page, ({ figure }) => isNamedGroup(this.head(figure)) && bears(this.head(figure)))
      if (far !== undefined) return meant(this.head(far.figure), `"the ${noun}": the organization of that kind`)
    }
    if (topic !== undefined && !this.eclipsed(topic)) return meant(topic, `"the ${noun}": what the document is about`)
    const last = this.groupGoingOn() ?? this.groupNear() ?? topic ?? this.namedLast()
    return meant(last, `"the ${noun}": the organization named last`)
  }

  /** The group named nearest; behind a sentence about a person the one that he founded there, whichever is named first. */
  private groupNear(): Figure | undefined {
    const first = this.lately('organization', false).find(isGroup)
    const founded = this.aboutLast === undefined ? undefined : foundedBy(this.page, this.head(this.aboutLast))
    const areBefore = [first, founded].every((body) => this.namesBefore.some((one) => this.head(one) === body))
    return areBefore ? founded : first
  }

  /** The group that the sentence before was about, when this one has named no other body. */
  private groupGoingOn(): Figure | undefined {
    const about = [this.aboutLast, this.ownerLast].find((one) => one !== undefined && isNamedGroup(this.head(one)))
    if (about === undefined || this.current.some((figure) => isBody(this.head(figure)))) return undefined
    return this.head(about)
  }

  /** The group named last, which the sentence itself may have named. */
  private namedLast(): Figure | undefined {
    if (this.about !== undefined && isNamedGroup(this.head(this.about))) return this.head(this.about)
    const last = lastMentioned(this.page, ({ figure }) => isNamedGroup(this.head(figure)))
    return last === undefined ? undefined : this.head(last.figure)
  }

  /** What the document is about, when that is an organization. */
  private topicGroup(): Figure | undefined {
    const topic = sectionAmong(this.sections, this.page) ?? this.page.topic ?? this.adopted
    return topic !== undefined && this.head(topic).type === 'organization' ? this.head(topic) : undefined
  }

  /** "the units": only what is called so by its own name. */
  private bearingExactly(noun: string, topic: Figure | undefined): { figure: Figure; because: string } | undefined {
    const bears = (figure: Figure): boolean => figure.names.some((name) => headNounOf(name) === noun)
    const near = topic !== undefined && bears(topic) ? topic : this.lately('organization', false).find(bears)
    const far =
      near === undefined
        ? lastMentioned(this.page, (one) => isBody(this.head(one.figure)) && bears(one.figure))
        : undefined
    const figure = near ?? (far === undefined ? undefined : this.head(far.figure))
    return figure === undefined
      ? undefined
      : { figure, because: `"the ${noun}": the organization of that kind named last` }
  }

  /** Whether the sentence before speaks of another organization only, and so does this one. */
  private eclipsed(topic: Figure): boolean {
    if (this.alludedBefore.some((figure) => this.head(figure) === topic)) return false
    const isHere = this.current.some((figure) => figure.type === 'organization')
    // A paragraph begins with what the document is about, unless it names another; "The PMF payroll lists 3,400 fighters."
    // names a body by the way.
    const isOfPerson = this.aboutLast !== undefined && this.head(this.aboutLast).type === 'person'
    if (!isHere && (this.opensParagraph || this.aboutLast === undefined || isOfPerson)) return false
    const last = isHere ? this.current : (this.sentences.at(-1) ?? [])
    const bodies = last
      .filter((figure) => this.head(figure).type === 'organization' && !figure.described)
      .map((figure) => this.head(figure))
    const [subject] = last
    const isFirst = subject !== undefined && bodies.includes(this.head(subject))
    return isFirst && !bodies.includes(topic) && bodies.every(isGroup)
  }

  pronoun(norm: string, place: Place = { as: 'subject' }): { figure: Figure; because: string } | undefined {
    const type = PERSONAL.has(norm) ? 'person' : 'organization'
    const nearest = place.as === 'object' || place.as === 'owner'
    const may = this.lately(type, nearest).filter(
      (figure) =>
        (place.subject === undefined || figure !== this.head(place.subject)) &&
        place.joined?.some((one) => this.head(one) === figure) !== true &&
        mayBe(norm, figure) &&
        !(place.as === 'subject' && isReporter(figure)),
    )
    const told = nearest ? this.goneOnAbout(type, place) : this.spokenOf(type)
    const spoken = told !== undefined && mayBe(norm, told) ? told : undefined
    const figure =
      type === 'person'
        ? (this.heroActedOn(place) ?? spoken ?? this.goingOn(place) ?? may[0])
        : (this.severalMeant(norm, may) ?? this.body(may, spoken, place))
    // Who says "we" speaks of others as "they".
    const isSpeaker = PLURAL.has(norm) && this.issuer !== undefined && figure === this.head(this.issuer)
    return figure === undefined || isSpeaker ? undefined : { figure, because: `"${norm}": the ${type} named before` }
  }

  /** "X made her his deputy": in the life of a person, whom somebody else acts on. */
  private heroActedOn({ as, subject }: Place): Figure | undefined {
    const isOther = subject !== undefined && this.head(subject).type === 'person' && this.head(subject) !== this.hero
    return as === 'object' && isOther ? this.hero : undefined
  }

  /** Whom a sentence goes on about that names nobody yet: the person that one was about last, not one named by the way. */
  private goingOn(place: Place): Figure | undefined {
    // "Until his death X denied": whom an owner means may come behind.
    if (place.as === 'owner' || this.current.some((figure) => this.head(figure).type === 'person')) return undefined
    const person = this.personGoingOn()
    return person !== undefined && place.subject !== undefined && this.head(place.subject) === person
      ? undefined
      : person
  }

  /** The person a sentence was about last, unless the sentence before speaks of others only. */
  private personGoingOn(): Figure | undefined {
    const before = [...(this.sentences.at(-1) ?? []), ...this.alludedBefore].map((figure) => this.head(figure))
    const persons = before.filter(({ type }) => type === 'person')
    if (persons.length === 0 || (this.lastPerson !== undefined && persons.includes(this.lastPerson)))
      return this.lastPerson
    return persons[0]
  }

  /** "they", "their": the one group lately named whose name is a plural, such as "the X Brigades". */
  private severalMeant(norm: string, may: readonly Figure[]): Figure | undefined {
    if (!PLURAL.has(norm)) return undefined
    const isSeveral = (figure: Figure): boolean => /[^s]s$/.test(headNounOf(this.page.cast.nameOf(figure)) ?? '')
    const topic = this.topicGroup()
    if (topic !== undefined && isSeveral(topic) && may.includes(topic)) return topic
    const found = [...new Set(may.filter((figure) => isNamedGroup(figure) && isSeveral(figure)))]
    return found.length === 1 ? found[0] : undefined
  }

  /** A thing spoken of as "it": a group rather than a state or newspaper, unless that is who the sentence is about. */
  private body(may: readonly Figure[], spoken: Figure | undefined, place: Place): Figure | undefined {
    const topic = this.topicGroup()
    const goingOn = this.goingOnBody(place)
    if (goingOn !== undefined || place.as === 'subject') return goingOn ?? spoken ?? may[0] ?? topic
    if (place.as === 'opening subject')
      return this.openingSubject(this.page.topic === null ? undefined : topic) ?? may.find(isGroup) ?? topic ?? may[0]
    const inOrder = place.as === 'owner of subject' ? this.current : this.current.toReversed()
    const near = inOrder
      .map((figure) => this.head(figure))
      .find((figure) => isNamedGroup(figure) && may.includes(figure))
    // Within a sentence "its" goes on meaning the same.
    const same = place.as === 'owner' ? this.alluded.findLast((figure) => isNamedGroup(this.head(figure))) : undefined
    if (same !== undefined && (may.includes(this.head(same)) || this.head(same) === topic)) return this.head(same)
    const spokenGroup = spoken !== undefined && isGroup(spoken) ? spoken : undefined
    return near ?? spokenGroup ?? this.topicMeant(may, place) ?? may.find(isGroup) ?? topic ?? may[0]
  }

  /** Whom a profile is about, who is meant sooner than a group that was named sentences ago. */
  private topicMeant(may: readonly Figure[], { subject }: Place): Figure | undefined {
    const topic = this.topicGroup()
    if (topic === undefined || may.includes(topic)) return topic
    return topic !== subject && this.namedGroupsIn(this.sentences.at(-1) ?? []).length === 0 ? topic : undefined
  }

  /** Whom a profile's paragraph begins with ("Its strength is X"), or the sentence ("It acts in X, and it is backed by Y"). */
  private goingOnBody({ as, subject }: Place): Figure | undefined {
    const [opener, topic] = [this.alluded[0] && this.head(this.alluded[0]), this.topicGroup()]
    if (opener !== undefined) return as === 'subject' && isNamedGroup(opener) && opener !== subject ? opener : undefined
    if (!this.opensParagraph || topic === undefined || topic === subject) return undefined
    const others = this.current.filter((figure) => this.head(figure).type === 'organization')
    return others.every((figure) => isReporter(this.head(figure))) ? topic : undefined
  }

  /** What the text goes on about: what the sentence before was about, a group rather than a state or public body. */
  private openingSubject(topic: Figure | undefined): Figure | undefined {
    const last = this.lastSubject()
    if (last !== undefined && isGroup(last)) return last
    return (last === undefined ? undefined : this.lastGroup) ?? last ?? topic
  }

  /** What the sentence before was about, when that was an organization. */
  private lastSubject(): Figure | undefined {
    const figure = this.aboutBefore && this.head(this.aboutBefore)
    return figure?.type === 'organization' ? figure : undefined
  }

  listed(figures: readonly Figure[]): void {
    if (this.lists.push(figures) > LISTS_REMEMBERED) this.lists.shift()
  }

  several(count: number): readonly Figure[] {
    // "X signed it along with Y and Z. The three make up": all that the sentence before names.
    const before = [...new Set(this.namedGroupsIn(this.sentences.at(-1) ?? []))]
    return [before, ...this.lists.toReversed()].find(({ length }) => length === count) ?? []
  }

  pair(named: readonly Figure[]): readonly Figure[] {
    const [topic, before, bodies] = [this.topicGroup(), this.sentences.toReversed(), new Set(this.namedGroupsIn(named))]
    for (let i = 0; i < before.length && bodies.size < 2; i++) {
      const sentence = before[i] ?? []
      for (const figure of this.namedGroupsIn(sentence)) bodies.add(figure)
      if (bodies.size === 0) continue
      // A state beside a group may be the other one.
      if (sentence.some((figure) => isStateActing(this.head(figure)))) return []
      if (topic !== undefined && bodies.size === 1) bodies.add(topic)
    }
    if (bodies.size === 1 && topic !== undefined) bodies.add(topic)
    return bodies.size === 2 ? [...bodies] : []
  }

  pairBefore(): readonly Figure[] {
    const before = this.sentences.at(-1)?.map((figure) => this.head(figure)) ?? []
    return this.lists.findLast((list) => list.length === 2 && list.every((figure) => before.includes(figure))) ?? []
  }

  private namedGroupsIn(figures: readonly Figure[]): Figure[] {
    return figures.map((figure) => this.head(figure)).filter(isNamedGroup)
  }

  group(): Figure | undefined {
    const inSentence = this.current
    this.current = []
    const figure = this.described('the', 'group')?.figure
    this.current = inSentence
    return figure
  }
}
