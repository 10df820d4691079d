import { expect, test } from 'vitest'
import { withoutAsides } from '../../src/reading/asides.ts'
import { blocksOf } from '../../src/reading/layout.ts'

const PAGE = `Dawn Army kills twelve

The Dawn Army killed twelve men in Kellim on Friday, the ministry said.

Read more: Karsan Front leader Ilan Karu arrested
ALSO READ | Salt Brigade pledges allegiance
اقرأ أيضًا: مقتل قائد جبهة كرسان
The attack was claimed by its spokesman.

Most read
Karsan Front leader Ilan Karu killed
Mud Militia captures Dorn

The army said that it would go on.

== References ==
^ "Dawn Army attacks Kellim". Norland Times. 2010.
== History ==
Related men were held.
© 2014 Norland Times
`

test('what stands beside the text of a page is not read', () => {
  const kept = withoutAsides(PAGE, blocksOf(PAGE)).map(({ start, end }) => PAGE.slice(start, end))
  expect(kept).toEqual([
    'Dawn Army kills twelve',
    'The Dawn Army killed twelve men in Kellim on Friday, the ministry said.',
    'The attack was claimed by its spokesman.',
    'The army said that it would go on.',
    'History',
    'Related men were held.',
  ])
})
