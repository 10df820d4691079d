import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { emptyFolder } from './binary.ts'
import { shellOf } from './shell-of.ts'

const folder = emptyFolder()
const ID = /(?:ent|clm)_[0-9a-f]+/g
const INSTANT = /\d{4}-\d\d-\d\d \d\d:\d\dZ/g

/** What a command prints and how it ends, in a workspace of two documents about two groups. */
async function ask(...args: readonly string[]) {
  const shell = shellOf({ STEMMA_WORKSPACE: join(folder, 'stemma.db') })
  const code = await run(args, shell)
  return { code, out: shell.out.join(''), notes: shell.notes }
}

const json = async (...args: readonly string[]) => JSON.parse((await ask(...args, '--json')).out)

/** The id of a claim about the Green Front. */
async function firstClaim(): Promise<string> {
  const { sections } = await json('profile', 'Green Front')
  return sections[0].entries[0].fact.testimonies[0].claim.id
}

/** The output with what differs from run to run taken out. */
async function shown(...args: readonly string[]): Promise<string> {
  const { out } = await ask(...args)
  return out
    .replaceAll(ID, '…')
    .replaceAll(INSTANT, 'then')
    .replaceAll(folder, '')
    .replaceAll(/(?<=then {2}|by )[^\s:]+/g, 'me')
}

beforeAll(async () => {
  writeFileSync(join(folder, 'one.txt'), 'The Green Front was founded in 1990 by Anna Example.\n')
  writeFileSync(join(folder, 'two.txt'), 'The River Union was founded in 1991 by Bert Example.\n')
  const { code, notes } = await ask('add', join(folder, 'one.txt'), join(folder, 'two.txt'))
  if (code !== 0) throw new Error(notes.join('\n'))
})

describe('undo', () => {
  it('says that there is nothing to take back, in one line', async () => {
    const refused = async (...args: readonly string[]) => {
      const { code, out, notes } = await ask(...args)
      expect([code, out]).toEqual([2, ''])
      return notes.map((note) => note.replaceAll(ID, '…'))
    }
    const claim = await firstClaim()
    expect([
      await refused('undo'),
      await refused('undo', 'Green Front', 'River Union'),
      await refused('undo', 'Green Front', 'Qwrtp Zzyzx'),
      await refused('undo', claim),
      await refused('undo', 'clm_00000000'),
      await refused('undo', 'Green Front'),
      await refused('undo', 'Green Front', 'River Union', 'Third'),
    ]).toMatchInlineSnapshot(`
      [
        [
          "stemma: undo: no decision of a person is left to take back",
        ],
        [
          "stemma: undo: no judgement on "Green Front" and "River Union" is in force; "stemma decisions …" lists what is judged",
        ],
        [
          "stemma: nothing in the workspace is named "Qwrtp Zzyzx"",
        ],
        [
          "stemma: undo: no assessment of … is in force",
        ],
        [
          "stemma: the workspace holds no claim "…"",
        ],
        [
          "stemma: undo: "Green Front" alone is no pair and no claim; give two names, or a claim's id",
        ],
        [
          "stemma: too many arguments for 'undo'. Expected 2 arguments but got 3: Green Front, River Union, Third.",
        ],
      ]
    `)
  })

  it('shows what it took back, and what is in force again', async () => {
    await ask('unsure', 'Green Front', 'River Union', '--because', 'two papers disagree')
    await ask('same', 'Green Front', 'River Union', '--because', 'one letterhead')
    expect(await shown('undo', 'Green Front', 'River Union', '--because', 'a forgery')).toMatchInlineSnapshot(`
      "taken back  then  me  same
            River Union […] in /two.txt
            Green Front […] in /one.txt
            one letterhead
            taken back then by me: a forgery
      in force    then  me  unsure
            River Union […] in /two.txt
            Green Front […] in /one.txt
            two papers disagree
      "
    `)
    expect(await shown('undo')).toMatchInlineSnapshot(`
      "taken back  then  me  unsure
            River Union […] in /two.txt
            Green Front […] in /one.txt
            two papers disagree
            taken back then by me
      nothing is judged on this pair any more
      "
    `)
  })

  it('ends with 1 when judgements contradict one another after it', async () => {
    const [green, river, anna] = await Promise.all(
      ['Green Front', 'River Union', 'Anna Example'].map(async (name) => (await json('who', name))[0].id),
    )
    await ask('same', green, river)
    await ask('same', river, anna)
    await ask('different', green, anna)
    await ask('unsure', green, anna)
    const { code, out } = await ask('undo')
    expect(code).toBe(1)
    expect(out).toContain('judged different, are still joined:')
    for (let left = 3; left > 0; left -= 1) await ask('undo')
  })
})

describe('unsure', () => {
  it('joins nothing and is asked again by who', async () => {
    const { code } = await ask('unsure', 'Green Front', 'River Union', '--because', 'two papers disagree')
    expect(code).toBe(0)
    expect((await ask('who')).out).toContain('two papers disagree')
    expect((await json('who', 'Green Front'))[0].id).not.toBe((await json('who', 'River Union'))[0].id)
    await ask('undo')
    expect((await ask('who')).out).not.toContain('two papers disagree')
  })
})

describe('decisions', () => {
  it('lists who decided what, when and why, in force or not', async () => {
    const [{ id: green }] = await json('who', 'Green Front')
    await ask('different', 'Green Front', 'River Union', '--because', 'two founders')
    const all = await json('decisions')
    expect(all.at(-1)).toMatchObject({
      kind: 'judgement',
      effect: 'in force',
      takenBack: null,
      judgement: { decision: 'different', because: ['two founders'], score: null },
    })
    expect(all.map(({ effect }: { effect: string }) => effect)).toContain('taken back')
    expect(await json('decisions', 'Anna Example')).toHaveLength(3)
    expect(await json('decisions', green)).toHaveLength(all.length - 1)
    expect((await ask('decisions', 'River Union')).out).toContain('      two founders\n')
  })

  it('of a claim show its words, its verdicts and the notes', async () => {
    const claim = await firstClaim()
    await ask('accept', claim, '--note', 'seen')
    await ask('reject', claim)
    await ask('undo', claim, '--because', 'a slip')
    expect(await shown('decisions', claim)).toMatchInlineSnapshot(`
      "in force    then  me  accepted …
            “Green Front was founded in 1990 by me Example”
            seen
      taken back  then  me  rejected …
            “Green Front was founded in 1990 by me Example”
            taken back then by me: a slip
      2 decisions
      "
    `)
    expect(await json('decisions', 'Bert Example')).not.toContainEqual(expect.objectContaining({ kind: 'assessment' }))
  })

  it('of the program are listed only when asked for', async () => {
    writeFileSync(
      join(folder, 'three.txt'),
      'The Green Front was dissolved in 1999. Anna Example was the leader of the Green Front.\n',
    )
    await ask('add', join(folder, 'three.txt'))
    const by = (decisions: readonly { judgement?: { by: string } }[]) => decisions.map((one) => one.judgement?.by)
    expect(by(await json('decisions'))).not.toContain('stemma')
    expect(by(await json('decisions', '--all'))).toContain('stemma')
    expect(by(await json('decisions', 'Anna Example'))).toContain('stemma')
  })
})
