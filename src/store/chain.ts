import { hash } from 'node:crypto'
import { canonicalJson } from '../claims/id.ts'
import type { LogEntry } from './entry.ts'
import type { Finding } from './store.ts'

/** What stands before the first entry: 64 zeros. */
export const GENESIS: string = '0'.repeat(64)

/** An entry before it is hashed. */
export type Unhashed = Omit<LogEntry, 'hash'>

/**
 * The SHA-256 of `canonicalJson({ sequence, recordedAt, kind, payload, previous })`.
 * The payload is taken as the text that is stored, which is canonical JSON already: so not only another value but
 * another spelling of the same value breaks the chain.
 */
export function entryHash({ kind, payload, previous, recordedAt, sequence }: Unhashed): string {
  const text =
    `{"kind":${canonicalJson(kind)},"payload":${payload},"previous":${canonicalJson(previous)},` +
    `"recordedAt":${canonicalJson(recordedAt)},"sequence":${canonicalJson(sequence)}}`
  return hash('sha256', text, 'hex')
}

/** What is wrong with one entry, given the one before it; undefined for the first. Nothing, when the chain holds. */
export function chainFaults(entry: LogEntry, before: LogEntry | undefined): readonly Finding[] {
  const where = `log entry ${entry.sequence}`
  const faults: Finding[] = []
  const expected = (before?.sequence ?? 0) + 1
  if (entry.sequence !== expected) {
    faults.push({ where, what: `Entry ${expected} is missing before it.` })
  }
  if (entry.previous !== (before?.hash ?? GENESIS)) {
    faults.push({ where, what: 'It does not follow the entry before it: the hash it names is another.' })
  }
  if (entryHash(entry) !== entry.hash) {
    faults.push({ where, what: 'It was changed after it was recorded: its hash is not that of its content.' })
  }
  return faults
}
