/** What a record is that is no document. */
export type Passed =
  | 'page'
  | 'fragment'
  | 'empty'
  | 'redirect'
  | 'failed'
  | 'image'
  | 'media'
  | 'script'
  | 'style'
  | 'font'
  | 'data'
  | 'revisit'
  | 'request'
  | 'about'
  | 'other'

/** What they are called, one and several. */
const WORDS: Readonly<Record<Passed, readonly [string, string]>> = {
  page: ['page that its list does not name', 'pages that its list does not name'],
  fragment: ['fragment of a page', 'fragments of pages'],
  empty: ['page without text', 'pages without text'],
  redirect: ['redirect', 'redirects'],
  failed: ['failed answer', 'failed answers'],
  image: ['image', 'images'],
  media: ['sound or video', 'sounds and videos'],
  script: ['script', 'scripts'],
  style: ['style sheet', 'style sheets'],
  font: ['font', 'fonts'],
  data: ['file of data', 'files of data'],
  revisit: ['page that was unchanged since it was archived', 'pages that were unchanged since they were archived'],
  request: ['request', 'requests'],
  about: ['record about the archive', 'records about the archive'],
  other: ['file of another kind', 'files of other kinds'],
}

/** Counts the records of an archive that are no documents. */
export class Tally {
  readonly #counts = new Map<Passed, number>()

  add(passed: Passed): void {
    this.#counts.set(passed, (this.#counts.get(passed) ?? 0) + 1)
  }

  /** What was counted in words, such as `2 images and 1 script`; undefined when there was nothing. */
  get words(): string | undefined {
    const parts = [...this.#counts]
      .sort(([, one], [, other]) => other - one)
      .map(([passed, count]) => `${count} ${WORDS[passed][count === 1 ? 0 : 1]}`)
    const last = parts.pop()
    return last === undefined || parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
  }
}
