import { describe, expect, it } from 'vitest'
import { tokensOfSentences } from '../../../scripts/train/annotated-sentences.ts'
import type { Reading } from '../../../src/reading/document.ts'
import { loadTagger } from '../../../src/reading/models/load.ts'
import { readDocument } from '../../../src/reading/read.ts'

const EMPTY = { id: 'src_test', title: null, publisher: null, published: null }

async function read(text: string, language: string): Promise<Reading> {
  return readDocument({ ...EMPTY, text, language }, await loadTagger(language))
}

async function mentionsIn(text: string, language: string): Promise<string[]> {
  return (await read(text, language)).mentions.map(({ type, quote, name }) =>
    quote === name ? `${type}: ${quote}` : `${type}: ${quote} = ${name}`,
  )
}

/** Sentences that were written for this test. */
const CORPUS: readonly (readonly [language: string, text: string, mentions: readonly string[]])[] = [
  ['ar', 'وصل وزير الخارجية النرويجي يوناس هانسن إلى القاهرة أمس.', ['person: يوناس هانسن', 'place: القاهرة']],
  ['ar', 'التقى الرئيس بالسيد كريم الحداد في بغداد.', ['person: كريم الحداد', 'place: بغداد']],
  ['ar', 'وزار الوفد مصانع بالعراق وأخرى في العراق.', ['place: العراق', 'place: العراق']],
  [
    'en',
    'Foreign minister Ingrid Solberg flew from Oslo to Nairobi.',
    ['person: Ingrid Solberg', 'place: Oslo', 'place: Nairobi'],
  ],
  [
    'en',
    'Several insurgents of the Organization of Hezbollah and other militants fled to Algeria.',
    ['organization: the Organization of Hezbollah = Organization of Hezbollah', 'place: Algeria'],
  ],
  ['tr', "Selim Korkmaz 1962'de İzmir'de doğdu.", ['person: Selim Korkmaz', 'place: İzmir']],
]

describe('names in sentences', () => {
  it.each(CORPUS)('in "%s": %s', async (language, text, mentions) => {
    expect(await mentionsIn(text, language)).toEqual(mentions)
  })
})

describe('a tagger and the rules', () => {
  const text =
    'The Green Front was founded in 1990 by Anna Example. In 2004 the group joined the Northern Alliance near Aleppo.'

  it('leaves the claims as they are', async () => {
    const { claims } = await read(text, 'en')
    expect(claims.length).toBeGreaterThan(0)
    expect(claims).toEqual(readDocument({ ...EMPTY, text, language: 'en' }).claims)
  })

  it('keeps a mention of everything that a claim speaks of', async () => {
    const { claims, mentions } = await read(text, 'en')
    const mentioned = new Set(mentions.map(({ id }) => id))
    for (const { subject, object } of claims) {
      expect(mentioned).toContain(subject.id)
      if (object !== null && 'id' in object) expect(mentioned).toContain(object.id)
    }
  })

  it('does not tag a document of another language', async () => {
    const document = { ...EMPTY, text, language: 'en' }
    expect(readDocument(document, await loadTagger('tr'))).toEqual(readDocument(document))
  })

  it('gives every mention a score from 0 to 1', async () => {
    for (const { score } of (await read(text, 'en')).mentions) {
      expect(score).toBeGreaterThan(0)
      expect(score).toBeLessThanOrEqual(1)
    }
  })
})

describe('hostile texts', () => {
  const MEGABYTE = 1_000_000
  const LONG: readonly (readonly [what: string, language: string, text: string])[] = [
    ['one letter', 'en', 'A'.repeat(MEGABYTE)],
    ['words without end', 'en', 'Abcdefghi '.repeat(MEGABYTE / 10)],
    ['lone surrogates', 'en', '\ud800\udc00\ud800 \udc00abcde '.repeat(MEGABYTE / 11)],
    ['prefixes', 'ar', 'وبال'.repeat(MEGABYTE / 4)],
    ['apostrophes', 'tr', "a'".repeat(MEGABYTE / 2)],
  ]

  it.each(LONG)(
    'a million characters of %s take about ten times as long as a tenth',
    async (_, language, text) => {
      const tagger = await loadTagger(language)
      const tag = (length: number): number => {
        const sentences = tokensOfSentences(text.slice(0, length))
        const start = process.cpuUsage()
        tagger?.tag(sentences)
        return process.cpuUsage(start).user
      }
      tag(MEGABYTE / 10)
      // A square would take a hundred times as long; the noise of the machine is allowed for.
      expect(tag(MEGABYTE)).toBeLessThan(30 * tag(MEGABYTE / 10) + 1_000_000)
    },
    120_000,
  )
})
