import { expect, test } from 'vitest'
import type { ProfileEntry, ProfileSection } from '../../../../web/api/answers.ts'
import { inCommon } from '../../../../web/screens/identity/in-common.ts'

function entry(predicate: string, said: { readonly other?: string; readonly value?: string }): ProfileEntry {
  const other = said.other === undefined ? null : { id: said.other, type: 'organization' as const, name: said.other }
  const object = other ?? { value: said.value ?? '' }
  const subject = { id: 'ent_subject', type: 'organization' as const, name: 'Subject' }
  const fact = { subject, predicate, object, testimonies: [] } as unknown as ProfileEntry['fact']
  return { label: predicate, other, value: said.value ?? '', fact }
}

function section(id: string, entries: readonly ProfileEntry[]): ProfileSection {
  return { id, title: id, labelled: false, entries }
}

test('the same relation to the same entity is said of both, whatever else is', () => {
  const ally = entry('allied_with', { other: 'ent_a' })
  const one = [section('allies', [ally, entry('allied_with', { other: 'ent_b' })])]
  const other = [
    section('allies', [entry('allied_with', { other: 'ent_a' })]),
    section('opponents', [entry('opposed_to', { other: 'ent_b' })]),
  ]
  expect(inCommon(one, other)).toEqual([{ section: 'allies', entry: ally }])
})

test('leading somebody is not being led, and small letters are as good as capitals', () => {
  const one = [
    section('leaders', [entry('leader_of', { other: 'ent_a' })]),
    section('description', [entry('described_as', { value: 'Militia' })]),
  ]
  const other = [
    section('offices', [entry('leader_of', { other: 'ent_a' })]),
    section('description', [entry('described_as', { value: 'militia' })]),
  ]
  expect(inCommon(one, other).map((shared) => shared.entry.value)).toEqual(['Militia'])
})
