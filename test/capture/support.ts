import { type Captured, type CaptureFault, type CaptureOptions, captureBytes } from '../../src/capture/capture.ts'
import type { ErrorCode } from '../../src/claims/known-error.ts'

/** Text in an encoding of one byte a character. */
export function encode(label: string, text: string): Uint8Array {
  const decoder = new TextDecoder(label)
  const bytes = new Map<string, number>()
  for (let byte = 255; byte >= 0; byte--) bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text].map((character) => bytes.get(character) ?? 0x3f))
}

/** Everything that a stream of captures gives. */
export async function all(stream: AsyncIterable<Captured | CaptureFault>): Promise<(Captured | CaptureFault)[]> {
  const items: (Captured | CaptureFault)[] = []
  for await (const item of stream) items.push(item)
  return items
}

/** The one document or fault that bytes or text give. */
export async function one(
  content: Uint8Array | string,
  name = 'a.txt',
  options: CaptureOptions = {},
): Promise<Captured | CaptureFault> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const [item, ...more] = await all(captureBytes(bytes, { origin: name }, options))
  if (item === undefined || more.length > 0) throw new Error(`${more.length + (item === undefined ? 0 : 1)} items`)
  return item
}

/** The document that content gives; fails when it gives a fault. */
export async function document(
  content: Uint8Array | string,
  name?: string,
  options?: CaptureOptions,
): Promise<Captured> {
  const item = await one(content, name, options)
  if ('fault' in item) throw item.fault
  return item
}

/** `code: message` of the fault that content gives. */
export async function fault(content: Uint8Array | string, name?: string, options?: CaptureOptions): Promise<string> {
  const item = await one(content, name, options)
  return 'fault' in item ? described(item) : `no fault, but ${item.source.reader}`
}

/** A fault in one line. */
export function described(item: CaptureFault): string {
  const code: ErrorCode = item.fault.code
  return `${code}: ${item.fault.message}`
}
