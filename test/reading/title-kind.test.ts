import { expect, test } from 'vitest'
import { readDocument } from '../../src/reading/read.ts'

test.each([
  [
    'en',
    'Profile – Delta Front (DF)\n\n• Founded – 14 June 1998\n• Leader → Otto Brandt\n• Deputy leader: Eva Lind\n',
    'Delta Front',
  ],
  ['en', 'Timeline: The Delta Front\n\nFounded: 14 June 1998\nLeader: Otto Brandt\n', 'Delta Front'],
  ['ar', 'بطاقة تعريف: لواء النهر\n\n• التأسيس: 2014\n• القائد: حسن عمر\n• الحلفاء: جيش الفجر\n', 'لواء النهر'],
])('a title is of whom it names, not of what the page is: %s %s', (language, text, name) => {
  const { claims } = readDocument({ id: 'src_test', text, language, title: null, publisher: null, published: null })
  const told = claims.flatMap(({ subject, predicate, object }) =>
    predicate === 'active'
      ? [subject.name]
      : predicate === 'leader_of' && object !== null && 'name' in object
        ? [object.name]
        : [],
  )
  expect(told.length).toBeGreaterThan(1)
  expect(new Set(told)).toEqual(new Set([name]))
})
