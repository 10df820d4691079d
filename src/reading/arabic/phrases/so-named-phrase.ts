import { begunAt } from '../context/figure-unit.ts'
import { isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import { ADVERBS } from '../words/clause-words.ts'
import { namePhrase, type PhraseReader } from './name-phrase.ts'

const BEGINS = /^[وف]?[بل]?ما$/u
const BECOMING = /^(?:صار|بات|اصبح|كان|يمكن)$/u
const NAMING = /^(?:[يت]?عرف|عرفت|[يت]?سمي|سميت|[يت]دعي|[يت]طلق|اطلق|اسم[اوت]?ه|سم[اوت]?ه)$/u
const LEADING_IN = /^(?:عليه|عليها|باسم|اسم|بمسمي|مسمي|لاحقا|اختصارا)$/u
const REACH = 4

/** "شكلت X مع Y ما عرف بالتحالف الشمالي", "لتشكيل ما صار يعرف باسم Z": Z, by the words that say what it is called. */
export const soNamedPhrase: PhraseReader = (context, units, at, left) => {
  const unit = units[at]
  if (unit?.kind !== 'word' || !BEGINS.test(unit.word.norm)) return undefined
  const naming = BECOMING.test(units[at + 1]?.word.norm ?? '') ? at + 2 : at + 1
  if (!NAMING.test(units[naming]?.word.norm ?? '')) return undefined
  const named = namedAt(units, naming + 1)
  const stem = unit.word.stems.find(({ base }) => base === 'ما')
  const phrase = named === undefined || stem === undefined ? undefined : namePhrase(context, units, named, left)
  if (phrase === undefined || stem === undefined || phrase.unit.figure.type !== 'organization') return undefined
  return { unit: begunAt(phrase.unit, unit, stem, unit.start + stem.lead), next: phrase.next }
}

/** Where the name stands behind the verb of naming, past adverbs, "باسم" and a quotation mark. */
function namedAt(units: readonly Unit[], from: number): number | undefined {
  for (let i = from; i < from + REACH; i++) {
    const unit = units[i]
    if (isFigure(unit)) return unit.conjunction === '' ? i : undefined
    const goesOn = isSign(unit, QUOTES) || (unit?.kind === 'word' && isLeadingIn(unit))
    if (!goesOn) return undefined
  }
  return undefined
}

function isLeadingIn({ word }: Unit): boolean {
  return LEADING_IN.test(word.norm) || ADVERBS.has(word.norm)
}
