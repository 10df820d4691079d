import fc from 'fast-check'
import { MultiDirectedGraph, MultiGraph } from 'graphology'
import { parse as parseGexf } from 'graphology-gexf'
import { parse as parseGraphml } from 'graphology-graphml'
import { describe, expect, it } from 'vitest'
import { gexf } from '../../../src/exchange/graph/gexf.ts'
import type { Graph, GraphEdge } from '../../../src/exchange/graph/graph.ts'
import { graphml } from '../../../src/exchange/graph/graphml.ts'

const FRONT = { id: 'ent_f', type: 'organization', name: 'Green "Front" <of> Zenda & Sons' } as const
const ARMY = { id: 'ent_a', type: 'organization', name: 'جيش الوادي' } as const
const ANNA = { id: 'ent_p', type: 'person', name: 'Anna Brandt' } as const

function edge(members: Partial<GraphEdge>): GraphEdge {
  return {
    subject: FRONT.id,
    predicate: 'allied_with',
    object: ARMY.id,
    symmetric: true,
    state: null,
    standing: 'asserted',
    when: '',
    times: [],
    independent: 1,
    claims: ['clm_1'],
    ...members,
  }
}

const GRAPH: Graph = {
  nodes: [FRONT, ARMY, ANNA],
  edges: [
    edge({ times: ['2011/2013', '2019-05/..'], when: '2011 to 2013; since May 2019', independent: 2 }),
    edge({ predicate: 'opposed_to', standing: 'alleged', state: 'possible', times: ['/2008'] }),
    edge({ subject: ANNA.id, predicate: 'leader_of', object: FRONT.id, symmetric: false, claims: ['clm_2', 'clm_3'] }),
    edge({ standing: 'contested', times: ['2015-03-04'] }),
  ],
}

const READERS = {
  gexf: (graph: Graph) => parseGexf(MultiGraph, [...gexf(graph)].join('\n')),
  graphml: (graph: Graph) => parseGraphml(MultiDirectedGraph, [...graphml(graph)].join('\n')),
}

describe.each(Object.entries(READERS))('a network as %s', (_format, readBack) => {
  it('is read by another program: everybody by name, every relation once, with what is known of it', () => {
    const graph = readBack(GRAPH)
    expect(graph.mapNodes((id, { label, type }) => ({ id, label, type }))).toEqual(
      GRAPH.nodes.map(({ id, type, name }) => ({ id, label: name, type })),
    )
    const told = graph.mapEdges((id, attributes, source, target) => [id, source, target, attributes['standing']])
    expect(told).toEqual([
      ['ent_f allied_with ent_a', 'ent_f', 'ent_a', 'asserted'],
      ['ent_f opposed_to ent_a', 'ent_f', 'ent_a', 'alleged'],
      ['ent_p leader_of ent_f', 'ent_p', 'ent_f', 'asserted'],
      ['ent_f allied_with ent_a 2', 'ent_f', 'ent_a', 'contested'],
    ])
    expect(graph.getEdgeAttributes('ent_f allied_with ent_a')).toMatchObject({
      label: 'allied with',
      predicate: 'allied_with',
      symmetric: true,
      independent_witnesses: 2,
      claims: 1,
      when: '2011 to 2013; since May 2019',
      times: '2011/2013; 2019-05/..',
      spells: '2011-01-01/2013-12-31; 2019-05-01/..',
    })
    expect(graph.getEdgeAttributes('ent_f opposed_to ent_a')).toMatchObject({
      state: 'possible',
      spells: '../2008-12-31',
    })
    expect(graph.getEdgeAttributes('ent_p leader_of ent_f')).not.toHaveProperty('times')
  })

  it('is well formed whatever somebody is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const graph = readBack({ nodes: [{ ...ANNA, name: `x${name}` }], edges: [] })
        const legal = `x${name}`
          .toWellFormed()
          .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
        expect(graph.getNodeAttribute(ANNA.id, 'label')).toBe(legal)
      }),
    )
  })
})

it('has in GEXF a spell for each stretch of days, without an end that is open or not said, and none where there is no date', () => {
  const edges = [...gexf(GRAPH)].filter((line) => line.startsWith('<edge '))
  expect(edges.map((line) => line.match(/<spell [^>]*>/g))).toEqual([
    ['<spell start="2011-01-01" end="2013-12-31"/>', '<spell start="2019-05-01"/>'],
    ['<spell end="2008-12-31"/>'],
    null,
    ['<spell start="2015-03-04" end="2015-03-04"/>'],
  ])
  expect(edges.map((line) => line.match(/ type="(\w+)" kind="(\w+)"/)?.slice(1))).toEqual([
    ['undirected', 'allied_with'],
    ['undirected', 'opposed_to'],
    ['directed', 'leader_of'],
    ['undirected', 'allied_with'],
  ])
})
