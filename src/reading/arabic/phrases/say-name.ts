import { foldArabic } from '../../../text/tokens.ts'
import { learnName } from '../context/memory.ts'
import { type Context, roleOf } from '../context/statement.ts'
import type { FigureUnit } from '../context/unit.ts'
import { DIRECTIONS, KUNYA } from '../words/lexicon.ts'

/** Notes another name of the figure and says so once. */
export function sayName(context: Context, owner: FigureUnit, name: string, end: number, former = false): void {
  const { memory } = context
  if (DIRECTIONS.has(foldArabic(name)) || owner.figure.type === 'place') return
  const isNew = memory.page.cast.find(name, owner.figure.type) !== memory.page.cast.head(owner.figure)
  learnName(memory, owner.figure, name)
  if (!isNew) return
  if (ONLY_A_KIND.test(owner.figure.founded)) {
    memory.page.cast.entitle(owner.figure, name)
    return
  }
  const language = /\p{Script=Latin}/u.test(name) ? 'en' : 'ar'
  context.statements.push({
    subject: roleOf(owner),
    predicates: ['name'],
    object: { value: name },
    qualifiers: { nameKind: kindOf(name, former), ...(language === 'en' && name.includes(' ') ? { language } : {}) },
    valid: null,
    anchor: owner.start,
    start: owner.nameStart ?? owner.start,
    end: Math.max(end, owner.end),
    score: 0.85,
    standing: 'unvoiced',
  })
}

/** "المجموعة المسلحة المعروفة بـ X": what only tells its kind has no name but the one that follows. */
const ONLY_A_KIND = /^(?:ال)?(?:مجموعة|جماعة|ميليشيا|فصيل|تنظيم) (?:ال)?مسل\u0651?حة?$/u

function kindOf(name: string, former: boolean): string {
  if (former) return 'former'
  if (/^[A-Z][A-Za-z.-]{1,9}$/u.test(name) && /[A-Z].*[A-Z]/u.test(name)) return 'acronym'
  if (/^[\p{Script=Latin}\s'’-]+$/u.test(name) && name.includes(' ')) return 'translation'
  return KUNYA.has(foldArabic(name.split(' ')[0] ?? '')) ? 'nom_de_guerre' : 'alias'
}
