import { expect, test } from 'vitest'
import { nameList } from '../../../src/names/match.ts'
import { matcherHere, matcherInThreads } from '../../../src/workspace/naming/matcher.ts'

const list = ['Yusuf Darwazah', 'Yusuf Darwish', 'Samir Kassir', 'Mahmoud Darwish'].map((name, number) => ({
  id: `p${number}`,
  name,
  type: 'person' as const,
}))
const batches = ['يوسف دروزة', 'سمير قصير', 'Darwish'].map((name, number) => [
  { id: `q${number}`, name, type: 'person' as const },
])

test('threads answer as one does, each batch its own answers', async () => {
  const [here, threads] = [matcherHere(nameList(list), 3), matcherInThreads(list, 3)]
  try {
    const expected = await Promise.all(batches.map(async (batch) => await here.ask(batch)))
    expect(await Promise.all(batches.map(async (batch) => await threads.ask(batch)))).toEqual(expected)
    expect(expected.map(([first]) => first?.matches[0]?.id)).toEqual(['p0', 'p2', 'p1'])
  } finally {
    await threads.close()
  }
})
