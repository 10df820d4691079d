import { modelFrom } from '../../src/reading/models/model-file.ts'
import { createTagger, type Tagger } from '../../src/reading/models/tagger.ts'
import type { AnnotatedDocument, AnnotatedName } from './annotated.ts'
import { tokensOfSentences } from './annotated-sentences.ts'
import { type Lessons, trainModel } from './train-model.ts'

/** How many names people marked, how many were said, and how many of those were right: same words, same type. */
export interface NameTally {
  gold: number
  said: number
  right: number
}

/**
 * Trains as often as there are folds, each time without a part of the documents, and counts how well the names of that
 * part are found. By set, and by set and type. Whole documents are left out.
 */
export function crossValidate(
  lessons: Lessons,
  always: readonly AnnotatedDocument[],
  folds: number,
): Map<string, NameTally> {
  const tallies = new Map<string, NameTally>()
  const documents = [...lessons.documents].sort((a, b) => spread(a.id) - spread(b.id))
  for (let fold = 0; fold < folds; fold++) {
    const learned = documents.filter((_, i) => i % folds !== fold)
    const tagger = createTagger(modelFrom(trainModel({ ...lessons, documents: [...always, ...learned] })))
    for (const [i, document] of documents.entries()) if (i % folds === fold) count(document, tagger, tallies)
  }
  return tallies
}

function count(document: AnnotatedDocument, tagger: Tagger, tallies: Map<string, NameTally>): void {
  const sentences = tokensOfSentences(document.text)
  const tokens = sentences.flat()
  const keyOf = ({ start, end, type }: AnnotatedName): string => {
    const touched = tokens.filter((token) => token.end > start && token.start < end)
    return `${touched[0]?.start ?? start} ${touched.at(-1)?.end ?? end} ${type}`
  }
  const gold = new Set(document.names.map(keyOf))
  const unsure = new Set(document.unsure.map(keyOf))
  const said = tagger.tag(sentences).flatMap((names, s) =>
    names.map(({ first, last, type }) => {
      const [from, to] = [sentences[s]?.[first], sentences[s]?.[last - 1]]
      return `${from?.start} ${to?.end} ${type}`
    }),
  )
  for (const key of [...gold, ...said.filter((one) => !gold.has(one) && !unsure.has(one))]) {
    for (const name of [document.set, `${document.set} ${key.split(' ')[2]}`]) {
      const tally = tallies.get(name) ?? { gold: 0, said: 0, right: 0 }
      tallies.set(name, tally)
      const found = said.includes(key)
      if (gold.has(key)) tally.gold++
      if (found) tally.said++
      if (found && gold.has(key)) tally.right++
    }
  }
}

/** A number that spreads ids, so that neighbours in a file do not fall into one fold. */
function spread(id: string): number {
  let hash = 7
  for (let i = 0; i < id.length; i++) hash = (Math.imul(hash, 31) + id.charCodeAt(i)) >>> 0
  return hash
}
