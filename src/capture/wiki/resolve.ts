import { isInfobox } from './infobox.ts'
import { type Template, templateText } from './template-text.ts'

/** Wikitext without templates and links: their words stand in their place, infoboxes are set apart. */
export interface Resolved {
  readonly body: string
  /** In the order in which they begin. */
  readonly infoboxes: readonly Template[]
  /** The name of an infobox that is not closed before the end. */
  readonly openInfobox: string | undefined
  /** Whether another template or link is not closed. */
  readonly stopsInside: boolean
}

/** An opened `{{` or `[[`, with what has been read of it. Parts are cut at `|`. */
interface Frame {
  readonly link: boolean
  readonly at: number
  readonly parts: string[][]
}

interface Found {
  readonly at: number
  readonly template: Template
}

/** What is nested deeper than this shows nothing: no page needs it, and every level copies what is in it. */
const DEEPEST = 40
const TOKEN = /\{\{|\}\}|\[\[|\]\]|\||\n\n|\n==/g
const HIDDEN_LINK = /^\s*(?::\s*)?(?:file|image|category|media|ملف|صورة|تصنيف|dosya|resim|kategori)\s*:/i

/** Resolves templates and links in one pass over the text, innermost first. Takes time linear in its length. */
export function resolve(wikitext: string): Resolved {
  const root: Frame = { link: false, at: -1, parts: [['']] }
  const stack: Frame[] = [root]
  const found: Found[] = []
  let from = 0
  let tooDeep = 0
  for (const match of wikitext.matchAll(TOKEN)) {
    const token = match[0]
    if (tooDeep === 0) put(stack, wikitext.slice(from, match.index))
    from = match.index + token.length
    if (token === '{{' && stack.length > DEEPEST) tooDeep += 1
    else if (tooDeep === 0) step(stack, token, match.index, found)
    else if (token === '}}') tooDeep -= 1
  }
  if (tooDeep === 0) put(stack, wikitext.slice(from))
  const open = stack.slice(1).filter((frame) => !frame.link)
  const openInfobox = open.map(templateOf).find(isInfobox)?.name
  const stopsInside = stack.length > 1
  while (stack.length > 1) spill(stack)
  const infoboxes = found.sort((a, b) => a.at - b.at).map((item) => item.template)
  return { body: wordsOf(root).join(''), infoboxes, openInfobox, stopsInside }
}

function step(stack: Frame[], token: string, at: number, found: Found[]): void {
  const top = stack.at(-1)
  const opens = token === '{{' || (token === '[[' && stack.length <= DEEPEST)
  if (opens) stack.push({ link: token === '[[', at, parts: [['']] })
  else if (token === '|' && top !== undefined && stack.length > 1) top.parts.push([''])
  else if (token === '}}') closeTemplate(stack, found)
  else if (token === ']]') closeLink(stack)
  else {
    if (token.startsWith('\n') && top?.link === true) spill(stack)
    put(stack, token)
  }
}

function closeTemplate(stack: Frame[], found: Found[]): void {
  if (stack.at(-1)?.link === true) spill(stack)
  const frame = stack.at(-1)
  if (frame === undefined || frame.link || stack.length === 1) {
    put(stack, '}}')
    return
  }
  stack.pop()
  const template = templateOf(frame)
  if (isInfobox(template)) found.push({ at: frame.at, template })
  else put(stack, templateText(template))
}

function closeLink(stack: Frame[]): void {
  const frame = stack.at(-1)
  if (frame?.link !== true) {
    put(stack, ']]')
    return
  }
  stack.pop()
  const parts = wordsOf(frame)
  const target = parts[0] ?? ''
  if (HIDDEN_LINK.test(target) && !target.trimStart().startsWith(':')) return
  const shown = parts.length > 1 ? parts.slice(1).join('|') : target.replace(/^\s*:/, '')
  put(stack, shown.trim() === '' ? withoutRemarks(target) : shown)
}

/** `Help:Mercury (planet)` is shown as `Mercury`. */
function withoutRemarks(target: string): string {
  const name = target.slice(target.indexOf(':') + 1)
  const bracket = name.indexOf('(')
  return bracket === -1 ? name : name.slice(0, bracket).trimEnd()
}

/** An opening that nothing closes was only characters. */
function spill(stack: Frame[]): void {
  const frame = stack.pop()
  if (frame === undefined) return
  put(stack, wordsOf(frame).join('|'))
}

function put(stack: readonly Frame[], words: string): void {
  if (words !== '') stack.at(-1)?.parts.at(-1)?.push(words)
}

function wordsOf(frame: Frame): string[] {
  return frame.parts.map((part) => part.join(''))
}

function templateOf(frame: Frame): Template {
  const [name = '', ...rest] = wordsOf(frame)
  const positional: string[] = []
  const named = new Map<string, string>()
  for (const part of rest) {
    const equals = part.indexOf('=')
    const key = equals === -1 ? '' : part.slice(0, equals).trim()
    if (equals === -1 || !/^[^<>\n]{0,60}$/.test(key)) positional.push(part)
    else if (/^\d+$/.test(key))
      positional[Number(key) > 50 ? positional.length : Number(key) - 1] = part.slice(equals + 1)
    else named.set(key, part.slice(equals + 1))
  }
  return {
    name: name.trim().replaceAll('_', ' ').toLowerCase(),
    positional: Array.from(positional, (p) => p ?? ''),
    named,
  }
}
