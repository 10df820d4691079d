import { refusal } from '../refusal.ts'
import { tooBig } from '../size.ts'

/** The parts of a document that is a ZIP archive, by their names. */
export type Parts = ReadonlyMap<string, string>

/** What the parts that are read may have together once they are unpacked: 512 MiB. */
const MOST = 512 * 1024 * 1024

/**
 * Unpacks those parts of an archive that are wanted, as text. The size that the archive tells of each is believed and held to.
 * Throws `truncated` when it is damaged, `bad-document` when it is locked and `oversized` when its parts are too large.
 */
export async function partsOf(bytes: Uint8Array, wanted: ReadonlySet<string>, origin: string): Promise<Parts> {
  // Loaded only when there is such a document.
  const { unzipSync } = await import('fflate')
  let size = 0
  const filter = (part: { readonly name: string; readonly originalSize: number }): boolean => {
    if (!wanted.has(part.name)) return false
    size += part.originalSize
    return size <= MOST
  }
  try {
    const parts = Object.entries(unzipSync(bytes, { filter }))
    if (size > MOST) throw refusal('oversized', origin, `unpacked, ${tooBig(size, MOST)}`)
    const decoder = new TextDecoder('utf-8', { fatal: true })
    return new Map(parts.map(([name, content]) => [name, decoder.decode(content)]))
  } catch (error) {
    if (isOfArchive(error)) throw refusal('truncated', origin, 'the archive is damaged or stops before its end', error)
    throw error
  }
}

/** Whether fflate, or the decoder of the text, says that the bytes are not what they should be. */
function isOfArchive(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && 'code' in error && typeof error.code === 'number')
}
