import type { EntityReference } from '../../claims/entity.ts'
import { partialDate } from '../partial-date.ts'
import type { TableFormat } from './format.ts'
import data from './mapping-militants.json' with { type: 'json' }
import type { DataRow, RowReading } from './row.ts'

/** A kind of relation of the data set. */
interface RelationType {
  readonly predicate: string
  /** Which group is the subject: of a split the data set names first the one that was left. */
  readonly from: string
  /** Whether the date is a beginning; a split and a merger are events. */
  readonly lasting: boolean
}

const TYPES: ReadonlyMap<string, RelationType> = new Map(Object.entries(data.types))
const PLACEHOLDERS: ReadonlySet<string> = new Set(data.placeholders)
const SHARED = {
  publisher: data.publisher,
  extractor: data.extractor,
  language: 'en',
  backslashes: true,
} as const

/** The key of groups: `group_id,name`. */
export const MAPPING_MILITANTS_GROUPS: TableFormat = {
  ...SHARED,
  id: 'mmp-groups',
  title: 'Mapping Militants: groups',
  required: ['group_id', 'name'],
  read: ['group_id', 'name'],
  rowReading: groupOf,
  naming: (row) => {
    const [id, name] = [row.cell('group_id'), row.cell('name')]
    return PLACEHOLDERS.has(id) || name === '' ? undefined : [foundationOf(id), name]
  },
}

/** The relations between groups: `unique_id,type,group1_id,group2_id,date,description,group1_name,group2_name`. */
export const MAPPING_MILITANTS_RELATIONS: TableFormat = {
  ...SHARED,
  id: 'mmp-relationships',
  title: 'Mapping Militants: relationships',
  required: ['type', 'group1_id', 'group2_id', 'date'],
  read: ['unique_id', 'type', 'group1_id', 'group2_id', 'date', 'description', 'group1_name', 'group2_name'],
  prose: ['description'],
  rowReading: relationOf,
}

function groupOf(row: DataRow): RowReading {
  const name = row.cell('name')
  if (name === '') return { refused: 'the group has no name' }
  const subject = group(row, 'group_id', name)
  return {
    drafts: [row.draft({ subject, predicate: 'name', object: { value: name }, qualifiers: { nameKind: 'primary' } })],
  }
}

function relationOf(row: DataRow): RowReading {
  const word = row.cell('type')
  const type = TYPES.get(word.toLowerCase())
  if (type === undefined) return { refused: `type "${word}" is not one of ${[...TYPES.keys()].join(', ')}` }
  const [one, other] = [groupNamed(row, 'group1'), groupNamed(row, 'group2')]
  if (typeof one === 'string') return { refused: one }
  if (typeof other === 'string') return { refused: other }
  if (one.id === other.id) return { refused: 'it relates a group to itself' }
  const written = row.cell('date')
  const date = partialDate(written, row.scope.published)
  if ('fault' in date) return { refused: date.fault }
  const { edtf } = date
  if (date.guess !== null) row.guess('date', date.guess, written, edtf ?? '')
  const [subject, object] = type.from === 'group1' ? [one, other] : [other, one]
  // The data set says when a relation began, and nothing of its end.
  const valid = edtf !== null && type.lasting ? `${edtf}/` : edtf
  return { drafts: [row.draft({ subject, predicate: type.predicate, object, valid })] }
}

/** The group in one of the two places of a relation; why there is none when it has no name. */
function groupNamed(row: DataRow, place: string): EntityReference | string {
  const id = row.cell(`${place}_id`)
  const name = row.cell(`${place}_name`) || row.scope.names.get(foundationOf(id))
  if (name !== undefined) return group(row, `${place}_id`, name)
  return PLACEHOLDERS.has(id)
    ? `${place} has neither an id nor a name`
    : `group ${id} has no name here: import the list of groups in the same command`
}

/** What a group is founded on that has an id. */
function foundationOf(id: string): string {
  return `Mapping Militants group ${id}`
}

/** A group is known by its id; where that is a placeholder, by its name in this file. */
function group(row: DataRow, column: string, name: string): EntityReference {
  const id = row.cell(column)
  if (!PLACEHOLDERS.has(id)) return row.entity('organization', foundationOf(id), name)
  row.guess(column, 'a placeholder for an id: known by its name', id, name)
  return row.entity('organization', name, name)
}
