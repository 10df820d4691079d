import { z } from '@hono/zod-openapi'
import type { Diff } from '../../inquiry/diff.ts'
import type { History } from '../../inquiry/history.ts'
import type { Edge } from '../../inquiry/network.ts'
import type { Path } from '../../inquiry/path.ts'
import type { StructureChange } from '../../inquiry/structure/change.ts'
import type { Structure } from '../../inquiry/structure/structure.ts'
import type { Tie } from '../../inquiry/structure/ties.ts'
import type { WitnessAnswer } from '../../inquiry/witness-answer.ts'
import type { Teller } from '../../inquiry/witness-tree.ts'
import type { MapAnswer } from '../wire/map.ts'
import type { CompactNetwork, EdgeAnswer } from '../wire/network.ts'
import { reference } from './claim.ts'
import { whereabouts } from './entity.ts'
import { bareFact, datedTestimony, fact, moment, origin, standing, state, testimony, unheard } from './fact.ts'
import { maybe } from './optional.ts'
import { sourceSummary } from './source.ts'

const places = z.array(z.int())
const outside = z.object({ ended: z.int(), not_yet: z.int(), denied: z.int(), false: z.int() })

export const compactNetwork: z.ZodType<CompactNetwork> = z
  .object({
    moment,
    nodes: z.array(reference),
    edges: z
      .object({
        subject: places,
        object: places,
        predicate: places,
        state: z.array(z.int().nullable()),
        standing: places,
        independent: places,
        claims: places,
        timeCount: places,
      })
      .openapi('EdgeColumns', { description: 'A column for each thing that is known of the edges, all equally long.' }),
    predicates: z.array(z.string()),
    states: z.array(state),
    standings: z.array(standing),
    times: z.array(z.string()),
    timesOfEdges: places,
    outside,
    unheard: maybe(unheard),
  })
  .openapi('CompactNetwork')

export const edgeAnswer: z.ZodType<EdgeAnswer> = z
  .object({ moment, one: reference, other: reference, facts: z.array(fact), rejected: z.int() })
  .openapi('EdgeAnswer')

const edgeMembers = {
  subject: z.string(),
  predicate: z.string(),
  object: z.string(),
  symmetric: z.boolean(),
  state: state.nullable(),
  standing,
  when: z.string(),
  times: z.array(z.string()),
  independent: z.int(),
  claims: z.array(z.string()),
}

const edge: z.ZodType<Edge> = z.object(edgeMembers).openapi('Edge')

export const diff: z.ZodType<Diff> = z
  .object({
    from: z.string(),
    to: z.string(),
    moment,
    nodes: z.array(reference),
    began: z.array(edge),
    ended: z.array(edge),
    learned: z.array(z.object({ ...edgeMembers, told: z.string() })),
    unproven: z.int(),
  })
  .openapi('Diff')

export const path: z.ZodType<Path> = z
  .object({ moment, hops: z.int(), nodes: z.array(reference), edges: z.array(edge) })
  .openapi('Path')

export const history: z.ZodType<History> = z
  .object({ moment, one: reference, other: reference, entries: z.array(datedTestimony) })
  .openapi('History')

const teller: z.ZodType<Teller> = z
  .object({
    origin,
    source: sourceSummary.nullable(),
    claims: z.array(z.string()),
    because: z
      .object({
        kind: z.enum(['copies', 'quotes', 'cites', 'credits', 'origin']),
        words: z.string(),
        passage: z.string().nullable(),
      })
      .nullable(),
    repeatedBy: z.array(z.lazy(() => teller)),
  })
  .openapi('Teller', { description: 'Somebody who tells a fact, and who repeated it from there.' })

export const witnessAnswer: z.ZodType<WitnessAnswer> = z
  .object({
    moment,
    facts: z.array(
      z.object({
        fact: bareFact,
        witnesses: z.array(z.object({ origins: z.array(origin), tellers: z.array(teller) })),
        against: z.array(testimony),
      }),
    ),
  })
  .openapi('WitnessAnswer')

const sign = z.enum(['friendly', 'hostile', 'mixed', 'other'])
const pair = z.tuple([z.string(), z.string()])
const three = z.tuple([z.string(), z.string(), z.string()])
const triadKind = z.enum(['friends', 'strained', 'common_foe', 'foes'])
const tie: z.ZodType<Tie> = z.object({ ends: pair, sign, predicates: z.array(z.string()) }).openapi('Tie')

export const structure: z.ZodType<Structure> = z
  .object({
    moment,
    certainty: z.enum(['possible', 'sure']),
    positions: z.array(
      z.object({
        actor: reference,
        degree: z.int(),
        friends: z.int(),
        foes: z.int(),
        betweenness: z.number().nullable(),
        component: z.int(),
        community: z.int(),
        balanced: z.int(),
        unbalanced: z.int(),
      }),
    ),
    ties: z.array(tie),
    signs: z.object({ friendly: z.int(), hostile: z.int(), mixed: z.int(), other: z.int() }),
    components: z.int(),
    communities: z.int(),
    modularity: z.number().nullable(),
    balance: z.object({
      counts: z.object({ friends: z.int(), strained: z.int(), common_foe: z.int(), foes: z.int() }),
      share: z.number().nullable(),
      triads: z.array(z.object({ actors: three, kind: triadKind, hostile: z.array(pair) })),
    }),
  })
  .openapi('Structure')

export const structureChange: z.ZodType<StructureChange> = z
  .object({
    before: structure,
    after: structure,
    ties: z.array(z.object({ ends: pair, before: sign.nullable(), after: sign.nullable() })),
    triads: z.array(
      z.object({
        actors: three,
        before: triadKind.nullable(),
        after: triadKind.nullable(),
        became: z.enum(['balanced', 'unbalanced']).nullable(),
      }),
    ),
  })
  .openapi('StructureChange')

const mapFact = z
  .object({
    entity: reference,
    predicate: z.string(),
    state: state.nullable(),
    standing,
    times: z.array(z.string()),
    independent: z.int(),
    claims: z.array(z.string()),
  })
  .openapi('MapFact')

export const mapAnswer: z.ZodType<MapAnswer> = z
  .object({
    moment,
    places: z.array(
      z
        .object({
          entity: reference,
          whereabouts,
          latitude: z.number(),
          longitude: z.number(),
          facts: z.array(mapFact),
        })
        .openapi('MapPlace'),
    ),
    events: z.array(
      z
        .object({
          entity: reference,
          place: z.string(),
          state: state.nullable(),
          standing,
          times: z.array(z.string()),
          independent: z.int(),
          claims: z.array(z.string()),
        })
        .openapi('MapEvent'),
    ),
    unplaced: z.array(z.object({ entity: reference, because: z.array(z.string()), facts: z.array(mapFact) })),
    refuted: z.array(reference),
    unheard: maybe(unheard),
  })
  .openapi('MapAnswer')
