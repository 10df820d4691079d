import { decodeEntities } from '../entities.ts'

const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
/** Escaped characters wait in the private use area while the marks around them are read. */
const SHELTER = 0xe000

/** One paragraph of Markdown as plain words. Every pattern stops at its own opening mark, so none takes square time. */
export function inlineText(markdown: string): string {
  const sheltered = markdown.replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) =>
    String.fromCharCode(SHELTER + PUNCTUATION.indexOf(mark)),
  )
  const unlinked = sheltered
    .replace(/<!--[^<>]*-->/g, '')
    .replace(/!\[[^\][]*\](?:\([^()]*\)|\[[^\][]*\])?/g, '')
    .replace(/\[\^[^\][]*\]/g, '')
    .replace(/\[([^\][]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/\[([^\][]+)\]\[[^\][]*\]/g, '$1')
    .replace(/<((?:https?|mailto):[^<>\s]+)>/g, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, (tag) => (/^<br\b/i.test(tag) ? ' ' : ''))
  return decodeEntities(unmarked(unlinked))
    .replace(/[\ue000-\ue01f]/g, (shelter) => PUNCTUATION.charAt(shelter.charCodeAt(0) - SHELTER))
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

function unmarked(text: string): string {
  return text
    .replace(/(?<!`)(`+)([^`]+)\1/g, '$2')
    .replace(/\*\*\*([^*]+)\*\*\*/g, '$1')
    .replace(/(?<!\*)\*(?![\s*])([^*]+)\*(?!\*)/g, '$1')
    .replace(/\*\*(?!\s)([^*]+)\*\*/g, '$1')
    .replace(/(?<!\*)\*(?![\s*])([^*]+)\*(?!\*)/g, '$1')
    .replace(/(?<![\p{L}\d_])_(?![\s_])([^_]+)_(?![\p{L}\d_])/gu, '$1')
    .replace(/(?<![\p{L}\d])__(?!\s)([^_]+)__(?![\p{L}\d])/gu, '$1')
    .replace(/~~([^~]+)~~/g, '$1')
}
