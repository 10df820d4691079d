import type { Figure } from '../../cast.ts'
import type { LocalMention } from '../../page.ts'
import referringWords from './referring-words.json' with { type: 'json' }

/** What was lately talked about, and what a description or pronoun means by it. */
export interface Scene {
  /** Sets where a new sentence begins, which may open a paragraph. */
  beginSentence(opensParagraph?: boolean): void
  /** A sentence without a verb ("A brother of X.") goes on about whom the one before was about. */
  goOn(): void
  /** Takes note of a figure that the sentence names, in order. */
  note(mention: LocalMention): void
  /** Whose the subject of the sentence is: "Its commander, X, was shot". */
  owner: Figure | undefined
  /** Takes note of whom a pronoun of the sentence means. */
  allude(figure: Figure): void
  /** The body that the sentence before has introduced by what it is. */
  introduced: Figure | undefined
  /** Takes note of an event. */
  happened(figure: Figure): void
  /** The event spoken of last, when that was in one of the sentences right before. */
  recentEvent(sentences?: number): Figure | undefined
  /** Takes note of whom the sentence is about: the subject of its main clause. */
  subject(figure: Figure): void
  /** Whom "the group", "this militia" mean; undefined when nobody fits. */
  described(determiner: string, noun: string): { figure: Figure; because: string } | undefined
  /** Who issues the document, where it is a statement: whom "we" means. */
  issuer: Figure | undefined
  /** Who said something last. */
  speaker: Figure | undefined
  /** Whose life the document tells: the person that its first sentence is about. */
  hero: Figure | undefined
  /** Takes note of the group that a section is about, by a heading that is its name; undefined where a heading is none. */
  headed(figure: Figure | undefined): void
  /** Takes note of the group whose story is told by the life of one of its own. */
  adopt(figure: Figure): void
  /** Something to be looked at when the whole document was read. */
  later(look: () => void): void
  /** Looks at all that was put off. */
  finish(): void
  /** The group that was spoken of when the sentence began. */
  group(): Figure | undefined
  /** The two groups that "the two", "both sides" mean, behind those that the sentence names; nobody when it is not told of exactly two. */
  pair(named: readonly Figure[]): readonly Figure[]
  /** The two groups that the sentence before was about; nobody when it was about others. */
  pairBefore(): readonly Figure[]
  /** Takes note of bodies that the sentence joins by "and". */
  listed(figures: readonly Figure[]): void
  /** The bodies that "the three groups" mean: those that were joined last, when they are so many. */
  several(count: number): readonly Figure[]
  /** Whom "he", "its", "they" mean. */
  pronoun(norm: string, place?: Place): { figure: Figure; because: string } | undefined
}

/**
 * Where a pronoun stands: as a subject, after its verb, or before the noun it owns; `subject` is who the verb's subject is,
 * `joined` who stands beside that.
 */
export interface Place {
  readonly as: 'opening subject' | 'subject' | 'object' | 'owner of subject' | 'owner'
  readonly subject?: Figure | undefined
  readonly joined?: readonly Figure[]
}

const REFERRING: ReadonlySet<string> = new Set([...referringWords.personal, ...referringWords.impersonal])

/** Whether a word stands for somebody named elsewhere: "he", "its". */
export function isReferring(norm: string): boolean {
  return REFERRING.has(norm)
}

/** Whom words mean, and why; undefined where they mean nobody. */
export function meant(figure: Figure | undefined, because: string): { figure: Figure; because: string } | undefined {
  return figure && { figure, because }
}

/** "they", "their". */
export const PLURAL: ReadonlySet<string> = new Set(referringWords.plural)
/** "he", "her". */
export const PERSONAL: ReadonlySet<string> = new Set(referringWords.personal)
