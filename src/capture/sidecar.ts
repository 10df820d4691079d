import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { KnownError } from '../claims/known-error.ts'
import { linesOfBytes } from './byte-lines.ts'
import { recordOfLine } from './json-lines.ts'
import { metadataOf, type Told } from './metadata.ts'

/** The name of a file that describes the files beside it, a JSON object a line with the key `file` or `id`. */
export const SIDECAR_NAME = 'documents.jsonl'

const NOTHING: Told = { metadata: {}, notes: [] }
const MOST_BYTES = 64 * 1024 * 1024
const MOST_REMEMBERED = 16

interface Remembered {
  readonly stamp: string
  readonly entries: ReadonlyMap<string, Told>
}

/** The sidecars read last, by path; an entry is used only while the file's time and size are the same. */
const remembered = new Map<string, Remembered>()

/**
 * What the sidecar beside a file says of it: by the file's name in `file`, else by its name with or without
 * extension in `id`. Nothing when there is no sidecar or it is silent on the file.
 */
export async function sidecarOf(path: string): Promise<Told> {
  const sidecar = join(dirname(path), SIDECAR_NAME)
  if (basename(path) === SIDECAR_NAME) return NOTHING
  const entries = await entriesOf(sidecar)
  const name = basename(path)
  return entries.get(name) ?? entries.get(basename(name, extname(name))) ?? NOTHING
}

async function entriesOf(sidecar: string): Promise<ReadonlyMap<string, Told>> {
  const found = await stat(sidecar).catch(() => undefined)
  if (found === undefined || !found.isFile() || found.size > MOST_BYTES) return new Map()
  const stamp = `${found.mtimeMs} ${found.size}`
  const known = remembered.get(sidecar)
  if (known?.stamp === stamp) return known.entries
  const bytes = await readFile(sidecar).catch(() => undefined)
  if (bytes === undefined) return new Map()
  const entries = await parse(bytes)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(sidecar, { stamp, entries })
  return entries
}

async function parse(bytes: Uint8Array): Promise<ReadonlyMap<string, Told>> {
  const entries = new Map<string, Told>()
  for await (const line of linesOfBytes(once(bytes), MOST_BYTES)) {
    const record = recordOrNothing(line.bytes)
    if (record === undefined || record.has('text')) continue
    const key = record.get('file') ?? record.get('id')
    if (typeof key === 'string' && !entries.has(key)) entries.set(key, metadataOf(record))
  }
  return entries
}

/** A broken line of a sidecar is passed over here: capturing the sidecar itself names it. */
function recordOrNothing(bytes: Uint8Array): ReadonlyMap<string, unknown> | undefined {
  try {
    return recordOfLine(bytes, true, SIDECAR_NAME)
  } catch (error) {
    if (error instanceof KnownError) return undefined
    throw error
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
