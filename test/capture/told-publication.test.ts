import { expect, test } from 'vitest'
import { document } from './support.ts'

const STORY = 'A commander of the Northern Resistance Front, Anton Varga, was killed on Monday, officials said.'
const ARABIC = 'قتل القيادي في جبهة المقاومة الشمالية أنطون فارغا يوم الاثنين، حسبما أفاد مسؤولون في المدينة.'

test.each([
  ['a line of its own', `A commander is killed\n12 March 2021\n\n${STORY}`, '2021-03-12'],
  ['with a weekday, an hour and a zone', `Published on Friday, March 12, 2021, 14:05 GMT\n\n${STORY}`, '2021-03-12'],
  ['a heading', `# A commander is killed\n\n## 12 March 2021\n\n${STORY}`, '2021-03-12'],
  [
    'behind who wrote it',
    `A commander is killed\nBy Maria Flavia, Institute for Peace, October 2022\n\n${STORY}`,
    '2022-10',
  ],
  ['in front of a report', `ZENDA, 5 March 2019 (AFP) - ${STORY}`, '2019-03-05'],
  ['before the agency alone', `June 28, 2006 (AFP) – ${STORY}`, '2006-06-28'],
  ['beside the agency', `A commander is killed\nAP , Friday 18 Nov 2016\n\n${STORY}`, '2016-11-18'],
  ['with a dash behind the place', `Zenda, Ruritania – March 5, 2019: ${STORY}`, '2019-03-05'],
  ['in Arabic', `مقتل قيادي\nنشر في: 12 آذار/مارس 2021\n\n${ARABIC}`, '2021-03-12'],
  ['in front of an Arabic report', `زندا، 5 مارس 2019 (فرانس برس) - ${ARABIC}`, '2019-03-05'],
  ['at the end of a statement', `${STORY}\n\nThe General Command\nIssued on 9 May 2016`, '2016-05-09'],
  ['behind the place, where a statement is signed', `${STORY}\n\nOmar Talu\nNew Zenda, 9 May 2016`, '2016-05-09'],
  ['at the end of an Arabic statement', `${ARABIC}\n\nالقيادة العامة\nحرر في 9 أيار/مايو 2016`, '2016-05-09'],
])('a text tells its publication: %s', async (_, text, published) => {
  const { source, notes } = await document(text, text.startsWith('#') ? 'a.md' : 'a.txt')
  expect(source.published).toBe(published)
  expect(notes).toHaveLength(1)
  expect(notes[0]).toMatch(/^published [\d-]+, as its words ".+" say$/)
})

test.each([
  ['a sentence that tells a date', `On 12 March 2021 the Front attacked Zenda.\n\n${STORY}`],
  ['a date in a sentence with a colon', `The Front was founded on 12 March 2021 in Zenda: ${STORY}`],
  ['a year', `2021\n\n${STORY}`],
  ['a date that opens a line of events', `12 March 2021 – ${STORY}\n\n${STORY}`],
  ['no year', `ZENDA, March 5 (AFP) - ${STORY}`],
  ['a chronology', `12 March 2021\n${STORY}\n14 March 2021\n${STORY}\n2 April 2021\n${STORY}`],
  ['a row of facts', `= Battle of Zenda =\n\n- Date: 12 March 2021\n\n${STORY}`],
  ['a date in the middle', `${`${STORY}\n\n`.repeat(20)}12 March 2021\n\n${`${STORY}\n\n`.repeat(6)}`],
  ['a place and date in a note', `${STORY}\n\nInterview with a commander, Zenda, 12 March 2021`],
  ['a note at the end', `${STORY}\n\n1 Ibid., 12 March 2021.\n2 Accessed on 14 March 2021.`],
])('a text does not tell its publication: %s', async (_, text) => {
  const { source, notes } = await document(text, 'a.txt')
  expect([source.published, notes]).toEqual([null, []])
})

test('what is told of a document otherwise counts more than what its text says', async () => {
  const text = `A commander is killed\n12 March 2021\n\n${STORY}`
  const { source, notes } = await document(text, 'a.txt', { metadata: { published: '2022-01-01' } })
  expect([source.published, notes]).toEqual(['2022-01-01', []])
})
