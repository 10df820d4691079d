import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyFolder } from './binary.ts'
import { typed } from './typed.ts'

const ALLIED = 'The Northern Front is allied with the Coast Army.'
const TAIL = 'they would fight together along the whole coast, after weeks of talks in the old port.'
const REPORTS = [
  { publisher: 'Agency One', published: '2010-05-01', text: `${ALLIED} The two groups said on Saturday that ${TAIL}` },
  { publisher: 'Paper', published: '2010-05-02', text: `${ALLIED} Both groups said on Saturday that ${TAIL}` },
  { publisher: 'Review', published: '2010-06', text: `Our reporter saw both flags on the pier. ${ALLIED}` },
]
const folder = emptyFolder()
const ask = (...args: readonly string[]) => typed(folder, args)
const idsOf = async (name: string): Promise<readonly string[]> =>
  JSON.parse((await ask('who', name, '--json')).out).map(({ id }: { id: string }) => id)

beforeAll(async () => {
  const documents = REPORTS.map((report, at) => ({
    id: `report-${at}`,
    title: `Report ${at}`,
    language: 'en',
    ...report,
  }))
  writeFileSync(join(folder, 'reports.jsonl'), documents.map((document) => JSON.stringify(document)).join('\n'))
  const { code, err } = await ask('add', 'reports.jsonl')
  if (code !== 0) throw new Error(err)
  for (const name of ['Northern Front', 'Coast Army']) {
    const [first = '', ...others] = await idsOf(name)
    for (const other of others) await ask('same', first, other)
  }
})

describe('stemma witnesses', () => {
  it('prints the tree of who repeated whom', async () => {
    const { code, out } = await ask('witnesses', 'Northern Front', 'Coast Army')
    expect(code).toBe(0)
    expect(out.replace(/clm_\w+/g, 'clm_')).toMatchInlineSnapshot(`
      "Northern Front: allied with Coast Army
      asserted, 2 independent witnesses

      1. Agency One, 1 May 2010 clm_
         └─ Paper, 2 May 2010 clm_
            copies Agency One: 79 % of the passage is the same
            “groups said on Saturday that they would fight together along the whole coast, after weeks of
            talks in the old port.”

      2. Review, June 2010 clm_
      "
    `)
  })

  it('of a claim, as JSON, as known at a date', async () => {
    const { facts } = JSON.parse((await ask('witnesses', 'Northern Front', 'Coast Army', '--json')).out)
    expect(facts[0].fact.independent).toBe(2)
    const [claim] = facts[0].witnesses[1].tellers[0].claims
    const known = JSON.parse((await ask('witnesses', claim.slice(0, 12), '--known', '2010-05-03', '--json')).out)
    expect(known.facts[0].fact.independent).toBe(1)
  })

  it('counts the same in a profile and a network', async () => {
    expect((await ask('profile', 'Northern Front')).out).toContain('Coast Army  asserted  2 witnesses')
    expect((await ask('network')).out).toContain('2 witnesses')
  })

  it('says what it needs', async () => {
    expect(await ask('witnesses', 'Front')).toMatchObject({
      code: 2,
      err: 'stemma: "Front" is no id of a claim; give one (clm_…), or two names\n',
    })
    expect((await ask('witnesses', 'clm_00', 'Front')).err).toBe('stemma: give one claim, or two names\n')
    expect((await ask('witnesses', 'clm_0000000')).err).toBe('stemma: the workspace holds no claim "clm_0000000"\n')
    expect((await ask('witnesses', 'Northern Front', 'Qwrtp Zzyzx')).err).toContain('named "Qwrtp Zzyzx"')
    expect((await ask('witnesses', 'Northern Front', 'Northern Front')).out).toBe('nothing is said of it\n')
  })
})
