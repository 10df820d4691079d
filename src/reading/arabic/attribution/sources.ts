import type { Role } from '../../page.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { type FigureUnit, isFigure, type Unit } from '../context/unit.ts'
import { AFTER_INFORMANT, INFORMANTS, ISSUED } from '../words/attribution-words.ts'
import { SOURCE_NOUNS, SOURCE_TAILS } from '../words/frames.ts'
import { isDemonym } from '../words/lexicon.ts'
import { type Stem, standing, startAfter } from '../words/words.ts'

/** Those who are described and not named: "وسائل إعلام محلية", "مصادر قريبة منها", "البيان". */
export function sourceAt(context: Context, units: readonly Unit[], at: number): Role | undefined {
  const unit = units[at]
  const stem = unit?.kind === 'word' ? unit.word.stems.find(isSource) : undefined
  if (unit === undefined || stem === undefined || isOfFate(stem, units[at + 1])) return undefined
  let last = at
  while (isTail(units[last + 1])) last++
  const behind = behindIt(units, stem, last + 1, last > at)
  if (behind !== undefined) return roleOf(behind)
  const start = startAfter(unit.word, stem.lead)
  const end = units[last]?.end ?? unit.end
  const name = `${standing(unit.word, stem)}${context.text.slice(unit.end, end)}`
  const plain = stem.base === 'بيان' ? (name.split(' ')[0] ?? name) : name
  return { figure: context.memory.page.cast.enter('organization', plain, true), start, end }
}

/** "حق تقرير المصير": what a people decides, and no report. */
function isOfFate({ base }: Stem, next: Unit | undefined): boolean {
  return base === 'تقرير' && /^(?:ال)?مصير/u.test(next?.word.norm ?? '')
}

function isSource({ base, whole, pronoun }: Stem): boolean {
  return pronoun === '' && (SOURCE_NOUNS.has(base) || SOURCE_NOUNS.has(whole))
}

/** Whose statement it is, or whose people they are: "بيان للحركة", "تقديرات X", "مصدر في الجيش"; told of already, it is nobody's. */
function behindIt(units: readonly Unit[], stem: Stem, after: number, told: boolean): FigureUnit | undefined {
  const issuer = ISSUED.has(stem.base) ? issuerAt(units, stem, after, told) : undefined
  if (issuer !== undefined) return issuer
  const next = units[after]
  if (!INFORMANTS.has(stem.base) || next?.kind !== 'word' || !AFTER_INFORMANT.has(next.word.norm)) return undefined
  const group = units[after + 1]
  return isFigure(group) && group.figure.type === 'organization' ? group : undefined
}

function issuerAt(units: readonly Unit[], stem: Stem, at: number, told: boolean): FigureUnit | undefined {
  const next = units[at]
  if (isFigure(next)) {
    const isOwner = next.preposition === '' && !stem.article && !told
    return next.preposition === 'ل' || isOwner ? next : undefined
  }
  const by = next?.word.norm ?? ''
  const isBy = /^(?:صادره?|اصدرتها?|اعدت?ها?)$/u.test(by) || (by === 'عن' && OF_ITS_OWN.test(stem.base))
  return isBy ? units.slice(at + 1, at + 4).find(isFigure) : undefined
}

/** "بيان عن القيادة" is hers, "تقارير عن انسحاب الجيش" are not his. */
const OF_ITS_OWN = /^(?:بيان|بلاغ|تقرير)$/u

function isTail(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'word') return false
  const norm = unit.word.norm.replace(/^ال/u, '')
  return SOURCE_TAILS.has(norm) || isDemonym(norm) || isDemonym(norm.replace(/(?:ين|ون)$/u, ''))
}
