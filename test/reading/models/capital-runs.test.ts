import { expect, it } from 'vitest'
import { capitalRunsIn } from '../../../src/reading/models/capital-runs.ts'
import { tokensOf } from '../../../src/text/tokens.ts'

/** The runs of a sentence, as text; its first word counts when it is in `names`. */
function runsIn(text: string, names: readonly string[] = []): string[] {
  const tokens = tokensOf(text)
  const runs = new Set(capitalRunsIn(tokens, (first) => names.includes(first.text)))
  return [...runs].flatMap((run) =>
    run === null ? [] : [text.slice(tokens[run.first]?.start, tokens[run.last - 1]?.end)],
  )
}

it('words with capitals in a row are one run, with the small words of names inside', () => {
  expect(runsIn('Near the Bank of the North and in Port Said, Mr. J. Smith met her.')).toEqual([
    'Bank of the North',
    'Port Said',
    'Mr. J. Smith',
  ])
})

it('a small word at the end of a run does not belong to it', () => {
  expect(runsIn('They saw Rome of old.')).toEqual(['Rome'])
})

it('the first word of a sentence counts when it is a name', () => {
  expect(runsIn('Soldiers of Rome came.')).toEqual(['Rome'])
  expect(runsIn('Legions of Rome came.', ['Legions'])).toEqual(['Legions of Rome'])
})

it('a full stop behind a whole word ends a run', () => {
  expect(runsIn('We left Rome . Paris was far.')).toEqual(['Rome', 'Paris'])
})
