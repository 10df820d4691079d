const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'] as const

/** What one document may weigh unless the caller says otherwise: 64 MiB. */
export const DEFAULT_MAX_BYTES: number = 64 * 1024 * 1024

/** A number of bytes for people: `70.2 MiB (73610035 bytes)`. */
function sizeInWords(bytes: number): string {
  let amount = bytes
  let unit: string | undefined
  for (const next of UNITS) {
    if (amount < 1024) break
    amount /= 1024
    unit = next
  }
  if (unit === undefined) return `${bytes} bytes`
  return `${Number(amount.toFixed(1))} ${unit} (${bytes} bytes)`
}

/** The reason for refusing what is too big; it names both sizes. */
export function tooBig(bytes: number, limit: number): string {
  return `it has ${sizeInWords(bytes)}, the limit is ${sizeInWords(limit)}`
}

/** The reason for refusing what goes on beyond the limit, its whole size unknown. */
export function tooLong(limit: number): string {
  return `it goes on beyond the limit of ${sizeInWords(limit)}`
}
