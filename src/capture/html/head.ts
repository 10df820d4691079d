import type { SourceMetadata } from '../../claims/source.ts'
import { decodeEntities } from '../entities.ts'
import { metadataOf } from '../metadata.ts'
import { publishedDay } from '../published.ts'
import { type Node, nodesOf, wordsOf } from './linked-data.ts'
import { attributesOf, scan, type Token } from './scan.ts'

/** What stands in the head of a page, gathered before it is weighed. */
interface Head {
  readonly meta: Map<string, string>
  readonly nodes: Node[]
  title: string | undefined
  canonical: string | undefined
  language: string | undefined
  time: string | undefined
}

const ARTICLE = /article|posting|report|webpage|newsstory/i
const SITE_SUFFIX = /(?<!\s)\s+(?:[-–—|·«»]|::)\s+([^-–—|·«»]{2,60})$/u
const AUTHOR_KEYS = ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'sailthru.author']
const TITLE_KEYS = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title']
const DATE_KEYS = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dcterms.date',
  'dc.date.issued',
  'dcterms.created',
  'pubdate',
  'publishdate',
  'publish-date',
  'citation_publication_date',
  'parsely-pub-date',
]

/** What a page says of itself in `<meta>`, JSON-LD, `<link rel=canonical>`, `<time>`, `<title>` and `<html lang>`. */
export function headOf(html: string): Partial<SourceMetadata> {
  const head = gather(html)
  const node = head.nodes.find((candidate) => candidate.has('datePublished')) ?? articleOf(head.nodes)
  const site = metaOf(head, [
    'og:site_name',
    'application-name',
    'dc.publisher',
    'dcterms.publisher',
    'citation_publisher',
  ])
  const title = metaOf(head, TITLE_KEYS) ?? wordsOf(node?.get('headline')) ?? head.title
  const suffix = title === undefined ? undefined : SITE_SUFFIX.exec(title)?.[1]?.trim()
  const wiki = suffix !== undefined && /^(?:wikipedia|ويكيبيديا|vikipedi)/i.test(suffix) ? suffix : undefined
  const publisher = wiki ?? wordsOf(node?.get('publisher')) ?? site
  const named = suffix !== undefined && (suffix === wiki || suffix === site || suffix === publisher)
  const told = new Map<string, unknown>([
    ['title', named ? title?.replace(SITE_SUFFIX, '') : title],
    ['publisher', publisher],
    ['author', wordsOf(node?.get('author')) ?? metaOf(head, AUTHOR_KEYS)],
    ['url', head.canonical ?? metaOf(head, ['og:url'])],
    ['published', publishedOf(head, node)],
    ['language', head.language ?? metaOf(head, ['content-language', 'og:locale'])],
  ])
  return metadataOf(told).metadata
}

function articleOf(nodes: readonly Node[]): Node | undefined {
  return nodes.find((node) => ARTICLE.test(String(wordsOf(node.get('@type')) ?? '')) && node.has('headline'))
}

function publishedOf(head: Head, node: Node | undefined): string | undefined {
  const given = [...DATE_KEYS.map((key) => head.meta.get(key)), wordsOf(node?.get('datePublished')), head.time]
  return given.find((value) => value !== undefined && publishedDay(value) !== null)
}

function metaOf(head: Head, keys: readonly string[]): string | undefined {
  const values = keys.map((key) => head.meta.get(key)?.trim())
  return values.find((value) => value !== undefined && value !== '' && !/^https?:\/\/[^ /]*\/[^ ]*author/i.test(value))
}

function gather(html: string): Head {
  const head: Head = {
    meta: new Map(),
    nodes: [],
    title: undefined,
    canonical: undefined,
    language: undefined,
    time: undefined,
  }
  for (const token of scan(html)) {
    if (token.kind === 'raw') addRaw(head, token)
    else if (token.kind === 'open') addTag(head, token)
  }
  return head
}

function addRaw(head: Head, token: Token & { readonly kind: 'raw' }): void {
  if (token.name === 'title') head.title ??= decodeEntities(token.text).replace(/\s+/g, ' ').trim()
  if (token.name === 'script' && /ld\+json/i.test(token.attributes)) head.nodes.push(...nodesOf(token.text))
}

function addTag(head: Head, tag: Token & { readonly kind: 'open' | 'close' }): void {
  if (!/^(?:html|meta|link|time)$/.test(tag.name)) return
  const attributes = attributesOf(tag.attributes)
  const value = (key: string): string | undefined => {
    const found = attributes.get(key)
    return found === undefined || found.trim() === '' ? undefined : decodeEntities(found).trim()
  }
  if (tag.name === 'html') head.language ??= value('lang') ?? value('xml:lang')
  if (tag.name === 'link' && /^canonical$/i.test(value('rel') ?? '')) head.canonical ??= value('href')
  if (tag.name === 'time') head.time ??= value('datetime')
  if (tag.name !== 'meta') return
  const key = (value('property') ?? value('name') ?? value('itemprop') ?? value('http-equiv'))?.toLowerCase()
  const content = value('content')
  if (key !== undefined && content !== undefined && !head.meta.has(key)) head.meta.set(key, content)
}
