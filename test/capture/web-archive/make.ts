import { gzipSync } from 'node:zlib'

const DATE = '2024-03-05T12:00:00Z'

/** A record of a web archive with these fields and this block; its length is told as it is unless the fields tell another. */
export function record(fields: Readonly<Record<string, string>>, block: Uint8Array | string = ''): Buffer {
  const bytes = Buffer.from(block)
  const all = { 'WARC-Date': DATE, 'Content-Length': String(bytes.length), ...fields }
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${head.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

/** What a server sent, with its head. */
export function sent(
  body: Uint8Array | string,
  fields: Readonly<Record<string, string>> = {},
  status = '200 OK',
): Buffer {
  const head = Object.entries({ 'Content-Type': 'text/html; charset=utf-8', ...fields })
  const lines = head.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines}\r\n`), Buffer.from(body)])
}

/** A record of what a server sent from an address. */
export function response(url: string, block: Uint8Array, fields: Readonly<Record<string, string>> = {}): Buffer {
  return record(
    {
      'WARC-Type': 'response',
      'WARC-Target-URI': url,
      'Content-Type': 'application/http; msgtype=response',
      ...fields,
    },
    block,
  )
}

/** A page with these words. */
export function page(words: string, head = ''): string {
  return `<!doctype html><html><head>${head}</head><body><article><p>${words}</p></article></body></html>`
}

/** The records of an archive, each packed by itself, as crawlers write them. */
export function packed(...records: readonly Uint8Array[]): Buffer {
  return Buffer.concat(records.map((bytes) => gzipSync(bytes)))
}
