import { PREDICATES, type Predicate } from '../../claims/predicates.ts'
import type { Page } from '../page.ts'
import type { Portion } from './portions.ts'
import prompt from './prompt.json' with { type: 'json' }

/** What a language model is asked about one portion. */
export interface Question {
  readonly portion: Portion
  /** What is asked, the same for every portion. */
  readonly instructions: string
  /** The portion, and what must be known to read it. */
  readonly words: string
}

/** The version of the prompt; a claim names it in its extractor. It rises whenever the words of a question change. */
export const PROMPT_VERSION: number = prompt.version

/** Names that are told with a portion: those of a long document would leave no room for it. */
const MOST_NAMES = 60

const OF_LITERAL = { text: 'words', number: 'a number' } as const
const INSTRUCTIONS = [...prompt.instructions, prompt.predicates, ...PREDICATES.map(lineOf)].join('\n')

/** What is asked about a portion of a page that the rules have read. */
export function questionAbout(page: Page, portion: Portion): Question {
  const { title, published } = page.document
  const told: Readonly<Record<string, string>> = {
    title: title ?? 'not known',
    published: published ?? 'not known',
    names: namesOf(page).join('; ') || 'none known yet',
    portion: page.text.slice(portion.start, portion.end),
  }
  const words = prompt.portion.replace(/\{(\w+)\}/g, (_, name: string) => told[name] ?? '')
  return { portion, instructions: INSTRUCTIONS, words }
}

/** What a model is told whose answer was none. */
export function askedAgain(fault: string): string {
  return prompt.again.replace('{fault}', fault)
}

function namesOf({ cast }: Page): string[] {
  return cast
    .figures()
    .filter(({ described }) => !described)
    .slice(0, MOST_NAMES)
    .map((figure) => cast.nameOf(figure))
}

function lineOf({ name, domain, range, symmetric }: Predicate): string {
  const object = range === 'none' ? 'nothing' : typeof range === 'string' ? OF_LITERAL[range] : range.join(' or ')
  return `${name}: ${domain.join(' or ')} ${symmetric ? '↔' : '→'} ${object}`
}
