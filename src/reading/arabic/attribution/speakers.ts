import type { Role } from '../../page.ts'
import { type Clause, isAccused } from '../clauses/clause.ts'
import { isBoundary, isDeedAsObject, isFiniteVerb } from '../clauses/clause-marks.ts'
import { agreesWith, mainOf } from '../context/memory.ts'
import { ourselves } from '../context/ourselves.ts'
import { nearest } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { asState } from '../context/states.ts'
import { COMMAS, type FigureUnit, isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import { accusesUnnamed } from '../frames/lend-subject.ts'
import { isDoneByPart } from '../frames/unnamed-subject.ts'
import { ISSUED } from '../words/attribution-words.ts'
import { BLAME } from '../words/clause-words.ts'
import { FRAME_NOUNS, SOURCE_NOUNS } from '../words/frames.ts'
import { COUNTS } from '../words/number-words.ts'
import { PAIR_WORDS } from '../words/particles.ts'
import { beginsPhrase, isDefinite, isParticle, isVerb } from '../words/word-kinds.ts'
import { CONTINUING } from './cues.ts'
import { sourceAt } from './sources.ts'

/** Who spoke last before a clause: in the sentence, or in the one before it. */
export interface Spoken {
  /** The last speaker. */
  readonly speaker: Role | undefined
  /** Whom the clause before was about. */
  readonly subject: readonly Role[]
  /** Whom the last clause was about that describes nobody. */
  readonly main: readonly Role[]
  /** Whom the clause before accused. */
  readonly accused?: Role | undefined
}

/**
 * Who speaks: the figure of the verb, the group for which an unnamed officer speaks, or described sources; where أن or a
 * colon opens what is said, whoever stands beside the verb.
 */
export function speakerOf(
  context: Context,
  units: readonly Unit[],
  clause: Clause,
  spoken: Spoken,
  opens: boolean,
): Role | undefined {
  const { speaker, subject } = spoken
  if (isAccused(clause) || isReckoned(units, clause) || isSpeltPassive(units[clause.at], clause)) return undefined
  if (clause.verb.isOurs) return ours(context, units, clause)
  if (isDoneByPart(units, clause)) return opens ? someone(context, units, clause.at + 1, clause.to) : undefined
  const within = statementIn(context, units, clause)
  const described =
    (within?.isTelling === true ? within.source : sourceBehind(context, units, clause)) ??
    sourceBefore(context, units, clause)
  const named = namedBeside(units, clause)
  const candidates = accusesOn(context, units, clause, subject) ? subject : named
  const found =
    described ??
    accuserWithoutName(context, units, clause) ??
    tellerOf(context, units, clause) ??
    candidates[0] ??
    issuer(units, clause) ??
    (opens
      ? (someone(context, units, pastQuote(units, clause.at + 1), clause.to) ?? someoneBefore(context, units, clause))
      : undefined) ??
    going(context, clause, speaker) ??
    denying(context, units, clause, spoken.accused) ??
    goingOn(context, units, clause, aboutWhom(context, units, clause, spoken)) ??
    within?.source
  noteWoman(context, units, clause)
  const own = found === undefined ? undefined : spokesmanOrGroup(context, units, found)
  return own === undefined || context.memory.page.cast.head(own.figure).type === 'place' ? undefined : own
}

/** `قالت "غرفة طوارئ البلدة" إن`: within the quotation marks of a name. */
function pastQuote(units: readonly Unit[], at: number): number {
  return isSign(units[at], QUOTES) ? at + 1 : at
}

/** "قالت فلانة": a woman, of whom "وأضافت" may tell. */
function noteWoman({ memory }: Context, units: readonly Unit[], { at, verb: { gender, stem } }: Clause): void {
  const next = units[at + 1]
  if (gender !== 'f' || stem.pronoun !== '' || !isFigure(next) || next.figure.type !== 'person') return
  if (!next.figure.described && next.preposition + next.conjunction === '') memory.genders.set(next.figure, 'f')
}

/** The statement that في brings behind the verb; it tells in "جاء في بيان", and in "أعلنت في بيان" whom the sentence goes on about does. */
function statementIn(
  context: Context,
  units: readonly Unit[],
  { at }: Clause,
): { readonly source: Role; readonly isTelling: boolean } | undefined {
  const source = units[at + 1]?.word.norm === 'في' ? sourceAt(context, units, at + 2) : undefined
  return source && { source, isTelling: !source.figure.described || COMES.test(units[at]?.word.norm ?? '') }
}

/** A source right behind the verb. */
function sourceBehind(context: Context, units: readonly Unit[], { at }: Clause): Role | undefined {
  return units[at + 1]?.word.norm === 'في' ? undefined : sourceAt(context, units, at + 1)
}

const COMES = /^[وف]?(?:جاءت?|جات?|وردت?|يرد|ترد)$/u

/** "يُتهم أحد عناصرها": the vowel tells that nobody who accuses is named. */
function isSpeltPassive(unit: Unit | undefined, { verb: { speech } }: Clause): boolean {
  return speech === 'accuse' && /^[وف]?(?:[يت]ُت|اتّ?ُ)/u.test(unit?.word.text ?? '')
}

/** "ويقدر عددها بألف": what is reckoned, without anybody who does. */
function isReckoned(units: readonly Unit[], { at, verb }: Clause): boolean {
  const beside = [units[at + 1], units[at - 1]].map((unit) => unit?.word.norm ?? '')
  const counted = beside.find((norm) => COUNTS.has(norm))
  if (verb.stem.pronoun !== '' || counted === undefined) return false
  return verb.stem.base === (counted.startsWith('اعداد') ? 'تقدر' : 'يقدر')
}

/** "وهو ما نفته X", "الأمر الذي تنفيه X": what was said right before is denied by whoever stands behind the verb. */
export function deniesThat({ verb, after }: Clause): boolean {
  return verb.speech === 'deny' && verb.stem.pronoun !== '' && verb.stem.pronoun !== 'نا' && after.bare.length > 0
}

/** "ما أورده التقرير", "ما ذكرته الصحف": what the verb tells is its pronoun, so that the noun behind it tells. */
function tellerOf(context: Context, units: readonly Unit[], clause: Clause): Role | undefined {
  const { at, to, verb } = clause
  if (!isWhatIsTold(units, clause) || verb.stem.pronoun === '' || isFigure(units[at + 1])) return undefined
  return someone(context, units, at + 1, to)
}

/** "ما أورده X". */
export function isWhatIsTold(units: readonly Unit[], { at }: Clause): boolean {
  return /^[وبفلم]*ما$/u.test(units[at - 1]?.word.norm ?? '')
}

/** "X حركة تتهمها السلطات بأنها": whom the pronoun of the verb means stands before it, and does not tell. */
function isOfOneBefore({ before, pronoun }: Clause): boolean {
  return pronoun !== undefined && before.length > 0 && before.every(({ figure }) => figure === pronoun.figure)
}

/** Who stands beside the verb; in "وكان X …، واتهمته Y بـ" whoever stands before is the one whom its pronoun means. */
function namedBeside(units: readonly Unit[], clause: Clause): readonly Role[] {
  const { at, before, after, pronoun } = clause
  const first = isDeedAsObject(units[at + 1]) ? undefined : after.bare[0]
  const isMeant = (pronoun !== undefined || deniesThat(clause)) && first !== undefined
  return before.length > 0 && !isMeant && !isOfOneBefore(clause) ? before : (first?.map(roleOf) ?? [])
}

/** "نعلن": the body whose communiqué the text is. */
function ours({ memory }: Context, units: readonly Unit[], { at }: Clause): Role | undefined {
  const figure = ourselves(memory)
  return figure === undefined ? undefined : unnamed(figure, units[at]?.end ?? 0)
}

/** "نفت X ذلك واتهمت Y بـ": the one accused is the only one named, and whoever the clause before was about accuses. */
function accusesOn(
  context: Context,
  units: readonly Unit[],
  { at, verb, before, after, pronoun }: Clause,
  [last]: readonly Role[],
): boolean {
  if (verb.speech !== 'accuse' || verb.stem.conjunction !== 'و') return false
  // "X التي تصنفها Y تنظيما إرهابيا وتحملها مسؤولية": Y, and not X.
  if (pronoun !== undefined && after.bare.length === 0 && last !== undefined && last.figure !== pronoun.figure)
    return agreesWith(context.memory, last.figure, verb.gender)
  if (before.length > 0 || pronoun !== undefined) return false
  if (isNominal(units, at + 1) && !isFigure(units[at + 1])) return false
  if (accusesUnnamed(units, { at, before })) return false
  return after.bare.length === 1 && last !== undefined && agreesWith(context.memory, last.figure, verb.gender)
}

/** "وأضاف": whoever spoke last speaks on, when the verb agrees. */
function going(context: Context, { verb }: Clause, speaker: Role | undefined): Role | undefined {
  if (speaker === undefined || !CONTINUING.has(verb.stem.base)) return undefined
  // "مصادر محلية", named in the same sentence, are known by no gender.
  const { figure, start, end } = speaker
  const isSource = figure.described && start >= context.start && end > start
  if (verb.gender !== 'p' && !isSource && !agreesWith(context.memory, figure, verb.gender)) return undefined
  return unnamed(speaker.figure, speaker.end)
}

/** "اتهمه X باغتيال Z، لكنه نفى ضلوعه فيه": who is accused denies. */
function denying(
  { memory }: Context,
  units: readonly Unit[],
  { at, verb: { speech, gender } }: Clause,
  accused: Role | undefined,
): Role | undefined {
  if (speech !== 'deny' || accused === undefined || !agreesWith(memory, accused.figure, gender)) return undefined
  return isOwnDeed(units[at + 1]) ? unnamed(accused.figure, units[at]?.end ?? 0) : undefined
}

/** Whom the clause before was about; where the verb is of another gender, whoever is named before it, spoke last or is told of, and agrees. */
function goingOn(
  context: Context,
  units: readonly Unit[],
  { at, verb: { gender, speech } }: Clause,
  [first]: readonly Role[],
): Role | undefined {
  const agrees = ({ figure }: Role): boolean => agreesWith(context.memory, figure, gender)
  // "لكن قيادته نفت": a noun of the subject's own stands before the verb.
  if (first === undefined || gender === 'p' || agrees(first) || isNominal(units, at - 1)) return first
  const isOwn = speech === 'deny' && isOwnDeed(units[at + 1])
  if (isDeedAsObject(units[at + 1]) || (!isOwn && isSomebodyElse(units, at + 1))) return undefined
  const mayTell = ({ figure, aside }: FigureUnit): boolean => aside !== true && figure.type !== 'place'
  const near = nearest(units, at, (unit) => mayTell(unit) && agrees(unit))
  if (near !== undefined) return roleOf(near)
  const { speaker } = context.memory
  const told = [speaker, mainOf(context.memory)].find(
    (figure) => figure !== undefined && context.before.includes(figure) && agreesWith(context.memory, figure, gender),
  )
  return told === undefined ? undefined : unnamed(told, units[at]?.end ?? 0)
}

/** "نفى ضلوعه فيه": what the one who denies has done. */
function isOwnDeed(unit: Unit | undefined): boolean {
  if (unit?.kind !== 'word') return false
  return unit.word.stems.some(
    ({ base, pronoun, preposition }) => preposition === '' && pronoun !== '' && FRAME_NOUNS.has(base),
  )
}

/** "نفذه X، كما أعلن Y": behind a comma the sentence goes on about its subject, and not about whom it has described. */
function aboutWhom(
  { memory }: Context,
  units: readonly Unit[],
  { at, verb }: Clause,
  { subject, main }: Spoken,
): readonly Role[] {
  const [first] = main
  if (first === undefined || verb.gender === 'p' || verb.stem.pronoun !== '') return subject
  const comma = units[at - 1]?.word.norm === 'كما' ? units[at - 2] : units[at - 1]
  return isSign(comma, COMMAS) && agreesWith(memory, first.figure, verb.gender) ? main : subject
}

/** A source before the verb, and not before a comma and "و"; in "مصالح السكان، واتهمها X" whoever is named behind it speaks. */
function sourceBefore(context: Context, units: readonly Unit[], clause: Clause): Role | undefined {
  if (clause.before.length > 0) return undefined
  const next = units[clause.at + 1]
  if (clause.pronoun !== undefined && isFigure(next) && next.preposition + next.conjunction === '') return undefined
  if (clause.verb.stem.conjunction === 'و' && isSign(units[clause.at - 1], COMMAS)) return undefined
  for (let i = clause.from; i < clause.at; i++) {
    const source = sourceAt(context, units, i)
    if (source !== undefined) return source
  }
  return undefined
}

/** "جاء في بيان للحركة", "نقل عن فلان", and not "تطالب بالاستقلال عن X", "أعلنت انفصالها عن X". */
function issuer(units: readonly Unit[], { verb: { speech }, after }: Clause): Role | undefined {
  if (speech === 'deny') return undefined
  const isFrom = speech !== 'want' && speech !== 'announce'
  return after.obliques.find(
    ({ preposition, at }) => (isFrom && preposition === 'عن') || (preposition === 'ل' && isStatement(units[at - 1])),
  )?.figures[0]
}

function isStatement(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && unit.word.stems.some(({ base }) => ISSUED.has(base) || SOURCE_NOUNS.has(base))
}

const LONGEST = 4

/** "قال محامي المتهم إن": whoever stands right after the verb, when no name does. */
function someone(context: Context, units: readonly Unit[], at: number, to: number): Role | undefined {
  const first = units[at]
  if (first?.kind !== 'word' || at >= to || !isNominal(units, at)) return undefined
  let last = at
  while (last - at + 1 < LONGEST && last + 1 < to && isNominal(units, last + 1) && goesOnWith(units, last)) last++
  const end = units[last]?.end ?? first.end
  const { cast } = context.memory.page
  return { figure: cast.enter('organization', context.text.slice(first.start, end), true), start: first.start, end }
}

/** Whether the noun behind may belong to that at the unit: "السلطات" takes no noun without an article. */
function goesOnWith(units: readonly Unit[], at: number): boolean {
  return !isDefinite(units[at]?.word) || isDefinite(units[at + 1]?.word) || isFigure(units[at + 1])
}

/** "اتهم سكان القرية X بـ", "اتهمته عائلات الضحايا بـ": whoever stands between the verb and the accused. */
function accuserWithoutName(context: Context, units: readonly Unit[], clause: Clause): Role | undefined {
  const { at, verb, before, after, pronoun } = clause
  const accused = pronoun === undefined ? units.findIndex((unit, i) => i > at && isFigure(unit)) : clause.to
  if (verb.speech !== 'accuse' || isFigure(units[at + 1]) || clause.isCharged) return undefined
  if (before.length > 0 && !isOfOneBefore(clause)) return undefined
  if (pronoun === undefined && after.bare.length !== 1 && !isLaidOn(units, accused)) return undefined
  // "وتحملها مسؤولية الهجوم": what is laid on her, and nobody who does.
  if (units[at + 1]?.word.stems.some(({ whole }) => BLAME.has(whole)) === true) return undefined
  return someone(context, units, at + 1, Math.min(accused === -1 ? clause.to : accused, clause.to))
}

/** "حملت السلطات X مسؤولية": what is laid on the one who stands there follows him, whoever is named behind it. */
function isLaidOn(units: readonly Unit[], at: number): boolean {
  if (at === -1) return false
  return units
    .slice(at + 1, at + LAID_REACH)
    .some(({ kind, word }) => kind === 'word' && word.stems.some(({ whole }) => BLAME.has(whole)))
}

const LAID_REACH = 5

/** "لكن آخرين يرون أن": whoever stands alone before the verb. */
function someoneBefore(context: Context, units: readonly Unit[], { at, from, verb }: Clause): Role | undefined {
  if (verb.stem.conjunction !== '') return undefined
  const found = someone(context, units, from, at)
  return found !== undefined && found.end === units[at - 1]?.end ? found : undefined
}

/** "وأعلن مارو": a word of which nothing is known, and not "هذه القوات". */
function isSomebodyElse(units: readonly Unit[], at: number): boolean {
  return isNominal(units, at) && !/^(?:هذه|هذا|تلك|ذلك)$/u.test(units[at]?.word.norm ?? '')
}

function isNominal(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  if (isFigure(unit)) return unit.conjunction === '' && unit.preposition === ''
  if (unit?.kind !== 'word' || unit.word.kind !== 'word' || isParticle(unit.word) || isVerb(unit.word)) return false
  if (PAIR_WORDS.has(unit.word.norm)) return false
  return !isBoundary(unit) && !isFiniteVerb(units, at) && !beginsPhrase(unit.word) && !unit.word.norm.endsWith('ا')
}

export function spokesmanOrGroup(context: Context, units: readonly Unit[], role: Role): Role {
  const unit = units.find((one) => one.figure === role.figure && one.group !== undefined)
  const own = context.memory.page.cast.head(role.figure)
  if (own.described && unit?.group !== undefined) return { ...role, figure: unit.group }
  return asState(context.memory, role) ?? role
}
