import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../src/claims/id.ts'
import type { NewEntry } from '../../src/store/entry.ts'
import { payloadText } from '../../src/store/payload-text.ts'
import { documents, entryFor, idIn, judgementEntry, parted, written } from './documents.ts'

const CAST = written('Cast', [
  { s: 'Ural', p: 'leader_of', o: 'Resistance', by: 'Agency', valid: '2011/..' },
  { s: 'Resistance', p: 'name', o: 'Front' },
  { s: 'Resistance', p: 'ideology', o: 'left' },
])

/** The entry with members of its first claim set to something else. */
function changed(members: object): NewEntry {
  const entry = entryFor(CAST)
  const [first, ...others] = entry.payload.claims
  return {
    ...entry,
    payload: { ...entry.payload, claims: first === undefined ? [] : [{ ...first, ...members }, ...others] },
  }
}

test('the text of any document is its canonical JSON', () => {
  fc.assert(
    fc.property(documents, (texts) => {
      for (const entry of texts.map(entryFor)) expect(payloadText(entry)).toBe(canonicalJson(entry.payload))
    }),
  )
})

test.each([
  ['claims that were brought later', parted(CAST, 1)[1]],
  ['a judgement', judgementEntry(idIn(CAST, 'Resistance'), idIn(CAST, 'Ural', 'person'), 'different')],
  ['a size', changed({ object: { value: 2000, unit: 'fighters' } })],
  ['a range', changed({ object: { min: 1, unit: 'fighters', max: 2 } })],
  ['a range of nothing', changed({ object: { min: 1, max: 2 } })],
  ['nothing to point to', changed({ object: null })],
  ['a mention', changed({ subject: { id: 'ent_1', type: 'person', name: 'Ural', mention: 'the man' } })],
  ['qualifiers out of order', changed({ qualifiers: { role: 'leader', language: 'en' } })],
  ['qualifiers that look like numbers', changed({ qualifiers: { 9: 'nine', 10: 'ten', a: 'b' } })],
  ['a qualifier that objects have already', changed({ qualifiers: JSON.parse('{"__proto__":"x"}') })],
  ['a member that claims do not have', changed({ later: true })],
  ['a member too many in a part', changed({ evidence: [{ source: 's', start: 0, end: 1, quote: 'q', page: 3 }] })],
  ['a member that is undefined', changed({ valid: undefined })],
  ['an assessment', changed({ assessment: { verdict: 'accepted', note: null, by: 'me', at: '2026' } })],
  ['numbers that are none', changed({ score: Number.NaN })],
])('so it is with %s', (_, entry) => {
  expect(payloadText(entry)).toBe(canonicalJson(entry.payload))
})
