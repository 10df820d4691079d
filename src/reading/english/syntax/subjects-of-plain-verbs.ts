import smallWords from './small-words.json' with { type: 'json' }
import type { Tag, Unit } from './unit.ts'

/** What opens an object, and none of the words of a noun. */
export const OPENS_OBJECT: ReadonlySet<Tag> = new Set(['determiner', 'possessive', 'pronoun', 'that'])

/** "groups". */
export function isPluralNoun(unit: Unit | undefined): boolean {
  return unit?.tag === 'noun' && unit.norm.endsWith('s') && !unit.norm.endsWith('ss')
}

/** "the X Brigades", "the Taliban": a group that is spoken of as many. */
export function isNameOfMany({ tag, mention }: Unit): boolean {
  if (tag !== 'name' || mention?.figure.type !== 'organization') return false
  return mention.figure.names.some((name) => {
    const lower = name.toLowerCase()
    const last = lower.slice(lower.lastIndexOf(' ') + 1)
    if (NAMES_OF_MANY.has(last) || NAMES_OF_MANY.has(lower)) return true
    // "the United Nations report"
    if (lower.startsWith('united ') || last.endsWith('ss')) return false
    return last.endsWith('s') && last.length > LONGER_THAN_LETTERS
  })
}

const NAMES_OF_MANY = new Set(smallWords.namesOfMany)
/** "Choneros", but "ISIS" and "Hamas" are one. */
const LONGER_THAN_LETTERS = 5

/** "the two share camps", "both groups target traders", "X and the Y list the group": of two a noun would have the ending of a plural. */
export function isBehindTwo(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1]?.tag ?? 'stop'
  if (isBehindNamesJoined(units, at)) return next === 'name' || OPENS_OBJECT.has(next)
  const [counting, before] = units.slice(at - 2, at)
  if (before?.norm === 'two') return counting?.norm === 'the' && units[at + 1]?.tag !== 'noun'
  return isPluralNoun(before) && (counting?.norm === 'two' || counting?.norm === 'both')
}

/** "X and Y", "X and the Y". */
function isBehindNamesJoined(units: readonly Unit[], at: number): boolean {
  if (units[at - 1]?.tag !== 'name') return false
  const and = units[at - 2]?.tag === 'determiner' ? at - 3 : at - 2
  return units[and]?.norm === 'and' && units[and - 1]?.tag === 'name' && opensWithName(units, and - 1)
}

/** Whether nothing but an article stands before a name, or what sets its clause off. */
function opensWithName(units: readonly Unit[], name: number): boolean {
  const before = units[units[name - 1]?.tag === 'determiner' ? name - 2 : name - 1]
  return before === undefined || before.tag === 'comma' || before.tag === 'that' || before.tag === 'stop'
}

/** "We, the X Front, announce our retreat": the verb of "we", behind what we are. */
export function isSaidOfUs(units: readonly Unit[], at: number): boolean {
  if (!OPENS_OBJECT.has(units[at + 1]?.tag ?? 'stop')) return false
  const we = units.findLastIndex(({ tag, norm }, i) => i < at && tag === 'pronoun' && norm === 'we')
  return we !== -1 && at - we < FAR_FROM_US && units.slice(we, at).every(({ tag }) => !ENDS_SUBJECT.has(tag))
}

const FAR_FROM_US = 12
const ENDS_SUBJECT: ReadonlySet<Tag> = new Set([
  'verb',
  'auxiliary',
  'modal',
  'stop',
  'that',
  'relative',
  'subordinator',
])
