const DOCUMENT = /^(?:\s|<!--(?:[^-]|-(?!->))*-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html)\b/i
const FRAGMENT =
  /^\s*<(?:head|body|main|article|section|header|div|p|h1|h2|table|ul|ol|meta|title|script|style|span|a|b|i)\b/i
const TAG = /<\/?(?:p|div|br|span|h[1-6]|a|li|ul|table|body|html)\b[^<>]*>/gi
const OTHER_XML = /^\s*<(?:\?xml|[a-z][\w-]*(?::[\w-]+)?\b)/i
const TOP = 20_000

/** Whether characters are a web page, or a part of one. */
export function looksLikeHtml(characters: string, name: string): boolean {
  const top = characters.slice(0, TOP)
  if (DOCUMENT.test(top)) return true
  const tags = top.match(TAG)?.length ?? 0
  if (FRAGMENT.test(top)) return tags > 1 && !/\.(?:md|markdown)$/i.test(name)
  return /\.x?html?$/i.test(name) && tags > 1
}

/** Whether characters are XML of another kind, such as a feed or a dump. */
export function looksLikeOtherXml(characters: string): boolean {
  const top = characters.slice(0, TOP)
  return OTHER_XML.test(top) && (/^\s*<\?xml/.test(top) || /xmlns\s*=/.test(top.slice(0, 2000)))
}
