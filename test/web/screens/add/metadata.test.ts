import { expect, test } from 'vitest'
import { textRequest } from '../../../../src/server/schemas/job.ts'
import { faultsIn, metadataOf, NOTHING_SAID } from '../../../../web/screens/add/metadata.ts'

test('what is left empty is not sent', () => {
  expect(metadataOf(NOTHING_SAID)).toEqual({})
  expect(metadataOf({ ...NOTHING_SAID, title: ' A report ', published: '2016-03' })).toEqual({
    title: 'A report',
    published: '2016-03',
  })
})

test.each([
  ['published', '2016'],
  ['published', '2016-03-30'],
  ['published', '30.3.2016'],
  ['published', 'March 2016'],
  ['language', 'ar'],
  ['language', 'ar-SY'],
  ['language', 'العربية'],
] as const)('%s "%s" is a fault where the server refuses it', (name, value) => {
  const draft = { ...NOTHING_SAID, [name]: value }
  const isTaken = textRequest.safeParse({ text: 'words', ...metadataOf(draft) }).success
  expect(faultsIn(draft)).toEqual(isTaken ? [] : [name])
})
