import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LABELS } from '../../../src/reading/models/labels.ts'
import {
  allowed,
  bestPath,
  createLattice,
  END,
  MOVES,
  START,
  setMoves,
  sumOver,
} from '../../../src/reading/models/lattice.ts'

const score = fc.double({ min: -3, max: 3, noNaN: true })
const moves = fc.array(score, { minLength: MOVES * MOVES, maxLength: MOVES * MOVES })
const scores = (words: number) => fc.array(score, { minLength: words * LABELS, maxLength: words * LABELS })

/** Every sequence of labels of three words that is allowed, with its score. */
function allPaths(given: readonly number[], transitions: readonly number[]): { path: number[]; score: number }[] {
  const paths: { path: number[]; score: number }[] = []
  const step = (path: number[], sum: number): void => {
    const before = path.at(-1) ?? START
    if (path.length === 3) {
      if (allowed(before, END)) paths.push({ path, score: sum + (transitions[before * MOVES + END] ?? 0) })
      return
    }
    for (let y = 0; y < LABELS; y++) {
      if (!allowed(before, y)) continue
      step([...path, y], sum + (transitions[before * MOVES + y] ?? 0) + (given[path.length * LABELS + y] ?? 0))
    }
  }
  step([], 0)
  return paths
}

it('finds the best of all sequences, and sums over all of them', () => {
  fc.assert(
    fc.property(scores(3), moves, (given, transitions) => {
      const paths = allPaths(given, transitions)
      const best = paths.reduce((one, other) => (other.score > one.score ? other : one))
      const found = [...bestPath(given, transitions, 3)]
      const own = paths.find(({ path }) => path.every((label, i) => label === found[i]))
      expect(own?.score).toBeCloseTo(best.score, 9)
      const lattice = createLattice(3)
      setMoves(lattice, transitions)
      expect(sumOver(lattice, given, 3)).toBeCloseTo(
        Math.log(paths.reduce((sum, one) => sum + Math.exp(one.score), 0)),
        6,
      )
      for (let y = 0; y < LABELS; y++) {
        const share = paths.filter(({ path }) => path[1] === y).reduce((sum, one) => sum + Math.exp(one.score), 0)
        const all = paths.reduce((sum, one) => sum + Math.exp(one.score), 0)
        const belief = (lattice.forward[LABELS + y] ?? 0) * (lattice.backward[LABELS + y] ?? 0)
        expect(belief).toBeCloseTo(share / all, 6)
      }
    }),
    { numRuns: 20 },
  )
})
