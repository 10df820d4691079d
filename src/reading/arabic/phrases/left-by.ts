import { nearest } from '../context/referent.ts'
import type { Context } from '../context/statement.ts'
import { COMMAS, type FigureUnit, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import { FRAME_PARTICIPLES, FRAME_VERBS, SPEECH_VERBS } from '../words/frames.ts'
import { AMONG_THOSE, LEAVING } from '../words/group-words.ts'
import { FORMING } from '../words/name-words.ts'
import { RELATIVES } from '../words/particles.ts'
import { hasStem } from '../words/word-kinds.ts'

/** "تشكل X بعد انشقاق مجموعة عن Y بقيادة فلان": فلان leads X. */
export function leftBy(context: Context, out: readonly Unit[], owner: FigureUnit): FigureUnit | undefined {
  const at = out.lastIndexOf(owner)
  const formed = formedOf(out, at)
  if (formed !== undefined) return formed
  const left = leaverBefore(context, out, at)
  if (left !== undefined) return left
  if (!out.slice(Math.max(0, at - 5), at).some(({ kind, word }) => kind === 'word' && LEAVING.has(word.norm)))
    return undefined
  return nearest(out, at, ({ figure }) => context.memory.page.cast.head(figure).type === 'organization')
}

/** "أعلنت X انشقاق قوات من Y بقيادة فلان": who is said to have left has no name, and whom فلان leads is not told. */
export function isOfLeavers(context: Context, out: readonly Unit[], owner: FigureUnit): boolean {
  const noun = out.findLastIndex(({ kind, word }) => kind === 'word' && isSplit(word))
  const teller = nearest(out, noun, ({ figure }) => context.memory.page.cast.head(figure).type === 'organization')
  if (teller === undefined) return false
  const first = out.indexOf(teller)
  if (!out.slice(Math.max(0, first - TELLER_REACH), first).some(tells)) return false
  const at = out.lastIndexOf(owner)
  return teller === owner || (at - noun <= LEAVER_REACH && !out.slice(noun, at).some(isFigure))
}

const LEAVER_REACH = 5
const TELLER_REACH = 2

/** "انشقاق", and not "انشقاقه". */
function isSplit({ norm, stems }: Unit['word']): boolean {
  return LEAVING.has(norm) && stems.every(({ pronoun }) => pronoun === '')
}

function tells({ kind, word }: Unit): boolean {
  return kind === 'word' && word.stems.some(({ base }) => SPEECH_VERBS.has(base))
}

/** A name, or what joins it to another. */
function isInList(unit: Unit | undefined): boolean {
  return isFigure(unit) || isSign(unit, LISTING) || unit?.word.norm === 'و'
}

const LISTING = `${COMMAS}${QUOTES}`

/** "تشكيل X من اندماج فصائل، بينها Y وZ، بقيادة فلان": behind the comma that closes the list فلان leads what is formed of them. */
function formedOf(out: readonly Unit[], owner: number): FigureUnit | undefined {
  if (!isSign(out.at(-1), COMMAS)) return undefined
  let first = owner
  while (first > 0 && isInList(out[first])) first--
  if (!AMONG_THOSE.has(out[first]?.word.norm ?? '')) return undefined
  const forming = out.findLastIndex(({ kind, word }, i) => i < first && kind === 'word' && forms(word))
  return out.slice(forming + 1, first).find((unit) => isFigure(unit) && forming !== -1 && unit.preposition === '') as
    | FigureUnit
    | undefined
}

const forms = hasStem(
  ({ base, pronoun }) =>
    pronoun === '' &&
    (FORMING.has(base) ||
      FRAME_VERBS.get(base)?.some(({ frame: { key } }) => key === 'found' || key === 'begin') === true),
)

/** "X … انبثقت عن Y بقيادة فلان": فلان leads X. */
function leaverBefore(context: Context, out: readonly Unit[], at: number): FigureUnit | undefined {
  const from = Math.max(0, at - 4)
  const verb = out.findIndex((unit, i) => i >= from && i < at && isLeaving(unit))
  if (
    verb === -1 ||
    (RELATIVES.has(out[verb - 1]?.word.norm ?? '') && out.at(-1)?.kind !== 'time') ||
    !/^(?:عن|من)$/u.test(out[at - 1]?.word.norm ?? '')
  )
    return undefined
  const isLeaver = ({ figure, preposition }: FigureUnit): boolean =>
    preposition === '' && !figure.described && context.memory.page.cast.head(figure).type === 'organization'
  return nearest(out.slice(verb, at), at - verb, isLeaver) ?? nearest(out, verb, isLeaver)
}

function isLeaving({ kind, word }: Unit): boolean {
  if (kind !== 'word') return false
  return word.stems.some(({ base }) => FRAME_VERBS.get(base)?.some(({ frame: { key } }) => key === 'leave') === true)
}

/** "إلى قسمين: أحدهما بقيادة فلان والآخر بقيادة علان": each leads a part, and nobody the whole. */
export const ONE_OF_PARTS: RegExp =
  /^و?(?:ال(?:اول|اولي|ثاني|ثانيه|اخر|اخري|ثالث|ثالثه)|اخري?|(?:احد|احدي|اول|ثاني|ثالث|اخر)(?:هما|هم|ها))$/u

/** "اتحاد X الموالي للجيش بقيادة فلان", "لواء X التابع لحكومة Y بقيادة فلان": what a body is only tied to is not led. */
export function isTiedTo(out: readonly Unit[], unit: FigureUnit, leading?: Unit): boolean {
  if (unit.preposition !== 'ل') return false
  const at = out.indexOf(unit)
  const [body, participle] = [out[at - 2], out[at - 1]]
  return (
    isFigure(body) &&
    body.figure.type === 'organization' &&
    participle?.kind === 'word' &&
    (isTying(participle.word) || (isOfficial(unit) && isCommanded(leading) && isUnder(participle.word)))
  )
}

/** "حكومة", "وزارة": who leads these heads them, and commands the unit. */
const isOfficial = ({ word }: FigureUnit): boolean => /^لل?(?:حكوم|وزار|رياس)ه$/u.test(word.norm)
const isCommanded = (leading: Unit | undefined): boolean => /^ب(?:قياده|امره)$/u.test(leading?.word.norm ?? '')
const isUnder = hasStem(({ base, article }) => article && FRAME_PARTICIPLES.get(base)?.frame.key === 'under')

const isTying = hasStem(({ base, article }) => article && FRAME_PARTICIPLES.get(base)?.frame.key === 'pledge')
