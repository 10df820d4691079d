import { JOINT_BODIES, MANY_BODIES } from '../words/group-words.ts'
import { GIVEN_NAMES, isDemonym } from '../words/lexicon.ts'
import { REGIMES, RESEARCH } from '../words/name-words.ts'
import { isDefinite, isParticle, isVerb, plain } from '../words/word-kinds.ts'
import type { Word } from '../words/words.ts'
import { STATIC_NAMES } from './gazetteer.ts'

/** What a weak head must be joined to: a body of a state, a known name, operations. */
export function isNamedWeakly(words: readonly Word[], first: number): boolean {
  return (
    isOfState(words, first + 1) ||
    isName(words, first + 1) ||
    isOperations(words, first) ||
    isOfResearch(words, first) ||
    isRegime(words[first], words[first + 1])
  )
}

/** "وهو تحالف فصائل تأسس عام", "تجمع كتائب محلية": of several without names, and no name of its own. */
export function isOfSome(words: readonly Word[], first: number): boolean {
  const [next, after] = [words[first + 1], words[first + 2]]
  if (next === undefined || isDefinite(next) || !MANY_BODIES.has(next.norm)) return false
  if (!JOINT_BODIES.test(plain(words[first])?.base ?? '')) return false
  if (after === undefined || after.kind !== 'word' || isParticle(after) || isVerb(after)) return true
  return !isDefinite(after) && /يه$/u.test(after.norm) && STATIC_NAMES.at(words, first + 2) === undefined
}

/** "نظام الأسد", "نظام معمر القذافي", "نظام البعث": of whom or what a regime is called after. */
function isRegime(head: Word | undefined, next: Word | undefined): boolean {
  if (next === undefined || plain(head)?.base !== 'نظام') return false
  if (GIVEN_NAMES.has(next.norm)) return !isVerb(next)
  if (!isDefinite(next)) return false
  return REGIMES.has(next.norm) || GIVEN_NAMES.has(next.norm.slice(2)) || /ي$/u.test(next.text)
}

/** "غرفة عمليات المنطقة الغربية". */
function isOperations(words: readonly Word[], first: number): boolean {
  return words[first + 1]?.norm === 'عمليات' && isDefinite(words[first + 2])
}

/** "مركز X للدراسات": what a weak head does tells that it has a name. */
function isOfResearch(words: readonly Word[], first: number): boolean {
  return [words[first + 2], words[first + 3]].some((word) => word !== undefined && RESEARCH.has(word.norm))
}

/** "سلاح الجو السوداني": a weak head names with a demonym. */
function isOfState(words: readonly Word[], at: number): boolean {
  return isDefinite(words[at]) && isDemonym(words[at + 1]?.norm.slice(2) ?? '')
}

function isName(words: readonly Word[], at: number): boolean {
  const place = STATIC_NAMES.at(words, at)
  return place !== undefined && place.stem.whole === words[at]?.norm
}
