import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AttributionSpan } from '../../../src/claims/attribution.ts'
import { quotationsOf } from '../../../src/reading/english/attribution/quotations.ts'
import { blocksOf } from '../../../src/reading/layout.ts'
import { readDocument } from '../../../src/reading/read.ts'
import { spansOf } from '../attribution-spans.ts'

interface Row {
  readonly sentence: string
  readonly attributions: readonly string[]
}

const corpus: readonly Row[] = JSON.parse(readFileSync(new URL('./attributions.json', import.meta.url), 'utf8'))

function attributionsIn(text: string): readonly AttributionSpan[] {
  return readDocument({ id: 'src_test', text, language: 'en', title: null, publisher: null, published: null })
    .attributions
}

/** Source, cue and content on one line; what is said inside the content in braces. */
function line({ source, cue, content, inner }: AttributionSpan): string {
  const said = `${source?.quote ?? '–'} | ${cue?.quote} | ${content.map(({ quote }) => quote).join(' … ')}`
  return inner.length === 0 ? said : `${said} { ${inner.map(line).join(' ; ')} }`
}

describe('who says what', () => {
  it.each(corpus)('$sentence', ({ sentence, attributions }) => {
    const found = attributionsIn(sentence)
    expect(found.map(line)).toEqual(attributions)
    for (const { start, end, quote } of found.flatMap(spansOf)) expect(sentence.slice(start, end)).toBe(quote)
  })

  it('goes on in the same paragraph, not in the next', () => {
    const text = '“The road is closed,” the driver said. “It was mined.”\n\n“Nobody knows why.”'
    expect(attributionsIn(text).map(line)).toEqual(['the driver | said | “The road is closed,” … “It was mined.”'])
  })

  it('is not looked for inside a quotation', () => {
    const found = attributionsIn('“They say that we lost,” the driver said.')
    expect(found.map(line)).toEqual(['the driver | said | “They say that we lost,” { They | say | that we lost }'])
  })
})

describe('quotations', () => {
  it.each([
    ['“one” and "two"', ['“one”', '"two"']],
    ["''one'' and ``two''", ["''one''", "``two''"]],
    ['«one» and “two', ['«one»', '“two']],
    ['"one\n\n"two"', ['"one', '"two"']],
    ['a 5" gun', []],
    ['no marks', []],
  ])('%j', (text, quotes) => {
    const found = quotationsOf(text, blocksOf(text))
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(quotes)
  })
})

describe('attributions in hostile text', () => {
  const HOSTILE: readonly (readonly [string, string])[] = [
    ['quotations that never end', '“He said that '],
    ['speech within speech', 'he said that '],
    ['colons and quotations', 'He said:\n"x" '],
    ['commas and speakers', 'they left, he said, '],
    ['alternating marks', "\"''«“ "],
    ['nouns of speech', 'his claim of his claim that '],
  ]

  it.each(HOSTILE)('are found in time that grows with its length: %s', (_, piece) => {
    // Of the processor: other work on the machine does not lengthen it.
    const time = (times: number): number => {
      const text = piece.repeat(times)
      const began = process.cpuUsage()
      attributionsIn(text)
      return process.cpuUsage(began).user / 1000
    }
    time(200)
    // Quadratic work would take sixty-four times as long.
    expect(time(8_000)).toBeLessThan(24 * (time(1_000) + 40))
  })
})
