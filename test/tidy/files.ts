import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const NOT_OURS = new Set(['node_modules', 'dist', '.git'])

/** The paths of all files under a folder of the repository, from its root, in order. */
export function filesUnder(folder: string): readonly string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split('/').some((part) => NOT_OURS.has(part)))
    .sort()
}

/** The names of what stands directly in a folder of the repository. */
export function namesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder)).sort()
}

/** The text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** The documents that people read. */
export function documents(): readonly string[] {
  const isDocument = (path: string): boolean => path.endsWith('.md')
  return [...namesIn('.').filter(isDocument), ...filesUnder('docs').filter(isDocument), 'samples/README.md']
}
