import table from './windows-1252.json' with { type: 'json' }

/** What was wrong with a value, in words for people. */
export type Glitch =
  | 'a backslash before a mark'
  | 'a character reference of HTML'
  | 'UTF-8 read as windows-1252'
  | 'windows-1252 read as Latin-1'
  | 'white space'

/** A value with the accidents of its transport undone. */
export interface Mended {
  readonly value: string
  readonly glitches: readonly Glitch[]
}

const BYTES: ReadonlyMap<string, number> = new Map(Object.entries(table))
const CHARACTERS: ReadonlyMap<number, string> = new Map(
  Object.entries(table).map(([character, byte]) => [byte, character]),
)
const NAMED: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' }
/** Characters of several bytes in UTF-8, each byte as one character. */
const SEQUENCES =
  /(?:[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3})+/g
/** Dashes, quotation marks, dots, signs: what one character of three bytes most often is in Latin text. */
const LONE_PUNCTUATION = /^[\u2010-\u2122]$/
const C1 = /[\u0080-\u009f]/g

const STEPS: readonly (readonly [Glitch, (value: string) => string])[] = [
  ['a backslash before a mark', (value) => value.replace(/\\(['"&])/g, '$1')],
  ['a character reference of HTML', (value) => value.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,4});/gi, referenced)],
  ['UTF-8 read as windows-1252', withoutMojibake],
  ['windows-1252 read as Latin-1', (value) => value.replace(C1, (it) => CHARACTERS.get(it.charCodeAt(0)) ?? it)],
  ['white space', (value) => value.replace(/[\s\u00a0]+/g, ' ').trim()],
]

/**
 * Undoes what files suffer on their way: escaped marks, references of HTML, UTF-8 that was read as windows-1252 or
 * Latin-1, stray white space. What may have been meant is left: `«CAFÉ»` stays, though É» would be a character.
 */
export function mend(value: string): Mended {
  let mended = value
  const glitches: Glitch[] = []
  for (const [glitch, step] of STEPS) {
    const next = step(mended)
    if (next !== mended) glitches.push(glitch)
    mended = next
  }
  return { value: mended, glitches }
}

function referenced(whole: string, inside: string): string {
  if (!inside.startsWith('#')) return NAMED[inside.toLowerCase()] ?? whole
  const point = /^#x/i.test(inside) ? Number.parseInt(inside.slice(2), 16) : Number(inside.slice(1))
  return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
}

function withoutMojibake(value: string): string {
  if (!/[\u00c2-\u00f4]/.test(value)) return value
  const asBytes = value.replace(/\P{ASCII}/gu, (it) => {
    const byte = BYTES.get(it)
    return byte === undefined ? it : String.fromCharCode(byte)
  })
  let mended = ''
  let from = 0
  for (const { 0: run, index } of asBytes.matchAll(SEQUENCES)) {
    const decoded = decodedRun(run)
    mended += value.slice(from, index) + (decoded ?? value.slice(index, index + run.length))
    from = index + run.length
  }
  return mended + value.slice(from)
}

/** A run of bytes as UTF-8; undefined when it is none or may well be what was meant. */
function decodedRun(run: string): string | undefined {
  const percent = [...run].map((it) => `%${it.charCodeAt(0).toString(16)}`).join('')
  let decoded: string
  try {
    decoded = decodeURIComponent(percent)
  } catch {
    return undefined
  }
  if (/[\u0080-\u009f]/.test(decoded)) return undefined
  if ([...decoded].length > 1) return decoded
  return /^[\u00c2\u00c3]/.test(run) || LONE_PUNCTUATION.test(decoded) ? decoded : undefined
}
