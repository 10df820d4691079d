import { type Captured, type CaptureFault, captureFile, captureStream } from '../../capture/capture.ts'
import { listFiles } from '../../capture/list-files.ts'
import type { SourceMetadata } from '../../claims/source.ts'

/** What stands for standard input among paths. */
const STANDARD_INPUT = '-'

/**
 * The documents in files and folders, captured one at a time, in order; `-` is what stands on standard input.
 * What cannot be captured comes as a fault and does not stop the others.
 */
export async function* documentsIn(
  paths: readonly string[],
  metadata: Partial<SourceMetadata>,
): AsyncGenerator<Captured | CaptureFault> {
  const { files, faults } = await listFiles(paths.filter((path) => path !== STANDARD_INPUT))
  yield* faults
  for (const file of files) yield* captureFile(file, { metadata })
  if (paths.includes(STANDARD_INPUT)) yield* captureStream(process.stdin, STANDARD_INPUT, { metadata })
}
