import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkClaim } from '../../src/claims/validate.ts'
import { emptyFolder, jsonLines, SAMPLES, stemma } from './binary.ts'
import { typed } from './typed.ts'

const PROFILE = `= Green Front =

Green Front, الجبهة الخضراء
- Active: 1990 – present
- Leaders: Anna Example (1990–1999)
- Allies: Blue Army (until 2004)

The Green Front is led by Anna Example. It was founded in 1990. According to the Gazette, it lost the war in 2004.
`
const DOCUMENTS = [
  { id: 'one', text: PROFILE, language: 'en' },
  { id: 'two', text: PROFILE, language: 'en', published: '2020-05-05' },
]

const folder = emptyFolder()

beforeAll(() => {
  writeFileSync(join(folder, 'profile.txt'), PROFILE)
  writeFileSync(join(folder, 'many.jsonl'), DOCUMENTS.map((line) => JSON.stringify(line)).join('\n'))
  mkdirSync(join(folder, 'sub'))
})

describe('stemma read', () => {
  it('prints claims that keep the contract, each with its document, every quote exact', () => {
    const { code, out, err } = stemma(folder, ['read', 'profile.txt'])
    expect([code, err]).toEqual([0, ''])
    const claims = jsonLines(out)
    expect(claims.length).toBeGreaterThan(0)
    for (const { document, ...claim } of claims) {
      expect(document).toBe('profile.txt')
      const checked = checkClaim(claim)
      expect(checked.fault).toBeUndefined()
      for (const { start, end, quote } of checked.claim?.evidence ?? []) expect(PROFILE.slice(start, end)).toBe(quote)
    }
  })

  it('gives the same claims each time, from a file and from standard input', () => {
    const ids = (out: string) => jsonLines(out).map(({ id }) => id)
    const first = stemma(folder, ['read', 'profile.txt']).out
    expect(stemma(folder, ['read', 'profile.txt']).out).toBe(first)
    const piped = stemma(folder, ['read', '-'], PROFILE)
    expect(ids(piped.out)).toEqual(ids(first))
    expect(jsonLines(piped.out)[0]).toMatchObject({ document: '-' })
  })

  it('reads many documents from one file, each under its own id', async () => {
    const lines = jsonLines((await typed(folder, ['read', 'many.jsonl'])).out)
    expect(new Set(lines.map(({ document }) => document))).toEqual(new Set(['one', 'two']))
    const counts = ['one', 'two'].map((id) => lines.filter(({ document }) => document === id).length)
    expect(counts[0]).toBe(counts[1])
  })

  it('stores nothing', async () => {
    expect((await typed(folder, ['verify'])).err).toContain('there is no workspace')
  })

  it.each([
    ['mentions', ['document', 'start', 'end', 'quote', 'type', 'id', 'name', 'score']],
    ['attributions', ['document', 'source', 'cue', 'content', 'factuality', 'inner']],
    ['times', ['document', 'start', 'end', 'quote', 'edtf']],
  ])('--emit %s', async (layer, keys) => {
    const rows = jsonLines((await typed(folder, ['read', '--emit', layer, 'profile.txt'])).out)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(keys)
      if ('quote' in row) expect(PROFILE.slice(Number(row['start']), Number(row['end']))).toBe(row['quote'])
    }
  })

  it('resolves relative dates against the day that is given', () => {
    const text = 'The group was attacked yesterday. It was founded last year.'
    const { out } = stemma(
      folder,
      ['read', '--emit', 'times', '--published', '2016-03-30', '--language', 'en', '-'],
      text,
    )
    expect(jsonLines(out).map(({ edtf }) => edtf)).toEqual(['2016-03-29', '2015'])
  })

  it('reads every sample without a complaint', async () => {
    const { code, err } = await typed(folder, ['read', SAMPLES])
    expect([code, err]).toEqual([0, ''])
  })
})
