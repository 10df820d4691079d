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

/** A word that stands in many rows, such as a predicate; rows have its number. */
export interface WordTable {
  /** 1, 2, 3 … in the order in which the log first used them. */
  number: number
  text: string
}

export interface SourceTable {
  /** The log entry it came with; so in `judgement`, `assessment` and `undo`. */
  sequence: number
  id: string
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
  /** JSON of where its pages begin; null where it has none. */
  pages: string | null
  /** How many mentions were found in it; they stand in its entry of the log. */
  mentions: number
}

/** An entry of the log that brought a source, or claims about one that was held. */
export interface BringingTable {
  sequence: number
  /** The entry that the source came with: the same, or an earlier one. */
  source: number
  /** How many claims it brought. */
  claims: number
}

/** An entity of one document. */
export interface EntityTable {
  /** See `numberAt`. */
  number: number
  id: string
  /** A word. */
  type: number
  /** JSON of a list of names. */
  names: string
}

/** A claim as it was read: its ends are document entities, whatever was judged since. */
export interface ClaimTable {
  /** See `numberAt`. */
  number: number
  id: string
  /** The numbers of entities; null for a literal and for nothing. */
  subject: number
  object: number | null
  /** A word; so the factuality and the extractor. */
  predicate: number
  valid: string | null
  factuality: number
  /** What its document calls its ends, and with which words. */
  subject_name: string
  subject_mention: string | null
  object_name: string | null
  object_mention: string | null
  /** JSON of a literal object. */
  literal: string | null
  /** JSON of an object; null where there are none. */
  qualifiers: string | null
  /** JSON of a list of voices; null where there are none. */
  attribution: string | null
  /** Its first evidence, which stands in the source it was brought to. */
  start: number
  end: number
  quote: string
  extractor: number
  score: number
}

/** What supports a claim beside its first evidence. */
export interface EvidenceTable {
  claim: number
  /** 1, 2, 3 … */
  position: number
  /** The entry that the source came with. */
  source: number
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
  /** The entry that the source came with. */
  source: number
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
  word: WordTable
  source: SourceTable
  bringing: BringingTable
  entity: EntityTable
  claim: ClaimTable
  evidence: EvidenceTable
  judgement: JudgementTable
  assessment: AssessmentTable
  undo: UndoTable
  section: SectionTable
}
