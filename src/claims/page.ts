/** Where a page begins in a text, in UTF-16 code units, and what its document calls it, such as `12` or `iv`. */
export interface PageStart {
  readonly at: number
  readonly page: string
}

/** The page on which a place of a text stands; undefined where the text has no pages. Their starts are in the order of the text. */
export function pageAt(pages: readonly PageStart[], place: number): string | undefined {
  let [low, high] = [0, pages.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pages[middle]?.at ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return pages[low - 1]?.page
}

/** A span of a text with the page on which it begins, where the text has pages. */
export function withPage<Spanned extends { readonly start: number }>(
  span: Spanned,
  pages: readonly PageStart[] | undefined,
): Spanned & { readonly page?: string } {
  const page = pages === undefined ? undefined : pageAt(pages, span.start)
  return page === undefined ? span : { ...span, page }
}

/** The pages on which some evidence begins, each once, in its order. */
export function pagesOf(evidence: readonly { readonly page?: string }[]): readonly string[] {
  return [...new Set(evidence.flatMap(({ page }) => page ?? []))]
}
