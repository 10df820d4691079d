import type { SentenceParse } from '../sentence/parse.ts'
import type { Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import { type Candidate, isJointlyMeant } from './candidates.ts'
import { cuesOf } from './cues.ts'
import type { Features } from './feature-names.ts'

/** What two bodies are in the clauses that hold both: who does, who is done to, and what is done. */
export function addClauses({ clauses, units }: SentenceParse, { left, right }: Candidate, features: Features): void {
  let shared = 0
  const both = isJointlyMeant({ left, right })
  for (const clause of clauses) {
    const [one, other] = [placeIn(clause, left.at, both), placeIn(clause, right.at, both)]
    if (one === undefined || other === undefined) continue
    shared++
    addVerb(clause, `${one} ${other}`, features)
    if (clause.object !== null && !clause.passive && one !== UNDERGOER && other !== UNDERGOER) {
      for (const kind of kindsIn(units, clause.object)) features.add('object', kind, `${one} ${other}`)
    }
  }
  features.add('clauses', String(Math.min(2, shared)))
}

function addVerb({ verb, governor }: Clause, places: string, features: Features): void {
  features.add('clause', places)
  for (const kind of kindsOf(verb.verb)) features.add('clause', kind, places)
  features.add('clause', 'verb', `${verb.verb} ${places}`)
  if (verb.negated) features.add('clause', 'negated')
  if (verb.modal) features.add('clause', 'modal')
  if (governor !== null) features.add('clause', 'governed by', governor.verb.lemma)
}

const DOER = 'doer'
const UNDERGOER = 'undergoer'

/** What a body is to a verb, and whether it is so itself or is part of what is. */
function placeIn(clause: Clause, at: number, both: boolean): string | undefined {
  const { subject, object, complement, attached, passive } = clause
  const inSubject = standingIn(subject, at, both)
  if (inSubject !== undefined) return `${passive ? UNDERGOER : DOER}${inSubject}`
  const inObject = standingIn(object, at, both) ?? standingIn(complement, at, both)
  if (inObject !== undefined) return `${UNDERGOER}${inObject}`
  for (const { preposition, phrase } of attached) {
    const inside = standingIn(phrase, at, both)
    if (inside !== undefined) return `${passive && preposition === 'by' ? DOER : preposition}${inside}`
  }
  return undefined
}

/** Whether a word is what a phrase names, or something in it; undefined when it stands outside. */
function standingIn(phrase: Phrase | null, at: number, both: boolean): '' | ' inside' | undefined {
  if (phrase === null || at < phrase.first || at >= phrase.last) return undefined
  return phrase.cores.some(
    ({ first, last, of, name }) => at >= first && at < last && of === null && (both || name !== null),
  )
    ? ''
    : ' inside'
}

function kindsOf(verb: string): ReadonlySet<string> {
  return new Set(verb.split(' ').flatMap((word) => cuesOf({ norm: word, mention: undefined, lemma: undefined })))
}

function kindsIn(units: SentenceParse['units'], { first, last }: Phrase): ReadonlySet<string> {
  return new Set(units.slice(first, last).flatMap((unit) => cuesOf(unit)))
}
