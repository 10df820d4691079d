/** The log: the only table that is written to by hand. */
export interface LogTable {
  sequence: number
  recorded_at: string
  kind: string
  payload: string
  previous_hash: string
  hash: string
}

/** Original bytes, by their digest. */
export interface BytesTable {
  sha256: string
  content: Uint8Array
}

export interface SourceTable {
  id: string
  /** The log entry it came with; so in `entity`, `judgement`, `assessment` and `undo`. */
  sequence: number
  recorded_at: string
  document_id: string
  sha256: string
  media_type: string
  reader: string
  origin: string
  title: string | null
  url: string | null
  publisher: string | null
  author: string | null
  published: string | null
  language: string
  text: string
}

/** An entity of one document. */
export interface EntityTable {
  id: string
  type: string
  sequence: number
  position: number
}

export interface NameTable {
  entity: string
  text: string
  kind: string
  position: number
}

export interface MentionTable {
  source: string
  position: number
  start: number
  end: number
  quote: string
  entity: string
  score: number
  because: string | null
}

/** A claim as it was read: the ids are those of document entities, whatever was judged since. */
export interface ClaimTable {
  subject: string
  id: string
  source: string
  /** The log entry it came with: that of its source, or a later one. */
  sequence: number
  /** Its place among the claims of its entry. */
  position: number
  subject_name: string
  subject_mention: string | null
  predicate: string
  /** The entity it points to; null for a literal and for nothing. */
  object: string | null
  object_name: string | null
  object_mention: string | null
  /** JSON of a literal object. */
  literal: string | null
  /** JSON of an object. */
  qualifiers: string
  valid: string | null
  factuality: string
  /** JSON of a list of voices. */
  attribution: string
  extractor: string
  score: number
}

export interface EvidenceTable {
  claim: string
  position: number
  source: string
  start: number
  end: number
  quote: string
}

/**
 * A judgement as it was given, in force or not: of those on a pair, the last that was not taken back is in force.
 * `left` is less than `right`, so a pair is one pair whichever was named first.
 */
export interface JudgementTable {
  left: string
  right: string
  sequence: number
  decision: string
  score: number | null
  /** JSON of a list of sentences. */
  because: string
  by: string
  at: string
}

/** An assessment as it was made, in force or not: of those of a claim, the last that was not taken back is in force. */
export interface AssessmentTable {
  claim: string
  sequence: number
  verdict: string
  note: string | null
  by: string
  at: string
}

/** A judgement or an assessment that was taken back. */
export interface UndoTable {
  /** The log entry that was taken back. */
  entry: number
  sequence: number
  /** JSON of a list of sentences. */
  because: string
  by: string
  at: string
}

/** A section of a source: the part of its text that is searched as one. What it says is in the engine's word index. */
export interface SectionTable {
  /** Counted over all sources, in the order of the log, from 1. */
  number: number
  source: string
  start: number
  end: number
  language: string
  publisher: string | null
  /** The first and the last day on which it may have been published; null when the source does not say. */
  published_from: number | null
  published_to: number | null
}

/** Every table by its name, as Kysely needs it. `shape.ts` says how each is laid out on the disk. */
export interface Tables {
  log: LogTable
  bytes: BytesTable
  source: SourceTable
  entity: EntityTable
  name: NameTable
  mention: MentionTable
  claim: ClaimTable
  evidence: EvidenceTable
  judgement: JudgementTable
  assessment: AssessmentTable
  undo: UndoTable
  section: SectionTable
}
