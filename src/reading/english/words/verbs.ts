import { attributingVerbs } from './attribution-cues.ts'
import irregular from './irregular.json' with { type: 'json' }
import verbs from './verbs.json' with { type: 'json' }

export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing'

/** What a word form may be a form of. */
export interface VerbReading {
  readonly lemma: string
  readonly forms: ReadonlySet<VerbForm>
}

/** One claim that a verb makes of what stands around it; the slots are explained in `slots.ts`. */
export interface FrameClaim {
  readonly predicate: string
  readonly subject: string
  readonly object?: string
  readonly value?: string
  readonly time?: 'start' | 'end'
  readonly voice?: string
  readonly factuality?: 'alleged' | 'denied'
  readonly unless?: string
  readonly needs?: string
  readonly needsVerb?: string
  /** Whether it is told besides another claim of its predicate, of others. */
  readonly besides?: boolean
}

const IRREGULAR: Readonly<Record<string, readonly string[]>> = irregular.irregular
const IRREGULAR_ING: Readonly<Record<string, string>> = irregular.ing
const NOUNS = new Set(irregular.nouns)
const BE = new Set(irregular.be)
const PARTICLES = new Set(irregular.particles)

const allVerbs = [
  ...verbs.frames.flatMap((frame) => frame.verbs),
  ...verbs.irrealis,
  ...verbs.others,
  ...attributingVerbs,
]

const byForm = new Map<string, VerbReading>()
const phrasal = new Map<string, Map<string, string[][]>>()
for (const verb of new Set(allVerbs)) {
  const [lemma = '', ...rest] = verb.split(' ')
  if (rest.length > 0) addLonger(lemma, rest)
  if (lemma !== 'be') for (const [form, kind] of formsOf(lemma)) add(form, lemma, kind)
}

function addLonger(lemma: string, rest: string[]): void {
  const byWord = phrasal.get(lemma) ?? new Map<string, string[][]>()
  const [word = ''] = rest
  byWord.set(word, [...(byWord.get(word) ?? []), rest])
  phrasal.set(lemma, byWord)
}

function add(form: string, lemma: string, kind: VerbForm): void {
  const known = byForm.get(form)
  if (known === undefined) byForm.set(form, { lemma, forms: new Set([kind]) })
  else if (known.lemma === lemma) byForm.set(form, { lemma, forms: new Set([...known.forms, kind]) })
  // A form that two verbs share ("found") belongs to the one whose base it is not.
  else if (kind !== 'base' && known.forms.has('base')) byForm.set(form, { lemma: known.lemma, forms: known.forms })
}

/** The forms of a verb after the spelling rules of English. */
function formsOf(lemma: string): [string, VerbForm][] {
  const [past = '', participle = past] = IRREGULAR[lemma] ?? [regularPast(lemma)]
  return [
    [lemma, 'base'],
    [thirdPerson(lemma), 's'],
    [past, 'past'],
    [participle, 'participle'],
    [IRREGULAR_ING[lemma] ?? ingOf(lemma, past), 'ing'],
  ]
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`
}

function ingOf(lemma: string, past: string): string {
  if (/(?:[^aeiou])ed$/.test(past) && past.length === lemma.length + 3 && !lemma.endsWith('e'))
    return `${lemma}${lemma.at(-1) ?? ''}ing`
  return lemma.endsWith('e') && !/(?:ee|oe|ye)$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`
}

/** What verb a word may be a form of; undefined for words that are never verbs. */
export function verbOf(norm: string): VerbReading | undefined {
  return byForm.get(norm)
}

/** Whether a form of the verb is as often a noun: "attack", "claims". */
export function alsoNoun(lemma: string): boolean {
  return NOUNS.has(lemma)
}

export function isBe(norm: string): boolean {
  return BE.has(norm)
}

/** What longer verbs that begin with this one go on with, by the word behind it; undefined when there are none. */
export function longerVerbs(lemma: string): ReadonlyMap<string, readonly (readonly string[])[]> | undefined {
  return phrasal.get(lemma)
}

export function isParticle(norm: string): boolean {
  return PARTICLES.has(norm)
}

const framesByVerb = new Map<string, FrameClaim[]>()
for (const frame of verbs.frames) {
  for (const verb of frame.verbs)
    framesByVerb.set(verb, [...(framesByVerb.get(verb) ?? []), ...(frame.claims as FrameClaim[])])
}

/** The claims that a verb makes; empty for verbs that make none. */
export function framesOf(verb: string): readonly FrameClaim[] {
  return framesByVerb.get(verb) ?? []
}

const irrealis = new Set(verbs.irrealis)

/** Verbs after which what follows did not happen for that: "attempted to", "vowed to". */
export const isIrrealis = (lemma: string): boolean => irrealis.has(lemma)
