import { words } from '../../address/search-text.ts'

/** Which sources are listed and which one is opened, as it stands in the address. */
export interface SourcesAddress {
  readonly source?: string | undefined
  readonly language?: string | undefined
  readonly title?: string | undefined
}

export function sourcesAddressFrom(search: Readonly<Record<string, unknown>>): SourcesAddress {
  return { source: words(search['source']), language: words(search['language']), title: words(search['title']) }
}
