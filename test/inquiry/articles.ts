import type { Claim } from '../../src/claims/claim.ts'
import { PassageShelf } from '../../src/inquiry/copies/passages.ts'
import type { Holdings } from '../../src/inquiry/holdings.ts'
import { holdingsOf, type Line, type Script } from './holdings-of.ts'

/** An invented article with the words in it that make the one claim: that the Front is allied with the Army. */
export interface Article {
  readonly id: string
  readonly publisher?: string
  readonly published?: string
  readonly text: string
  readonly quote: string
  readonly by?: readonly string[]
  readonly factuality?: Claim['factuality']
}

const CAST: Script['cast'] = {
  front: ['organization', 'Northern Front'],
  army: ['organization', 'Coast Army'],
  agency: ['organization', 'Agency One'],
  council: ['organization', 'Harbour Council'],
}

/** Holdings of these articles, with their passages as a workspace draws them. */
export function articles(list: readonly Article[]): {
  readonly holdings: Holdings
  readonly texts: ReadonlyMap<string, string>
} {
  const claims = list.map(({ id, quote, by = [], factuality = 'asserted' }): Line => {
    return { s: 'front', p: 'allied_with', o: 'army', source: id, quote, by, factuality }
  })
  const sources = Object.fromEntries(
    list.map(({ id, publisher = null, published = null }) => [id, { publisher, published, title: `Title of ${id}` }]),
  )
  const bare = holdingsOf({ cast: CAST, sources, claims })
  const passages = new PassageShelf()
  const placed = bare.claims.map((claim, at) => {
    const { id = '', text = '', quote = '' } = list[at] ?? {}
    const start = text.indexOf(quote)
    if (start < 0) throw new RangeError(`the quote is not in the text of ${id}`)
    const evidence = [{ source: id, start, end: start + quote.length, quote }]
    passages.add(id, text, evidence)
    return { ...claim, id: `clm_${id}`, evidence }
  })
  return {
    holdings: { ...bare, claims: placed, passages },
    texts: new Map(list.map(({ id, text }) => [id, text])),
  }
}
