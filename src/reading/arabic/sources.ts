import type { Role } from '../page.ts'
import { SOURCE_NOUNS, SOURCE_TAILS } from './frames.ts'
import { type Context, roleOf } from './statement.ts'
import { isFigure, type Unit } from './unit.ts'
import { standing, startAfter } from './words.ts'

/** Those who are described and not named: "وسائل إعلام محلية", "مصادر قريبة منها", "البيان". */
export function sourceAt(context: Context, units: readonly Unit[], at: number): Role | undefined {
  const unit = units[at]
  const stem = unit?.kind === 'word' ? unit.word.stems.find(({ base, whole, pronoun }) => pronoun === '' && (SOURCE_NOUNS.has(base) || SOURCE_NOUNS.has(whole))) : undefined
  if (unit === undefined || stem === undefined) return undefined
  let last = at
  while (isTail(units[last + 1])) last++
  const next = units[last + 1]
  if (ISSUED.has(stem.base) && isFigure(next) && (next.preposition === 'ل' || (next.preposition === '' && !stem.article))) return roleOf(next)
  if (ISSUED.has(stem.base) && /^(?:صادر|اصدرته|عن)$/u.test(next?.word.norm ?? '')) {
    const issuer = units.slice(last + 2, last + 5).find(isFigure)
    if (issuer !== undefined) return roleOf(issuer)
  }
  const start = startAfter(unit.word, stem.lead)
  const end = units[last]?.end ?? unit.end
  const name = `${standing(unit.word, stem)}${context.text.slice(unit.end, end)}`
  const plain = stem.base === 'بيان' ? (name.split(' ')[0] ?? name) : name
  return { figure: context.memory.page.cast.enter('organization', plain, true), start, end }
}

const ISSUED: ReadonlySet<string> = new Set(['بيان', 'تقرير', 'بلاغ'])

function isTail(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'word') return false
  const norm = unit.word.norm.replace(/^ال/u, '')
  return SOURCE_TAILS.has(norm)
}
