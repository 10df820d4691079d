import { KnownError } from '../../claims/known-error.ts'
import type { Captured, CaptureFault, CaptureOptions } from '../captured.ts'
import { faultOf } from '../refusal.ts'
import { openZip, type RandomAccess, unpacked, type Zip } from '../zip.ts'
import { PageList } from './page-list.ts'
import { Tally } from './tally.ts'
import { documentsOf, type Going, withTally } from './warc.ts'

const ARCHIVE = /^archive\/.+\.warc(?:\.gz)?$/i

/** Whether bytes are a web archive with its list of pages in a ZIP archive (WACZ); of a damaged one its name tells. */
export async function isWacz(file: RandomAccess, name: string): Promise<boolean> {
  const head = Buffer.from(await file.read(0, 4)).toString('latin1')
  if (head !== 'PK\x03\x04') return false
  try {
    const { entries } = await openZip(file, name)
    return entries.some((entry) => ARCHIVE.test(entry.name))
  } catch (error) {
    if (error instanceof KnownError) return /\.wacz$/i.test(name)
    throw error
  }
}

/** The documents in a WACZ: the pages that it lists, or all where it lists none; otherwise as `captureWarc` says. */
export async function* captureWacz(
  file: RandomAccess,
  origin: string,
  options: CaptureOptions,
): AsyncGenerator<Captured | CaptureFault> {
  const zip = await openZip(file, origin)
  const pages = await PageList.of(zip)
  const tally = new Tally()
  yield* withTally(documentsInParts(zip, { origin, options, tally, pages }), { tally, origin, pages })
}

async function* documentsInParts(zip: Zip, going: Going): AsyncGenerator<Captured | CaptureFault> {
  for (const entry of zip.entries.filter(({ name }) => ARCHIVE.test(name))) {
    const origin = `${going.origin} ${entry.name}`
    try {
      yield* documentsOf(unpacked({ ...zip, origin }, entry), { ...going, origin })
    } catch (error) {
      yield faultOf(origin, error)
    }
  }
}
