import type { Reads } from '../../src/server/wire/routes.ts'

/** What a server answers to a question. */
export async function answerOf<Path extends keyof Reads>(
  address: string,
  path: string,
): Promise<Reads[Path]['answer']> {
  return await (await fetch(`${address}/api/v1${path}`)).json()
}

/** An item of a list: sources have titles, entities names. */
interface Named {
  readonly id: string
  readonly name?: string
  readonly title?: string
  readonly entity?: string
}

/** The id of the item of a list that bears a name. */
export async function idOf(address: string, path: string, name: string): Promise<string> {
  const { items } = (await (await fetch(`${address}/api/v1${path}`)).json()) as { readonly items: readonly Named[] }
  const found = items.find((item) => [item.name, item.title, item.entity].includes(name))
  if (found === undefined) throw new Error(`there is no ${name} in ${path}`)
  return found.id
}
