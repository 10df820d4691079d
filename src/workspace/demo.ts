import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type AddedDocument, addFiles } from './adding/add-files.ts'
import { entityNamed, momentOf, type Profile, profileOf } from './asking/questions.ts'
import { closeWorkspace, openWorkspace } from './open.ts'

/** What the demonstration asks: names and dates of the samples, never an answer. See `demo/recipe.json`. */
interface Recipe {
  /** The folder of the samples, from the recipe's. */
  readonly documents: string
  readonly group: string
  readonly person: string
  /** Days as of which the group is shown. */
  readonly at: readonly string[]
  /** The day up to which the person is shown as the world had been told by then. */
  readonly known: string
  /** Commands to try next, and what they show. */
  readonly next: readonly (readonly [string, string])[]
}

/** What the demonstration shows of a workspace built from the samples. */
export interface Demonstration {
  readonly group: Profile
  readonly dated: readonly Profile[]
  readonly person: Profile
  /** The person as the world had been told by an earlier day. */
  readonly told: Profile
  readonly next: Recipe['next']
}

const RECIPE = new URL('../../demo/recipe.json', import.meta.url)

/** Adds the samples to a workspace; what is held already changes nothing. */
export async function addSamples(path: string): Promise<readonly AddedDocument[]> {
  const folder = relative(process.cwd(), fileURLToPath(new URL(`${recipe().documents}/`, RECIPE)))
  const added: AddedDocument[] = []
  for await (const item of addFiles(async () => await openWorkspace(path, { create: true }), [folder], {})) {
    if ('fault' in item) throw item.fault
    added.push(item)
  }
  return added
}

/** Asks a workspace that holds the samples what the recipe asks. */
export async function demonstration(path: string): Promise<Demonstration> {
  const { group, person, at, known, next } = recipe()
  const workspace = await openWorkspace(path, { create: false })
  try {
    const { id } = await entityNamed(workspace, group)
    const { id: personId } = await entityNamed(workspace, person)
    const dated: Profile[] = []
    for (const day of at) dated.push(await profileOf(workspace, id, momentOf({ at: day })))
    return {
      group: await profileOf(workspace, id, momentOf({})),
      dated,
      person: await profileOf(workspace, personId, momentOf({})),
      told: await profileOf(workspace, personId, momentOf({ known })),
      next,
    }
  } finally {
    await closeWorkspace(workspace)
  }
}

function recipe(): Recipe {
  return JSON.parse(readFileSync(RECIPE, 'utf8'))
}
