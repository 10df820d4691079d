import { expect, test } from 'vitest'
import { proposeJudgements } from '../../src/names/propose.ts'
import type { NamedEntity } from '../../src/names/types.ts'
import { entity, heldNames } from './name.ts'

const profile: readonly NamedEntity[] = [
  {
    id: 'en-group',
    type: 'organization',
    names: [
      { text: 'Syrian Resistance', kind: 'primary' },
      { text: 'المقاومة السورية', kind: 'alias' },
      { text: 'Popular Front for the Liberation of the Sanjak of Iskandarun', kind: 'former' },
      { text: 'الجبهة الشعبية لتحرير لواء اسكندرون', kind: 'former' },
    ],
  },
  entity('en-leader', 'person', 'Mihrac Ural', 'Mihraç Ural', 'Ali Kayyali', 'علي كيالي'),
  entity('en-army', 'organization', 'Free Syrian Army'),
  entity('en-syria', 'place', 'Syria'),
  entity('en-general', 'person', 'Mohammad Khaddour'),
  entity('en-front', 'organization', 'Al-Nusra Front'),
]
const statement: readonly NamedEntity[] = [
  entity('ar-group', 'organization', 'الجبهة الشعبية لتحرير لواء إسكندرون'),
  entity('ar-leader', 'person', 'علي كيالي (معراج أورال)', 'علي كيالي', 'معراج أورال', 'كيالي'),
  entity('ar-commander', 'person', 'أبو منير'),
  entity('ar-other', 'organization', 'جبهة المقاومة الإسلامية في سوريا', 'أولي البأس'),
  entity('ar-syria', 'place', 'سوريا'),
  entity('ar-suspect', 'person', 'حسين المودي'),
]

test('two documents on one group and its leader join, and nothing else does', () => {
  const same = proposeJudgements(statement, heldNames(profile)).filter(({ decision }) => decision === 'same')
  expect(same.map(({ left, right }) => `${left} = ${right}`).toSorted()).toEqual([
    'ar-group = en-group',
    'ar-leader = en-leader',
    'ar-syria = en-syria',
  ])
})

test('the reasons name the words', () => {
  const leader = proposeJudgements(
    [entity('new', 'person', 'علي كيالي')],
    heldNames([entity('held', 'person', 'Ali Kayyali')]),
  )
  expect(leader.map(({ because }) => because)).toEqual([
    ['كيالي ~ Kayyali: same consonants k-y-l', 'علي ~ Ali: both are the name Ali'],
  ])
})

test('a single name or a kunya is left to a person', () => {
  const proposed = proposeJudgements(
    [entity('short', 'person', 'Ural'), entity('kunya', 'person', 'Abu Munir')],
    heldNames([...profile, ...statement]),
  )
  expect(proposed.map(({ left, right, decision }) => [left, right, decision])).toEqual([
    ['short', 'en-leader', 'unsure'],
    ['kunya', 'ar-commander', 'unsure'],
  ])
})

test('bodies with the same letters are two where these are short for different names', () => {
  const uganda = heldNames([entity('uganda', 'organization', "Uganda People's Defence Force", 'UPDF')])
  const proposed = (...names: readonly string[]) => proposeJudgements([entity('new', 'organization', ...names)], uganda)
  expect(proposed('United People’s Democratic Front', 'UPDF')).toEqual([])
  expect(proposed('UPDF').map(({ decision }) => decision)).toEqual(['same'])
})

test('a branch that a text goes on to call by the name of the whole is not the whole', () => {
  const whole = heldNames([entity('whole', 'organization', 'تنظيم الدولة الإسلامية', 'داعش')])
  const proposed = (...names: readonly string[]) => proposeJudgements([entity('new', 'organization', ...names)], whole)
  expect(proposed('Islamic State in the Greater Sahara', 'ISGS', 'Islamic State')).toEqual([])
  expect(proposed('Islamic State', 'IS').map(({ decision }) => decision)).toEqual(['same'])
})

test('a listed name for a body that a text calls otherwise is no more than words', () => {
  const party = [entity('party', 'organization', 'حزب جبهة تحرير موزمبيق', 'فريليمو')]
  const [found] = proposeJudgements([entity('new', 'organization', 'Frelimo')], heldNames(party))
  expect(found).toMatchObject({ decision: 'same', because: [expect.stringContaining('same consonants')] })
})

test('entities of different types are never one', () => {
  expect(proposeJudgements([entity('a', 'place', 'Syria')], heldNames([entity('b', 'organization', 'Syria')]))).toEqual(
    [],
  )
})

test('an entity is not compared with itself', () => {
  expect(proposeJudgements(profile, heldNames(profile)).some(({ left, right }) => left === right)).toBe(false)
})

test('who agrees only in what one is called for short, and bears another full name, is another', () => {
  const held = heldNames([entity('ali', 'person', 'Ali Abdullah Saleh', 'Saleh'), entity('zaki', 'person', 'Zaki')])
  const judged = (one: NamedEntity) => proposeJudgements([one], held).map(({ right, decision }) => [right, decision])
  expect(judged(entity('new', 'person', 'Tariq Saleh'))).toEqual([])
  expect(judged(entity('new', 'person', 'Saleh'))).toEqual([['ali', 'unsure']])
  expect(judged(entity('new', 'person', 'Umar Zaki'))).toEqual([['zaki', 'unsure']])
})

test('a person may have more between the first name and the last, though not two that differ', () => {
  const agrees = (one: string, ...others: readonly string[]) =>
    proposeJudgements([entity('new', 'person', one)], {
      ...heldNames(others.map((name, at) => entity(`held-${at}`, 'person', name))),
      namesOf: () => others.map((text) => ({ text, kind: 'primary' })),
    }).some((comparison) => comparison.agrees)
  expect(agrees('Khalid Batarfi', 'خالد بن عمر باطرفي')).toBe(true)
  expect(agrees('Khalid Ali Batarfi', 'Ali Batarfi')).toBe(false)
  expect(agrees('Husayn Ali Zaki', 'Husayn Zaki')).toBe(true)
  expect(agrees('Husayn Ali Zaki', 'Husayn Zaki', 'Husayn Umar Zaki')).toBe(false)
})
