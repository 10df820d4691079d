/** What a file of MessagePack holds, of the kinds that lists of words need: maps, lists, texts and small numbers. */
export function unpackedMessage(bytes: Buffer): unknown {
  let at = 0
  const number = (width: number): number => {
    at += width
    return bytes.readUIntBE(at - width, width)
  }
  const text = (length: number): string => {
    at += length
    return bytes.toString('utf8', at - length, at)
  }
  const list = (length: number): unknown[] => Array.from({ length }, read)
  const map = (length: number): unknown =>
    Object.fromEntries(Array.from({ length }, (): [unknown, unknown] => [read(), read()]))
  /** Kinds whose tag holds their length, by the first tag that is no longer theirs. */
  const short: readonly (readonly [end: number, (rest: number) => unknown])[] = [
    [0x80, (value) => value],
    [0x90, (length) => map(length & 15)],
    [0xa0, (length) => list(length & 15)],
    [0xc0, (length) => text(length & 31)],
  ]
  const long = new Map<number, () => unknown>([
    [0xd9, () => text(number(1))],
    [0xda, () => text(number(2))],
    [0xdc, () => list(number(2))],
    [0xdd, () => list(number(4))],
  ])
  function read(): unknown {
    const tag = number(1)
    const held = short.find(([end]) => tag < end)
    if (held !== undefined) return held[1](tag)
    const known = long.get(tag)
    if (known === undefined) throw new Error(`train: the list of frequencies has a value of unknown kind ${tag}`)
    return known()
  }
  return read()
}
