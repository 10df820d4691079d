import type { Lexicon, Role } from './lexicon.ts'
import type { Run } from './scan.ts'

/** How the sentence binds what it says to the time: "in", "since", "until", "from … to", "before", "after", "by". */
export type TimeBound = 'at' | 'since' | 'until' | 'from_to' | 'before' | 'after' | 'by'

/** How a time is bound, and where the word that binds it begins; null where none stands before it. */
export interface Binding {
  readonly bound: TimeBound
  readonly cueStart: number | null
}

const BEFORE: Partial<Readonly<Record<Role, TimeBound>>> = {
  at: 'at',
  since: 'since',
  from: 'since',
  until: 'until',
  before: 'before',
  after: 'after',
  by: 'by',
  between: 'at',
}
const BEHIND: Partial<Readonly<Record<Role, TimeBound>>> = {
  since: 'since',
  until: 'until',
  ago: 'before',
  before: 'before',
  later: 'after',
  after: 'after',
}
/** What may stand between a preposition and its date. */
const BETWEEN: readonly Role[] = ['the', 'unit', 'about', 'edge', 'of']
const SUFFIXES: readonly Role[] = ['apostrophe', 'suffix', 'yearAfter', 'monthAfter', 'unit', 'edge']

/** How the tokens `first` to `last` are bound by those around them. */
export function bindingOf(run: Run, first: number, last: number, lexicon: Lexicon): Binding {
  const behind = bindingBehind(run, last, lexicon)
  if (behind !== null) return { bound: behind, cueStart: null }
  let at = first - 1
  while (BETWEEN.includes(run.tokens[at]?.role ?? 'comma') && run.tokens[at]?.role !== 'of') at -= 1
  const cue = run.tokens[at]
  const bound = cue === undefined ? undefined : BEFORE[cue.role]
  return cue === undefined || bound === undefined ? { bound: 'at', cueStart: null } : { bound, cueStart: cue.start }
}

/** "2011 onwards", and in Turkish "2011'den beri", "2024'e kadar". */
function bindingBehind(run: Run, last: number, lexicon: Lexicon): TimeBound | null {
  if (run.tokens[last + 1]?.role === 'onwards') return 'since'
  if (!lexicon.postposed) return null
  let at = last + 1
  while (SUFFIXES.includes(run.tokens[at]?.role ?? 'comma')) at += 1
  return BEHIND[run.tokens[at]?.role ?? 'comma'] ?? null
}
