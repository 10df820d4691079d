import type { EntityType } from '../../claims/entity.ts'
import { fold } from '../../text/normalise.ts'
import { type Term, typeTerm } from './vocabulary.ts'

/** An entity that may be meant by a query, with what speaks for it. */
export interface FoundEntity {
  readonly id: string
  /** The name it goes by. */
  readonly name: string
  readonly type: EntityType
  /** The name of it that answered best. */
  readonly answered: string
  /** The name asked for that it answered best. */
  readonly asked: string
  /** 0 to 1. */
  readonly score: number
  /** The reasons in plain words, heaviest first. */
  readonly because: readonly string[]
  /** How many of the names asked for found it. */
  readonly agreeing: number
  /** Whether one of them is enough to take it for the one meant. */
  readonly suffices: boolean
}

/** What speaks for a candidate, as a number or as yes or no. */
export interface MatchingFeature {
  readonly id: string
  readonly value: number | boolean
}

/** An entity that may be meant, as the protocol gives it: W3C Reconciliation Service API 0.2, section 4.2. */
export interface ReconciliationCandidate {
  readonly id: string
  readonly name: string
  /** What it is and why it may be meant. */
  readonly description: string
  readonly type: readonly Term[]
  /** 0 to 100. */
  readonly score: number
  /** Whether it may be taken for the one meant without asking a person. */
  readonly match: boolean
  readonly features: readonly MatchingFeature[]
}

/** The candidates for one query, best first; where it could not be answered none, and why. */
export interface ReconciliationAnswer {
  readonly result: readonly ReconciliationCandidate[]
  readonly error?: { readonly code: 'bad-query'; readonly message: string }
}

/** A candidate for a client. The protocol has reasons as numbers only, so those in words stand in the description. */
export function candidateFrom(found: FoundEntity, match: boolean): ReconciliationCandidate {
  const { id, name, type, answered, asked, score, because, agreeing, suffices } = found
  const term = typeTerm(type)
  const also = answered === name ? [] : [`also “${answered}”`]
  return {
    id,
    name,
    description: [term.name, ...also, ...because].join('; '),
    type: [term],
    score: outOfHundred(score),
    match,
    features: [
      { id: 'exact_name', value: fold(answered) === fold(asked) },
      { id: 'name_suffices', value: suffices },
      { id: 'names_agreeing', value: agreeing },
    ],
  }
}

/**
 * The answer to a query that is wrong by itself. The protocol has no word for it: its schema demands a `result` under
 * every id and allows more beside it, so the reason stands there and the other queries of the batch are answered.
 */
export function answerToFault(fault: string): ReconciliationAnswer {
  return { result: [], error: { code: 'bad-query', message: fault } }
}

/** Clients show the score as a whole number, so that of 0 to 1 would be hidden. */
function outOfHundred(score: number): number {
  return Math.round(score * 1000) / 10
}
