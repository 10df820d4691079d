/** What no XML 1.0 document may hold, not even as a reference: control characters, halves of characters, non-characters. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu
const MARKUP = /[&<>"\t\n\r]/g

/** Words as they stand in an XML 1.0 attribute or element: what it may not hold becomes U+FFFD. */
export function xmlText(words: string): string {
  return words.replace(FORBIDDEN, '\ufffd').replace(MARKUP, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** An element that holds nothing, or the start of one; attributes that are null are left out. */
export function xmlTag(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | null>>,
  isEmpty = false,
): string {
  const told = Object.entries(attributes).flatMap(([attribute, value]) => {
    return value === null ? [] : [` ${attribute}="${xmlText(String(value))}"`]
  })
  return `<${name}${told.join('')}${isEmpty ? '/' : ''}>`
}
