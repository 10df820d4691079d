import { sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/** The namespace of the ids of this program; drawn by lot once, never to be changed. */
const NAMESPACE = hexToBytes('5b0f3c0e6d1f4f5a9a2c7e4b81d6c3f2')
const BYTES = 16

/** A name-based UUID (version 5, RFC 9562), so the same thing has the same id in every run. */
export function uuidOf(name: string): string {
  const digest = sha1(new Uint8Array([...NAMESPACE, ...utf8ToBytes(name.toWellFormed())])).slice(0, BYTES)
  const marked = digest.map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x50 : at === 8 ? (byte & 0x3f) | 0x80 : byte))
  const hex = bytesToHex(marked)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
