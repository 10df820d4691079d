import { isVoid, scan, type Token } from './scan.ts'

/** An opening or closing tag. */
export type Tag = Token & { readonly kind: 'open' | 'close' }

/** What a person sees: tags and characters, without scripts, styles and comments. */
export type Seen = Tag | (Token & { readonly kind: 'text' })

/** The tokens of HTML outside the elements that `hides` names. A hidden element ends at its own closing tag. */
export function* visible(html: string, hides: (tag: Tag) => boolean): Generator<Seen> {
  let hidden: Hidden | undefined
  for (const token of scan(html)) {
    if (token.kind === 'raw' || token.kind === 'cut') continue
    if (hidden !== undefined) hidden = after(token, hidden)
    else if (token.kind !== 'open' || !hides(token)) yield token
    else if (!isVoid(token.name)) hidden = { name: token.name, depth: 1 }
  }
}

/** The element that is passed over, and how many of its name are open. */
interface Hidden {
  readonly name: string
  readonly depth: number
}

function after(token: Seen, hidden: Hidden): Hidden | undefined {
  if (token.kind === 'text' || token.name !== hidden.name) return hidden
  const depth = hidden.depth + (token.kind === 'open' ? 1 : -1)
  return depth === 0 ? undefined : { name: hidden.name, depth }
}
