import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf } from '../../src/inquiry/facts.ts'
import { ANY_MOMENT } from '../../src/inquiry/moment.ts'
import { type Teller, witnessTrees } from '../../src/inquiry/witness-tree.ts'
import { type Article, articles } from './articles.ts'

const ALLIED = 'The Northern Front is allied with the Coast Army'
const TAIL = 'after weeks of talks in the old port, where both have kept their boats since the spring of that year'

const REPORT: Article = {
  id: 'a-report',
  publisher: 'Agency One',
  published: '2010-05-01',
  text: `${ALLIED}. The two groups said on Saturday that they would fight together along the whole coast, ${TAIL}.`,
  quote: ALLIED,
}
const EDITED: Article = {
  id: 'b-edited',
  publisher: 'Morning Paper',
  published: '2010-05-02',
  text: `${ALLIED}. Both groups said Saturday that they would fight together along the whole coast, ${TAIL}.`,
  quote: ALLIED,
}
const TRIMMED: Article = {
  id: 'c-trimmed',
  publisher: 'Evening Paper',
  text: `${ALLIED}. The two groups said on Saturday that they would fight together along the coast, ${TAIL}!`,
  quote: ALLIED,
}
const EMBEDDED: Article = {
  id: 'd-embedded',
  publisher: 'Weekly',
  published: '2010-05-09',
  text: `Much was written of the talks. “The two groups said on Saturday that they would fight together along the whole coast”, we read, and so they do: ${ALLIED}.`,
  quote: `“The two groups said on Saturday that they would fight together along the whole coast”, we read, and so they do: ${ALLIED}`,
}
const OWN: Article = {
  id: 'e-own',
  publisher: 'Review',
  published: '2010-06',
  text: `Our correspondent saw both flags on the pier yesterday morning. ${ALLIED}: officers of both dined together, and nobody in the harbour made a secret of it any more.`,
  quote: ALLIED,
}
const TRANSLATED: Article = {
  id: 'f-translated',
  publisher: 'الصحيفة',
  published: '2010-05-03',
  text: 'الجبهة الشمالية حليفة جيش الساحل. وقالت الجماعتان يوم السبت إنهما ستقاتلان معا على طول الساحل بعد أسابيع من المحادثات في الميناء القديم حيث ترسو قواربهما منذ الربيع.',
  quote: 'الجبهة الشمالية حليفة جيش الساحل',
}
const VOWELLED: Article = {
  id: 'g-vowelled',
  publisher: 'جريدة أخرى',
  published: '2010-05-04',
  text: 'الجبهة الشمالية حليفةُ جيشِ الساحل. وقالت الجماعتان يوم السبت انهما ستقاتلان معًا على طول الساحل بعد اسابيع من المحادثات في الميناء القديم حيث ترسو قواربهما منذ الربيع.',
  quote: 'الجبهة الشمالية حليفةُ جيشِ الساحل',
}
const CITING: Article = {
  id: 'h-citing',
  publisher: 'Gazette',
  published: '2010-05-05',
  text: `Readers asked us about the coast. ${ALLIED}, the mayor wrote to us, citing Agency One.`,
  quote: `${ALLIED}, the mayor wrote to us, citing Agency One`,
}
const DATELINE: Article = {
  id: 'i-dateline',
  publisher: 'Herald',
  published: '2010-05-06',
  text: `OLD PORT (Agency One) – ${ALLIED}, a thing that surprised few of those who live there.`,
  quote: ALLIED,
}
const QUOTING: Article = {
  id: 'j-quoting',
  publisher: 'Courier',
  published: '2010-05-07',
  text: `According to Agency One, ${ALLIED}.`,
  quote: ALLIED,
  by: ['agency'],
}
const EVERY = [REPORT, EDITED, TRIMMED, EMBEDDED, OWN, TRANSLATED, VOWELLED, CITING, DATELINE, QUOTING]

/** Who counts as one, each witness as the letters of its articles. */
function check(list: readonly Article[]): string {
  const { facts } = factsOf(articles(list).holdings, ANY_MOMENT)
  return facts
    .flatMap(({ witnesses }) => witnesses)
    .map(({ claims }) =>
      claims
        .map((id) => id.charAt(4))
        .sort()
        .join(''),
    )
    .sort()
    .join(' ')
}

describe('who counts as one', () => {
  it.each([
    ['small edits', [REPORT, EDITED, TRIMMED], 'abc'],
    ['a sentence inside a text of its own', [REPORT, EMBEDDED], 'ad'],
    ['the same written by another', [REPORT, OWN], 'a e'],
    ['a translation', [REPORT, TRANSLATED], 'a f'],
    ['Arabic with other vowel signs and hamzas', [TRANSLATED, VOWELLED], 'fg'],
    ['one that cites', [REPORT, CITING], 'ah'],
    ['one with the dateline', [REPORT, DATELINE], 'ai'],
    ['one that quotes', [REPORT, QUOTING], 'aj'],
    ['two that quote one who is not there', [QUOTING, DATELINE, CITING], 'hij'],
    ['all of them', EVERY, 'abcdhij e fg'],
  ])('%s', (_, list, expected) => {
    expect(check(list)).toBe(expected)
  })

  it('two voices of one passage stay two in every copy of it', () => {
    const both = (id: string, by: string): Article => ({ ...REPORT, id, publisher: `Paper ${id.charAt(2)}`, by: [by] })
    const { holdings } = articles([both('a-1', 'agency'), both('b-2', 'agency')])
    const other = articles([both('a-1', 'council'), both('b-2', 'council')]).holdings
    const claims = [...holdings.claims, ...other.claims.map((claim) => ({ ...claim, id: `${claim.id}-council` }))]
    expect(factsOf({ ...holdings, claims }, ANY_MOMENT).facts[0]?.independent).toBe(2)
  })

  it('a name in full that both write is no copy', () => {
    const named = (id: string, text: string): Article => ({ id, publisher: id, text, quote: text })
    const name = 'the Popular Front for the Liberation of the Northern Coast and the Islands'
    expect(
      check([
        named('a', `It is known that ${name} is allied with the Coast Army these days`),
        named('b', `On Monday a spokesman for ${name} was seen in the company of officers from the army`),
      ]),
    ).toBe('a b')
  })

  it('thousands of copies are still one', () => {
    const copies = Array.from({ length: 300 }, (_, at) => ({ ...EDITED, id: `b-${at}`, publisher: `Paper ${at}` }))
    expect(factsOf(articles([REPORT, OWN, ...copies]).holdings, ANY_MOMENT).facts[0]?.independent).toBe(2)
  })
})

describe('laws', () => {
  const someArticles = fc.subarray(EVERY, { minLength: 1 })

  it('the order of documents does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(EVERY, { minLength: 1 }), (list) => {
        expect(check(list)).toBe(check(EVERY.filter((one) => list.includes(one))))
      }),
    )
  })

  it('who is one with another stays so whoever else is there', () => {
    fc.assert(
      fc.property(someArticles, someArticles, (list, more) => {
        const before = check(list).split(' ')
        const after = check([...new Set([...list, ...more])]).split(' ')
        for (const group of before) {
          expect(after.some((larger) => [...group].every((letter) => larger.includes(letter)))).toBe(true)
        }
      }),
    )
  })

  it('a copy never adds a witness', () => {
    fc.assert(
      fc.property(someArticles, fc.nat(), fc.option(fc.constant('2009')), (list, pick, published) => {
        const original = list[pick % list.length]
        if (original === undefined || original.by !== undefined) return
        const copy = { ...original, id: 'z-copy', publisher: 'Copyist', ...(published === null ? {} : { published }) }
        expect(check([...list, copy]).split(' ').length).toBe(check(list).split(' ').length)
      }),
    )
  })
})

describe('who repeated whom', () => {
  const lines = (teller: Teller, depth = 0): readonly string[] => [
    `${'  '.repeat(depth)}${teller.source?.publisher ?? teller.origin.name}${teller.because === null ? '' : ` ${teller.because.kind}`}`,
    ...teller.repeatedBy.flatMap((one) => lines(one, depth + 1)),
  ]
  const tree = (list: readonly Article[]): string => {
    const { holdings, texts } = articles(list)
    return factsOf(holdings, ANY_MOMENT)
      .facts.flatMap((fact) => witnessTrees(fact, holdings, texts))
      .flatMap(({ tellers }) => tellers.flatMap((teller) => lines(teller)))
      .join('\n')
  }

  it('the earliest published first, what has no date last', () => {
    expect(tree(EVERY)).toMatchInlineSnapshot(`
      "Agency One
        Morning Paper copies
        Gazette cites
        Herald credits
        Courier quotes
        Weekly copies
        Evening Paper copies
      الصحيفة
        جريدة أخرى copies
      Review"
    `)
  })

  it('a voice that only others quote stands above them', () => {
    expect(tree([QUOTING, DATELINE])).toMatchInlineSnapshot(`
      "Agency One
        Herald credits
        Courier quotes"
    `)
    expect(tree([{ ...OWN, by: ['council', 'agency'] }])).toMatchInlineSnapshot(`
      "Harbour Council
        Agency One quotes
          Review quotes"
    `)
  })

  it('who cites is after whom it cites, though it was published before', () => {
    expect(
      tree([
        { ...REPORT, published: '2010-05-08' },
        { ...EDITED, text: `${EDITED.text} ${ALLIED}, citing Agency One`, quote: `${ALLIED}, citing Agency One` },
      ]),
    ).toMatchInlineSnapshot(`
      "Agency One
        Morning Paper cites"
    `)
  })

  it('says which words are in common', () => {
    const { holdings, texts } = articles([REPORT, EDITED])
    const [fact] = factsOf(holdings, ANY_MOMENT).facts
    const trees = fact === undefined ? [] : witnessTrees(fact, holdings, texts)
    expect(trees[0]?.tellers[0]?.repeatedBy[0]?.because).toMatchInlineSnapshot(`
      {
        "kind": "copies",
        "passage": "Saturday that they would fight together along the whole coast, after weeks of talks in the old port, where",
        "words": "copies Agency One: 63 % of the passage is the same",
      }
    `)
  })
})
