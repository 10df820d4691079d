import type { AnnotatedDocument } from '../../../scripts/train/annotated.ts'
import { tokensOfSentences } from '../../../scripts/train/annotated-sentences.ts'
import { trainModel } from '../../../scripts/train/train-model.ts'
import type { EntityType } from '../../../src/claims/entity.ts'
import type { ModelFile } from '../../../src/reading/models/model-file.ts'
import { modelFrom } from '../../../src/reading/models/model-file.ts'
import { createTagger, type Tagger } from '../../../src/reading/models/tagger.ts'

const PERSONS = ['Karim Aldan', 'Selma Ortak', 'Jonas Brand', 'Huda Rashid', 'Peter Falk', 'Leila Noor']
const PLACES = ['Ostrava', 'Northport', 'Darwaza', 'Velika', 'Samarra', 'Tamberg']
const BODIES = ['Union of Dockers', 'Velika Front', 'Northport Council', 'Army of the Lake', 'Darwaza Brigades']

/** Invented sentences with their names marked as <P …>, <L …> or <O …>. */
function lessons(): AnnotatedDocument[] {
  const documents: AnnotatedDocument[] = []
  for (const [i, person] of PERSONS.entries()) {
    const [place, body] = [PLACES[i % PLACES.length], BODIES[i % BODIES.length]]
    documents.push(
      annotated(`one-${i}`, [
        `Yesterday <P ${person}> came to <L ${place}> and spoke.`,
        `The <O ${body}> said that <P ${person}> was ill.`,
        `They met in <L ${place}> before noon.`,
        `A spokesman of the <O ${body}> was seen in <L ${place}>.`,
      ]),
    )
  }
  return documents
}

const KINDS: Readonly<Record<string, EntityType>> = { P: 'person', L: 'place', O: 'organization' }

export function annotated(id: string, sentences: readonly string[]): AnnotatedDocument {
  let text = ''
  const names: { start: number; end: number; type: EntityType }[] = []
  for (const sentence of sentences) {
    for (const part of sentence.split(/(<[PLO] [^>]+>)/)) {
      const marked = /^<([PLO]) (.+)>$/.exec(part)
      const words = marked?.[2] ?? part
      if (marked !== null)
        names.push({ start: text.length, end: text.length + words.length, type: KINDS[marked[1] ?? ''] ?? 'place' })
      text += words
    }
    text += '\n'
  }
  return { id, set: 'invented', text, names, unsure: [] }
}

/** A small model, trained anew from invented sentences. */
export function smallModel(): ModelFile {
  return trainModel({
    language: 'en',
    words: new Map(),
    letters: '',
    documents: lessons(),
    trainedOn: ['invented sentences'],
  })
}

/** What a tagger finds in a text, as words and types. */
export function namesIn(tagger: Tagger, text: string): string[] {
  const sentences = tokensOfSentences(text)
  return tagger.tag(sentences).flatMap((names, s) =>
    names.map(({ first, last, type }) => {
      const [from, to] = [sentences[s]?.[first], sentences[s]?.[last - 1]]
      return `${type}: ${text.slice(from?.start, to?.end)}`
    }),
  )
}

/** A tagger of a model file, by way of the text that ships. */
export function taggerOf(file: ModelFile): Tagger {
  return createTagger(modelFrom(JSON.parse(JSON.stringify(file)) as ModelFile))
}
