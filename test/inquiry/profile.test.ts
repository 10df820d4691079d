import { describe, expect, it } from 'vitest'
import { PREDICATES } from '../../src/claims/predicates.ts'
import { ANY_MOMENT, type MomentWords, momentOf } from '../../src/inquiry/moment.ts'
import { profile } from '../../src/inquiry/profile.ts'
import sections from '../../src/inquiry/profile-sections.json' with { type: 'json' }
import { falseReport } from './holdings-of.ts'

/** The facts of a profile, one line each: section, label, value, state, standing, witnesses. */
function lines(id: string, words: MomentWords, include: readonly string[] = []): readonly string[] {
  const { sections: shown, refuted } = profile(falseReport(), id, momentOf(words), include)
  const line = (title: string, entry: (typeof refuted)[number]) =>
    [
      title,
      entry.label,
      entry.value,
      entry.fact.state,
      entry.fact.words,
      entry.fact.standing,
      entry.fact.independent,
    ].join(' | ')
  return [
    ...shown.flatMap(({ id: title, entries }) => entries.map((entry) => line(title, entry))),
    ...refuted.map((entry) => line('refuted', entry)),
  ]
}

describe('the falsely reported death', () => {
  it('is a report to whoever asks what was known the day after', () => {
    expect(lines('ural', { known: '2016-03-30' })).toMatchInlineSnapshot(`
      [
        "standing | status | killed |  | on 29 March 2016 | alleged | 1",
      ]
    `)
  })

  it('is false today, and no part of the status', () => {
    expect(lines('ural', {})).toMatchInlineSnapshot(`
      [
        "offices | leader of | Syrian Resistance |  |  | asserted | 2",
        "refuted | status | killed |  | on 29 March 2016 | false | 1",
      ]
    `)
  })

  it('does not exist before it was told', () => {
    expect(lines('ural', { known: '2016-03-29' })).toEqual([])
  })

  it('never shows the man as dead, whatever day is asked for', () => {
    for (const at of ['2016-03-28', '2016-03-29', '2016-03-30', '2016', '2025-08-06']) {
      const { sections: shown } = profile(falseReport(), 'ural', momentOf({ at }))
      expect(shown.flatMap(({ entries }) => entries).map(({ fact }) => fact.predicate)).not.toContain('status')
    }
  })
})

describe('a profile', () => {
  it('reads facts from both ends, at one date', () => {
    expect(lines('sr', { at: '2016-06-30' })).toMatchInlineSnapshot(`
      [
        "standing | active |  | holds | since 2011 | asserted | 1",
        "standing | size | 2,000 | observed_at | in 2015 | asserted | 1",
        "leaders | led by | Mihrac Ural | undated |  | asserted | 2",
        "allies | allied with | Syrian Arab Armed Forces | possible | until 2024 | asserted | 1",
        "opponents | opposed to | Free Syrian Army | undated |  | asserted | 1",
        "events | perpetrator of | Reyhanlı bombings | undated |  | alleged | 1",
        "places | headquarters | Latakia | possible | until 2024 | asserted | 1",
      ]
    `)
  })

  it('tells what ended from what nobody speaks of, at another', () => {
    expect(lines('sr', { at: '2025-06-30' })).toMatchInlineSnapshot(`
      [
        "standing | active |  | holds | since 2011 | asserted | 1",
        "standing | size | 2,000 | observed_at | in 2015 | asserted | 1",
        "leaders | led by | Mihrac Ural | undated |  | asserted | 2",
        "allies | allied with | Syrian Arab Armed Forces | ended | until 2024 | asserted | 1",
        "opponents | opposed to | Free Syrian Army | undated |  | asserted | 1",
        "events | perpetrator of | Reyhanlı bombings | undated |  | alleged | 1",
        "places | headquarters | Latakia | ended | until 2024 | asserted | 1",
      ]
    `)
  })

  it('gives names by kind and script', () => {
    const { names } = profile(falseReport(), 'sr', ANY_MOMENT)
    expect(names.map(({ text, kinds, script }) => `${script} | ${kinds.join()} | ${text}`)).toMatchInlineSnapshot(`
      [
        "Latin | primary | Syrian Resistance",
        "Arabic | translation | المقاومة السورية",
        "Arabic | former | الجبهة الشعبية لتحرير لواء اسكندرون",
      ]
    `)
  })

  it('withholds what is sensitive of a person unless it is asked for by name', () => {
    expect(profile(falseReport(), 'ural', ANY_MOMENT).counts.withheld).toBe(1)
    expect(lines('ural', {}, ['ethnicity'])).toContain('outlook | ethnicity | Alawite |  |  | asserted | 1')
  })

  it('says who contests what', () => {
    const { conflicts } = profile(falseReport(), 'sr', ANY_MOMENT)
    expect(conflicts.map(({ explanation }) => explanation)).toMatchInlineSnapshot(`
      [
        "Example Encyclopedia calls “الجبهة الشعبية لتحرير لواء اسكندرون” a former name of Syrian Resistance, yet it is in use by elmanshar.com (6 August 2025)",
      ]
    `)
  })

  it('has a place for every predicate from both ends', () => {
    const from = new Set(sections.flatMap((section) => section.from))
    const to = new Set(sections.flatMap((section) => section.to))
    for (const { name, inverse } of PREDICATES.filter((predicate) => predicate.name !== 'name')) {
      expect(from, name).toContain(name)
      if (inverse !== null) expect(to, name).toContain(name)
    }
  })
})
