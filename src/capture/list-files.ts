import { open, readdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { CaptureFault } from './captured.ts'
import { faultOf, refusal } from './refusal.ts'
import { SIDECAR_NAME } from './sidecar.ts'

/** The files to capture, in order, and the paths that could not be looked into. */
export interface FileList {
  readonly files: readonly string[]
  readonly faults: readonly CaptureFault[]
}

const HEAD = 4096

/**
 * Expands folders, recursively and in the order of their names, into the files in them, without hidden files,
 * `README.md` and sidecars. A file that is named itself is always kept. A folder reached twice, by a link
 * that goes in a circle, is looked into once.
 */
export async function listFiles(paths: readonly string[]): Promise<FileList> {
  const files = new Set<string>()
  const faults: CaptureFault[] = []
  const seen = new Set<string>()
  for (const path of paths) {
    if (!(await visit(path, { files, faults, seen }, true))) {
      faults.push({ fault: refusal('empty', path, 'the folder holds no documents') })
    }
  }
  return { files: [...files], faults }
}

interface Found {
  readonly files: Set<string>
  readonly faults: CaptureFault[]
  readonly seen: Set<string>
}

/** Whether there was anything to capture, or a fault that says why not. */
async function visit(path: string, found: Found, named: boolean): Promise<boolean> {
  try {
    const entry = await stat(path)
    if (!entry.isDirectory()) {
      const wanted = named || (entry.isFile() && (await isDocument(path)))
      if (wanted) found.files.add(path)
      return wanted
    }
    const real = await realpath(path)
    if (found.seen.has(real)) return true
    found.seen.add(real)
    const names = await readdir(path)
    let any = false
    for (const name of names.sort()) {
      if (!name.startsWith('.') && (await visit(join(path, name), found, false))) any = true
    }
    return any
  } catch (error) {
    found.faults.push(faultOf(path, error))
    return true
  }
}

async function isDocument(path: string): Promise<boolean> {
  const name = basename(path)
  if (name.toLowerCase() === 'readme.md') return false
  return name !== SIDECAR_NAME || !(await describesFiles(path))
}

/** Whether the first line of a `documents.jsonl` names a file and has no text of its own. */
async function describesFiles(path: string): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD), 0, HEAD)
    const line = buffer.toString('utf8', 0, bytesRead).trimStart().split('\n')[0] ?? ''
    return /"(?:file|id)"\s*:/.test(line) && !/"text"\s*:/.test(line)
  } finally {
    await handle.close()
  }
}
