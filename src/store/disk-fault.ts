import { KnownError } from '../claims/known-error.ts'

/** What SQLite's codes mean to the person whose disk it is. */
const REASONS: ReadonlyMap<unknown, string> = new Map([
  [8, 'it is read-only'],
  [10, 'the disk failed'],
  [13, 'the disk is full'],
  [14, 'the system does not let it be opened'],
])
const BASE_CODE = 0xff

/** A failure of the disk under a workspace as a known error; any other error as it is. */
export function diskFault(error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error
  const reason = REASONS.get(error.errcode & BASE_CODE)
  if (reason === undefined) return error
  return new KnownError('unwritable', `store: cannot write to the workspace: ${reason}`, { cause: error })
}

/** Work whose failures of the disk a person can act on. */
export function onDisk<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw diskFault(error)
  }
}
