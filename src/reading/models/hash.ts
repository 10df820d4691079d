/** A 32-bit hash of a text under a seed (FNV-1a over UTF-16 units, then mixed): what a feature is known by in a model. */
export function hashOf(text: string, seed: number): number {
  let hash = seed ^ 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mixed(hash)
}

/** One hash of two, the order told apart. */
export function joinHash(one: number, other: number): number {
  return mixed(Math.imul(one, 0x9e3779b1) ^ other)
}

/** The last step of MurmurHash3: every bit of the input changes half of the output. */
function mixed(hash: number): number {
  let bits = hash
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
