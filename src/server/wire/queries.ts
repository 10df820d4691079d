import type { EntityType } from '../../claims/entity.ts'
import type { Assessment } from '../../claims/judgement.ts'
import type { Severity } from '../../inquiry/conflict.ts'
import type { Stance } from '../../inquiry/stance.ts'

/** What may stand in an address after the question mark. Lists are written with commas: `?voices=ally,third-party`. */
export type ListWords<T extends string = string> = T | `${T},${string}`

/** Which part of a long list. */
export interface PageQuery {
  readonly cursor?: string
  /** How many items at most, 1 to 500; 50 unless said. */
  readonly limit?: number
}

/** The three times of a question, each a day, a month or a year. */
export interface MomentQuery {
  readonly at?: string
  readonly known?: string
  readonly recorded?: string
}

/** Whom a question hears. */
export interface HearingQuery {
  readonly voices?: ListWords<Stance>
  readonly without?: ListWords<Stance>
  /** Only what this voice or publisher says, by name or id. */
  readonly only?: string
}

export interface AskedQuery extends MomentQuery, HearingQuery {}

/** Two entities, by id or name. */
export interface PairQuery extends MomentQuery {
  readonly one: string
  readonly other: string
}

export interface TimelineQuery extends AskedQuery, PageQuery {
  /** Only facts of these predicates. */
  readonly predicates?: ListWords
  /** Only what may have been so in this day, month or year, or later. */
  readonly from?: string
  /** Only what may have been so in this day, month or year, or earlier. */
  readonly to?: string
}

export interface SourcesQuery extends PageQuery {
  /** Only those written in this language. */
  readonly language?: string
  /** Only those with words like these in title, publisher, author or origin. */
  readonly q?: string
}

export interface EntitiesQuery extends PageQuery {
  readonly type?: EntityType
}

export interface ProfileQuery extends AskedQuery {
  /** Sensitive predicates to show: `ethnicity,religion`. */
  readonly include?: ListWords
}

export interface SidesQuery extends MomentQuery {
  readonly include?: ListWords
}

export interface NetworkQuery extends AskedQuery {
  /** An entity by id or name: only what can be reached from it. */
  readonly around?: string
  /** In how many steps, 1 to 6; needs `around`. */
  readonly hops?: number
  /** Only relations of these predicates. */
  readonly predicates?: ListWords
  /** Whether events become nodes; `false` unless said. */
  readonly events?: boolean
  /** Whether relations that were over by the day are among the edges; `false` unless said. */
  readonly ended?: boolean
  /** Only what rests on claims that were so assessed: `accepted`, or `accepted,unreviewed`. */
  readonly assessed?: ListWords<Assessment['verdict'] | 'unreviewed'>
}

export interface DiffQuery extends Omit<MomentQuery, 'at'> {
  readonly from: string
  readonly to: string
  readonly around?: string
  readonly events?: boolean
}

export interface PathQuery extends PairQuery {
  /** In how many steps at most, 1 to 6; 4 unless said. */
  readonly hops?: number
  readonly events?: boolean
}

export interface EdgeQuery extends PairQuery {
  readonly predicate?: string
}

export interface ConflictsQuery extends AskedQuery, PageQuery {
  /** Only about this entity, by id or name. */
  readonly about?: string
  readonly rule?: string
  readonly severity?: Severity
}

export interface StructureQuery extends MomentQuery {
  /** `sure` counts only relations that surely held; `possible` unless said. */
  readonly certainty?: 'possible' | 'sure'
  /** Whether of friendly and hostile relations between two only those count that began last. */
  readonly latest?: boolean
}

export interface StructureChangeQuery extends Omit<StructureQuery, 'at'> {
  readonly before: string
  readonly after: string
}

export interface QueueQuery extends PageQuery {
  readonly source?: string
  readonly predicate?: string
  /** By an entity at one of the ends, by id or name. */
  readonly about?: string
  /** `unreviewed` unless said. */
  readonly assessed?: Assessment['verdict'] | 'unreviewed'
  /** Only those that are marked as unlikely, or only the others. */
  readonly unlikely?: boolean
}

export interface DecisionsQuery extends PageQuery {
  /** About an entity by id or name, or a claim by id. */
  readonly about?: string
  /** Whether what the program judged is listed too; `false` unless said. */
  readonly program?: boolean
}

export interface QuestionsQuery extends PageQuery {
  /** Only about this entity, by id or name. */
  readonly about?: string
}

export interface SearchQuery extends PageQuery {
  readonly q: string
  readonly language?: string
  readonly publisher?: string
  /** Days, months or years between which a source may have been published. */
  readonly from?: string
  readonly to?: string
  /** Whether texts alone are searched, and no names; `false` unless said. */
  readonly texts?: boolean
}
