import type { Tables } from './tables.ts'

/** A column's type; with a question mark it may be null. */
export type ColumnType = 'text' | 'integer' | 'number' | 'bytes' | 'text?' | 'integer?' | 'number?'

/** How one table is laid out, for every engine. */
export interface TableShape<Name extends keyof Tables = keyof Tables> {
  readonly name: Name
  readonly columns: Readonly<Record<string, ColumnType>>
  readonly key: readonly string[]
  /** Rows lie in the order of the key, so that what is asked for together is read together. */
  readonly clustered?: true
  readonly unique?: readonly string[]
  /** Lists of columns; an index that has every column of a question answers it without looking at the rows. */
  readonly indexes?: readonly (readonly string[])[]
  /** Column → the table whose first key column it names. */
  readonly references?: Readonly<Record<string, { readonly table: keyof Tables; readonly column: string }>>
}

const SOURCE = { table: 'source', column: 'id' } as const
const ENTITY = { table: 'entity', column: 'id' } as const
const CLAIM = { table: 'claim', column: 'id' } as const

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

/** What is computed from the log, in the order that references allow. */
export const PROJECTED: readonly TableShape[] = [
  {
    name: 'source',
    columns: {
      id: 'text',
      sequence: 'integer',
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
    },
    key: ['id'],
    indexes: [['sequence']],
  },
  {
    name: 'entity',
    columns: { id: 'text', type: 'text', sequence: 'integer', position: 'integer' },
    key: ['id'],
    clustered: true,
    indexes: [['sequence', 'position']],
  },
  {
    name: 'name',
    columns: { entity: 'text', text: 'text', kind: 'text', position: 'integer' },
    key: ['entity', 'text', 'kind'],
    clustered: true,
    references: { entity: ENTITY },
  },
  {
    name: 'mention',
    columns: {
      source: 'text',
      position: 'integer',
      start: 'integer',
      end: 'integer',
      quote: 'text',
      entity: 'text',
      score: 'number',
      because: 'text?',
    },
    key: ['source', 'position'],
    clustered: true,
    indexes: [['entity']],
    references: { source: SOURCE, entity: ENTITY },
  },
  {
    name: 'claim',
    columns: {
      subject: 'text',
      id: 'text',
      source: 'text',
      sequence: 'integer',
      position: 'integer',
      subject_name: 'text',
      subject_mention: 'text?',
      predicate: 'text',
      object: 'text?',
      object_name: 'text?',
      object_mention: 'text?',
      literal: 'text?',
      qualifiers: 'text',
      valid: 'text?',
      factuality: 'text',
      attribution: 'text',
      extractor: 'text',
      score: 'number',
    },
    key: ['subject', 'id'],
    clustered: true,
    unique: ['id'],
    indexes: [
      ['object', 'predicate', 'subject', 'valid', 'factuality', 'source', 'sequence', 'position'],
      ['sequence', 'position'],
    ],
    references: { subject: ENTITY, object: ENTITY, source: SOURCE },
  },
  {
    name: 'evidence',
    columns: {
      claim: 'text',
      position: 'integer',
      source: 'text',
      start: 'integer',
      end: 'integer',
      quote: 'text',
    },
    key: ['claim', 'position'],
    clustered: true,
    indexes: [['source']],
    references: { claim: CLAIM, source: SOURCE },
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
    indexes: [['left'], ['right']],
    references: { left: ENTITY, right: ENTITY },
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
    indexes: [['claim']],
    references: { claim: CLAIM },
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
      source: 'text',
      start: 'integer',
      end: 'integer',
      language: 'text',
      publisher: 'text?',
      published_from: 'integer?',
      published_to: 'integer?',
    },
    key: ['number'],
    indexes: [['publisher']],
    references: { source: SOURCE },
  },
]
