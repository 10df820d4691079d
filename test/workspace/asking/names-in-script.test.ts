import { expect, test } from 'vitest'
import { momentOf } from '../../../src/inquiry/moment.ts'
import { namedInScript } from '../../../src/workspace/asking/names-in-script.ts'
import { candidatesFor, networkOf, profileOf } from '../../../src/workspace/asking/questions.ts'
import { judge } from '../../../src/workspace/judging/judge.ts'
import type { Workspace } from '../../../src/workspace/open.ts'
import { idIn, written } from '../../store/documents.ts'
import { opened, recorded } from '../opened.ts'

const NOW = momentOf({})
const english = written('Paper', [
  { s: 'Northern Front', p: 'part_of', o: 'Army', by: 'Northern Front' },
  { s: 'Northern Front', p: 'name', o: 'NF', nameKind: 'acronym' },
])
const more = written('Second paper', [{ s: 'Northern Front', p: 'allied_with', o: 'Brigade' }])
const arabic = written('صحيفة', [{ s: 'جبهة الشمال', p: 'opposed_to', o: 'اللواء' }])

/** Three papers on one front, the Arabic one joined to the others by a person on the eleventh. */
async function threePapers(): Promise<Workspace> {
  let today = '2026-01-10T08:00:00.000Z'
  const workspace = await opened(undefined, () => new Date(today))
  for (const paper of [english, more, arabic]) await recorded(workspace, paper)
  today = '2026-01-11T08:00:00.000Z'
  const front = { left: idIn(english, 'Northern Front'), right: idIn(arabic, 'جبهة الشمال') }
  await judge(workspace, front, 'same', ['the same commander'])
  return workspace
}

test('entities go by their names in the script, those that have none by the name that stands for them', async () => {
  const workspace = await threePapers()
  const network = await networkOf(workspace, NOW)
  const namesIn = async (script: 'Latin' | 'Arabic' | 'Cyrillic'): Promise<readonly string[]> => {
    const { nodes } = await namedInScript(workspace, network, script, null)
    return nodes.map(({ name }) => name).toSorted()
  }
  expect(await namesIn('Latin')).toEqual(['Army', 'Brigade', 'Northern Front', 'اللواء'])
  expect(await namesIn('Arabic')).toEqual(['Army', 'Brigade', 'اللواء', 'جبهة الشمال'])
  expect(await namesIn('Cyrillic')).toEqual(network.nodes.map(({ name }) => name).toSorted())
})

test('an alias will do where documents of that script have no better name, and quoted words stay', async () => {
  const workspace = await threePapers()
  const { entity, sections } = await profileOf(workspace, idIn(english, 'Northern Front'), NOW)
  const shown = await namedInScript(workspace, { entity, sections }, 'Arabic', null)
  expect(shown.entity.name).toBe('جبهة الشمال')
  const words = JSON.stringify(shown.sections)
  expect(words).toContain('"quote":"Northern Front part_of Army."')
  expect(words).toContain('"name":"جبهة الشمال"')
  expect(words).not.toContain('"name":"Northern Front"')
})

test('of an answer to a name, the name that answered stays', async () => {
  const workspace = await threePapers()
  const found = await candidatesFor(workspace, 'Northern Front')
  expect(await namedInScript(workspace, found, 'Arabic', null)).toEqual([
    { ...found[0], name: 'Northern Front', entity: 'جبهة الشمال' },
  ])
})

test('as recorded before two were joined, neither goes by a name of the other', async () => {
  const workspace = await threePapers()
  const before = momentOf({ recorded: '2026-01-10' })
  const network = await networkOf(workspace, before)
  expect(await namedInScript(workspace, network, 'Arabic', before.recorded)).toEqual(network)
})
