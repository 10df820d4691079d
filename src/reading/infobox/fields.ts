import type { Factuality } from '../../claims/attribution.ts'
import type { EntityType } from '../../claims/entity.ts'
import { rememberedByName } from '../remembered.ts'
import data from './fields.json' with { type: 'json' }
import { formsOfKey, isAboutShowing, partsOfKey, plainKey, singularKey } from './key.ts'

/** How the value of a field is read. */
export type Manner = 'figures' | 'words' | 'phrase' | 'size' | 'period' | 'names' | 'status' | 'death' | 'office'

/** What a key of an infobox asks about the one whom the box is about. */
export interface Field {
  /** Whom such a box is about. */
  readonly topics: readonly EntityType[]
  readonly reads: Manner
  readonly predicate: string
  /** At which end of the claim the topic stands, when the items are figures. */
  readonly topicIs?: 'subject' | 'object'
  /** What the items are: the first, unless their words tell that they are another. */
  readonly items?: readonly EntityType[]
  /** Of a date: whether it began or ended then. */
  readonly bound?: 'since' | 'until'
  readonly role?: string
  readonly unit?: string
  readonly status?: string
  readonly factuality?: Factuality
  readonly nameKind?: string
  readonly language?: string
}

/** What is known of a key: a field, that it is of no use for such a topic, or nothing. */
export type Asked = Field | 'ignored' | 'unknown'

interface Row {
  readonly topics: readonly EntityType[]
  readonly field: Field | null
}

const TYPES: readonly EntityType[] = ['organization', 'person', 'event', 'place']
const LEXICON = lexiconOf()
/** A shorter key without its spaces may be another word. */
const SHORTEST_UNSPACED = 7
const UNSPACED = unspaced()

/** What the key asks in a box about a figure of that type. */
export function fieldOf(key: string, topic: EntityType): Asked {
  return key.length > LONGEST_REMEMBERED ? fieldAsked(key, topic) : (FIELDS.get(topic)?.(key) ?? 'unknown')
}

/** Boxes have the same keys again and again. A longer one is a sentence rather. */
const LONGEST_REMEMBERED = 32
const FIELDS: ReadonlyMap<EntityType, (key: string) => Asked> = new Map(
  TYPES.map((topic) => [topic, rememberedByName((key) => fieldAsked(key, topic))]),
)

function fieldAsked(key: string, topic: EntityType): Asked {
  const rows = rowsOf(key)
  const fits = (row: Row): boolean => row.topics.includes(topic)
  const whole = rows.find(fits)
  if (whole !== undefined) return whole.field ?? 'ignored'
  if (rows.length > 0 || isAboutShowing(key)) return 'ignored'
  const parts = partsOfKey(key).map((part) => rowsOf(part).find(fits))
  const [first] = parts
  const isOne =
    parts.length > 1 && parts.every((part) => part !== undefined && part.field?.predicate === first?.field?.predicate)
  return isOne && first !== undefined ? (first.field ?? 'ignored') : 'unknown'
}

/** What a key asks: one thing, or of founders also that they lead ("Founder and leader"); none when it is not known. */
export function fieldsOf(key: string, topic: EntityType): readonly Field[] {
  const asked = fieldOf(key, topic)
  if (asked !== 'unknown') return asked === 'ignored' ? [] : [asked]
  const parts = partsOfKey(key).map((part) => fieldOf(part, topic))
  const areKnown = parts.length > 1 && parts.every((part) => typeof part === 'object')
  return areKnown && parts.some(({ predicate }) => predicate === 'founder_of') ? parts : []
}

/** The type of topic that the key gives away, when boxes of no other type have it; `known` when several have. */
export function topicToldBy(key: string): EntityType | 'known' | null {
  return key.length > LONGEST_REMEMBERED ? topicAsked(key) : topicRemembered(key)
}

const topicRemembered = rememberedByName(topicAsked)

function topicAsked(key: string): EntityType | 'known' | null {
  const rows = [rowsOf(key), ...partsOfKey(key).map(rowsOf)].find((found) => found.length > 0) ?? []
  const types = new Set(rows.flatMap((row) => row.topics))
  const [only] = types
  if (only === undefined) return null
  return types.size === 1 ? only : 'known'
}

/** What is known of a key, of its most exact form first. */
function rowsOf(key: string): readonly Row[] {
  const forms = formsOfKey(key)
  const found = forms.flatMap((form) => LEXICON.get(form) ?? [])
  return found.length > 0 || key.includes(' ') ? found : forms.flatMap((form) => UNSPACED.get(form) ?? [])
}

/** Names of parameters are written without spaces: "Splintergroups". */
function unspaced(): ReadonlyMap<string, readonly Row[]> {
  const keys = [...LEXICON].filter(([key]) => key.includes(' ') && key.length > SHORTEST_UNSPACED)
  return new Map(keys.map(([key, rows]) => [key.replaceAll(' ', ''), rows]))
}

function lexiconOf(): ReadonlyMap<string, readonly Row[]> {
  const exact = new Map<string, Row[]>()
  const loose = new Map<string, Row[]>()
  const enter = (key: string, row: Row): void => {
    const plain = plainKey(key)
    addTo(exact, plain, row)
    if (singularKey(plain) !== plain) addTo(loose, singularKey(plain), row)
  }
  for (const { keys = '', roles = '', ...rest } of data.fields as readonly FieldData[]) {
    for (const key of listOf(keys)) enter(key, { topics: rest.topics, field: rest })
    for (const role of listOf(roles)) enter(role, { topics: rest.topics, field: { ...rest, role } })
  }
  for (const [type, keys] of Object.entries(data.ignored)) {
    const topics = TYPES.filter((one) => type === 'any' || one === type)
    for (const key of listOf(keys)) enter(key, { topics, field: null })
  }
  // What a key asks exactly goes before what it asks in the singular, of topics that the exact one is not for.
  for (const [key, rows] of loose) exact.set(key, [...(exact.get(key) ?? []), ...rows])
  return exact
}

interface FieldData extends Field {
  readonly keys?: string
  readonly roles?: string
}

function addTo(lexicon: Map<string, Row[]>, key: string, row: Row): void {
  const rows = lexicon.get(key)
  if (rows === undefined) lexicon.set(key, [row])
  else rows.push(row)
}

function listOf(words: string): string[] {
  return words === '' ? [] : words.split(' | ')
}
