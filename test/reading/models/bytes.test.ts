import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createWriter, fromBase64, readerOf, toBase64 } from '../../../src/reading/models/bytes.ts'
import { tableOf } from '../../../src/reading/models/hash-table.ts'
import { LABELS } from '../../../src/reading/models/labels.ts'
import { MOVES } from '../../../src/reading/models/lattice.ts'
import { VECTOR_LENGTH, type WordEntry, wordKey } from '../../../src/reading/models/lexicon.ts'
import { MODEL_FORMAT, modelFrom, packLayer, packWords, wordsFrom } from '../../../src/reading/models/model-file.ts'

it('bytes survive base64', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(bytes)
    }),
  )
})

it('numbers are read as they were written', () => {
  const number = fc.oneof(fc.nat(), fc.integer({ min: 0, max: 2 ** 32 - 1 }))
  fc.assert(
    fc.property(fc.array(number), fc.integer({ min: -128, max: 127 }), (numbers, small) => {
      const writer = createWriter()
      for (const one of numbers) writer.number(one)
      writer.small(small)
      const reader = readerOf(writer.bytes())
      expect(numbers.map(() => reader.number())).toEqual(numbers)
      expect(reader.small()).toBe(small)
    }),
  )
})

it('a table finds every hash and no other', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { maxLength: 200 }), fc.integer(), (hashes, other) => {
      const table = tableOf(Int32Array.from(hashes))
      expect(hashes.map((hash) => table.numberOf(hash))).toEqual(hashes.map((_, i) => i))
      if (!hashes.includes(other)) expect(table.numberOf(other)).toBe(-1)
    }),
  )
})

it('words keep their classes, clusters and vectors', () => {
  const vector = Int8Array.from({ length: VECTOR_LENGTH }, (_, d) => (d % 2 === 0 ? 127 - d : d - 127))
  const [town, place, frequent] = [
    { classes: 4, cluster: 0, vector: null },
    { classes: 5, cluster: (1 << 24) | 77, vector: null },
    { classes: 0, cluster: (1 << 24) | (63 << 18) | (255 << 10) | 1023, vector },
  ]
  const entries = new Map<number, WordEntry>([
    [wordKey('aleppo'), town],
    [wordKey('حلب'), place],
    [wordKey('the'), frequent],
  ])
  const words = wordsFrom(packWords(entries))
  expect(words.entryOf('aleppo')).toEqual(town)
  expect(words.entryOf('حلب')).toEqual(place)
  expect(words.entryOf('the')).toEqual(frequent)
  expect(words.entryOf('idlib')).toEqual({ classes: 0, cluster: 0, vector: null })
})

it('a layer keeps its weights to half a unit, and leaves out those under one and a half', () => {
  const hash = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 30 })
  const row = fc.array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: LABELS, maxLength: LABELS })
  fc.assert(
    fc.property(hash, fc.array(row, { minLength: 30, maxLength: 30 }), (hashes, rows) => {
      const trained = new Map(hashes.map((one, i) => [one, Float32Array.from(rows[i] as number[])]))
      const vectors = new Float32Array(0)
      const packed = packLayer({ rows: trained, gain: 1, transitions: new Float32Array(MOVES * MOVES), vectors })
      const looks = { first: packed, second: null }
      const { general } = modelFrom({
        format: MODEL_FORMAT,
        language: 'en',
        trainedOn: [],
        words: packWords(new Map()),
        letters: '',
        general: looks,
        conflict: null,
      })
      const { features, weights, unit } = general.first
      for (const [one, own] of trained) {
        const number = features.numberOf(one)
        for (let y = 0; y < LABELS; y++) {
          const kept = number < 0 ? 0 : (weights[number * LABELS + y] as number) * unit
          const lost = Math.abs(kept - (own[y] as number))
          expect(lost).toBeLessThanOrEqual((kept === 0 ? 1.5 : 0.5) * unit + 1e-6)
        }
      }
    }),
    { numRuns: 30 },
  )
})
