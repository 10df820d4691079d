import type { Unit } from '../syntax/unit.ts'
import cues from './cues.json' with { type: 'json' }

/** What a word has to do with ties between bodies, in the widest sense. */
export type CueKind = keyof typeof cues

const kinds = new Map<string, CueKind[]>()
for (const kind of Object.keys(cues) as CueKind[]) {
  for (const word of cues[kind]) for (const form of formsOf(word)) add(form, kind)
}

function add(form: string, kind: CueKind): void {
  const known = kinds.get(form)
  if (known === undefined) kinds.set(form, [kind])
  else if (!known.includes(kind)) known.push(kind)
}

/** A word with the endings it may take; a form that no word has does no harm. */
function formsOf(word: string): string[] {
  const stem = word.endsWith('e') ? word.slice(0, -1) : word
  const plural = word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`
  const past = word.endsWith('y') ? `${word.slice(0, -1)}ied` : `${stem}ed`
  const doubled = `${word}${word.at(-1) ?? ''}`
  return [word, plural, `${word}es`, past, `${stem}ing`, `${word}ing`, `${doubled}ed`, `${doubled}ing`]
}

const NONE: readonly CueKind[] = []

const TELLING: ReadonlySet<CueKind> = new Set([
  'ally',
  'oppose',
  'affiliate',
  'support',
  'receive',
  'split',
  'merge',
  'part',
])
/** The kinds of words of which one may tell a tie. */
const TELLING_WORDS: ReadonlySet<readonly CueKind[]> = new Set(
  [...kinds.values()].filter((each) => each.some((kind) => TELLING.has(kind))),
)

/** Whether one of the kinds of a word may tell a tie. */
export function mayTellTies(of: readonly CueKind[]): boolean {
  return of !== NONE && TELLING_WORDS.has(of)
}

/** The kinds of a word, by its own form, else by that of its verb; of an event by the last word of its name. */
export function cuesOf(unit: Pick<Unit, 'norm' | 'mention' | 'lemma'>): readonly CueKind[] {
  const known = kinds.get(wordOf(unit))
  return known ?? (unit.lemma === undefined ? NONE : (kinds.get(unit.lemma) ?? NONE))
}

function wordOf({ norm, mention }: Pick<Unit, 'norm' | 'mention'>): string {
  if (norm !== '' || mention?.figure.type !== 'event') return norm
  return mention.figure.founded.split(' ').at(-1)?.toLowerCase() ?? ''
}
