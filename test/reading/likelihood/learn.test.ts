import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../../scripts/train/random.ts'
import { isEnough, learn, materialOf } from '../../../src/reading/likelihood/learn.ts'
import { probability, type Row, weightsFor } from '../../../src/reading/likelihood/logistic.ts'
import { measuresOf } from '../../../src/reading/likelihood/measures.ts'
import { likelihoodByScore, likelihoodOf } from '../../../src/reading/likelihood/model.ts'
import { trained } from '../../../src/reading/likelihood/train.ts'
import { madeUp, shuffled } from './examples.ts'

const MADE = { seed: 7, sources: 12, each: 20 }

describe('what is learned from a review', () => {
  it('does better on sources that were not seen, and says by how much', () => {
    const { isBetter, before, after, material, predicates } = learn(madeUp(MADE))
    expect(isBetter).toBe(true)
    expect(after.logLoss).toBeLessThan(before.logLoss * 0.8)
    expect(after.averagePrecision).toBeGreaterThan(before.averagePrecision + 0.1)
    expect(after.firstHalf).toBeGreaterThan(before.firstHalf)
    expect(material.right + material.wrong).toBe(240)
    expect([material.sources, material.marked]).toEqual([12, 0])
    expect(predicates.reduce((sum, { examples }) => sum + examples, 0)).toBe(240)
  })

  it('puts right ones before wrong ones that it has never seen', () => {
    const { model } = learn(madeUp(MADE))
    const fresh = madeUp({ ...MADE, seed: 8 })
    const mean = (right: boolean): number => {
      const own = fresh.filter((one) => one.right === right).map(({ claim }) => likelihoodOf(model, claim) ?? 0)
      return own.reduce((sum, one) => sum + one, 0) / own.length
    }
    expect(mean(true) - mean(false)).toBeGreaterThan(0.3)
    const unlikely = fresh.filter(({ claim }) => (likelihoodOf(model, claim) ?? 1) < model.unlikely)
    expect(model.unlikely).toBeGreaterThan(0)
    expect(unlikely.length).toBeGreaterThan(10)
    expect(unlikely.filter(({ right }) => right).length).toBeLessThan(unlikely.length * 0.25)
  })

  it('is the same whatever the order of the examples', () => {
    const examples = madeUp({ ...MADE, each: 8 })
    const learned = learn(examples)
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const mixed = [...examples]
        randomFrom(seed).shuffle(mixed)
        expect(trained(mixed)).toEqual(trained(examples))
      }),
      { numRuns: 5 },
    )
    const mixed = [...examples]
    randomFrom(1).shuffle(mixed)
    expect(learn(mixed)).toEqual(learned)
  })

  it('is not used when conclusions have nothing to do with the claims', () => {
    const examples = madeUp(MADE)
    const used = Array.from({ length: 20 }, (_, seed) => learn(shuffled(examples, seed)).isBetter)
    expect(used.filter(Boolean)).toEqual([])
  })

  it('is not used when it only knows its sources by heart', () => {
    const bySource = madeUp({ ...MADE, isRight: ({ source }) => source % 2 === 0 })
    expect(learn(bySource).isBetter).toBe(false)
  })

  it('is not used when the scores say it all', () => {
    const told = madeUp(MADE).map((one) => ({ ...one, right: one.claim.score > 0.6 }))
    const { isBetter, before } = learn(told)
    expect(before.averagePrecision).toBe(1)
    expect(isBetter).toBe(false)
  })

  it('leaves a predicate to the scores where these do better', () => {
    const half = madeUp({ ...MADE, each: 40 }).map((one, at) =>
      one.claim.predicate === 'part_of' ? { ...one, right: Math.floor(at / 12) % 2 === 0 } : one,
    )
    const { model, predicates, isBetter } = learn(half)
    expect([isBetter, model.scored]).toEqual([true, ['part_of']])
    const [{ claim } = expect.fail('no claim')] = half.filter((one) => one.claim.predicate === 'part_of')
    expect(likelihoodOf(model, claim)).toBe(likelihoodByScore(model.byScore, claim.score))
    for (const { predicate, before, after, examples } of predicates) {
      expect(model.scored.includes(predicate)).toBe(examples >= 20 && after > before)
    }
  })

  it('says nothing of claims by persons, and of extractors that it has not seen', () => {
    const { model } = learn(madeUp(MADE))
    const [{ claim } = expect.fail('no example')] = madeUp({ ...MADE, seed: 9 })
    expect(likelihoodOf(model, { ...claim, extractor: 'person@1' })).toBeNull()
    expect(likelihoodOf(model, { ...claim, extractor: 'language-model/other@1' })).toBeNull()
    expect(likelihoodOf(model, { ...claim, extractor: 'language-model/@cf/one@1' })).toBeNull()
    expect(likelihoodOf(model, { ...claim, extractor: 'prose-en@9' })).toBe(likelihoodOf(model, claim))
  })

  it('learns from marked claims what is right, and nothing of who marks', () => {
    const marks = madeUp({ ...MADE, seed: 10 }).map(({ claim, source }) => {
      return { claim: { ...claim, extractor: 'person@1', score: 1 }, source, right: true }
    })
    const material = materialOf([...madeUp(MADE), ...marks])
    expect([material.marked, material.right + material.wrong]).toEqual([240, 240])
    expect(Object.keys(trained([...madeUp(MADE), ...marks]).weights).join()).not.toContain('person')
  })

  it('takes twenty of each from five sources', () => {
    expect(isEnough({ right: 20, wrong: 20, sources: 5, marked: 0 })).toBe(true)
    for (const less of [{ right: 19 }, { wrong: 19 }, { sources: 4 }]) {
      expect(isEnough({ right: 20, wrong: 20, sources: 5, marked: 99, ...less })).toBe(false)
    }
  })
})

describe('a logistic regression', () => {
  it('with nothing but an intercept gives the share of right ones', () => {
    const rows = [true, true, true, false].map((right): Row => ({ features: [0], values: [1], right }))
    expect(probability(weightsFor(rows, 1, 1, 1)[0] ?? 0)).toBeCloseTo(0.75, 4)
  })

  it('stands where no weight can be moved to any advantage', () => {
    const row = fc.record({
      features: fc.constant([0, 1, 2]),
      values: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 3, maxLength: 3 }),
      right: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const weights = weightsFor(rows, 3, 1)
        for (const at of [0, 1, 2]) {
          const slope = rows.reduce((sum, { values, right }) => {
            const margin = values.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0)
            return sum + (probability(margin) - (right ? 1 : 0)) * (values[at] ?? 0)
          }, weights[at] ?? 0)
          expect(Math.abs(slope)).toBeLessThan(1e-3)
        }
      }),
    )
  })
})

describe('the measures of a queue', () => {
  it('are those of the textbook', () => {
    const queue = [0.9, 0.8, 0.4, 0.2].map((likelihood, at) => ({ likelihood, right: at !== 1 && at !== 3 }))
    const { averagePrecision, firstHalf, f1, logLoss } = measuresOf(queue)
    expect(averagePrecision).toBeCloseTo((1 + 2 / 3) / 2, 10)
    expect([firstHalf, f1]).toEqual([0.5, 0.5])
    expect(logLoss).toBeCloseTo(-(Math.log(0.9) + Math.log(0.2) + Math.log(0.4) + Math.log(0.8)) / 4, 10)
  })

  it('do not depend on the order of what is equally likely', () => {
    const queue = fc.array(fc.record({ likelihood: fc.constantFrom(0.2, 0.5, 0.8), right: fc.boolean() }), {
      minLength: 1,
    })
    fc.assert(
      fc.property(queue, (all) => {
        const [one, other] = [measuresOf(all), measuresOf(all.toReversed())]
        for (const name of ['averagePrecision', 'firstHalf', 'f1', 'logLoss'] as const) {
          expect(one[name]).toBeCloseTo(other[name], 10)
          expect(Number.isFinite(one[name])).toBe(true)
        }
      }),
    )
  })
})
