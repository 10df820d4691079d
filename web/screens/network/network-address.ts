import type { Assessment } from '../../../src/claims/judgement.ts'
import { dayFrom, oneOf, words } from '../../address/search-text.ts'

/** What of the network is seen and how, as it stands in the address. Lists are written with commas. */
export interface NetworkAddress {
  readonly view?: 'table' | undefined
  /** Only what can be reached from this entity. */
  readonly around?: string | undefined
  /** In how many steps; one unless said. */
  readonly hops?: '1' | '2' | '3' | undefined
  /** Kinds of relation that are left out. */
  readonly without?: string | undefined
  /** Where the voices that are heard stand. */
  readonly voices?: string | undefined
  /** How claims are assessed on which relations rest. */
  readonly assessed?: string | undefined
  /** How voices stand to the relations that are shown. */
  readonly standing?: string | undefined
  readonly events?: 'hidden' | undefined
  readonly ended?: 'hidden' | undefined
  /** The two entities whose relations are opened. */
  readonly pair?: string | undefined
  /** The earlier day with which the day of the question is compared. */
  readonly against?: string | undefined
}

export const HOPS = ['1', '2', '3'] as const
/** The standings of relations that are so at all; what is denied or false is not in the network. */
export const SHOWN_STANDINGS = ['asserted', 'alleged', 'contested'] as const
/** Assessments on which a relation may rest. */
export const ASSESSED = ['unreviewed', 'accepted', 'contested'] as const satisfies readonly (
  | Assessment['verdict']
  | 'unreviewed'
)[]
/** Where a voice may stand. */
export const VOICES = ['self', 'ally', 'opponent', 'third-party', 'unknown'] as const

export function networkAddressFrom(search: Readonly<Record<string, unknown>>): NetworkAddress {
  return {
    view: oneOf(['table'], search['view']),
    around: words(search['around']),
    hops: oneOf(HOPS, search['hops']),
    without: words(search['without']),
    voices: words(search['voices']),
    assessed: words(search['assessed']),
    standing: words(search['standing']),
    events: oneOf(['hidden'], search['events']),
    ended: oneOf(['hidden'], search['ended']),
    pair: words(search['pair']),
    against: dayFrom(search['against']),
  }
}

/** The two entities of a pair, by id; null where none is opened. */
export function pairFrom(pair: string | undefined): readonly [string, string] | null {
  const [one, other] = pair?.split(',') ?? []
  return one === undefined || other === undefined || one === '' || other === '' ? null : [one, other]
}

/** A pair is the same from both of its ends. */
export function pairOf(one: string, other: string): string {
  return one < other ? `${one},${other}` : `${other},${one}`
}
