import { type Claim, isEntityReference } from '../claims/claim.ts'
import { pagesOf } from '../claims/page.ts'
import type { SourceMetadata } from '../claims/source.ts'
import { objectInWords, quoteOf } from './claim-words.ts'
import { csvRow, type PrintedCell } from './csv-print.ts'

/** A source as it is cited. */
export interface CitedSource extends SourceMetadata {
  readonly id: string
  readonly origin: string
}

/** What each column of the table holds. */
type Column = (claim: Claim, source: CitedSource | undefined) => PrintedCell

/** In this order: what is said, who says so and how, where it stands, what was concluded, what programs need. */
const COLUMNS: Readonly<Record<string, Column>> = {
  subject: ({ subject }) => subject.name,
  subject_type: ({ subject }) => subject.type,
  predicate: ({ predicate }) => predicate,
  object: ({ object }) => objectInWords(object),
  object_type: ({ object }) => (object !== null && isEntityReference(object) ? object.type : null),
  role: ({ qualifiers }) => qualifiers['role'] ?? null,
  name_kind: ({ qualifiers }) => qualifiers['nameKind'] ?? null,
  name_language: ({ qualifiers }) => qualifiers['language'] ?? null,
  valid: ({ valid }) => valid,
  factuality: ({ factuality }) => factuality,
  voices: ({ attribution }) => listed(attribution.map(({ name }) => name)),
  quote: quoteOf,
  page: ({ evidence }) => listed(pagesOf(evidence)),
  title: (_, source) => source?.title ?? null,
  publisher: (_, source) => source?.publisher ?? null,
  author: (_, source) => source?.author ?? null,
  published: (_, source) => source?.published ?? null,
  url: (_, source) => source?.url ?? null,
  origin: (_, source) => source?.origin ?? null,
  verdict: ({ assessment }) => assessment?.verdict ?? null,
  note: ({ assessment }) => assessment?.note ?? null,
  decided_by: ({ assessment }) => assessment?.by ?? null,
  decided_at: ({ assessment }) => assessment?.at ?? null,
  recorded_at: ({ recordedAt }) => recordedAt,
  extractor: ({ extractor }) => extractor,
  score: ({ score }) => score,
  claim_id: ({ id }) => id,
  subject_id: ({ subject }) => subject.id,
  object_id: ({ object }) => (object !== null && isEntityReference(object) ? object.id : null),
  source_id: ({ evidence }) => evidence[0]?.source ?? null,
}

/** Without it Excel takes UTF-8 for the encoding of its system, and Arabic for something else. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * Claims as a table of comma separated values for spreadsheets, a claim a row, each with the source of its first evidence;
 * the heads of the columns first. What stands between semicolons are several of a kind.
 */
export function* claimTable(
  claims: Iterable<Claim>,
  sources: ReadonlyMap<string, CitedSource>,
): Generator<string, void, void> {
  yield BYTE_ORDER_MARK + csvRow(Object.keys(COLUMNS))
  const columns = Object.values(COLUMNS)
  for (const claim of claims) {
    const source = sources.get(claim.evidence[0]?.source ?? '')
    yield csvRow(columns.map((column) => column(claim, source)))
  }
}

function listed(words: readonly string[]): PrintedCell {
  return words.length === 0 ? null : words.join('; ')
}
