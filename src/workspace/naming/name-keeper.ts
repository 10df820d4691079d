import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32 } from 'node:zlib'
import { ENTITY_TYPES } from '../../claims/entity.ts'
import type { ClaimView } from '../../inquiry/claim-index/claim-view.ts'
import { idOf } from '../../inquiry/claim-index/id-dictionary.ts'
import { enterText } from '../../names/name-index.ts'
import { emptyNameIndexes, type NameIndexes } from '../../names/name-indexes.ts'
import { nameIndexFrom, nameSections } from '../../names/name-sections.ts'
import type { ClaimReader, LogPlace } from '../../store/claim-reader.ts'
import { readIndexFile, writeIndexFile } from '../asking/index-file.ts'

/** Names from which on a file of them is worth its place on the disk: below, taking them apart takes a tenth of a second. */
const LARGE = 3000
/** The share of the names that may have come since the file was written, before it is written anew. */
const STALE_SHARE = 0.05

/** Every different name of a workspace by type, and how far the index of claims had come when they were entered. */
interface Entered {
  readonly indexes: NameIndexes
  /** How many of the links between entities and their names have been looked at. */
  links: number
  /** By type, 1 for each text of the index that has been entered. */
  readonly known: Map<number, Uint8Array>
  names: number
  /** How many names the file has. */
  filed: number
}

/**
 * Keeps the names of a workspace ready to be compared: in memory while it is open, and for many names in a file beside it,
 * as `IndexKeeper` keeps the claims. It has each name once, whoever bears it; the index of claims knows that. It is a
 * copy, never the truth: what does not fit the log, or was made by other rules, is thrown away and made anew.
 */
export class NameKeeper {
  readonly #path: string | null
  readonly #large: number
  #entered: Entered | undefined

  /** With a file for workspaces of at least `large` names; without one where `path` is null. */
  constructor(path: string | null, large: number = LARGE) {
    this.#path = path
    this.#large = large
  }

  /** The names that a view of the present has. The same indexes each time: what was added since is entered first. */
  async names(reader: ClaimReader, view: ClaimView): Promise<NameIndexes> {
    const place = await reader.last()
    const entered = this.#entered ?? (await this.#fromFile(reader, view)) ?? nothingEntered()
    this.#entered = entered
    enterLinks(entered, view)
    await this.#keep(entered, place)
    return entered.indexes
  }

  async #fromFile(reader: ClaimReader, { columns }: ClaimView): Promise<Entered | null> {
    const file = this.#path === null || columns.names.texts.count < this.#large ? null : await readIndexFile(this.#path)
    if (file === null || (await reader.hashAt(file.place.sequence)) !== file.place.hash) return null
    const { numbers, bytes } = file.sections
    const [links = 0, names = 0, rules] = numbers['state'] ?? []
    if (rules !== markOfRules() || links > columns.names.links) return null
    const texts = Object.fromEntries(Object.entries(bytes).map(([name, said]) => [name, Buffer.from(said).toString()]))
    const indexes = ENTITY_TYPES.flatMap((type) => nameIndexFrom(type, { numbers, texts }) ?? [])
    if (indexes.length < ENTITY_TYPES.length) return null
    const entered = { indexes: new Map(indexes.map((index) => [index.type, index])), known: new Map(), names }
    return { ...entered, links, filed: names }
  }

  /** Writes the file where there is none yet, or where many names have come since. */
  async #keep(entered: Entered, place: LogPlace): Promise<void> {
    const { indexes, links, names, filed } = entered
    if (this.#path === null || names < this.#large || names - filed <= names * STALE_SHARE) return
    const sections = [...indexes.values()].map(nameSections)
    const numbers = Object.assign({}, ...sections.map((one) => one.numbers), {
      state: Int32Array.of(links, names, markOfRules()),
    })
    const texts: Record<string, string> = Object.assign({}, ...sections.map((one) => one.texts))
    const bytes = Object.fromEntries(Object.entries(texts).map(([name, said]) => [name, Buffer.from(said)]))
    if (await writeIndexFile(this.#path, { place, sections: { numbers, bytes, predicates: [] } })) entered.filed = names
  }
}

function nothingEntered(): Entered {
  return { indexes: emptyNameIndexes(), links: 0, known: new Map(), names: 0, filed: 0 }
}

/** Enters the names of the entities that came since. */
function enterLinks(entered: Entered, { columns: { names, types } }: ClaimView): void {
  const { indexes, known } = entered
  for (; entered.links < names.links; entered.links += 1) {
    const type = types[names.bearer[entered.links] ?? 0] ?? 0
    const text = names.text[entered.links] ?? 0
    const flags = flagsOf(known, type, names.texts.count)
    if (flags[text] === 1) continue
    flags[text] = 1
    const index = indexes.get(ENTITY_TYPES[type] ?? 'organization')
    if (index === undefined) continue
    const before = index.texts.length
    enterText(index, idOf(names.texts, text))
    if (index.texts.length > before) entered.names += 1
  }
}

function flagsOf(known: Entered['known'], type: number, count: number): Uint8Array {
  const flags = known.get(type)
  if (flags !== undefined && flags.length >= count) return flags
  const more = new Uint8Array(count + (count >> 1))
  if (flags !== undefined) more.set(flags)
  known.set(type, more)
  return more
}

let mark: number | undefined

/** A number for the rules by which names are taken apart: that of the files which they stand in. Others give other keys. */
function markOfRules(): number {
  mark ??= crc32(['names', 'text'].flatMap(filesOf).sort().join('\n')) | 0
  return mark
}

function filesOf(room: string): readonly string[] {
  const folder = fileURLToPath(new URL(`../../${room}/`, import.meta.url))
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.map(({ parentPath, name }) => {
    const path = join(parentPath, name)
    const { size, mtimeMs } = statSync(path)
    return `${path.slice(folder.length)} ${size} ${Math.floor(mtimeMs)}`
  })
}
