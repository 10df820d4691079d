import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyFolder } from './binary.ts'
import { typed } from './typed.ts'

const GROUPS = 'group_id,name\n1,Red Valley Brigades\n2,Northern Tide\n3,=Dawn Column\n4,Coast Defence\n'
const RELATIONS =
  'type,group1_id,group2_id,date\nall,1,2,2005-00-00\nall,2,3,2006-00-00\nall,1,3,2006-03-00\nriv,1,4,2007-00-00\nriv,1,3,2012-00-00\nriv,2,3,2012-00-00\nriv,2,4,2012-05-00\n'
const folder = emptyFolder()
const ask = (...args: readonly string[]) => typed(folder, ['structure', ...args])

beforeAll(async () => {
  writeFileSync(join(folder, 'groups.csv'), GROUPS)
  writeFileSync(join(folder, 'relations.csv'), RELATIONS)
  const { code, err } = await typed(folder, ['import', 'groups.csv', 'relations.csv', '--published', '2019'])
  if (code !== 0) throw new Error(err)
})

describe('stemma structure', () => {
  it('shows who is central, the parts, and the balance', async () => {
    expect((await ask('--at', '2008')).out).toMatchInlineSnapshot(`
      "as of 31 December 2008
      4 actors, 4 ties: 3 friendly, 1 hostile, 0 both, 0 other
      2 components, 2 communities (modularity 0.00), 100 % of triads balanced

      Best connected
                             ties  friends  foes  between  component  community
        Red Valley Brigades  3     2        1     0.000    1          1
        Northern Tide        2     2        0     0.000    1          1
        =Dawn Column         2     2        0     0.000    1          1
        Coast Defence        1     0        1     0.000    2          2

      Triads
        three friends                  1
        two friends with a common foe  0
        a friend of a foe              0
        three foes                     0
      "
    `)
  })

  it('shows what changed between two dates', async () => {
    expect((await ask('--at', '2013', '--against', '2008')).out).toMatchInlineSnapshot(`
      "as of 31 December 2008
      4 actors, 4 ties: 3 friendly, 1 hostile, 0 both, 0 other
      2 components, 2 communities (modularity 0.00), 100 % of triads balanced
      as of 31 December 2013
      4 actors, 5 ties: 1 friendly, 2 hostile, 2 both, 0 other
      2 components, 2 communities (modularity 0.00), 100 % of triads balanced

      Turned
        Northern Tide – =Dawn Column: friendly → mixed
        Red Valley Brigades – =Dawn Column: friendly → mixed

      Formed
        Northern Tide – Coast Defence: hostile
      "
    `)
  })

  it('takes what began last where a data set tells no ends', async () => {
    const { out } = await ask('--at', '2013', '--against', '2008', '--latest')
    expect(out).toContain('Red Valley Brigades – =Dawn Column: friendly → hostile')
    expect(out).toContain('100 % of triads balanced')
  })

  it('prints tables in which no cell is a formula', async () => {
    const actors = (await ask('--at', '2008', '--csv')).out.split('\r\n')
    expect(actors[0]).toBe('id,name,type,degree,friends,foes,betweenness,component,community,balanced,unbalanced')
    expect(actors.filter((line) => line.includes("'=Dawn Column")).length).toBe(1)
    expect((await ask('--at', '2013', '--against', '2008', '--csv', 'ties')).out).toContain('friendly,mixed')
    expect((await ask('--at', '2008', '--csv', 'triads')).out.split('\r\n')[1]).toMatch(/,friends$/)
  })

  it('is JSON for programs, and says what it needs', async () => {
    expect(JSON.parse((await ask('--at', '2008', '--json')).out)).toMatchObject({
      components: 2,
      signs: { friendly: 3, hostile: 1 },
    })
    expect(await ask('--against', '2008')).toMatchObject({ code: 2, err: 'stemma: --against needs --at\n' })
    expect((await ask('--csv', 'nodes')).err).toBe('stemma: --csv "nodes" is not one of actors, ties, triads\n')
  })
})
