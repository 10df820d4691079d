import { decodeEntities } from './entities.ts'
import { attributesOf, scan } from './html/scan.ts'

/** An element of XML whose content is characters, or nothing. */
export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly content: string
}

/** The elements of these names (in lower case) in their order, with the characters that stand in them. */
export function* elementsOf(xml: string, names: ReadonlySet<string>): Generator<Element> {
  let open: { readonly name: string; readonly attributes: string } | undefined
  let content = ''
  for (const token of scan(xml)) {
    if (token.kind === 'text') content += token.text
    else if (token.kind === 'raw' && names.has(token.name)) yield element(token, token.text)
    else if (token.kind === 'close' && token.name === open?.name) {
      yield element(open, content)
      open = undefined
    } else if (token.kind === 'open' && names.has(token.name)) {
      content = ''
      open = token
      if (!token.attributes.endsWith('/')) continue
      yield element(token, '')
      open = undefined
    }
  }
}

function element({ name, attributes }: { name: string; attributes: string }, content: string): Element {
  const decoded = [...attributesOf(attributes)].map(([key, value]): [string, string] => [key, decodeEntities(value)])
  return { name, attributes: new Map(decoded), content: decodeEntities(content).trim() }
}
