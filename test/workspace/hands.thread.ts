import { setTimeout } from 'node:timers/promises'
import { answerQuestions } from '../../src/workspace/hands.ts'

/** Waits so many milliseconds and says how many they were. */
answerQuestions(async (delay: number) => {
  if (delay < 0) throw new RangeError('less than nothing')
  await setTimeout(delay)
  return delay
})
