import { expect, test } from 'vitest'
import { spanOf } from '../../../src/claims/evidence.ts'
import { entityId } from '../../../src/claims/id.ts'
import type { Judgement } from '../../../src/claims/judgement.ts'
import { proposeJudgements } from '../../../src/names/propose.ts'
import { record } from '../../../src/workspace/adding/record.ts'
import { holdings } from '../../../src/workspace/asking/holdings.ts'
import { placesKnown } from '../../../src/workspace/naming/places.ts'
import type { Workspace } from '../../../src/workspace/open.ts'
import { written } from '../../store/documents.ts'
import { opened } from '../opened.ts'

/** Records a document that names these places and nothing else. */
async function naming(workspace: Workspace, ...names: readonly string[]): Promise<void> {
  const { captured } = written(names.join(' '), [])
  const { id, text } = captured.source
  const mentions = names.map((name) => {
    const start = text.indexOf(name)
    const entity = { id: entityId(id, 'place', name), type: 'place', name } as const
    return { ...entity, ...spanOf(text, start, start + name.length), score: 0.9 }
  })
  const reading = { claims: [], mentions, attributions: [], times: [], notes: [] }
  await record(workspace, captured, reading, proposeJudgements)
}

/** What was judged of the entities named in the last document. */
async function judged(...documents: readonly (readonly string[])[]): Promise<readonly string[]> {
  const workspace = await opened()
  for (const names of documents) await naming(workspace, ...names)
  const { judgements } = await holdings(workspace)
  const name = await namesById(workspace)
  return judgements.map(
    ({ left, right, decision, because }: Judgement) =>
      `${name.get(left)} ${decision} ${name.get(right)}: ${because.join('; ')}`,
  )
}

async function namesById({ store }: Workspace): Promise<ReadonlyMap<string, string | undefined>> {
  return new Map((await store.documentEntities()).map(({ id, names }) => [id, names[0]?.text]))
}

test('names of one place that do not sound alike are joined', async () => {
  expect(await judged(['Halep'], ['حلب'])).toMatchInlineSnapshot(`
    [
      "حلب same Halep: both name Aleppo in Syria; the one: the only place known by that name; the other: the only place known by that name; حلب ~ Halep: both name Aleppo",
    ]
  `)
  expect(await judged(['Kobani', 'Syria'], ['عين العرب', 'سوريا'])).toMatchInlineSnapshot(`
    [
      "Kobani same عين العرب: both name ‘Ayn al ‘Arab in Syria; the one: “سوريا” names Syria; the other: Syria is named too; عين العرب ~ Kobani: both name Kobani",
      "Syria same سوريا: سوريا ~ Syria: both name Syria",
    ]
  `)
})

test('one name of two places is a question, with what tells them apart', async () => {
  expect(await judged(['Tripoli', 'Beirut'], ['Tripoli', 'Benghazi'])).toMatchInlineSnapshot(`
    [
      "Tripoli unsure Tripoli: Tripoli ~ Tripoli: the same word; the one is Tripoli in Libya: in Libya, as Benghazi, which is named too; the largest of 3 places of that name; the other is Tripoli in Lebanon: 68 km from Beirut, which is named too",
    ]
  `)
})

test('a name that may be either of two held places is joined to neither', async () => {
  expect(await judged(['Tripoli', 'Beirut'], ['Tripoli', 'Benghazi'], ['طرابلس'])).toMatchInlineSnapshot(`
    [
      "Tripoli unsure Tripoli: Tripoli ~ Tripoli: the same word; the one is Tripoli in Libya: in Libya, as Benghazi, which is named too; the largest of 3 places of that name; the other is Tripoli in Lebanon: 68 km from Beirut, which is named too",
      "طرابلس unsure Tripoli: طرابلس ~ Tripoli: both name Tripoli; may be Tripoli in Lebanon or Tripoli in Libya",
      "طرابلس unsure Tripoli: طرابلس ~ Tripoli: both name Tripoli; may be Tripoli in Lebanon or Tripoli in Libya",
    ]
  `)
})

test('a name that was joined to a place keeps others away from it', async () => {
  expect(await judged(['Tripoli'], ['Tripoli', 'Beirut'], ['طرابلس', 'بنغازي'])).toMatchInlineSnapshot(`
    [
      "Tripoli same Tripoli: Tripoli ~ Tripoli: the same word",
      "طرابلس unsure Tripoli: طرابلس ~ Tripoli: both name Tripoli; the one is Tripoli in Libya: in Libya, as Benghazi, which is named too; the largest of 2 places of that name; the other is Tripoli in Lebanon: 68 km from Beirut, which is named too",
    ]
  `)
})

test('a town and the region around it are left to the names', async () => {
  expect(await judged(['Aleppo'], ['Aleppo Governorate'])).toMatchInlineSnapshot(`
    [
      "Aleppo Governorate unsure Aleppo: Aleppo ~ Aleppo: the same word; Governorate: nothing answers it; one name says more than the other",
    ]
  `)
})

test('a document that names no place but countries does not load the gazetteer', async () => {
  const names = [{ text: 'Syria', kind: 'primary' }]
  expect(await placesKnown([{ id: 'a', type: 'place', names }], [])).toBeUndefined()
  const person = { id: 'b', type: 'person', names: [{ text: 'Tripoli', kind: 'primary' }] } as const
  expect(await placesKnown([person], [])).toBeUndefined()
})
