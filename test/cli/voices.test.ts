import { beforeAll, describe, expect, it } from 'vitest'
import { emptyFolder, SAMPLES } from './binary.ts'
import { typed } from './typed.ts'

const folder = emptyFolder()
const ask = (...args: readonly string[]) => typed(folder, args)
const json = async (...args: readonly string[]) => JSON.parse((await ask(...args, '--json')).out)
const NAME = 'Syrian Resistance'

beforeAll(async () => {
  const { code, err } = await ask('add', SAMPLES)
  if (code !== 0) throw new Error(err)
})

describe('whom a question hears', () => {
  it('a profile of third parties leaves the others out, and says so', async () => {
    const { counts, unheard } = await json('profile', NAME, '--voices', 'third-party')
    expect(counts.claims + unheard.claims).toBe((await json('profile', NAME)).counts.claims)
    expect(unheard.byStance.opponent).toBeGreaterThan(0)
    expect((await ask('profile', NAME, '--voices', 'third-parties')).out).toMatch(
      /\d+ claims not heard: .*by opponents\n$/,
    )
    expect((await ask('profile', NAME, '--format', 'md', '--without', 'opponents')).out).toContain('1 claim not heard')
  })

  it('networks, timelines and contradictions do the same', async () => {
    expect((await ask('network', '--without', 'self,ally')).out).toContain('not heard')
    expect((await json('timeline', NAME, '--only', 'Sample Wire')).unheard.byOthers).toBeGreaterThan(0)
    const { out, err } = await ask('conflicts', '--only', 'Sample Wire', '--json')
    expect(JSON.parse(out)).toEqual([])
    expect(err).toMatch(/^stemma: [\d,]+ claims not heard: [\d,]+ by others than asked for\n$/)
  })

  it('a profile as each side tells it', async () => {
    expect((await ask('profile', NAME, '--sides')).out).toMatch(/As its opponents tell it: 1 claim\nAhrar al-Sham\n/)
    const { sides } = await json('profile', NAME, '--sides')
    expect(sides.map(({ stance }: { stance: string }) => stance)).toEqual(['self', 'opponent', 'third-party'])
  })

  it('says what it needs', async () => {
    expect(await ask('profile', NAME, '--voices', 'friends')).toMatchObject({
      code: 2,
      err: 'stemma: --voices "friends" is not one of self, ally, opponent, third-party, unknown\n',
    })
    expect((await ask('network', '--voices', 'self', '--without', 'self')).err).toContain('leave nobody to be heard')
    expect((await ask('network', '--only', 'Zzyzx Qwrtp')).err).toContain('is named "Zzyzx Qwrtp"')
    expect((await ask('profile', NAME, '--sides', '--only', 'Sample Wire')).err).toContain('--sides shows every side')
  })
})
