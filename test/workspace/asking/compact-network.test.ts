import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CompactNetwork } from '../../../src/inquiry/compact-network.ts'
import { momentOf } from '../../../src/inquiry/moment.ts'
import { type Edge, network } from '../../../src/inquiry/network.ts'
import { type CompactOptions, compactNetwork } from '../../../src/workspace/asking/compact-network.ts'
import { hearingOf, networkHeard } from '../../../src/workspace/asking/voices.ts'
import { judge } from '../../../src/workspace/judging/judge.ts'
import type { Workspace } from '../../../src/workspace/open.ts'
import { assess } from '../../../src/workspace/reviewing/assess.ts'
import { type Line, written } from '../../store/documents.ts'
import { opened, recorded } from '../opened.ts'

const group = fc.constantFrom('Front', 'Army', 'Brigade', 'Party', 'Council')
const line: fc.Arbitrary<Line> = fc.record({
  s: group,
  p: fc.constantFrom('part_of', 'allied_with', 'leader_of', 'ideology'),
  o: group,
  valid: fc.constantFrom('2011/..', '/2014', '2012/2015~', '2013', '2016-05/2018'),
  factuality: fc.constantFrom('asserted', 'asserted', 'alleged', 'denied', 'false'),
  by: fc.constantFrom('Agency', 'Paper', 'Front'),
})
const papers = fc.array(
  fc.tuple(fc.array(line, { minLength: 1, maxLength: 8 }), fc.constantFrom('2012-05-01', '2014', '2017-03')),
  { minLength: 1, maxLength: 4 },
)
const MOMENTS = [{}, { at: '2013-06-01' }, { at: '2017', known: '2015' }, { at: '2014-06' }].map(momentOf)
const EVERYBODY: CompactOptions = { hearing: null }

async function filled(all: readonly (readonly [readonly Line[], string])[], seed: number): Promise<Workspace> {
  const workspace = await opened()
  for (const [index, [lines, published]] of all.entries()) {
    await recorded(workspace, written(`Paper ${index}`, lines, published))
  }
  const { claims, entities } = await workspace.store.holdings()
  const ids = [...entities.keys()]
  const [left = '', right = ''] = [ids[seed % ids.length], ids[(seed * 7 + 1) % ids.length]]
  if (left !== right) await judge(workspace, { left, right }, 'same', [])
  const claim = claims[seed % claims.length]
  const verdicts = ['rejected', 'contested', 'accepted'] as const
  if (claim !== undefined) await assess(workspace, claim.id, verdicts[seed % 3] ?? 'rejected', null)
  return workspace
}

/** What an edge says, however it is written: the ends of a symmetric relation may stand either way. */
function said({
  subject,
  object,
  symmetric,
  ...edge
}: Omit<Edge, 'when' | 'times' | 'claims'> & { readonly claims: number }) {
  const ends = symmetric ? [subject, object].sort() : [subject, object]
  return JSON.stringify([...ends, edge.predicate, edge.state, edge.standing, edge.independent, edge.claims])
}

function edgesOf({ nodes, edges, predicates, states, standings }: CompactNetwork): readonly string[] {
  return edges.subject
    .map((from, at) => {
      const state = edges.state[at] ?? null
      const predicate = predicates[edges.predicate[at] ?? -1] ?? ''
      return said({
        subject: nodes[from]?.id ?? '',
        predicate,
        object: nodes[edges.object[at] ?? -1]?.id ?? '',
        symmetric: predicate === 'allied_with',
        state: state === null ? null : (states[state] ?? null),
        standing: standings[edges.standing[at] ?? -1] ?? 'asserted',
        independent: edges.independent[at] ?? -1,
        claims: edges.claims[at] ?? -1,
      })
    })
    .sort()
}

function plainly(edges: readonly Edge[]): readonly string[] {
  return edges.map((edge) => said({ ...edge, claims: edge.claims.length })).sort()
}

describe('a network in columns is the network of a scan over all claims', () => {
  const RUNS = { numRuns: 15 }

  test('at any moment, whole and around an entity, first and again', async () => {
    await fc.assert(
      fc.asyncProperty(papers, fc.nat({ max: 30 }), async (all, seed) => {
        const workspace = await filled(all, seed)
        const held = await workspace.store.holdings()
        for (const moment of [...MOMENTS, ...MOMENTS]) {
          const compact = await compactNetwork(workspace, moment, EVERYBODY)
          const plain = network(held, moment)
          expect(edgesOf(compact)).toEqual(plainly(plain.edges))
          expect(compact.outside).toEqual(plain.outside)
          expect(new Set(compact.nodes.map(({ id }) => id))).toEqual(new Set(plain.nodes.map(({ id }) => id)))
          const [around = ''] = held.entities.keys()
          const near = await compactNetwork(workspace, moment, { ...EVERYBODY, around, hops: 2 })
          expect(edgesOf(near)).toEqual(plainly(network(held, moment, { around, hops: 2 }).edges))
        }
      }),
      RUNS,
    )
  })

  test('of those who are heard, of some predicates, of what was assessed so', async () => {
    await fc.assert(
      fc.asyncProperty(papers, fc.nat({ max: 30 }), async (all, seed) => {
        const workspace = await filled(all, seed)
        const held = await workspace.store.holdings()
        for (const moment of MOMENTS) {
          const hearing = await hearingOf(workspace, { without: ['self'] }, moment)
          if (hearing === null) throw new Error('somebody is not heard')
          const heard = await compactNetwork(workspace, moment, { hearing })
          const plain = await networkHeard(workspace, moment, { hearing })
          expect([heard.unheard, heard.outside]).toEqual([plain.unheard, plain.outside])
          expect(edgesOf(heard).length).toBe(plain.edges.length)
          const some = await compactNetwork(workspace, moment, { ...EVERYBODY, predicates: ['allied_with'] })
          expect(edgesOf(some)).toEqual(
            plainly(network(held, moment).edges.filter(({ predicate }) => predicate === 'allied_with')),
          )
          const accepted = await compactNetwork(workspace, moment, { ...EVERYBODY, assessed: ['accepted'] })
          const claims = held.claims.filter(({ assessment }) => assessment?.verdict === 'accepted')
          expect(edgesOf(accepted).length).toBe(network({ ...held, claims }, moment).edges.length)
        }
      }),
      RUNS,
    )
  })

  test('without what was over by the day, also where a researcher contests that it was denied of another time', async () => {
    const lines: readonly Line[] = [
      { s: 'Front', p: 'allied_with', o: 'Army', valid: '2012/2014' },
      { s: 'Front', p: 'allied_with', o: 'Army', valid: '2018', factuality: 'denied' },
    ]
    const workspace = await opened()
    await recorded(workspace, written('Paper', lines, '2019'))
    const denied = (await workspace.store.holdings()).claims.find(({ factuality }) => factuality === 'denied')
    await assess(workspace, denied?.id ?? '', 'contested', null)
    const moment = momentOf({ at: '2018' })
    const compact = await compactNetwork(workspace, moment, EVERYBODY)
    expect(edgesOf(compact)).toEqual(plainly(network(await workspace.store.holdings(), moment).edges))
    expect(compact.edges.standing.map((at) => compact.standings[at])).toEqual(['contested'])
    expect(compact.outside.ended).toBe(1)
  })

  test('with what was over by the day when it is asked for', async () => {
    const workspace = await filled([[[{ s: 'Front', p: 'part_of', o: 'Army', valid: '2011/2014' }], '2017']], 1)
    const moment = momentOf({ at: '2016' })
    const without = await compactNetwork(workspace, moment, EVERYBODY)
    const withEnded = await compactNetwork(workspace, moment, { ...EVERYBODY, ended: true })
    expect([without.edges.subject.length, without.outside.ended]).toEqual([0, 1])
    expect([withEnded.edges.subject.length, withEnded.outside.ended]).toEqual([1, 0])
    expect(withEnded.edges.state.map((state) => withEnded.states[state ?? -1])).toEqual(['ended'])
    expect(withEnded.edges.timeCount).toEqual([1])
    expect(withEnded.timesOfEdges.map((at) => withEnded.times[at])).toEqual(['2011/2014'])
  })
})
