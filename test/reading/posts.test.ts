import { expect, test } from 'vitest'
import { blocksOf } from '../../src/reading/layout.ts'
import { withPosts } from '../../src/reading/posts.ts'

const kindsIn = (text: string): string[] => withPosts(text, blocksOf(text)).map(({ kind }) => kind)

test('short lines without full stops are prose where they are all that there is', () => {
  expect(
    kindsIn('Delta Watch\n\nThe Delta Front claims the attack on Dorn\nIts leader Otto Brandt was wounded'),
  ).toEqual(['heading', 'paragraph', 'paragraph'])
  expect(kindsIn('جيش الفجر يعلن مسؤوليته عن الهجوم')).toEqual(['paragraph'])
})

test('headlines above sentences stay', () => {
  const text = 'Dawn Army kills twelve in Dorn\n\nThe army said that twelve men were killed in Dorn. It will go on.\n'
  expect(kindsIn(text)).toEqual(['heading', 'paragraph'])
})
