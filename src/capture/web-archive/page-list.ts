import type { SourceMetadata } from '../../claims/source.ts'
import { linesOfBytes } from '../byte-lines.ts'
import { recordOf } from '../metadata.ts'
import { unpacked, type Zip } from '../zip.ts'

const PAGES = /^pages\/[^/]+\.jsonl$/i
/** A line may hold all words of a page. */
const LONGEST_LINE = 16 * 1024 * 1024
const MOST_TITLE = 500

/** The pages that somebody archived, by their addresses; what else was fetched was fetched for them. */
export class PageList {
  readonly #titles = new Map<string, string | undefined>()
  readonly #missing = new Set<string>()

  /** The pages that a WACZ lists; undefined when it lists none. Throws `truncated` when the list is damaged. */
  static async of(zip: Zip): Promise<PageList | undefined> {
    const list = new PageList()
    for (const entry of zip.entries.filter(({ name }) => PAGES.test(name))) {
      for await (const { bytes } of linesOfBytes(unpacked(zip, entry), LONGEST_LINE)) list.#add(bytes)
    }
    return list.#titles.size === 0 ? undefined : list
  }

  /** What is told of a page, and that it was found; undefined when it is none of these. */
  found(address: URL): Partial<SourceMetadata> | undefined {
    const key = keyOf(address)
    if (!this.#titles.has(key)) return undefined
    this.#missing.delete(key)
    const title = this.#titles.get(key)
    return title === undefined ? {} : { title }
  }

  /** That a page stands elsewhere. */
  redirected(from: URL, to: string): void {
    const key = keyOf(from)
    if (!this.#titles.has(key) || !URL.canParse(to, from.href)) return
    const target = keyOf(new URL(to, from))
    this.#missing.delete(key)
    if (this.#titles.has(target)) return
    this.#titles.set(target, this.#titles.get(key))
    this.#missing.add(target)
  }

  /** How many of them were not found. */
  get missing(): number {
    return this.#missing.size
  }

  /** A line that is no page, such as the first, which says what the list is called, tells nothing. */
  #add(line: Uint8Array): void {
    const page = pageOf(line)
    const url = page?.get('url')
    if (typeof url !== 'string' || !URL.canParse(url)) return
    const title = page?.get('title')
    const key = keyOf(new URL(url))
    this.#titles.set(
      key,
      typeof title === 'string' && title.trim() !== '' ? title.trim().slice(0, MOST_TITLE) : undefined,
    )
    this.#missing.add(key)
  }
}

function pageOf(line: Uint8Array): ReadonlyMap<string, unknown> | undefined {
  try {
    return recordOf(JSON.parse(new TextDecoder().decode(line)))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function keyOf(address: URL): string {
  const page = new URL(address)
  page.hash = ''
  return page.href
}
