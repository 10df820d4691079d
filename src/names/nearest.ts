import { Closenesses } from './closenesses.ts'
import { compareNames } from './compare.ts'
import type { NameComparison } from './name-comparison.ts'
import { type NameIndex, nameAt } from './name-index.ts'
import { type PreparedName, preparedNames } from './prepared.ts'
import { retrieve } from './retrieve.ts'

/** A name of an index, by number, compared with one that is asked for. */
export interface Near {
  readonly number: number
  readonly name: PreparedName
  readonly comparison: NameComparison
}

/** Compares a written name with those of an index that look most like it: for each name within it no more than `most`. */
export function* nearestNames(text: string, index: NameIndex, most: number): Generator<Near> {
  if (index.names.length === 0) return
  for (const asked of preparedNames(text, index.type)) {
    const closenesses = new Closenesses(asked.parts)
    for (const number of retrieve(asked, index, most, closenesses)) {
      const name = nameAt(index, number)
      yield { number, name, comparison: compareNames(asked, name, closenesses) }
    }
  }
}
