/** A stretch of HTML: a tag, the characters between tags, or the content of an element that holds no markup. */
export type Token =
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'text'; readonly text: string }
  /** The content of `script`, `style`, `title` or `textarea`. */
  | { readonly kind: 'raw'; readonly name: string; readonly attributes: string; readonly text: string }
  /** The characters end inside this. Nothing follows. */
  | { readonly kind: 'cut'; readonly inside: string }

const RAW = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes'])
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const LONGEST_ATTRIBUTES = 8192
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** Cuts HTML into tokens in one pass, in time linear in its length, without building a tree. */
export function* scan(html: string): Generator<Token> {
  let from = 0
  while (from < html.length) {
    const at = html.indexOf('<', from)
    const text = html.slice(from, at === -1 ? undefined : at)
    if (text !== '') yield { kind: 'text', text }
    if (at === -1) return
    const { token, end } = markupAt(html, at)
    if (token !== undefined) yield token
    from = end
  }
}

interface Markup {
  /** Undefined for a comment or declaration. */
  readonly token: Token | undefined
  readonly end: number
}

function markupAt(html: string, at: number): Markup {
  if (/^<\/?(?:[a-z]|$)/i.test(html.slice(at, at + 3)) || /^<[a-z]/i.test(html.slice(at, at + 2)))
    return tagAt(html, at)
  if (!/[!?]/.test(html.charAt(at + 1))) return { token: { kind: 'text', text: '<' }, end: at + 1 }
  const closing = html.startsWith('<!--', at) ? '-->' : '>'
  const end = html.indexOf(closing, at + 1)
  if (end !== -1) return { token: undefined, end: end + closing.length }
  return { token: { kind: 'cut', inside: closing === '>' ? 'a tag' : 'a comment' }, end: html.length }
}

function tagAt(html: string, at: number): Markup {
  const end = endOfTag(html, at + 1)
  if (end === -1) return { token: { kind: 'cut', inside: 'a tag' }, end: html.length }
  const tag = tagOf(html.slice(at + 1, end))
  return tag.kind === 'open' && RAW.has(tag.name) ? rawOf(html, end + 1, tag) : { token: tag, end: end + 1 }
}

/** Whether an element has no content and so no closing tag. */
export function isVoid(name: string): boolean {
  return VOID.has(name)
}

/** The attributes of a tag, names in lower case. Of very long ones only the beginning is read. */
export function attributesOf(attributes: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name, double, single, bare] of attributes.slice(0, LONGEST_ATTRIBUTES).matchAll(ATTRIBUTE)) {
    const key = name?.toLowerCase() ?? ''
    if (!found.has(key)) found.set(key, double ?? single ?? bare ?? '')
  }
  return found
}

function tagOf(inner: string): Token & { readonly kind: 'open' | 'close' } {
  const closing = inner.startsWith('/')
  const body = closing ? inner.slice(1) : inner
  const name = /^[^\s/>]{1,60}/.exec(body)?.[0] ?? ''
  return { kind: closing ? 'close' : 'open', name: name.toLowerCase(), attributes: body.slice(name.length) }
}

/** The `>` that ends a tag: quotes hide it only where a value begins. */
function endOfTag(html: string, from: number): number {
  const mark = /["'>]/g
  mark.lastIndex = from
  for (let match = mark.exec(html); match !== null; match = mark.exec(html)) {
    if (match[0] === '>') return match.index
    if (!startsValue(html, match.index)) continue
    const end = html.indexOf(match[0], match.index + 1)
    if (end === -1) return -1
    mark.lastIndex = end + 1
  }
  return -1
}

function startsValue(html: string, quote: number): boolean {
  let at = quote - 1
  while (at > quote - 64 && /\s/.test(html.charAt(at))) at--
  return html.charAt(at) === '='
}

function rawOf(html: string, from: number, tag: Token & { readonly kind: 'open' | 'close' }): Markup {
  const closing = new RegExp(`</${tag.name}(?=[\\s/>]|$)`, 'gi')
  closing.lastIndex = from
  const match = closing.exec(html)
  const end = match === null ? -1 : html.indexOf('>', match.index)
  if (match === null || end === -1) return { token: { kind: 'cut', inside: `<${tag.name}>` }, end: html.length }
  const text = html.slice(from, match.index)
  return { token: { kind: 'raw', name: tag.name, attributes: tag.attributes, text }, end: end + 1 }
}
