import { beforeAll, describe, expect, it } from 'vitest'
import { type Ended, emptyFolder } from './binary.ts'
import { typed } from './typed.ts'

describe('stemma demo', () => {
  const folder = emptyFolder()
  let first: Ended
  beforeAll(async () => {
    first = await typed(folder, ['demo'])
  })

  it('builds a workspace and says where', async () => {
    expect([first.code, first.err]).toEqual([0, ''])
    expect(first.out).toMatch(/^10 documents and \d+ claims added to demo\.db\n/)
  })

  it.each([
    ['the names in each script', /Latin[\s\S]*Arabic/],
    ['who leads it', /Led by\n.*(?:Mihrac Ural|Mihraç Ural)/],
    ['one date', /As of 30 June 2016[\s\S]*Allies[\s\S]*Opponents/],
    ['another date', /As of 31 August 2025[\s\S]*ended {2}/],
    ['independent voices', /\d witness/],
    ['quotes', /“[^”]+”/],
    ['the report as it was known', /What was known from sources published by 30 March 2016\n.*killed/],
    ['the report as false', /reported, and not so\n.*killed.*false/],
    ['what to type next', /npx stemma profile .*--workspace demo\.db/],
  ])('shows %s', (_, pattern) => {
    expect(first.out).toMatch(pattern)
  })

  it('a second time changes nothing and shows the same', async () => {
    const head = (await typed(folder, ['verify', '--workspace', 'demo.db', '--json'])).out
    const second = await typed(folder, ['demo'])
    expect(second.out).toMatch(/^demo\.db holds the 10 samples already; nothing was changed\n/)
    expect(second.out.split('\n').slice(1)).toEqual(first.out.split('\n').slice(1))
    expect((await typed(folder, ['verify', '--workspace', 'demo.db', '--json'])).out).toBe(head)
  })

  it('every command it tells to type works', async () => {
    const told = [...first.out.matchAll(/^ {2}npx stemma (.*--workspace demo\.db)$/gm)].map((match) => match[1] ?? '')
    expect(told.length).toBeGreaterThan(4)
    for (const line of told) {
      const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '')
      expect(await typed(folder, args), line).toMatchObject({ code: 0, err: '' })
    }
  })
})
