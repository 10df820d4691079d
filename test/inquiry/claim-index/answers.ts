import fc from 'fast-check'
import { isEntityReference } from '../../../src/claims/claim.ts'
import { ENTITY_TYPES, type EntityType } from '../../../src/claims/entity.ts'
import { entryOf } from '../../../src/inquiry/claim-index/claim-columns.ts'
import { NO_STATE } from '../../../src/inquiry/claim-index/claim-record.ts'
import type { ClaimView, FactReference } from '../../../src/inquiry/claim-index/claim-view.ts'
import { entityIn, rowsOf } from '../../../src/inquiry/claim-index/claim-view.ts'
import { diffIn } from '../../../src/inquiry/claim-index/diff-in.ts'
import { historyIn } from '../../../src/inquiry/claim-index/history-in.ts'
import { idOf } from '../../../src/inquiry/claim-index/id-dictionary.ts'
import { networkAround, wholeNetworkIn } from '../../../src/inquiry/claim-index/network-in.ts'
import { pathIn } from '../../../src/inquiry/claim-index/path-in.ts'
import { isShown, partsOf, STANDING_CODES, UNHEARD } from '../../../src/inquiry/claim-index/weigh.ts'
import { type Fact, factsOf } from '../../../src/inquiry/facts.ts'
import type { Holdings } from '../../../src/inquiry/holdings.ts'
import { type Moment, toldOn } from '../../../src/inquiry/moment.ts'
import { network } from '../../../src/inquiry/network.ts'
import { dayOf } from '../../../src/time/day.ts'
import { STATE_CODES } from '../../../src/time/day-bounds.ts'
import { CAST, idFor } from './archive.ts'

/** One question of any kind. */
export interface Question {
  readonly kind: 'whole' | 'around' | 'path' | 'diff' | 'history'
  readonly at: number | null
  readonly later: number
  readonly known: number | null
  readonly one: string
  readonly other: string
  readonly hops: number
  readonly types: readonly EntityType[]
}

/** The lower bits of a weight that is out for itself. */
const DENIED_ALONE = NO_STATE | (STANDING_CODES.indexOf('denied') << 3)

const day = fc.integer({ min: dayOf('2009-01-01'), max: dayOf('2019-01-01') })

export const question: fc.Arbitrary<Question> = fc.record({
  kind: fc.constantFrom('whole', 'around', 'path', 'diff', 'history'),
  at: fc.option(day, { freq: 5 }),
  later: day,
  known: fc.option(day),
  one: fc.nat({ max: CAST - 1 }).map(idFor),
  other: fc.nat({ max: CAST - 1 }).map(idFor),
  hops: fc.integer({ min: 1, max: 4 }),
  types: fc.constantFrom<(readonly EntityType[])[]>([...ENTITY_TYPES], ['person', 'organization', 'place']),
})

/** The answer of the index, in words that can be compared. */
export function answerOfIndex(view: ClaimView, { kind, at, later, known, one, other, hops, types }: Question): unknown {
  const scope = { moment: { at, known }, types }
  const [a, b] = [entityIn(view, one), entityIn(view, other)]
  switch (kind) {
    case 'whole':
    case 'around': {
      const found = kind === 'whole' ? wholeNetworkIn(view, scope) : networkAround(view, scope, a, hops)
      const facts = [...found.facts].flatMap((fact, index) => {
        const weight = found.weights[index] ?? UNHEARD
        const { state, standing } = partsOf(weight)
        const main = `${claimsIn(view, fact)} ${STATE_CODES[state] ?? null} ${STANDING_CODES[standing]}`
        // Refusals that are a fact of their own are shown when a researcher contested one of them.
        const apart = isShown((weight & ~0o77) | DENIED_ALONE) ? [`${claimsIn(view, fact)} null contested`] : []
        return isShown(weight & 0o77) ? [main, ...apart] : apart
      })
      return { facts: facts.sort(), outside: found.outside }
    }
    case 'path': {
      const path = pathIn(view, scope, [a, b], hops)
      return path === null ? null : path.entities.map((entity) => idOf(view.columns.entities, entity))
    }
    case 'diff': {
      const found = diffIn(view, scope, { from: at ?? later, to: later, touching: hops === 1 ? null : [a, b] })
      const lists = [found.began, found.ended, found.learned]
      return [...lists.map((list) => list.map((fact) => claimsIn(view, fact)).sort()), found.unproven]
    }
    case 'history':
      return historyIn(view, [a, b], { known }).map((row) => claimAt(view, row))
  }
}

/** All claims of a fact that the holdings have, whether or not the moment lets them in. */
function claimsIn(view: ClaimView, fact: FactReference): string {
  return [...rowsOf(view, fact)]
    .filter((row) => row < view.rowLimit)
    .map((row) => claimAt(view, row))
    .sort()
    .join(',')
}

function claimAt({ columns }: ClaimView, row: number): string {
  const entry = entryOf(columns, row)
  return `clm_${entry}_${row - (columns.firstRow[entry] ?? 0)}`
}

/** The same by a plain scan over the claims. A path is only known by its length, so its ways are all given. */
export function answerOfScan(holdings: Holdings, question: Question): unknown {
  const { kind, at, known, one, other, hops } = question
  const moment: Moment = { at, known, recorded: null }
  const [a, b] = [rootIn(holdings, one), rootIn(holdings, other)]
  const types = question.types
  switch (kind) {
    case 'whole':
    case 'around': {
      const { edges, outside } = network(holdings, moment, { types, ...(kind === 'whole' ? {} : { around: a, hops }) })
      const keys = factKeys(holdings)
      const facts = edges.map(({ claims, state, standing }) => `${keys.get(claims[0] ?? '')} ${state} ${standing}`)
      return { facts: facts.sort(), outside }
    }
    case 'path':
      return waysIn(network(holdings, moment, { types }).edges, a, b, hops)
    case 'diff':
      return diffOfScan(holdings, question, hops === 1 ? null : [a, b])
    case 'history': {
      const told = (claim: Holdings['claims'][number]): number => {
        const sources = claim.evidence.flatMap(({ source }) => holdings.sources.get(source) ?? [])
        return Math.min(...sources.map(toldOn))
      }
      return holdings.claims
        .filter(({ subject, object }) => {
          const to = object !== null && isEntityReference(object) ? object.id : null
          return (subject.id === a && to === b) || (subject.id === b && to === a)
        })
        .filter((claim) => known === null || told(claim) <= known)
        .toSorted((left, right) => told(left) - told(right))
        .map(({ id }) => id)
    }
  }
}

function rootIn({ entities }: Holdings, id: string): string {
  return [...entities.values()].find(({ members }) => members.includes(id))?.id ?? id
}

function keyOf({ subject, predicate, object }: Pick<Fact, 'subject' | 'predicate' | 'object'>): string {
  const ends = [subject.id, object !== null && isEntityReference(object) ? object.id : '']
  if (['allied_with', 'opposed_to'].includes(predicate)) ends.sort()
  return [predicate, ...ends].join(' ')
}

/** Claim → all the claims of its fact. */
function factKeys({ claims }: Holdings): ReadonlyMap<string, string> {
  const groups = Map.groupBy(claims, keyOf)
  return new Map(
    [...groups.values()].flatMap((group) => {
      const ids = group
        .map(({ id }) => id)
        .sort()
        .join(',')
      return group.map(({ id }): [string, string] => [id, ids])
    }),
  )
}

function waysIn(
  edges: readonly { readonly subject: string; readonly object: string }[],
  from: string,
  to: string,
  hops: number,
): readonly (readonly string[])[] | null {
  let ways: readonly (readonly string[])[] = [[from]]
  for (let hop = 0; hop <= hops; hop += 1) {
    const there = ways.filter((way) => way.at(-1) === to)
    if (there.length > 0) return there
    ways = ways.flatMap((way) =>
      edges.flatMap(({ subject, object }) => {
        const end = way.at(-1)
        const next = subject === end ? object : object === end ? subject : undefined
        return next === undefined || way.includes(next) ? [] : [[...way, next]]
      }),
    )
  }
  return null
}

/** A fact is in a day, out of it, or neither is proven. */
function placesOn(holdings: Holdings, moment: Moment, types: readonly EntityType[]): ReadonlyMap<string, string> {
  const keys = factKeys(holdings)
  const places = new Map<string, string>()
  const { facts } = factsOf(holdings, moment, ({ subject, object }) => {
    return object !== null && isEntityReference(object) && types.includes(subject.type) && types.includes(object.type)
  })
  const strength = ['out', 'unproven', 'in']
  for (const { testimonies, standing, state } of facts) {
    const key = keys.get(testimonies[0]?.claim.id ?? '') ?? ''
    const isOut = standing === 'denied' || standing === 'false' || state === 'ended' || state === 'not_yet'
    const place = isOut ? 'out' : state === 'holds' || state === 'possible' ? 'in' : 'unproven'
    if (strength.indexOf(place) > strength.indexOf(places.get(key) ?? '')) places.set(key, place)
  }
  return places
}

function diffOfScan(holdings: Holdings, { at, later, known, types }: Question, touching: readonly string[] | null) {
  const from = at ?? later
  const was = placesOn(holdings, { at: from, known, recorded: null }, types)
  const is = placesOn(holdings, { at: later, known, recorded: null }, types)
  const then = placesOn(holdings, { at: from, known: Math.min(known ?? from, from), recorded: null }, types)
  const keys = factKeys(holdings)
  const wanted = new Set(
    holdings.claims.flatMap((claim) => {
      const { subject, object } = claim
      if (object === null || !isEntityReference(object)) return []
      const isTouched = touching === null || touching.includes(subject.id) || touching.includes(object.id)
      return isTouched ? [keys.get(claim.id) ?? ''] : []
    }),
  )
  const all = [...wanted].map((key) => ({
    key,
    was: was.get(key) ?? 'out',
    is: is.get(key) ?? 'out',
    earlier: then.get(key),
  }))
  const list = (test: (one: (typeof all)[number]) => boolean) =>
    all
      .filter(test)
      .map(({ key }) => key)
      .sort()
  return [
    list((one) => one.was === 'out' && one.is === 'in'),
    list((one) => one.was === 'in' && one.is === 'out'),
    list((one) => one.was === 'in' && one.earlier !== 'in'),
    all.filter(
      (one) => one.was !== one.is && [one.was, one.is].includes('in') && [one.was, one.is].includes('unproven'),
    ).length,
  ]
}
