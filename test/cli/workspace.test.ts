import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyFolder, SAMPLES, stemma } from './binary.ts'
import { typed } from './typed.ts'

const folder = emptyFolder()
const ask = (...args: readonly string[]) => typed(folder, args)
const json = async (...args: readonly string[]) => JSON.parse((await ask(...args, '--json')).out)
const ESCAPE = '\u001b'

beforeAll(async () => {
  const { code, err } = await ask('add', SAMPLES)
  if (code !== 0) throw new Error(err)
})

describe('add', () => {
  it('twice changes nothing', async () => {
    const before = await json('verify')
    const { code, out } = await ask('add', SAMPLES)
    expect(code).toBe(0)
    expect(out).toContain('0 documents and 0 claims added to stemma.db')
    expect(await json('verify')).toEqual(before)
    expect(before.faults).toEqual([])
  })

  it('says how many contradictions the new documents are part of', async () => {
    const empty = emptyFolder()
    expect((await typed(empty, ['add', SAMPLES])).out).toMatch(
      /\n\d+ contradictions? with them or within them: stemma conflicts\n$/,
    )
    expect((await typed(empty, ['add', SAMPLES])).out).not.toMatch(/contradictions? with them/)
  })

  it('says in JSON what became of each document', async () => {
    const added = await json('add', join(SAMPLES, 'farc.en.txt'))
    expect(added).toEqual([
      {
        document: join(SAMPLES, 'farc.en.txt'),
        isNew: false,
        claims: 0,
        entities: 0,
        joined: 0,
        questions: 0,
        unlikely: 0,
        notes: [],
      },
    ])
  })
})

describe('questions', () => {
  it('name everybody in the letters that are asked for, and quote as it was written', async () => {
    const { out } = await ask('profile', 'Syrian Resistance', '--names-in', 'ar')
    expect(out.split('\n')[0]).toMatch(/^المقاومة السورية {2}organization/)
    expect(out).toContain('“')
    const { nodes } = await json('network', '--names-in', 'ar')
    expect(nodes.map(({ name }: { name: string }) => name)).toContain('المقاومة السورية')
    const [{ name, entity }] = await json('who', 'Syrian Resistance', '--names-in', 'ar')
    expect([name, entity]).toEqual(['Syrian Resistance', 'المقاومة السورية'])
    for (const [language, why] of [
      ['English please', 'is no language: give en, ar, ru'],
      ['th', 'its letters are not told apart'],
    ] as const)
      expect(await ask('network', '--names-in', language)).toMatchObject({ code: 2, err: expect.stringContaining(why) })
  })

  it('a profile has names, sections, and for each fact who says so', async () => {
    const profile = await json('profile', 'Syrian Resistance')
    expect(profile.entity.name).toBe('Syrian Resistance')
    const facts = profile.sections.flatMap(({ entries }: { entries: readonly { fact: unknown }[] }) => entries)
    expect(facts.length).toBeGreaterThan(5)
    for (const { fact } of facts) {
      expect(fact.independent).toBeGreaterThan(0)
      expect(fact.testimonies[0].claim.evidence[0].quote).not.toBe('')
    }
  })

  it('two days differ in what ended, and words and JSON say the same', async () => {
    const { ended, began, nodes, from, to } = await json('diff', '2016', '2025', '--around', 'Syrian Resistance')
    expect([from, to, began]).toEqual(['2016-12-31', '2025-12-31', []])
    const names = nodes.map(({ name }: { name: string }) => name)
    expect(names).toContain('National Defence Force')
    const { out } = await ask('diff', '2016', '2025', '--around', 'Syrian Resistance')
    expect(out).toContain(`0 relations began, ${ended.length} ended`)
    expect(out).toMatch(/\nEnded\n/)
    expect((await ask('diff', '2016', 'soon')).err).toContain('"soon" is not a day, month or year')
  })

  it('a path names those on it, and a history everyone who spoke', async () => {
    const { nodes, edges } = await json('path', 'Syrian Resistance', 'National Defence Force', '--at', '2016')
    expect(nodes.map(({ name }: { name: string }) => name)).toEqual(['Syrian Resistance', 'National Defence Force'])
    expect((await ask('path', 'Syrian Resistance', 'National Defence Force')).out).toContain(
      'Syrian Resistance → National',
    )
    expect((await ask('path', 'Syrian Resistance', 'National Defence Force', '--at', '2025')).out).toContain('as of')
    const { entries } = await json('history', 'Syrian Resistance', 'National Defence Force')
    expect(entries.map(({ claim }: { claim: { id: string } }) => claim.id)).toEqual(
      expect.arrayContaining(edges.flatMap(({ claims }: { claims: readonly string[] }) => claims)),
    )
    expect((await ask('history', 'Syrian Resistance', 'National Defence Force')).out).toMatch(/clm_\w{8} asserted by/)
  })

  it('an alliance that ended holds before and not after', async () => {
    const stateOf = async (at: string): Promise<string | undefined> => {
      const { sections } = await json('profile', 'Syrian Resistance', '--at', at)
      const allies = sections.find(({ id }: { id: string }) => id === 'allies').entries
      return allies.find(({ value }: { value: string }) => value === 'National Defence Force')?.fact.state
    }
    expect([await stateOf('2016-06-30'), await stateOf('2025-06-30')]).toEqual(['possible', 'ended'])
  })

  it('the false report was known, is false today, and never a status', async () => {
    const killed = (entries: readonly { label: string; value: string }[]) =>
      entries.filter(({ label, value }) => label === 'status' && value === 'killed').length
    const now = await json('profile', 'Mihrac Ural')
    const then = await json('profile', 'Mihrac Ural', '--known', '2016-03-30')
    const standing = ({ sections }: typeof now) =>
      sections.find(({ id }: { id: string }) => id === 'standing')?.entries ?? []
    expect([killed(standing(then)), killed(then.refuted)]).toEqual([1, 0])
    expect([killed(standing(now)), killed(now.refuted)]).toEqual([0, 1])
  })

  it('a network, a timeline and conflicts come as JSON', async () => {
    expect((await json('network', '--at', '2016')).edges.length).toBeGreaterThan(5)
    expect((await json('network', '--around', 'Syrian Resistance')).nodes.length).toBeGreaterThan(3)
    expect((await json('timeline')).entries.length).toBeGreaterThan(3)
    expect(Array.isArray(await json('conflicts'))).toBe(true)
  })

  it('who finds a name in any script, with reasons', async () => {
    const [first] = await json('who', 'Mihrac Ural')
    expect(first.because.length).toBeGreaterThan(0)
    const { code, err } = await ask('who', 'Zzyzx Qwrtp')
    expect([code, err]).toEqual([2, 'stemma: nothing in the workspace is named "Zzyzx Qwrtp"\n'])
  })

  it('who says where a place lies, and nothing of where a person does', async () => {
    const [latakia] = await json('who', 'اللاذقية')
    expect(latakia.whereabouts.place).toMatchObject({ id: '173576', country: 'SY', words: 'Latakia in Syria' })
    expect((await ask('who', 'Latakia')).out).toContain('Latakia in Syria, 35.53° N 35.79° E: ')
    expect((await json('who', 'Mihrac Ural'))[0].whereabouts).toBeUndefined()
  })

  it.each([
    [['profile', 'Syrian Resistance']],
    [['profile', 'Syrian Resistance', '--format', 'md']],
    [['network', '--at', '2016-06-30']],
    [['timeline', 'Mihrac Ural']],
    [['conflicts']],
    [['who', 'Mihrac Ural']],
    [['verify']],
  ])('%j prints no colour into a pipe', (args) => {
    const { code, out, err } = stemma(folder, args)
    expect([code, err]).toEqual([0, ''])
    expect(out).not.toBe('')
    expect(out).not.toContain(ESCAPE)
  })
})

describe('decisions', () => {
  const factOf = async (name: string, id: string) => {
    const { sections, refuted } = await json('profile', name)
    const entries = [...sections.flatMap(({ entries: all }: { entries: readonly unknown[] }) => all), ...refuted]
    return entries.find(({ fact }) => fact.testimonies.some(({ claim }: { claim: { id: string } }) => claim.id === id))
  }
  const claimOf = async (name: string): Promise<string> =>
    (await json('profile', name)).sections[0].entries[0].fact.testimonies[0].claim.id

  it('a claim is accepted, contested and rejected, with a note', async () => {
    const id = await claimOf('Syrian Resistance')
    expect((await ask('contest', id.slice(0, 12), '--note', 'no other source')).out).toBe(`${id} is contested\n`)
    expect((await factOf('Syrian Resistance', id))?.fact.standing).toBe('contested')
    expect((await ask('profile', 'Syrian Resistance')).out).toMatch(/contested by \S+:\s+no\s+other\s+source/)
    await ask('reject', id)
    expect(await factOf('Syrian Resistance', id)).toBeUndefined()
    await ask('accept', id)
    expect((await factOf('Syrian Resistance', id))?.fact.standing).toBe('asserted')
  })

  it('a claim that is not there is one line', async () => {
    expect(await ask('accept', 'clm_0000')).toEqual({
      code: 2,
      out: '',
      err: 'stemma: the workspace holds no claim "clm_0000"\n',
    })
    expect((await ask('accept', 'clm_')).err).toBe('stemma: the workspace holds no claim "clm_"\n')
  })

  it('two entities are judged the same, and different again', async () => {
    const [one, other] = ['Jamal Trabelsi', 'Alfonso Cano']
    expect((await ask('same', one, other, '--because', 'a test')).code).toBe(0)
    expect((await json('who', one))[0].id).toBe((await json('who', other))[0].id)
    expect((await ask('different', one, other)).code).toBe(0)
    expect((await json('who', one))[0].id).not.toBe((await json('who', other))[0].id)
    expect((await ask('same', one, one)).code).toBe(2)
  })

  it('judgements that contradict one another are said, with exit 1', async () => {
    const trio: string[] = []
    for (const name of ['Jamal Trabelsi', 'Alfonso Cano', 'Manuel Marulanda'])
      trio.push((await json('who', name))[0].id)
    const [one = '', two = '', three = ''] = trio
    await ask('same', one, two)
    await ask('same', two, three)
    const { code, out } = await ask('different', one, three)
    expect(code).toBe(1)
    expect(out).toContain('judged different, are still joined')
    expect((await ask('conflicts', '--fail')).code).toBe(1)
  })
})

describe('verify', () => {
  it('exits with 1 when a document was changed behind its back', async () => {
    const database = new DatabaseSync(join(folder, 'stemma.db'))
    database.exec(`update log set payload = payload || ' ' where sequence = 1`)
    database.close()
    const { code, out } = await ask('verify')
    expect(code).toBe(1)
    expect(out).toMatch(/\d+ faults?\n$/)
  })
})
