import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { captureFile } from '../src/capture/capture.ts'
import type { Source } from '../src/claims/source.ts'

/** What a person says a document says. */
export interface GoldClaim {
  readonly document: string
  /** Subject, predicate, object. */
  readonly s: string
  readonly p: string
  readonly o: string | number | { readonly min: number; readonly max: number } | null
  readonly valid: string | null
  readonly factuality: string
  /** The innermost voice. */
  readonly by: string | null
  readonly quote: string
  /** Never counted as missed when nobody finds it. */
  readonly optional: boolean
}

/** Documents with what a person says they say. */
export interface Corpus {
  readonly name: string
  readonly sources: ReadonlyMap<string, Source>
  readonly gold: readonly GoldClaim[]
  /** The name used in the annotations → every form that means it. */
  readonly aliases: Readonly<Record<string, readonly string[]>>
}

/**
 * Loads a folder of `documents.jsonl`, `gold.jsonl`, `aliases.json` and texts; undefined when it is not complete.
 * Short texts stand in the lines of `documents.jsonl` themselves.
 */
export async function loadCorpus(folder: string): Promise<Corpus | undefined> {
  const files = ['documents.jsonl', 'gold.jsonl', 'aliases.json'].map((name) => join(folder, name))
  const [documents = '', gold = '', aliases = ''] = files
  if (!files.every((path) => existsSync(path))) return undefined
  const sources = new Map<string, Source>()
  const lines = linesOf<{ id: string; text?: string }>(documents)
  const paths = lines.some(({ text }) => text !== undefined) ? [documents] : lines.map(({ id }) => join(folder, id))
  for (const path of paths) {
    for await (const item of captureFile(path)) {
      if ('fault' in item) throw item.fault
      sources.set(paths.length === 1 ? item.documentId : basename(path), item.source)
    }
  }
  const byPerson = linesOf<GoldClaim>(gold)
  return { name: basename(folder), sources, gold: byPerson, aliases: JSON.parse(readFileSync(aliases, 'utf8')) }
}

function linesOf<T>(path: string): readonly T[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line))
}
