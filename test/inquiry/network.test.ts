import { describe, expect, it } from 'vitest'
import { momentOf } from '../../src/inquiry/moment.ts'
import { type NetworkOptions, network } from '../../src/inquiry/network.ts'
import { type TimelineOptions, timeline } from '../../src/inquiry/timeline.ts'
import { falseReport } from './holdings-of.ts'

function edges(at: string | null, options: NetworkOptions = {}) {
  const { edges: shown, outside } = network(falseReport(), momentOf({ at }), options)
  return {
    edges: shown.map(({ subject, predicate, object, state }) => `${subject} ${predicate} ${object} ${state}`),
    outside,
  }
}

describe('network', () => {
  it('leaves out what ended, and says so', () => {
    expect(edges('2016')).toMatchInlineSnapshot(`
      {
        "edges": [
          "sr allied_with saa possible",
          "sr headquarters latakia possible",
          "ural leader_of sr undated",
          "fsa opposed_to sr undated",
        ],
        "outside": {
          "denied": 0,
          "ended": 0,
          "false": 0,
          "not_yet": 0,
        },
      }
    `)
    expect(edges('2025')).toMatchInlineSnapshot(`
      {
        "edges": [
          "ural leader_of sr undated",
          "fsa opposed_to sr undated",
        ],
        "outside": {
          "denied": 0,
          "ended": 2,
          "false": 0,
          "not_yet": 0,
        },
      }
    `)
  })

  it('reaches as far as it is asked to, and has events when it is asked for them', () => {
    expect(network(falseReport(), momentOf({}), { around: 'fsa' }).nodes.map(({ id }) => id)).toEqual(['fsa', 'sr'])
    expect(network(falseReport(), momentOf({}), { around: 'fsa', hops: 2 }).nodes).toHaveLength(5)
    expect(edges(null, { types: ['organization', 'event'] }).edges).toContain('sr perpetrator_of bombing null')
  })
})

describe('timeline', () => {
  it('is in the order of the times, and counts what has none', () => {
    const { entries, undated } = timeline(falseReport(), null, momentOf({}))
    expect(entries.map(({ time, fact }) => `${time} ${fact.subject.id} ${fact.predicate}`)).toMatchInlineSnapshot(`
      [
        "2011/.. sr active",
        "2015 sr size",
        "2016-03-29 ural status",
        "/2024 sr allied_with",
        "/2024 sr headquarters",
      ]
    `)
    expect(undated).toBe(7)
  })

  it('ends at the day asked for', () => {
    expect(timeline(falseReport(), 'ural', momentOf({ at: '2016-03-28' })).entries).toEqual([])
    expect(timeline(falseReport(), 'ural', momentOf({ at: '2016-03-29' })).entries).toHaveLength(1)
  })

  it('has only the predicates and what may have been so in the years asked for', () => {
    const seen = (options: TimelineOptions): readonly string[] =>
      timeline(falseReport(), null, momentOf({}), options).entries.map(({ fact }) => fact.predicate)
    expect(seen({ predicates: ['active', 'status'] })).toEqual(['active', 'status'])
    expect(seen({ from: '2015', to: '2015-12' })).toEqual(['active', 'size', 'allied_with', 'headquarters'])
    expect(seen({ from: '2025' })).toEqual(['active'])
    expect(seen({ to: '2010' })).toEqual(['allied_with', 'headquarters'])
  })
})
