import { expect, test } from 'vitest'
import { chunksOf } from '../../../src/reading/english/syntax/chunks.ts'
import { clausesOf } from '../../../src/reading/english/syntax/clauses.ts'
import { unitsOf } from '../../../src/reading/english/syntax/units.ts'
import { tokensOf } from '../../../src/text/tokens.ts'

test.each([
  ['the army attacked the town', 'the army / attacked / the town'],
  ['the group has carried out an attack on the town', 'the group / has carried out / an attack / on / the town'],
  ['the combined force was led by a colonel', 'the combined force / was led / by / a colonel'],
  [
    'a wing of the party claimed responsibility for the raid',
    'a wing of the party / claimed responsibility for / the raid',
  ],
  ['the rebels and the militia clashed', 'the rebels and the militia / clashed'],
  ['it attacked the village and the army fled', 'it / attacked / the village / and / the army / fled'],
  ['the group tried to seize the town', 'the group / tried / to seize / the town'],
  ['the group did not claim the attack', 'the group / did not claim / the attack'],
])('chunks: %s', (sentence, chunks) => {
  expect(parse(sentence).chunks.join(' / ')).toBe(chunks)
})

test.each([
  ['the army attacked the town', 'attack: the army → the town'],
  ['the town was attacked by the army', 'attack (passive): the town, by the army'],
  ['the army attacked the town and killed a guard', 'attack: the army → the town; kill: the army → a guard'],
  ['the group , which controls the town , fled', 'control: the group → the town; flee: the group'],
  ['the commander who led the group fled', 'lead: the commander → the group; flee: the commander'],
  ['the group tried to seize the town', 'try: the group; seize: the group → the town'],
  ['the group ordered a unit to seize the town', 'order: the group → a unit; seize: the group → the town'],
  [
    'founded in the north , the group fought the army',
    'found (passive): the group, in the north; fight: the group → the army',
  ],
  ['the police accused the group of killing a guard', 'accuse: the police → the group; kill: the group → a guard'],
  [
    'the attack , blamed on the group , killed a guard',
    'blame (passive): the attack, on the group; kill: the attack → a guard',
  ],
  ['the minister said that the army had left', 'say: the minister; leave: the army'],
])('clauses: %s', (sentence, clauses) => {
  expect(parse(sentence).clauses.join('; ')).toBe(clauses)
})

/** The words of every chunk, and every clause as "verb (passive): subject → object, preposition phrase". */
function parse(sentence: string): { chunks: string[]; clauses: string[] } {
  const { units } = unitsOf(tokensOf(sentence), [], undefined)
  const chunks = chunksOf(units)
  const words = ({ first, last }: { readonly first: number; readonly last: number }): string =>
    sentence.slice(units[first]?.start, units[last - 1]?.end)
  const clauses = clausesOf(chunks, units).map(({ verb, passive, subject, object, attached }) => {
    const done = object === null ? '' : ` → ${words(object)}`
    const around = passive ? attached.map(({ preposition, phrase }) => `, ${preposition} ${words(phrase)}`) : []
    return `${verb.lemma}${passive ? ' (passive)' : ''}: ${subject === null ? '?' : words(subject)}${done}${around.join('')}`
  })
  return { chunks: chunks.map(words), clauses }
}
