import { beforeAll, describe, expect, it } from 'vitest'
import { emptyFolder, SAMPLES, stemma } from './binary.ts'

const folder = emptyFolder()
const ask = (...args: readonly string[]) => stemma(folder, args)
const json = (...args: readonly string[]) => JSON.parse(ask(...args, '--json').out)
const NAME = 'Syrian Resistance'

beforeAll(() => {
  const { code, err } = ask('add', SAMPLES)
  if (code !== 0) throw new Error(err)
})

describe('whom a question hears', () => {
  it('a profile of third parties leaves the others out, and says so', () => {
    const { counts, unheard } = json('profile', NAME, '--voices', 'third-party')
    expect(counts.claims + unheard.claims).toBe(json('profile', NAME).counts.claims)
    expect(unheard.byStance.opponent).toBeGreaterThan(0)
    expect(ask('profile', NAME, '--voices', 'third-parties').out).toMatch(/\d+ claims not heard: .*by opponents\n$/)
    expect(ask('profile', NAME, '--format', 'md', '--without', 'opponents').out).toContain('1 claim not heard')
  })

  it('networks, timelines and contradictions do the same', () => {
    expect(ask('network', '--without', 'self,ally').out).toContain('not heard')
    expect(json('timeline', NAME, '--only', 'Sample Wire').unheard.byOthers).toBeGreaterThan(0)
    const { out, err } = ask('conflicts', '--only', 'Sample Wire', '--json')
    expect(JSON.parse(out)).toEqual([])
    expect(err).toMatch(/^stemma: [\d,]+ claims not heard: [\d,]+ by others than asked for\n$/)
  })

  it('a profile as each side tells it', () => {
    expect(ask('profile', NAME, '--sides').out).toMatch(/As its opponents tell it: 1 claim\nAhrar al-Sham\n/)
    const { sides } = json('profile', NAME, '--sides')
    expect(sides.map(({ stance }: { stance: string }) => stance)).toEqual(['self', 'opponent', 'third-party'])
  })

  it('says what it needs', () => {
    expect(ask('profile', NAME, '--voices', 'friends')).toMatchObject({
      code: 2,
      err: 'stemma: --voices "friends" is not one of self, ally, opponent, third-party, unknown\n',
    })
    expect(ask('network', '--voices', 'self', '--without', 'self').err).toContain('leave nobody to be heard')
    expect(ask('network', '--only', 'Zzyzx Qwrtp').err).toContain('is named "Zzyzx Qwrtp"')
    expect(ask('profile', NAME, '--sides', '--only', 'Sample Wire').err).toContain('--sides shows every side')
  })
})
