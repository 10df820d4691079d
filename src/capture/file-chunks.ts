import type { FileHandle } from 'node:fs/promises'
import { open, stat } from 'node:fs/promises'
import { unreadable } from './refusal.ts'

/** A regular file that stands open for reading. */
export interface OpenFile {
  /** In bytes, when it was opened. */
  readonly size: number
  /** What it held when it was opened; what is written to it afterwards is left. */
  readonly chunks: AsyncGenerator<Uint8Array>
  /** Any part of that, fewer bytes where it has no more. */
  readonly read: (at: number, length: number) => Promise<Uint8Array>
  close(): Promise<void>
}

const CHUNK = 256 * 1024

/**
 * Opens a file. What is none has no end or waits for somebody, such as a device or a pipe, and is refused.
 * Throws KnownError `unreadable`, or what the system says.
 */
export async function openFile(path: string): Promise<OpenFile> {
  const found = await stat(path)
  if (found.isDirectory()) throw unreadable(path, 'it is a folder')
  if (!found.isFile()) throw unreadable(path, 'it is not a regular file; give its content on standard input')
  const handle = await open(path, 'r')
  return {
    size: found.size,
    chunks: chunksOf(handle, found.size),
    read: async (at, length) => await partOf(handle, at, Math.min(length, found.size - at)),
    close: async () => await handle.close(),
  }
}

async function partOf(handle: FileHandle, at: number, length: number): Promise<Uint8Array> {
  if (length <= 0) return new Uint8Array()
  const part = Buffer.allocUnsafe(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await handle.read(part, filled, length - filled, at + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return part.subarray(0, filled)
}

async function* chunksOf(handle: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size; ) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, Math.min(CHUNK, size - at))
    if (bytesRead === 0) return
    at += bytesRead
    yield new Uint8Array(buffer.buffer, buffer.byteOffset, bytesRead)
  }
}
