import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim, ClaimObject } from '../../../src/claims/claim.ts'
import type { Reading, ReadingDocument } from '../../../src/reading/document.ts'
import type { Tagger } from '../../../src/reading/models/tagger.ts'
import { readDocument } from '../../../src/reading/read.ts'

const CORPUS = join(import.meta.dirname, 'corpus')

/** A text and its claims: subject | predicate | object | valid | factuality, with the voices innermost first. */
interface Case {
  readonly text: string
  readonly claims: readonly string[]
}

for (const file of readdirSync(CORPUS).sort()) {
  const cases: Case[] = JSON.parse(readFileSync(join(CORPUS, file), 'utf8'))
  describe(file.replace('.json', ''), () => {
    test.each(cases)('$text', ({ text, claims }) => {
      expect(read(text).claims.map(line)).toEqual(claims)
    })
  })
}

test('offices are in the words of the source, names say their kind, voices their cue', () => {
  const { claims } = read('أكد قائد لواء الشمس العميد سامر الحداد (أبو نادر) أن فهد العلي قتل.')
  expect(claims.map(({ qualifiers }) => qualifiers)).toEqual([{ role: 'قائد' }, { nameKind: 'nom_de_guerre' }, {}])
  expect(claims[2]?.attribution.map(({ cue }) => cue)).toEqual(['أكد'])
})

test('the evidence is the words that say it, within one sentence', () => {
  const text = 'بدأت المعركة. انشق العقيد مازن عبود عن الجيش السوري في 12 ديسمبر 2012. ثم انتهت.'
  const [claim] = read(text).claims
  expect(claim?.evidence[0]?.quote).toBe('انشق العقيد مازن عبود عن الجيش السوري')
})

test('a description is resolved to the one named, and says why', () => {
  const { mentions } = read('تأسست حركة النجدة عام 2010. وقالت الحركة إنها باقية.')
  const [named, described] = mentions.filter(({ type }) => type === 'organization')
  expect(described?.id).toBe(named?.id)
  expect(described?.because).toContain('حركة النجدة')
})

test('the first sentence may name in full the body that the box is about, and no other', () => {
  const box = '= حركة السهل =\n\n- البلد: العراق\n\n'
  const leads = (prose: string): readonly string[] =>
    read(box + prose)
      .claims.slice(1)
      .map(line)
  expect(leads('حركة تحرير السهل فصيل مسلح يقوده أكرم السالم.')).toEqual([
    'أكرم السالم | leader_of | حركة السهل | - | asserted',
  ])
  expect(leads('حركة الوادي فصيل مسلح يقوده أكرم السالم.')).toEqual([
    'أكرم السالم | leader_of | حركة الوادي | - | asserted',
  ])
})

test('a name that a rule has found goes on as far as a tagger saw it, over a verb when it is sure', () => {
  const leads = (text: string, name: string, score: number): readonly string[] =>
    readDocument(documentOf(text), taggerOf(name, score)).claims.map(line)
  const text = 'انضم لواء السنديان بزعامة منصور حكمت إلى حركة المروج.'
  expect(leads(text, 'منصور حكمت', 0.95)).toContain('منصور حكمت | leader_of | لواء السنديان | - | asserted')
  expect(leads(text, 'منصور حكمت', 0.5)).toContain('منصور | leader_of | لواء السنديان | - | asserted')
  expect(leads('قتل موسى سيكا بالوكو.', 'موسى سيكا بالوكو', 0.2)).toEqual([
    'موسى سيكا بالوكو | status | killed | - | asserted',
  ])
})

test('every attribution has its source, its cue and what is said', () => {
  const { attributions } = read('اتهمت حركة النجدة إيران بتزويد لواء القمر بالسلاح.')
  expect(attributions.map(({ source, cue, factuality }) => [source?.quote, cue?.quote, factuality])).toEqual([
    ['حركة النجدة', 'اتهمت', 'alleged'],
  ])
})

const WORDS =
  'أعلن قال نفى اتهم قتل اغتيل انشق بايع عين أسس التي الذي أن إن بأن أنها عن إلى مع بين في من على ضد حركة جبهة لواء كتيبة جيش الجيش الحركة قوات تنظيم الشمس النجدة الهدى القمر لتحرير الوطن محمد علي أبو عمر بن القائد العميد قائد رئيس رئيسا ناطقا باسمها باسمه قائدها مقتل اغتيال هجوما معركة مجزرة بقيادة سوريا دمشق حلب شمال 2014 عام 5 مارس منذ حتى ، ، . ( ) " " – و وقد فقد كان هو'.split(
    ' ',
  )

test('text of any kind is read without a fault, and every quote stands in it', () => {
  assert(
    property(array(constantFrom(...WORDS), { maxLength: 60 }), (words) => {
      const text = `${words.join(' ')}.`
      const reading = read(text)
      for (const { start, end, quote } of spansOf(reading)) expect(text.slice(start, end)).toBe(quote)
    }),
    { numRuns: 400 },
  )
})

test('twice the text takes about twice the time, with and without full stops', () => {
  const sentences = readdirSync(CORPUS).flatMap((file): Case[] => JSON.parse(readFileSync(join(CORPUS, file), 'utf8')))
  for (const end of ['.', ' ']) {
    const page = sentences.map(({ text }) => text.replace(/\.$/u, end)).join(' ')
    const half = page.slice(0, 60_000)
    read(half.slice(0, 20_000))
    const [once, twice] = [duration(() => read(half)), duration(() => read(half + half))]
    expect(twice).toBeLessThan(once * 3.5 + 200)
  }
})

function read(text: string): Reading {
  return readDocument(documentOf(text))
}

function documentOf(text: string): ReadingDocument {
  return { id: 'src_test', text, language: 'ar', title: null, publisher: null, published: '2024-01-01' }
}

/** A tagger that finds one person and nothing else. */
function taggerOf(name: string, score: number): Tagger {
  const parts = name.split(' ')
  return {
    language: 'ar',
    tag: (sentences) =>
      sentences.map((tokens) => {
        const first = tokens.findIndex((_, i) => parts.every((part, j) => tokens[i + j]?.text === part))
        return first === -1 ? [] : [{ first, last: first + parts.length, type: 'person', score }]
      }),
  }
}

function line({ subject, predicate, object, valid, factuality, attribution }: Claim): string {
  const voices = attribution.map(({ name }) => name).join(' < ')
  const said = voices === '' ? factuality : `${factuality} by ${voices}`
  return [subject.name, predicate, shown(object), valid ?? '-', said].join(' | ')
}

function shown(object: ClaimObject): string {
  if (object === null) return '-'
  if ('id' in object) return object.name
  return 'value' in object ? String(object.value) : `${object.min}-${object.max}`
}

function* spansOf(reading: Reading): Generator<{ start: number; end: number; quote: string }> {
  for (const { evidence } of reading.claims) yield* evidence
  yield* reading.mentions
  for (const { source, cue, content } of reading.attributions) {
    yield* content
    if (source !== null) yield source
    if (cue !== null) yield cue
  }
}

/** Milliseconds of the processor, which other work on the machine does not lengthen. */
function duration(work: () => void): number {
  const began = process.cpuUsage()
  work()
  return process.cpuUsage(began).user / 1000
}
