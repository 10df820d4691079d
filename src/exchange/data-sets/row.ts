import type { ClaimDraft, ClaimObject, Qualifiers } from '../../claims/claim.ts'
import type { EntityReference, EntityType } from '../../claims/entity.ts'
import type { Span } from '../../claims/evidence.ts'
import { entityId } from '../../claims/id.ts'
import { type Glitch, mend } from '../mend.ts'

/** Something of a row that was mended or guessed, so that a person can look. */
export interface Repair {
  /** The line on which the row begins, counted from 1. */
  readonly line: number
  /** The column, or the member of a record. */
  readonly field: string
  /** What was wrong, in words. */
  readonly what: string
  readonly from: string
  readonly to: string
}

/** A row that says nothing that can be kept. */
export interface Refusal {
  readonly line: number
  readonly reason: string
}

/** What the rows of one file share. */
export interface Scope {
  /** The id of the source that the file is. */
  readonly source: string
  /** When it was published, as EDTF; null when that is not known. */
  readonly published: string | null
  /** The names that lists of actors give, by what the actors are founded on. */
  readonly names: ReadonlyMap<string, string>
  readonly extractor: string
}

/** What a row says of its subject. */
export interface Statement {
  readonly subject: EntityReference
  readonly predicate: string
  readonly object: ClaimObject
  readonly qualifiers?: Qualifiers
  readonly valid?: string | null
}

/** One row of a table, with its cells by the names of their columns. */
export class DataRow {
  readonly line: number
  readonly scope: Scope
  readonly repairs: Repair[] = []
  /** Entity → what the data set itself calls it: rows of other files with the same are about the same. */
  readonly founded: Map<string, Foundation> = new Map()
  readonly #cells: ReadonlyMap<string, string>
  readonly #span: Span

  constructor(row: {
    readonly line: number
    readonly cells: ReadonlyMap<string, string>
    readonly span: Span
    readonly scope: Scope
  }) {
    this.line = row.line
    this.scope = row.scope
    this.#cells = row.cells
    this.#span = row.span
  }

  /** A cell without the accidents of its transport, each of which is reported; empty when there is no such column. */
  cell(column: string): string {
    const raw = this.#cells.get(column.toLowerCase()) ?? ''
    const { value, glitches } = mend(raw)
    for (const what of glitches) this.#repair({ field: column, what, from: raw, to: value })
    return value
  }

  /** What is wrong with a cell that is left as it is. */
  glitches(column: string): readonly Glitch[] {
    return mend(this.#cells.get(column.toLowerCase()) ?? '').glitches
  }

  /** Reports that something had to be guessed. */
  guess(field: string, what: string, from: string, to: string): void {
    this.#repair({ field, what, from, to })
  }

  /** An entity of the file. The same type and foundation are the same entity in every row. */
  entity(type: EntityType, foundation: string, name: string): EntityReference {
    const id = entityId(this.scope.source, type, foundation)
    this.founded.set(id, { type, words: foundation })
    return { id, type, name }
  }

  /** A claim with the whole row as its evidence. */
  draft({ subject, predicate, object, qualifiers = {}, valid = null }: Statement): ClaimDraft {
    const evidence = [{ source: this.scope.source, ...this.#span }]
    const fixed = { factuality: 'asserted', attribution: [], extractor: this.scope.extractor, score: 1 } as const
    return { subject, predicate, object, qualifiers, valid, evidence, ...fixed }
  }

  /** A value that is read twice is reported once. */
  #repair(repair: Omit<Repair, 'line'>): void {
    const known = this.repairs.some(
      (it) => it.field === repair.field && it.what === repair.what && it.from === repair.from,
    )
    if (!known) this.repairs.push({ line: this.line, ...repair })
  }
}

/** What an entity of a data set is founded on: its id there, in words that differ from every name. */
export interface Foundation {
  readonly type: EntityType
  readonly words: string
}

/** What the cells of a row come to. */
export type RowReading = { readonly drafts: readonly ClaimDraft[] } | { readonly refused: string }
