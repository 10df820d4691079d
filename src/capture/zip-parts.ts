import { collect } from './collect.ts'
import { refusal } from './refusal.ts'
import { tooBig } from './size.ts'
import { inMemory, openZip, unpacked } from './zip.ts'

/** The parts of a document that is a ZIP archive, by their names. */
export type Parts = ReadonlyMap<string, string>

/** What the parts that are read may have together once they are unpacked: 512 MiB. */
const MOST = 512 * 1024 * 1024

/**
 * Unpacks those parts of an archive that are wanted, as text. The size that the archive tells of each is believed and held to.
 * Throws `truncated` when it is damaged, `bad-document` when it has a password and `oversized` when its parts are too large.
 */
export async function partsOf(bytes: Uint8Array, wanted: ReadonlySet<string>, origin: string): Promise<Parts> {
  const zip = await openZip(inMemory(bytes), origin)
  const entries = zip.entries.filter(({ name }) => wanted.has(name))
  const sum = entries.reduce((all, { size }) => all + size, 0)
  if (sum > MOST) throw refusal('oversized', origin, `unpacked, ${tooBig(sum, MOST)}`)
  const parts = new Map<string, string>()
  for (const entry of entries)
    parts.set(entry.name, decoded(await collect(unpacked(zip, entry), { origin }, MOST), origin))
  return parts
}

function decoded(bytes: Uint8Array, origin: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) throw refusal('truncated', origin, 'a part of the archive is not UTF-8', error)
    throw error
  }
}
