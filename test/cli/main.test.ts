import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/command-list.ts'
import { run } from '../../src/cli/main.ts'
import { shellOf } from './shell-of.ts'

/** What a command line prints and how it ends. */
async function check(line: string) {
  const shell = shellOf({ STEMMA_WORKSPACE: '/nowhere/stemma.db' })
  const code = await run(line === '' ? [] : line.split(' '), shell)
  return { code, out: shell.out.join(''), notes: shell.notes }
}

describe('bad usage is one clear line and exit 2', () => {
  it.each([
    ['profil', "stemma: unknown command 'profil' (Did you mean profile?)"],
    ['profile', "stemma: missing required argument 'name'"],
    ['profile Ural --zzzz', "stemma: unknown option '--zzzz'"],
    ['profile Ural --at spring', 'stemma: --at "spring" is not a day, month or year, as in 2016-03-30, 2016-03, 2016'],
    ['profile Ural --format yaml', 'stemma: --format "yaml" is not one of text, md, json'],
    ['network --hops two', 'stemma: --hops "two" is not a whole number from 1'],
    ['network --hops 2', 'stemma: --hops needs --around'],
    ['read --emit words x.txt', 'stemma: --emit "words" is not one of claims, mentions, attributions, times'],
  ])('%s', async (line, note) => {
    expect(await check(line)).toEqual({ code: 2, out: '', notes: [note] })
  })
})

describe('help', () => {
  it('is printed when nothing is asked', async () => {
    expect(await check('')).toEqual(await check('--help'))
    expect((await check('')).code).toBe(0)
  })

  it.each(COMMANDS.map(({ name }) => name))('%s teaches by example', async (name) => {
    const { code, out } = await check(`${name} --help`)
    expect(code).toBe(0)
    expect(out).toContain(`Examples:\n  `)
    expect(out).toContain(`stemma ${name}`)
  })
})
