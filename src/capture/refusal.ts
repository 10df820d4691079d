import { type ErrorCode, KnownError } from '../claims/known-error.ts'
import type { CaptureFault } from './captured.ts'

/** The reasons of the operating system that people meet, in words. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file'],
  ['ENOTDIR', 'a part of the path is not a folder'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['ELOOP', 'its symbolic links go round in a circle'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['EMFILE', 'too many files are open'],
  ['ENFILE', 'too many files are open'],
  ['EBUSY', 'it is in use'],
  ['EIO', 'the disk failed to read it'],
  ['ESTALE', 'the network drive lost it'],
  ['ETIMEDOUT', 'the drive did not answer'],
  ['ENXIO', 'it is not a regular file'],
  ['ERR_INVALID_ARG_VALUE', 'the path is not valid'],
])

/** Why a document is not captured: `capture: a.html: stops inside a tag`. */
export function refusal(code: ErrorCode, origin: string, reason: string, cause?: unknown): KnownError {
  return new KnownError(code, `capture: ${origin}: ${reason}`, cause === undefined ? undefined : { cause })
}

/** A path that the system will not read: `capture: cannot read "a.txt": permission denied`. */
export function unreadable(path: string, reason: string, cause?: unknown): KnownError {
  const options = cause === undefined ? undefined : { cause }
  return new KnownError('unreadable', `capture: cannot read ${JSON.stringify(path)}: ${reason}`, options)
}

/** The reason of a failed call to the system in words; undefined when it is no such failure. */
function systemReason(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  const known = REASONS.get(error.code)
  if (known !== undefined) return known
  return 'syscall' in error ? `${error.message}` : undefined
}

/** An expected failure as an item of the stream; anything else is a fault of the program and is thrown on. */
export function faultOf(path: string, error: unknown): CaptureFault {
  if (error instanceof KnownError) return { fault: error }
  const reason = systemReason(error)
  if (reason === undefined) throw error
  return { fault: unreadable(path, reason, error) }
}
