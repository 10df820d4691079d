import { expect, test } from 'vitest'
import { handsFor } from '../../src/workspace/hands.ts'

const ECHO = new URL('hands.thread.ts', import.meta.url)

test('each answer goes to its question, whatever takes how long', async () => {
  const hands = handsFor<number, number>(ECHO, null)
  try {
    const asked = [40, 0, 20, 0, 10]
    expect(await Promise.all(asked.map(async (delay) => await hands.ask(delay)))).toEqual(asked)
  } finally {
    await hands.close()
  }
})

test('a fault in a thread is thrown where an answer is waited for, and to who asks later', async () => {
  const hands = handsFor<number, number>(ECHO, null)
  try {
    const asked = Array.from({ length: hands.count }, async () => await hands.ask(-1))
    for (const answer of await Promise.allSettled(asked)) expect(answer).toMatchObject({ status: 'rejected' })
    await expect(hands.ask(1)).rejects.toThrow('less than nothing')
  } finally {
    await hands.close()
  }
})
