/** A word without what is joined to it, and what was taken off. */
interface Stem {
  readonly prefix: string
  readonly stem: string
}

const PREFIXES = ['وال', 'فال', 'بال', 'كال', 'ولل', 'لل', 'ال', 'وب', 'ول', 'و', 'ف', 'ب', 'ل', 'ك']
const SHORTEST = 2

/** The ways to take و ف ب ل ك and ال off an Arabic word, folded as tokens are; longest prefix first. */
export function stemsOf(norm: string): Stem[] {
  return PREFIXES.filter((prefix) => norm.startsWith(prefix) && norm.length - prefix.length >= SHORTEST).map(
    (prefix) => ({
      prefix,
      stem: norm.slice(prefix.length),
    }),
  )
}

/** A Turkish name without the ending behind its apostrophe; other words are all bare. */
export function barePart(norm: string, language: string): { readonly bare: string; readonly tail: string } {
  if (language !== 'tr') return { bare: norm, tail: '' }
  const at = norm.indexOf("'")
  return at > 0 ? { bare: norm.slice(0, at), tail: norm.slice(at) } : { bare: norm, tail: '' }
}
