import { expect, test } from 'vitest'
import { bestName } from '../../src/store/best-name.ts'

/** Members as `primary+alias, primary`. */
function check(members: string, expected: string | undefined): void {
  const names = members.split(', ').map((member) =>
    member
      .split('+')
      .filter((text) => text !== '')
      .map((text, index) => ({ text, kind: index === 0 && !text.startsWith('~') ? 'primary' : 'alias' })),
  )
  expect(bestName(names)).toBe(expected)
}

test('the best name', () => {
  check('', undefined)
  check('Ural, Mihrac Ural', 'Mihrac Ural')
  check('Ural+Mihrac Ural the Great', 'Ural')
  check('~ASALA', '~ASALA')
  check('علي كيالي, Mihrac Ural, Ural', 'Mihrac Ural')
  check('علي كيالي, Mihrac Ural', 'علي كيالي')
  check('Mihrac Ural, Mihrac Ural, Mihrac Ural (Ali)', 'Mihrac Ural')
  check('Beta, Alfa', 'Beta')
})
