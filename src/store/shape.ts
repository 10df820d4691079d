import type { Tables } from './tables.ts'

/** Rises whenever these shapes or a payload change so that an older program would misread it. */
export const SCHEMA_VERSION = 6

/** A column's type; with a question mark it may be null. */
export type ColumnType = 'text' | 'integer' | 'number' | 'bytes' | 'text?' | 'integer?' | 'number?'

/** Columns by which rows are found. */
export interface IndexShape {
  /** With every column of a question it answers it without looking at the rows; the key is always in it. */
  readonly columns: readonly string[]
  readonly unique?: true
  /** Rows where this column is null are left out. */
  readonly present?: string
}

/** How one table is laid out, for every engine. */
export interface TableShape<Name extends keyof Tables = keyof Tables> {
  readonly name: Name
  readonly columns: Readonly<Record<string, ColumnType>>
  readonly key: readonly string[]
  /** Rows lie in the order of the key, so that what is asked for together is read together. */
  readonly clustered?: true
  readonly indexes?: readonly IndexShape[]
}

/** What is kept: the log, and the bytes that it names by their digest. */
export const KEPT: readonly TableShape[] = [
  {
    name: 'log',
    columns: {
      sequence: 'integer',
      recorded_at: 'text',
      kind: 'text',
      payload: 'text',
      previous_hash: 'text',
      hash: 'text',
    },
    key: ['sequence'],
  },
  { name: 'bytes', columns: { sha256: 'text', content: 'bytes' }, key: ['sha256'] },
]

/**
 * What is computed from the log. No table refers to another: rows are found by numbers that the projection has looked up,
 * and what a row names is there or the projection fails.
 */
export const PROJECTED: readonly TableShape[] = [
  {
    name: 'word',
    columns: { number: 'integer', text: 'text' },
    key: ['number'],
  },
  {
    name: 'source',
    columns: {
      sequence: 'integer',
      id: 'text',
      recorded_at: 'text',
      document_id: 'text',
      sha256: 'text',
      media_type: 'text',
      reader: 'text',
      origin: 'text',
      title: 'text?',
      url: 'text?',
      publisher: 'text?',
      author: 'text?',
      published: 'text?',
      language: 'text',
      text: 'text',
      pages: 'text?',
      mentions: 'integer',
    },
    key: ['sequence'],
    indexes: [{ columns: ['id'], unique: true }],
  },
  {
    name: 'bringing',
    columns: { sequence: 'integer', source: 'integer', claims: 'integer' },
    key: ['sequence'],
    indexes: [{ columns: ['source'] }],
  },
  {
    name: 'entity',
    columns: { number: 'integer', id: 'text', type: 'integer', names: 'text' },
    key: ['number'],
    indexes: [{ columns: ['id'], unique: true }],
  },
  {
    name: 'claim',
    columns: {
      number: 'integer',
      id: 'text',
      subject: 'integer',
      object: 'integer?',
      predicate: 'integer',
      valid: 'text?',
      factuality: 'integer',
      subject_name: 'text',
      subject_mention: 'text?',
      object_name: 'text?',
      object_mention: 'text?',
      literal: 'text?',
      qualifiers: 'text?',
      attribution: 'text?',
      start: 'integer',
      end: 'integer',
      quote: 'text',
      extractor: 'integer',
      score: 'number',
    },
    key: ['number'],
    indexes: [
      { columns: ['id'], unique: true },
      { columns: ['subject', 'predicate', 'object', 'valid', 'factuality'] },
      { columns: ['object', 'predicate', 'subject', 'valid', 'factuality'], present: 'object' },
    ],
  },
  {
    name: 'evidence',
    columns: {
      claim: 'integer',
      position: 'integer',
      source: 'integer',
      start: 'integer',
      end: 'integer',
      quote: 'text',
    },
    key: ['claim', 'position'],
    clustered: true,
    indexes: [{ columns: ['source'] }],
  },
  {
    name: 'judgement',
    columns: {
      left: 'text',
      right: 'text',
      sequence: 'integer',
      decision: 'text',
      score: 'number?',
      because: 'text',
      by: 'text',
      at: 'text',
    },
    key: ['sequence'],
    indexes: [{ columns: ['left'] }, { columns: ['right'] }],
  },
  {
    name: 'assessment',
    columns: {
      claim: 'text',
      sequence: 'integer',
      verdict: 'text',
      note: 'text?',
      by: 'text',
      at: 'text',
    },
    key: ['sequence'],
    indexes: [{ columns: ['claim'] }],
  },
  {
    name: 'undo',
    columns: { entry: 'integer', sequence: 'integer', because: 'text', by: 'text', at: 'text' },
    key: ['entry'],
  },
  {
    name: 'section',
    columns: {
      number: 'integer',
      source: 'integer',
      start: 'integer',
      end: 'integer',
      language: 'text',
      publisher: 'text?',
      published_from: 'integer?',
      published_to: 'integer?',
    },
    key: ['number'],
    indexes: [{ columns: ['publisher'] }],
  },
]

/** Tables that the projections of older versions had, those first that referred to others. */
export const FORMER: readonly string[] = ['mention', 'name']
