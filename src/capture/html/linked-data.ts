import { recordOf } from '../metadata.ts'

/** An object of JSON-LD. */
export type Node = ReadonlyMap<string, unknown>

const DEEPEST = 6
const MOST = 500

/** The objects in a JSON-LD script, those nested in lists and `@graph` included. Broken JSON gives none. */
export function nodesOf(script: string): Node[] {
  let value: unknown
  try {
    value = JSON.parse(script.replace(/^\s*(?:<!--|\/\*.{0,40}?\*\/|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ''))
  } catch {
    return []
  }
  const nodes: Node[] = []
  gather(value, nodes, 0)
  return nodes
}

/** The value of a key as words: itself, its `name`, or the first of a list that has words. */
export function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (Array.isArray(value)) {
    const words = value
      .slice(0, 20)
      .map(nameOf)
      .filter((name) => name !== undefined)
    return words.length === 0 ? undefined : words.join(', ')
  }
  return nameOf(value)
}

function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  const name = recordOf(value)?.get('name')
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined
}

function gather(value: unknown, nodes: Node[], depth: number): void {
  if (depth > DEEPEST || nodes.length > MOST) return
  if (Array.isArray(value)) {
    for (const item of value.slice(0, MOST)) gather(item, nodes, depth + 1)
    return
  }
  const node = recordOf(value)
  if (node === undefined) return
  nodes.push(node)
  gather(node.get('@graph'), nodes, depth + 1)
  gather(node.get('mainEntity'), nodes, depth + 1)
}
