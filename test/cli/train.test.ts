import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import { closeWorkspace, openWorkspace } from '../../src/workspace/open.ts'
import { freshPath, temporaryFolder } from '../store/temporary.ts'
import { appended, reviewOf, reviewPapers } from '../workspace/reviewing/reviewed.ts'
import { shellOf } from './shell-of.ts'

async function workspaceOf(papers: number, shuffle?: number): Promise<string> {
  const path = freshPath(temporaryFolder())
  const workspace = await openWorkspace(path, { create: true })
  await appended(workspace.store, reviewOf(reviewPapers(papers), shuffle === undefined ? {} : { shuffle }))
  await closeWorkspace(workspace)
  return path
}

async function stemma(...args: readonly string[]) {
  const shell = shellOf({})
  const code = await run(args, shell)
  return { code, out: shell.out.join(''), notes: shell.notes }
}

describe('stemma train', () => {
  it('says in numbers what changed', async () => {
    const { code, out } = await stemma('train', '--from', await workspaceOf(8))
    expect(code).toBe(0)
    expect(out.replace(/\S+\.db/, 'FILE')).toMatchInlineSnapshot(`
      "learned from 64 accepted and 64 rejected proposals and 0 marked claims, 8 sources
      on sources that were left out:
                               by scores  learned
        log loss               0.695      0.208
        average precision      0.500      0.929
        precision, first half  0.500      0.953
        F1                     0.528      0.953
        predicate    proposals  right  log loss  learned
        allied_with  32         30     0.693     0.251
        leader_of    32         2      0.699     0.242
        opposed_to   32         1      0.696     0.169
        part_of      32         31     0.693     0.171
      unlikely below 0.49: of 64 such proposals 3 were right
      better than the scores: the queue of FILE is sorted by it from now on
      "
    `)
  })

  it('says when what it learned is not used', async () => {
    const { code, out } = await stemma('train', '--from', await workspaceOf(8, 1))
    expect([code, out.split('\n').at(-2)]).toEqual([
      0,
      'not better than the scores, which stand; nothing is used of it',
    ])
  })

  it('gives all of it to programs', async () => {
    const { out } = await stemma('train', '--json', '--from', await workspaceOf(8))
    expect(Object.keys(JSON.parse(out)).toSorted()).toEqual([
      'after',
      'before',
      'below',
      'isUsed',
      'material',
      'place',
      'predicates',
      'scored',
      'unlikely',
    ])
  })

  it.each([
    [
      'too little to learn from',
      async () => await workspaceOf(1),
      'are too few to learn from; it takes 20 and 20 from 5',
    ],
    ['no workspace', async () => freshPath(temporaryFolder()), 'there is no workspace'],
  ])('ends in one line when there is %s', async (_, from, line) => {
    const { code, notes } = await stemma('train', '--from', await from())
    expect(code).toBe(2)
    expect(notes).toEqual([expect.stringContaining(line)])
  })
})
