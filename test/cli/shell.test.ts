import { describe, expect, it } from 'vitest'
import { progressOn } from '../../src/cli/progress.ts'
import { wantsColor } from '../../src/cli/shell.ts'

describe('colour', () => {
  it.each([
    [true, {}, true],
    [true, { NO_COLOR: '' }, true],
    [true, { NO_COLOR: '1' }, false],
    [true, { TERM: 'dumb' }, false],
    [false, {}, false],
  ])('on a terminal %s with %j: %s', (terminal, environment, color) => {
    expect(wantsColor(terminal, environment)).toBe(color)
  })
})

/** What progress writes when a line is offered at each of these times, in milliseconds. */
function written(isTTY: boolean, times: readonly number[]): readonly string[] {
  let now = 0
  const out: string[] = []
  const progress = progressOn({ isTTY, columns: 12, write: (text) => out.push(text) }, () => now)
  for (const time of times) {
    now = time
    progress(`step at ${time} ms`)
  }
  progress(null)
  return out
}

describe('progress', () => {
  it('of quick work is silent', () => {
    expect(written(true, [0, 300, 900])).toEqual([])
    expect(written(false, [0, 300, 900])).toEqual([])
  })

  it('on a terminal is one line that changes, cut to its width, and goes away', () => {
    expect(written(true, [500, 1000, 1050, 1200])).toEqual([
      '\r\u001b[2Kstep at 10…',
      '\r\u001b[2Kstep at 12…',
      '\r\u001b[2K',
    ])
  })

  it('elsewhere is a line now and then', () => {
    expect(written(false, [1000, 9000, 10_000, 12_000, 21_000])).toEqual(['step at 10000 ms\n', 'step at 21000 ms\n'])
  })
})
