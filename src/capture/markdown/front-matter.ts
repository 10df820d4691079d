import { metadataOf, recordOf, type Told } from '../metadata.ts'

/** The front matter of a Markdown document, and the document under it. */
export interface Fronted extends Told {
  readonly body: string
}

const FENCED = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const LONGEST = 32 * 1024

/** Takes the YAML between `---` lines off a document. Broken YAML is noted and gives no metadata. */
export async function takeFrontMatter(characters: string): Promise<Fronted> {
  const match = hasFrontMatter(characters) ? FENCED.exec(characters.slice(0, LONGEST)) : null
  if (match === null) return { body: characters, metadata: {}, notes: [] }
  const body = characters.slice(match[0].length)
  const { parse } = await import('yaml')
  try {
    const record = recordOf(parse(match[1] ?? '', { logLevel: 'silent', maxAliasCount: 20 }))
    if (record === undefined) return { body, metadata: {}, notes: ['the front matter holds no keys'] }
    const lower = new Map([...record].map(([key, value]) => [key.toLowerCase(), value]))
    return { body, ...metadataOf(lower) }
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return { body, metadata: {}, notes: [`the front matter is not YAML: ${reason}`] }
  }
}

/** Whether characters begin with lines of keys between `---`. */
export function hasFrontMatter(characters: string): boolean {
  return /^---[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*[\w"'-]+[ \t]*:/.test(characters.slice(0, 2000))
}
