import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../src/claims/claim.ts'
import { claimFrom } from '../../../src/claims/draft.ts'
import { holdings } from '../../../src/workspace/asking/holdings.ts'
import { type ImportedFile, type ImportOptions, importFiles } from '../../../src/workspace/importing/import.ts'
import type { Workspace } from '../../../src/workspace/open.ts'
import { verify } from '../../../src/workspace/verify.ts'
import { idIn, written } from '../../store/documents.ts'
import { freshPath, temporaryFolder } from '../../store/temporary.ts'
import { opened, recorded } from '../opened.ts'

const GROUPS = 'group_id,name\n1,Red Valley Brigades\n2,Northern Tide\n-99,Coast Defence\n'
const RELATIONS = 'type,group1_id,group2_id,date\nriv,1,2,2010-00-00\nall,2,1,2014-02-00\nwar,1,2,\n'
const DOCUMENT = written('One', [
  { s: 'Ural', p: 'leader_of', o: 'Resistance', by: 'Agency' },
  { s: 'Resistance', p: 'allied_with', o: 'Tide' },
])

/** A folder with files in it, and a workspace that is not there yet. */
function place(files: Readonly<Record<string, string>>): { readonly folder: string; readonly options: ImportOptions } {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return { folder, options: { path: freshPath(folder), metadata: {}, dryRun: false } }
}

async function imported(folder: string, names: readonly string[], options: ImportOptions): Promise<ImportedFile[]> {
  const done: ImportedFile[] = []
  for await (const item of importFiles(
    names.map((name) => join(folder, name)),
    options,
  )) {
    if ('fault' in item) throw item.fault
    done.push(item)
  }
  return done
}

function lines(claims: readonly Claim[]): string {
  return claims.map((claim) => `${JSON.stringify({ ...claim, document: 'One.txt' })}\n`).join('')
}

/** What is held, without the ids that depend on where it came from. */
async function said(workspace: Workspace): Promise<readonly string[]> {
  const { claims } = await holdings(workspace)
  return claims.map(({ subject, predicate, object, valid, attribution, evidence }) => {
    const end = object !== null && 'name' in object ? object.name : ''
    const voices = attribution.map(({ name }) => name).join()
    return [subject.name, predicate, end, valid ?? '', voices, evidence[0]?.quote].join('|')
  })
}

describe('a data set', () => {
  it('brings each row as a claim, joins its files by their ids, and says what it refused', async () => {
    const { folder, options } = place({ 'groups.csv': GROUPS, 'relations.csv': RELATIONS })
    const done = await imported(folder, ['relations.csv', 'groups.csv'], options)
    expect(done).toMatchObject([
      { format: 'mmp-groups', outcome: 'imported', claims: 3, entities: 3, joined: 0, refused: [] },
      { format: 'mmp-relationships', outcome: 'imported', claims: 2, entities: 2, joined: 2, refused: [{ line: 4 }] },
    ])
    const workspace = await opened(options.path)
    const { sources, entities, judgements } = await holdings(workspace)
    expect([...entities.values()].map(({ name, members }) => `${name} ${members.length}`)).toEqual([
      'Red Valley Brigades 2',
      'Northern Tide 2',
      'Coast Defence 1',
    ])
    expect(judgements.flatMap(({ because }) => because)).toContain(
      'both are "Mapping Militants group 1" in files of one data set',
    )
    expect([...sources.values()].map(({ publisher }) => publisher)).toEqual(Array(2).fill('Mapping Militants Project'))
    expect((await said(workspace)).slice(3)).toEqual([
      'Red Valley Brigades|opposed_to|Northern Tide|2010/||riv,1,2,2010-00-00',
      'Northern Tide|allied_with|Red Valley Brigades|2014-02/||all,2,1,2014-02-00',
    ])
    expect((await verify(workspace)).faults).toEqual([])
  })

  it('in a later version is joined by its ids alone: like names of other ids raise no question', async () => {
    const first = 'ActorId,NameData\n1,Red Valley Brigade\n2,Northern Tide\n'
    const { folder, options } = place({ 'one.csv': first, 'two.csv': `${first}3,Red Valley Brigades\n` })
    expect(await imported(folder, ['one.csv', 'two.csv'], options)).toMatchObject([
      { entities: 2, joined: 0 },
      { entities: 3, joined: 2, questions: 0 },
    ])
    const { entities } = await holdings(await opened(options.path))
    expect(entities.size).toBe(3)
  })

  it('imported twice changes nothing, and tried stores nothing', async () => {
    const { folder, options } = place({ 'groups.csv': GROUPS })
    expect(await imported(folder, ['groups.csv'], { ...options, dryRun: true })).toMatchObject([
      { outcome: 'tried', claims: 3, entities: 3 },
    ])
    await expect(opened(options.path).then(async ({ store }) => await store.head())).resolves.toBe(0)
    await imported(folder, ['groups.csv'], options)
    const workspace = await opened(options.path)
    const before = await verify(workspace)
    expect(await imported(folder, ['groups.csv'], options)).toMatchObject([{ outcome: 'known', claims: 0 }])
    expect(await verify(workspace)).toEqual(before)
  })

  it('takes its publisher and its date from what is typed, else from the sidecar', async () => {
    const { folder, options } = place({
      'groups.csv': GROUPS,
      'documents.jsonl': '{"file":"groups.csv","publisher":"Sidecar","published":"2018"}\n',
    })
    await imported(folder, ['groups.csv'], { ...options, metadata: { published: '2019' } })
    const { sources } = await holdings(await opened(options.path))
    expect([...sources.values()]).toMatchObject([{ publisher: 'Sidecar', published: '2019', language: 'en' }])
  })

  it('of no known columns is a fault, and the others go on', async () => {
    const { folder, options } = place({ 'other.csv': 'a,b\n1,2\n', 'groups.csv': GROUPS })
    const done = []
    for await (const item of importFiles([join(folder, 'other.csv'), join(folder, 'groups.csv')], options))
      done.push(item)
    expect(done.map((item) => ('fault' in item ? item.fault.code : item.outcome)).toSorted()).toEqual([
      'imported',
      'unknown-format',
    ])
  })
})

describe('claims from elsewhere', () => {
  it('whose source is not held come with the file as their source, each of them', async () => {
    const { folder, options } = place({ 'claims.jsonl': lines(DOCUMENT.reading.claims) })
    expect(await imported(folder, ['claims.jsonl'], options)).toMatchObject([
      { format: 'claims', outcome: 'imported', claims: 2, attached: 0, held: 0, refused: [] },
    ])
    const workspace = await opened(options.path)
    expect(await said(workspace)).toEqual([
      'Ural|leader_of|Resistance||Agency|Ural leader_of Resistance.',
      'Resistance|allied_with|Tide|||Resistance allied_with Tide.',
    ])
    expect((await verify(workspace)).faults).toEqual([])
    expect(await imported(folder, ['claims.jsonl'], options)).toMatchObject([{ outcome: 'known' }])
  })

  it('that a document already made change nothing', async () => {
    const { folder, options } = place({ 'claims.jsonl': lines(DOCUMENT.reading.claims) })
    const workspace = await opened(options.path)
    await recorded(workspace, DOCUMENT)
    const before = await verify(workspace)
    expect(await imported(folder, ['claims.jsonl'], options)).toMatchObject([
      { outcome: 'nothing', claims: 0, held: 2, entities: 0 },
    ])
    expect(await verify(workspace)).toEqual(before)
  })

  it('that are new go to the source they quote, about its own entities and new ones', async () => {
    const [first] = DOCUMENT.reading.claims
    if (first === undefined) throw new Error('no claim')
    const more = [
      claimFrom({ ...first, valid: '2015', extractor: 'hand@2' }),
      claimFrom({ ...first, object: { id: 'theirs', type: 'organization', name: 'Zephyr Union' } }),
    ]
    const moved = claimFrom({
      ...first,
      evidence: first.evidence.map((it) => ({ ...it, start: 1, end: it.quote.length + 1 })),
    })
    const { folder, options } = place({ 'claims.jsonl': lines([...more, moved, first]) })
    const later = () => new Date('2026-02-01T00:00:00.000Z')
    const workspace = await opened(options.path, later)
    await recorded(workspace, DOCUMENT)
    const [done] = await imported(folder, ['claims.jsonl'], options)
    expect(done).toMatchObject({ outcome: 'imported', claims: 2, attached: 2, held: 1, entities: 1 })
    expect(done?.refused).toEqual([
      { line: 3, reason: expect.stringMatching(/^evidence\.0: its words do not stand in src_\w+ from 1 to \d+$/) },
    ])
    const { claims, sources } = await holdings(workspace)
    const source = DOCUMENT.captured.source.id
    expect(sources.size).toBe(1)
    expect(claims.map(({ evidence }) => evidence[0]?.source)).toEqual(Array(4).fill(source))
    expect(claims.slice(2).map(({ subject }) => subject.id)).toEqual(Array(2).fill(idIn(DOCUMENT, 'Ural', 'person')))
    const { checked, faults } = await verify(workspace)
    expect({ faults, entries: checked.entries }).toEqual({ faults: [], entries: 2 })
    await workspace.store.rebuild()
    expect((await holdings(workspace)).claims).toEqual(claims)
    expect(await imported(folder, ['claims.jsonl'], options)).toMatchObject([{ outcome: 'nothing', held: 3 }])
  })

  it('are not there in a question as of before they were brought', async () => {
    const [first] = DOCUMENT.reading.claims
    if (first === undefined) throw new Error('no claim')
    const { folder, options } = place({ 'claims.jsonl': lines([claimFrom({ ...first, valid: '2015' })]) })
    const workspace = await opened(options.path)
    await recorded(workspace, DOCUMENT)
    const [{ recordedAt = null } = {}] = (await holdings(workspace)).claims
    await imported(folder, ['claims.jsonl'], options)
    expect((await holdings(workspace)).claims.length).toBe(3)
    expect((await holdings(workspace, recordedAt)).claims.length).toBe(2)
    expect((await holdings(workspace)).claims[2]?.recordedAt).not.toBe(recordedAt)
  })

  it('that name an entity of another document are joined to it by a judgement that can be taken back', async () => {
    const [first] = DOCUMENT.reading.claims
    if (first === undefined) throw new Error('no claim')
    const other = written('Two', [{ s: 'Ural', p: 'status', o: 'alive' }])
    const id = idIn(other, 'Ural', 'person')
    const claim = claimFrom({ ...first, subject: { id, type: 'person', name: 'Ural' }, valid: '2015' })
    const { folder, options } = place({ 'claims.jsonl': lines([claim]) })
    const workspace = await opened(options.path)
    for (const document of [DOCUMENT, other]) await recorded(workspace, document)
    await imported(folder, ['claims.jsonl'], options)
    const { judgements } = await holdings(workspace)
    expect(judgements.flatMap(({ because }) => because)).toContain(`the imported claim names ${id}`)
  })

  it('of several documents are joined by their names, and two of one document are not', async () => {
    const [one, two] = ['Dawn', 'Tide'].map((o) => written(o, [{ s: 'Red Valley Brigades', p: 'allied_with', o }]))
    const twins = written('Twins', [{ s: 'Blue Coast Guard', p: 'part_of', o: 'Blue Coast Guards' }])
    const claims = [one, two, twins].flatMap((each) => each?.reading.claims ?? [])
    const { folder, options } = place({ 'claims.jsonl': lines(claims) })
    expect(await imported(folder, ['claims.jsonl'], options)).toMatchObject([{ claims: 3, entities: 6, joined: 1 }])
    const { entities } = await holdings(await opened(options.path))
    expect([...entities.values()].find(({ name }) => name === 'Red Valley Brigades')?.members.length).toBe(2)
  })

  it('on a line that is not UTF-8 are refused, and the others come in', async () => {
    const [first, second] = lines(DOCUMENT.reading.claims).split('\n')
    const broken = Buffer.from(`${first?.replace('Agency', 'Ag\u00e9ncy')}\n`, 'latin1')
    const { folder, options } = place({})
    writeFileSync(join(folder, 'claims.jsonl'), Buffer.concat([broken, Buffer.from(second ?? '')]))
    expect(await imported(folder, ['claims.jsonl'], options)).toMatchObject([
      { claims: 1, rows: 2, refused: [{ line: 1, reason: 'not UTF-8' }] },
    ])
  })

  it('that give one entity two types are refused', async () => {
    const [first] = DOCUMENT.reading.claims
    if (first === undefined) throw new Error('no claim')
    const strange = claimFrom({ ...first, object: { id: first.subject.id, type: 'organization', name: 'Ural' } })
    const { folder, options } = place({ 'claims.jsonl': lines([first, strange]) })
    const [done] = await imported(folder, ['claims.jsonl'], options)
    expect(done?.refused.map(({ reason }) => reason)).toEqual([
      `${first.subject.id} is of type organization here and of type person before`,
    ])
  })
})
