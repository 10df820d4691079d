import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { sourcesOf } from '../claim-words.ts'
import type { LeavingClaim } from '../doubt.ts'
import { Losses, type Outgoing } from '../losses.ts'
import type { Telling } from '../telling.ts'
import { type FtmReason, isLinguistic, MAPPING, typeOfProperty } from './mapping.ts'
import { documentOf, type Statement, statementsOf } from './statements.ts'

/** A statement as it stands in a data set: `origin` is the claim, `seen` when the workspace learned it. */
interface Placed {
  readonly dataset: string
  readonly origin: string
  readonly seen: string
}

const COLUMNS = [
  'canonical_id',
  'entity_id',
  'prop',
  'prop_type',
  'schema',
  'value',
  'dataset',
  'origin',
  'lang',
  'original_value',
  'external',
  'first_seen',
  'last_seen',
  'id',
]
/** The property under which a statement says that there is such an entity, and of which schema. */
const BASE = 'id'
/** As much of a date and time as FollowTheMoney writes: to the second, without a zone. */
const TO_THE_SECOND = 19

/**
 * Claims as statements of FollowTheMoney in its table, each with its source as the data set, so that equal words of two
 * sources stay two; nothing is gathered. The rows of an entity stand where its claims stand: programs that aggregate want
 * them sorted by the first column.
 */
export function ftmStatements(claims: readonly LeavingClaim[], telling: Telling): Outgoing {
  const losses = new Losses<FtmReason>()
  for (const claim of claims) losses.add(statementsOf(claim, telling).lost)
  return { losses: losses.told(MAPPING.losses), lines: () => rows(claims, telling) }
}

function* rows(claims: readonly LeavingClaim[], telling: Telling): Generator<string, void, void> {
  yield row(COLUMNS)
  const documents = new Set<string>()
  let [dataset, written] = ['', new Set<string>()]
  for (const claim of claims) {
    const { statements } = statementsOf(claim, telling)
    if (statements.length === 0) continue
    const [first = ''] = sourcesOf(claim)
    // Most claims of a source stand together, so what was written is forgotten with it; a row that comes again is the same.
    if (first !== dataset) [dataset, written] = [first, new Set()]
    const seen = claim.recordedAt?.slice(0, TO_THE_SECOND) ?? ''
    yield* placed(statements, { dataset, origin: claim.id, seen }, written)
    for (const id of sourcesOf(claim)) {
      const source = telling.sources.get(id)
      if (source === undefined || documents.has(id)) continue
      documents.add(id)
      yield* placed(documentOf(source), { dataset: id, origin: '', seen }, written)
    }
  }
}

function* placed(statements: readonly Statement[], place: Placed, written: Set<string>): Generator<string, void, void> {
  for (const statement of statements) {
    const { entity, schema, property, value, language } = statement
    if (!written.has(entity)) {
      written.add(entity)
      yield cells({ entity, schema, property: BASE, value: entity, language: null }, place)
    }
    const lang = isLinguistic(property) ? language : null
    const key = [entity, property, value, lang].join('\0')
    if (written.has(key)) continue
    written.add(key)
    yield cells({ ...statement, language: lang }, place)
  }
}

function cells({ entity, schema, property, value, language }: Statement, { dataset, origin, seen }: Placed): string {
  const key = `${dataset}.${entity}.${property}.${value}${language === null ? '' : `@${language}`}`
  const id = bytesToHex(sha1(utf8ToBytes(key.toWellFormed())))
  const type = typeOfProperty(property)
  const told = [entity, entity, property, type, schema, value, dataset, origin, language ?? '', '', 'f', seen, seen, id]
  return row(told)
}

/** A row as Python's dialect "unix" has it: every cell in quotation marks. Nothing is put before what looks like a formula. */
function row(values: readonly string[]): string {
  return `${values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')}\n`
}
