/** What zlib says of bytes that are not packed as they should be, or that stop; not of those that are too many. */
export function isOfZlib(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^(?:Z_|ZSTD_|ERR__)/.test(String(error.code))
}
