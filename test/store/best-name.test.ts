import { expect, test } from 'vitest'
import { callingOf } from '../../src/store/best-name.ts'

/** Members as `primary+alias+-former, primary`. */
function check(members: string, expected: string | undefined): void {
  const names = members.split(', ').map((member) =>
    member
      .split('+')
      .filter((text) => text !== '')
      .map((text, index) => ({ text: text.replace('-', ''), kind: kindOf(text, index) })),
  )
  expect(callingOf('ent_1', names).name).toBe(expected ?? 'ent_1')
}

function kindOf(text: string, index: number): string {
  if (text.startsWith('-')) return 'former'
  return index === 0 && !text.startsWith('~') ? 'primary' : 'alias'
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

test('a name that some member calls a former one stands back, however it is spelled', () => {
  check('جبهة إسكندرون, Coastal Front+-جبهة اسكندرون', 'Coastal Front')
  check('Old Front, Old Front, New Front+-Old Front', 'New Front')
  check('Old Front, Old Front+-Old Front', 'Old Front')
})

test('what documents call it are their primary names, each once, or any where there are none', () => {
  const called = (...members: Parameters<typeof callingOf>[1]) => callingOf('ent_1', members).called
  const front = { text: 'Front', kind: 'primary' }
  expect(called([front, { text: 'F', kind: 'acronym' }], [{ text: 'جبهة', kind: 'primary' }], [front])).toEqual([
    'Front',
    'جبهة',
  ])
  expect(called([{ text: 'F', kind: 'acronym' }])).toEqual(['F'])
})
