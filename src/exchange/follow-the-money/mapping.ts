import type { EntityType } from '../../claims/entity.ts'
import type { LossWording } from '../losses.ts'
import data from './mapping.json' with { type: 'json' }

/** Why something is lost on the way to FollowTheMoney. */
export type FtmReason = keyof typeof data.losses

/** An entity that stands for a tie: which property takes which end. */
export interface FtmTie {
  readonly schema: string
  readonly subject: string
  /** The property that takes the object as an entity, or `named` that which takes its name alone. */
  readonly object?: string
  readonly named?: string
  /** Whether its date is that of what happened; else a date alone is an observation. */
  readonly happening?: boolean
  /** Whether the subject is in the country that the object is. */
  readonly inCountry?: boolean
}

/** A property of the subject. */
export interface FtmValue {
  readonly property: string
  /** Whether the value has its label before and its time behind: "size: 200 fighters (2015)". */
  readonly labelled?: boolean
  /** Whether who says it stands behind: "militia, according to the Gazette". */
  readonly voiced?: boolean
  /** The property that takes the value when it is a country. */
  readonly country?: string
}

type ByType = Readonly<Partial<Record<EntityType, Readonly<Record<string, string>>>>>

/** How claims are said in FollowTheMoney: `mapping.json`, whose schemata and properties a test finds in its model. */
interface Mapping {
  readonly entities: Readonly<Record<EntityType, string>>
  readonly document: string
  readonly doubtful: FtmTie
  readonly names: Readonly<Record<string, string>>
  readonly weakName: string
  /** Words with which an Arabic name after a child begins, in lower case: "Abu Omar" tells one of thousands. */
  readonly kunya: readonly string[]
  readonly values: Readonly<Record<string, FtmValue>>
  /** Properties of the subject that take the dates of a claim without an object. */
  readonly times: Readonly<Record<string, ByType>>
  /** Properties of the subject that take the date of a status. */
  readonly endings: Readonly<Record<string, Readonly<Partial<Record<EntityType, string>>>>>
  readonly ties: Readonly<Record<string, FtmTie>>
  readonly losses: Readonly<Record<FtmReason, LossWording>>
}

export const MAPPING: Mapping = data as unknown as Mapping

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries(data.types).flatMap(([type, properties]) => properties.map((property) => [property, type])),
)
const LINGUISTIC: ReadonlySet<string> = new Set(data.linguistic)

/** The type that FollowTheMoney gives to values of a property. */
export function typeOfProperty(property: string): string {
  return TYPES.get(property) ?? 'string'
}

/** Whether values of a property are in a language. */
export function isLinguistic(property: string): boolean {
  return LINGUISTIC.has(typeOfProperty(property))
}
