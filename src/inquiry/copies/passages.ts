import type { Evidence } from '../../claims/evidence.ts'
import { languageOf, type ToldLanguage } from '../../text/language.ts'
import { creditIn } from './citing.ts'
import { type Passage, passagesOf } from './passage.ts'

/** The passages that evidence stands in, and what else the text of a source says of where it has its words from. */
export interface Passages {
  readonly of: (evidence: Evidence) => readonly Passage[]
  /** The agency that the source credits in its dateline; null for none. */
  readonly credit: (source: string) => string | null
}

/** Where no text is at hand, the quoted words are all there is to compare. */
export const QUOTES_ONLY: Passages = {
  of: ({ quote, start }) =>
    passagesOf({ text: quote, language: languageOf(quote) }, { start: 0, end: quote.length }).map((passage) => {
      return { ...passage, start: passage.start + start, end: passage.end + start }
    }),
  credit: () => null,
}

interface Drawn {
  readonly language: ToldLanguage
  readonly credit: string | null
  readonly spans: Map<string, readonly Passage[]>
}

/** What is drawn from the texts of sources, each once. Texts themselves are not kept. */
export class PassageShelf implements Passages {
  readonly #sources = new Map<string, Drawn>()

  /** Draws the passages of these spans from the text of their source. */
  add(source: string, text: string, spans: Iterable<Pick<Evidence, 'start' | 'end'>>): void {
    const known = this.#sources.get(source) ?? {
      language: languageOf(text),
      credit: creditIn(text),
      spans: new Map<string, readonly Passage[]>(),
    }
    this.#sources.set(source, known)
    for (const span of spans) {
      const key = keyOf(span)
      if (!known.spans.has(key)) known.spans.set(key, passagesOf({ text, language: known.language }, span))
    }
  }

  has({ source, ...span }: Pick<Evidence, 'source' | 'start' | 'end'>): boolean {
    return this.#sources.get(source)?.spans.has(keyOf(span)) === true
  }

  of = (evidence: Evidence): readonly Passage[] => {
    return this.#sources.get(evidence.source)?.spans.get(keyOf(evidence)) ?? QUOTES_ONLY.of(evidence)
  }

  credit = (source: string): string | null => this.#sources.get(source)?.credit ?? null
}

function keyOf({ start, end }: Pick<Evidence, 'start' | 'end'>): string {
  return `${start}-${end}`
}
