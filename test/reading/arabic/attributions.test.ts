import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AttributionSpan } from '../../../src/claims/attribution.ts'
import { readDocument } from '../../../src/reading/read.ts'
import { spansOf } from '../attribution-spans.ts'

interface Row {
  readonly sentence: string
  readonly attributions: readonly string[]
}

const corpus: readonly Row[] = JSON.parse(readFileSync(new URL('./attributions.json', import.meta.url), 'utf8'))

function attributionsIn(text: string): readonly AttributionSpan[] {
  return readDocument({ id: 'src_test', text, language: 'ar', title: null, publisher: null, published: '2024-01-01' })
    .attributions
}

/** Source, cue, content and factuality on one line; what is said inside the content in braces. */
function line({ source, cue, content, factuality, inner }: AttributionSpan): string {
  const words = content.map(({ quote }) => quote).join(' … ')
  const said = `${source?.quote ?? '–'} | ${cue?.quote} | ${words} | ${factuality}`
  return inner.length === 0 ? said : `${said} { ${inner.map(line).join(' ; ')} }`
}

describe('who says what', () => {
  it.each(corpus)('$sentence', ({ sentence, attributions }) => {
    const found = attributionsIn(sentence)
    expect(found.map(line)).toEqual(attributions)
    for (const { start, end, quote } of found.flatMap(spansOf)) expect(sentence.slice(start, end)).toBe(quote)
  })

  it('goes on in the same paragraph, not in the next', () => {
    const first = 'وقال زعيم الحركة وليد شاهين: «لن نغادر المدينة.'
    expect(attributionsIn(`${first} سنقاتل».\n\nوانتهى الاجتماع.`).map(line)).toEqual([
      'وليد شاهين | قال | «لن نغادر المدينة … سنقاتل» | alleged',
    ])
    expect(attributionsIn(`${first}\n\nسنقاتل».`).map(line)).toEqual(['وليد شاهين | قال | «لن نغادر المدينة | alleged'])
  })

  it('gives claims the voice in which they are said', () => {
    const text = 'وقال سعيد الحربي: «لن نغادر المدينة. وليد شاهين يقود حركة الوفاء».'
    const { claims } = readDocument({
      id: 'src_test',
      text,
      language: 'ar',
      title: null,
      publisher: null,
      published: null,
    })
    expect(
      claims.map(({ predicate, factuality, attribution }) => [predicate, factuality, attribution[0]?.name]),
    ).toEqual([['leader_of', 'alleged', 'سعيد الحربي']])
  })
})
