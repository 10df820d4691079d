import type { ClaimDraft } from '../../claims/claim.ts'
import type { EntityReference } from '../../claims/entity.ts'
import type { TableFormat } from './format.ts'
import type { DataRow, RowReading } from './row.ts'
import data from './ucdp-actors.json' with { type: 'json' }

const EMPTY: ReadonlySet<string> = new Set(data.empty)
const { flag, ids, names } = data.splinter

/** The list of actors: one row each, with every name it has had, where it came from and where it is active. */
export const UCDP_ACTORS: TableFormat = {
  id: 'ucdp-actors',
  title: 'UCDP: actors',
  publisher: data.publisher,
  language: null,
  extractor: data.extractor,
  backslashes: false,
  required: ['actorid'],
  read: ['ActorId', 'NameChange', ...data.names.flatMap(({ columns }) => columns), flag, ids, names, data.location].map(
    (column) => column.toLowerCase(),
  ),
  rowReading: actorOf,
  naming: (row) => {
    const [name] = namesIn(row)
    return name === undefined ? undefined : [foundationOf(row.cell('ActorId')), name.value]
  },
}

function actorOf(row: DataRow): RowReading {
  const id = row.cell('ActorId')
  if (!/^\d+$/.test(id)) return { refused: `ActorId "${id}" is not a number` }
  const borne = namesIn(row)
  const [first] = borne
  if (first === undefined) return { refused: `actor ${id} has no name` }
  const subject = actor(row, id, first.value)
  const named = borne.map(({ value, qualifiers }) =>
    row.draft({ subject, predicate: 'name', object: { value }, qualifiers }),
  )
  return { drafts: [...named, ...splitsIn(row, subject), ...placesIn(row, subject)] }
}

interface Borne {
  readonly value: string
  readonly qualifiers: Readonly<Record<string, string>>
}

/** Every name once, the one that the data use first. */
function namesIn(row: DataRow): readonly Borne[] {
  const isRenamed = row.cell('NameChange') === '1'
  const borne = new Map<string, Borne>()
  for (const { columns, nameKind, whenRenamed, language } of data.names) {
    const value = columns.map((column) => filled(row, column)).find((it) => it !== '')
    if (value === undefined || borne.has(value)) continue
    const kind = isRenamed ? (whenRenamed ?? nameKind) : nameKind
    borne.set(value, { value, qualifiers: { nameKind: kind, ...(language === undefined ? {} : { language }) } })
  }
  return [...borne.values()]
}

/** From whom the actor split. Their own rows name them best; the names in this one are of use where they match the ids. */
function splitsIn(row: DataRow, subject: EntityReference): readonly ClaimDraft[] {
  if (filled(row, flag) !== '1') return []
  const [before, called] = [listed(filled(row, ids)), filled(row, names)]
  const each = before.length === 1 ? [called] : listed(called)
  return before.flatMap((id, index) => {
    const named = before.length === each.length ? each[index] : undefined
    const name = row.scope.names.get(foundationOf(id)) ?? named
    if (name === undefined || name === '') {
      row.guess(ids, 'an actor without a name, from which a split is left out', id, '')
      return []
    }
    const object = actor(row, id, name)
    return object.id === subject.id ? [] : [row.draft({ subject, predicate: 'split_from', object })]
  })
}

function placesIn(row: DataRow, subject: EntityReference): readonly ClaimDraft[] {
  return [...new Set(listed(filled(row, data.location)))].map((name) =>
    row.draft({ subject, predicate: 'area_of_operation', object: row.entity('place', name, name) }),
  )
}

function actor(row: DataRow, id: string, name: string): EntityReference {
  return row.entity('organization', foundationOf(id), name)
}

function foundationOf(id: string): string {
  return `UCDP actor ${id}`
}

function filled(row: DataRow, column: string): string {
  const value = row.cell(column)
  return EMPTY.has(value.toLowerCase()) ? '' : value
}

function listed(cell: string): readonly string[] {
  return cell
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
