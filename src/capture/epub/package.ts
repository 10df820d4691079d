import type { SourceMetadata } from '../../claims/source.ts'
import { metadataOf } from '../metadata.ts'
import { type Element, elementsOf } from '../xml.ts'

/** What the package of a book says: what it is, and which parts it is read in. */
export interface Book {
  readonly declared: Partial<SourceMetadata>
  /** The names of its parts in the archive, in the order in which they are read, without its table of contents. */
  readonly chapters: readonly string[]
}

const ABOUT: ReadonlySet<string> = new Set(['dc:title', 'dc:creator', 'dc:publisher', 'dc:date', 'dc:language'])
const ITEM: ReadonlySet<string> = new Set(['item', 'opf:item'])
const ITEM_REFERENCE: ReadonlySet<string> = new Set(['itemref', 'opf:itemref'])
const PAGE = /^(?:application\/xhtml\+xml|text\/html)$/i
/** Some programs write the year 101 where they know none. */
const NO_YEAR = /^0/

/** Reads the package of a book, which is the part of this name. */
export function bookOf(xml: string, name: string): Book {
  const items = [...elementsOf(xml, ITEM)].map(({ attributes }) => attributes)
  const chapters = [...elementsOf(xml, ITEM_REFERENCE)].flatMap(({ attributes }) => {
    const item = items.find((candidate) => candidate.get('id') === attributes.get('idref'))
    const isContents = /\bnav\b/.test(item?.get('properties') ?? '')
    return item === undefined || isContents || !PAGE.test(item.get('media-type') ?? '')
      ? []
      : partNamed(item.get('href') ?? '', name)
  })
  return { declared: declaredIn([...elementsOf(xml, ABOUT)]), chapters: [...new Set(chapters)] }
}

/** The name in the archive of what a part refers to; none when that is no name. */
export function partNamed(reference: string, from: string): readonly string[] {
  const base = `file:///${from}`
  if (!URL.canParse(reference, base)) return []
  try {
    return [decodeURIComponent(new URL(reference, base).pathname.slice(1))]
  } catch (error) {
    if (error instanceof URIError) return []
    throw error
  }
}

function declaredIn(about: readonly Element[]): Partial<SourceMetadata> {
  const all = (name: string): readonly Element[] => about.filter((each) => each.name === name && each.content !== '')
  const creators = all('dc:creator')
  const authors = creators.filter(({ attributes }) => (attributes.get('opf:role') ?? 'aut') === 'aut')
  const dates = all('dc:date').filter(({ content }) => !NO_YEAR.test(content))
  const date =
    dates.find(({ attributes }) => attributes.get('opf:event') === 'publication') ??
    dates.find(({ attributes }) => !attributes.has('opf:event'))
  const told = new Map<string, unknown>([
    ['title', all('dc:title')[0]?.content],
    ['author', (authors.length > 0 ? authors : creators).map(({ content }) => content)],
    ['publisher', all('dc:publisher')[0]?.content],
    ['published', date?.content],
    ['language', all('dc:language')[0]?.content],
  ])
  return metadataOf(told).metadata
}
