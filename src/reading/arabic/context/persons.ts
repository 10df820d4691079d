import { foldArabic } from '../../../text/tokens.ts'
import type { Figure } from '../../cast.ts'
import { GIVEN_NAMES, isDemonym, KUNYA, NAME_LINKS } from '../words/lexicon.ts'
import { AMBIGUOUS_NAMES, FREQUENT_NAMES, LAST_PARTS } from '../words/name-words.ts'
import { COMMON_WORDS } from '../words/particles.ts'
import { learnName, type Memory } from './memory.ts'

/** Enters a person by name, and the last parts by which the text may speak of them. */
export function enterPerson(memory: Memory, name: string): Figure {
  const { cast } = memory.page
  const known =
    cast.find(name, 'person') ?? knownByEnds(memory, name) ?? memory.firstNames.get(foldArabic(name)) ?? undefined
  const figure = known ?? cast.enter('person', name)
  if (known === undefined) learnPerson(memory, figure, name)
  else learnName(memory, figure, name)
  return figure
}

export function learnPerson(memory: Memory, figure: Figure, name: string): void {
  memory.names.add(name, figure)
  const parts = name.split(' ')
  for (let from = 1; from < parts.length; from++) addPart(memory, parts, from, figure)
  addMiddle(memory, parts, figure)
  addFirst(memory, parts, figure)
  const ends = endsOf(partsOf(name))
  if (ends !== undefined && !memory.byEnds.has(ends)) memory.byEnds.set(ends, figure)
  if (parts.length > 2 && KUNYA.has(foldArabic(parts[0] ?? ''))) memory.names.add(parts.slice(0, 2).join(' '), figure)
}

/** "موسى سيكا فلان" and "موسى فلان": the same first name and surname, and nothing in between that contradicts. */
function knownByEnds(memory: Memory, name: string): Figure | undefined {
  const parts = partsOf(name)
  const ends = endsOf(parts)
  const known = ends === undefined ? undefined : memory.byEnds.get(ends)
  if (known === undefined) return undefined
  const others = partsOf(known.founded)
  const [shorter, longer] = parts.length < others.length ? [parts, others] : [others, parts]
  return shorter.length === 2 && longer.length > 2 ? memory.page.cast.head(known) : undefined
}

/** The names of which a name is made: "عبد العزيز" is one. */
function partsOf(name: string): string[] {
  return (name.includes('عبد ') ? name.replace(/(^| )عبد /gu, '$1عبد\u00a0') : name).split(' ')
}

/** The first name and the surname, unless the surname is a given name as well and may be a father's. */
function endsOf(parts: readonly string[]): string | undefined {
  const [first = '', last = ''] = [foldArabic(parts[0] ?? ''), foldArabic(parts.at(-1) ?? '')]
  if (parts.length < 2 || KUNYA.has(first) || GIVEN_NAMES.has(last) || isCommonPart(last)) return undefined
  return `${first} ${last}`
}

/** "مارولاندا" of "مانويل مارولاندا فيليز": a middle part that is no given name is a surname as well. */
function addMiddle({ names }: Memory, parts: readonly string[], figure: Figure): void {
  const [first = '', middle = '', last] = parts
  if (last === undefined || parts.length > 3 || middle.length < 5 || middle.startsWith('ال')) return
  const folded = foldArabic(middle)
  if (isCommonPart(first) || GIVEN_NAMES.has(folded) || isCommonPart(middle)) return
  if (!NAME_LINKS.has(folded) && !names.has(middle)) names.add(middle, figure)
}

/** "دبرصيون" of "دبرصيون جبرميكائيل": a first name that nobody else bears in the text, and no common word. */
function addFirst({ firstNames, page }: Memory, [first = '', second = '']: readonly string[], figure: Figure): void {
  const folded = foldArabic(first)
  if (second === '' || folded.startsWith('ال') || isCommonPart(first) || AMBIGUOUS_NAMES.has(folded)) return
  if (KUNYA.has(folded) || NAME_LINKS.has(folded) || folded === 'عبد') return
  const other = firstNames.get(folded)
  const isAlone = other === undefined || (other !== null && page.cast.head(other) === page.cast.head(figure))
  firstNames.set(folded, isAlone ? figure : null)
}

function addPart(memory: Memory, parts: readonly string[], from: number, figure: Figure): void {
  const before = foldArabic(parts[from - 1] ?? '')
  if (from < parts.length - 2 && !NAME_LINKS.has(foldArabic(parts[from] ?? ''))) return
  if (before === 'عبد') return
  const part = parts.slice(from).join(' ')
  if (part.length < 3 || memory.names.has(part) || isCommonPart(part)) return
  memory.names.add(part, figure)
}

/** A last name that is also a common word says nothing alone: "المصري", "الإسلام". */
function isCommonPart(part: string): boolean {
  const word = foldArabic(part)
  const base = word.replace(/^ال/u, '')
  return (
    isDemonym(base) ||
    COMMON_WORDS.has(word) ||
    (word === base && COMMON_WORDS.has(base)) ||
    FREQUENT_NAMES.has(word) ||
    LAST_PARTS.has(word)
  )
}
