import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { csvRecords } from '../../src/exchange/csv.ts'
import { emptyFolder, jsonLines, SAMPLES, stemma } from './binary.ts'
import { typed } from './typed.ts'

const TEXT = 'The Green Front was founded in 1990. In 2004 it split from the Blue Army. Its leader was Anna Example.'

describe('stemma export', () => {
  it('prints every claim, as a row of a table and as a record', async () => {
    const folder = emptyFolder()
    await typed(folder, ['add', SAMPLES])
    const records = jsonLines((await typed(folder, ['export'])).out)
    const { code, out, err } = await typed(folder, ['export', '--format', 'csv'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [header, ...rows] = Array.from(csvRecords(out.slice(1), { delimiter: ',' }), ({ cells }) => cells)
    expect(records.length).toBeGreaterThan(100)
    expect(rows.map((row) => row[header?.indexOf('claim_id') ?? -1])).toEqual(records.map(({ id }) => id))
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([header?.length]))
  })

  it('gives records that another workspace takes, all of them and each once', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'a.txt'), TEXT)
    await typed(folder, ['add', 'a.txt'])
    const { out } = await typed(folder, ['export'])
    const [taken] = JSON.parse(stemma(folder, ['import', '-', '--workspace', 'other.db', '--json'], out).out)
    expect(taken).toMatchObject({ claims: jsonLines(out).length, refused: [] })
    const [again] = JSON.parse(stemma(folder, ['import', '-', '--json'], out).out)
    expect(again).toMatchObject({ outcome: 'nothing', held: jsonLines(out).length })
  })

  it('prints only what was known by a date, and refuses a format that it does not have', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'a.txt'), TEXT)
    await typed(folder, ['add', 'a.txt', '--published', '2010-05-05'])
    expect((await typed(folder, ['export', '--known', '2009'])).out).toBe('')
    expect(jsonLines((await typed(folder, ['export', '--known', '2010'])).out).length).toBeGreaterThan(2)
    expect(await typed(folder, ['export', '--format', 'xml'])).toMatchObject({
      code: 2,
      err: 'stemma: --format "xml" is not one of jsonl, csv, ftm, ftm-statements, stix, web-annotation\n',
    })
    expect((await typed(emptyFolder(), ['export'])).err).toContain('there is no workspace')
  })

  it('says what a format cannot say, on standard error and as a report', async () => {
    const folder = emptyFolder()
    writeFileSync(
      join(folder, 'a.txt'),
      `${TEXT} The Green Front denied that it had killed Karim Haddad on 3 May 2019.`,
    )
    await typed(folder, ['add', 'a.txt'])
    const { code, out, err } = await typed(folder, ['export', '--format', 'ftm', '--report', 'left.json'])
    expect(code).toBe(0)
    expect(err).toMatch(/^stemma: \d+ denied or false claims? left out: FollowTheMoney has no negation$/m)
    const { schema, properties } = jsonLines(out).find(({ schema }) => schema === 'Succession') ?? {}
    expect([schema, properties]).toMatchObject(['Succession', { role: ['split from'], date: ['2004'] }])
    expect(out).not.toMatch(/Karim|Haddad/)
    const report = JSON.parse(readFileSync(join(folder, 'left.json'), 'utf8'))
    expect(report).toMatchObject({ format: 'ftm', withheld: 0, losses: [{ reason: 'denied' }, {}] })
    const nowhere = await typed(folder, ['export', '--format', 'ftm-statements', '--report', 'no/such/folder.json'])
    expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining('cannot write "no/such/folder.json"') })
    expect(nowhere.out).toContain('"canonical_id","entity_id"')
  })

  it('names private persons only when it is asked for their names', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'a.txt'), `${TEXT}\n\nOn 3 May 2019 Karim Haddad was killed by the Green Front.`)
    await typed(folder, ['add', 'a.txt'])
    const { out, err } = await typed(folder, ['export'])
    expect(err).toBe('stemma: 1 private person under pseudonyms (--include private-persons)\n')
    expect(out).not.toMatch(/Karim|Haddad/)
    expect(out).toContain('"Anna Example"')
    const named = await typed(folder, ['export', '--include', 'private-persons'])
    expect(named.err).toBe('')
    expect(named.out).toContain('killing of Karim Haddad')
    expect(stemma(folder, ['import', '-', '--workspace', 'other.db'], out).code).toBe(0)
  })
})

describe('stemma network --format', () => {
  const folder = emptyFolder()
  const text = `${TEXT}\n\nOn 3 May 2019 Karim Haddad, a member of the Green Front, was killed. In 2012 the Green Front denied that it was allied with the Red Sun.`
  beforeAll(async () => {
    writeFileSync(join(folder, 'a.txt'), text)
    await typed(folder, ['add', 'a.txt'])
  })

  it.each(['gexf', 'graphml'])('%s prints the network, and says what is not in it or not as it is', async (format) => {
    const { code, out, err } = await typed(folder, ['network', '--format', format])
    expect(code).toBe(0)
    expect(out).toContain('Anna Example')
    expect(out).toContain('Person 1')
    expect(out).not.toMatch(/Karim|Haddad/)
    expect(err.split('\n')).toEqual([
      'stemma: left out: 1 denied',
      'stemma: 2 relations without a date stand at all times',
      'stemma: 1 private person under pseudonyms (--include private-persons)',
      '',
    ])
    const named = await typed(folder, ['network', '--format', format, '--include', 'private-persons'])
    expect(named.out).toContain('Karim Haddad')
  })

  it('takes a day, a neighbourhood and only these formats', async () => {
    const around = ['network', '--around', 'Blue Army', '--at', '2005', '--format', 'gexf']
    const { out } = await typed(folder, around)
    expect(out).toContain('kind="split_from"')
    expect(out).not.toContain('Anna Example')
    expect(await typed(folder, ['network', '--include', 'private-persons'])).toMatchObject({
      code: 2,
      err: 'stemma: --include is for gexf and graphml: text has all names\n',
    })
    expect(await typed(folder, ['network', '--format', 'dot'])).toMatchObject({
      code: 2,
      err: 'stemma: --format "dot" is not one of text, json, gexf, graphml\n',
    })
  })
})

describe('stemma export for annotation tools', () => {
  it('counts places as they do, where a letter before them is wide', async () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'a.txt'), `😀😀 ${TEXT}`)
    await typed(folder, ['add', 'a.txt'])
    const records = await typed(folder, ['export', '--include', 'private-persons'])
    const { evidence } = JSON.parse(records.out.split('\n')[0] ?? '')
    const { out } = await typed(folder, ['export', '--format', 'web-annotation', '--include', 'private-persons'])
    const [{ selector }] = JSON.parse(out).first.items[0].target
    expect(selector).toEqual([
      { type: 'TextQuoteSelector', exact: evidence[0].quote },
      { type: 'TextPositionSelector', start: evidence[0].start - 2, end: evidence[0].end - 2 },
    ])
  })
})

describe('stemma export of those who were joined', () => {
  const folder = emptyFolder()
  const samples = ['denial.ar.html', 'syrian-resistance.en.txt'].map((name) => join(SAMPLES, name))
  beforeAll(async () => {
    for (const sample of samples) await typed(folder, ['add', sample])
  })

  it.each(['ftm', 'ftm-statements', 'stix'])('%s has what each of their sources calls them', async (format) => {
    const { out } = await typed(folder, ['export', '--format', format])
    const named = { ftm: /"alias":[^\]]*"Mihrac Ural"/, stix: /"x_opencti_aliases":[^\]]*"Mihrac Ural"/ }
    expect(out).toMatch(named[format as 'ftm' | 'stix'] ?? /"alias","name","Person","Mihrac Ural"/)
  })
})

describe('stemma export for programs that can only state', () => {
  const folder = emptyFolder()
  const add = async (file: string, published: string, text: string): Promise<void> => {
    writeFileSync(join(folder, file), `${TEXT}\n\n${text}`)
    await typed(folder, ['add', file, '--published', published])
  }
  beforeAll(async () => {
    await add('a.txt', '2016-03-30', 'On 29 March 2016 Anna Example was killed.')
    await add('b.txt', '2017-05-05', 'It was falsely reported that Anna Example was killed on 29 March 2016.')
  })

  it.each(['ftm', 'ftm-statements', 'stix'])(
    '%s never repeats a report that a later source calls false',
    async (format) => {
      const { out, err } = await typed(folder, ['export', '--format', format])
      expect(out).toContain('Anna Example')
      expect(out).not.toMatch(/killed|deathDate/)
      expect(err).toContain('1 claim that others refute left out')
      const then = await typed(folder, ['export', '--format', format, '--known', '2016-04'])
      expect(then.out).toContain('killed')
      expect(then.err).not.toContain('refute')
    },
  )
})
