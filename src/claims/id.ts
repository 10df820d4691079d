import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ClaimDraft, ClaimObject } from './claim.ts'
import { isEntityReference } from './claim.ts'

/** Characters kept of a digest: 80 bits, so that a billion ids collide with a probability under one in a million. */
const ID_LENGTH = 20

/**
 * JSON with the keys of every object in code unit order and no white space, after RFC 8785 (JCS).
 * Equal values give equal text, whatever order their keys were written in. Undefined members are left out.
 */
export function canonicalJson(value: unknown): string {
  if (isInOrder(value)) return JSON.stringify(value ?? null)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

/** Whether all keys stand in order as they are: then it is written at once, and most values are. */
function isInOrder(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return true
  if (Array.isArray(value)) return value.every(isInOrder)
  let last = ''
  for (const key of Object.keys(value)) {
    if (key < last || !isInOrder((value as Readonly<Record<string, unknown>>)[key])) return false
    last = key
  }
  return true
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export function digest(text: string): string {
  return bytesToHex(digested(text))
}

/** The same `prefix` and parts give the same id, on any machine, in any order of runs. */
function idOf(prefix: string, parts: unknown): string {
  return `${prefix}_${bytesToHex(digested(canonicalJson(parts)).subarray(0, ID_LENGTH / 2))}`
}

/** A hash that nothing was written to, the one that is worked with, its digest, and the bytes of a short text: all used again. */
const BLANK = sha256.create()
const HASH = sha256.create()
const DIGEST = new Uint8Array(HASH.outputLen)
const BYTES = new Uint8Array(2048)

/** SHA-256 of a text in UTF-8, until the next is asked for. */
function digested(text: string): Uint8Array {
  BLANK._cloneInto(HASH)
  HASH.update(bytesOf(text)).digestInto(DIGEST)
  return DIGEST
}

/** A text in UTF-8; a short one of letters that take two bytes at most is written without an encoder. */
function bytesOf(text: string): Uint8Array {
  if (text.length * 2 > BYTES.length) return utf8ToBytes(text.toWellFormed())
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x800) return utf8ToBytes(text.toWellFormed())
    if (code < 0x80) BYTES[length++] = code
    else {
      BYTES[length++] = 0xc0 | (code >> 6)
      BYTES[length++] = 0x80 | (code & 0x3f)
    }
  }
  return BYTES.subarray(0, length)
}

/** A source is its bytes and, for one document of many in a file, its place there. */
export function sourceId(bytesDigest: string, place: string | null): string {
  return idOf('src', [bytesDigest, place])
}

/** An entity of one document: the document and the name it was founded on. */
export function entityId(source: string, type: string, name: string): string {
  return idOf('ent', [source, type, name])
}

/**
 * The digest of what was said where: source, spans, ends, predicate, qualifiers, time, factuality, voices.
 * Reading the same document twice gives the same claims, not twice as many.
 */
export function claimId(draft: ClaimDraft): string {
  return idOf('clm', [
    draft.evidence.map((evidence) => [evidence.source, evidence.start, evidence.end]),
    draft.subject.id,
    draft.predicate,
    objectKey(draft.object),
    draft.qualifiers,
    draft.valid,
    draft.factuality,
    draft.attribution.map((voice) => [voice.id, voice.cue]),
  ])
}

/** A claim's object as a value that equals another's exactly when the objects are the same. */
function objectKey(object: ClaimObject): unknown {
  return object !== null && isEntityReference(object) ? object.id : object
}
