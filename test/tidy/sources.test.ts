import { describe, expect, it } from 'vitest'
import { filesUnder, namesIn, textOf } from './files.ts'

const MOST_LINES = 400
const CODE = ['src', 'web', 'test', 'eval', 'scripts']
  .flatMap(filesUnder)
  .filter((path) => /\.(?:tsx?|mjs)$/.test(path))
/** Whom and what the first documents are about, in both scripts: rules are general, so no source may name them. */
const NAMES_OF_DOCUMENTS =
  /\b(?:mihra[cç]|ural|kayy?ali|trabelsi|khaddour|iskandarun|acilciler)\b|كيالي|[أا]ورال|طرابلسي|خضور|[إا]سكندرون/iu
/** A gazetteer names every town there is, whoever writes about it. */
const GAZETTEER = /^src\/names\/gazetteer\/.*\.json$/

describe('sources', () => {
  it('are short enough to be read at one sitting', () => {
    const tooLong = CODE.filter((path) => textOf(path).split('\n').length > MOST_LINES)
    expect(tooLong).toEqual([])
  })

  it('of every room have tests', () => {
    const rooms = namesIn('src').filter((name) => !name.includes('.'))
    expect(rooms.length).toBeGreaterThan(8)
    for (const room of rooms) {
      expect(
        filesUnder(`test/${room}`).filter((path) => path.endsWith('.test.ts')),
        room,
      ).not.toEqual([])
    }
  })

  it('name nobody and nothing of the first documents', () => {
    const naming = ['src', 'web']
      .flatMap(filesUnder)
      .filter((path) => !GAZETTEER.test(path) && NAMES_OF_DOCUMENTS.test(textOf(path)))
    expect(naming).toEqual([])
  })

  it('leave no work undone without saying where it is tracked', () => {
    const undone = CODE.filter((path) => /\b(?:TO[D]O|FIX[M]E|XX[X]{1})\b/.test(textOf(path).replace(/\bXXXX?-?/g, '')))
    expect(undone).toEqual([])
  })

  it('and documents name no machine and no registry', () => {
    const everything = ['src', 'web', 'test', 'eval', 'scripts', 'docs', 'samples', 'demo'].flatMap(filesUnder)
    const atRoot = namesIn('.').filter((name) => /\.(?:md|json)$/.test(name))
    const place = new RegExp(['/wo' + 'rk/', '/ho' + 'me/\\w', 'registry\\.npm', '"resol' + 'ved":'].join('|'))
    expect([...everything, ...atRoot].filter((path) => place.test(textOf(path)))).toEqual([])
  })
})
