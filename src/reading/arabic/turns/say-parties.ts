import type { Role } from '../../page.ts'
import { isBoundary, isFiniteVerb } from '../clauses/clause-marks.ts'
import { subjectOfCopula } from '../clauses/copula-subject.ts'
import { listFrom } from '../clauses/list.ts'
import { isNotBefore } from '../clauses/moods.ts'
import { timeIn } from '../clauses/timing.ts'
import { nearest, referentOf } from '../context/referent.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { COMMAS, DASHES, type FigureUnit, isFigure, isSign, type Unit } from '../context/unit.ts'
import { endOfNoun } from '../frames/noun-range.ts'
import parties from '../lexicon/parties.json' with { type: 'json' }
import { BEING_PARTY, PARTLY, SIDES_OF_SOMEBODY } from '../words/clause-words.ts'
import { cueOf, lacks } from '../words/cues.ts'
import { wordSet } from '../words/lexicon.ts'
import { ONE_AMONG } from '../words/turn-words.ts'
import { hasStem, isDefinite } from '../words/word-kinds.ts'
import type { Stem, Word } from '../words/words.ts'

const PREDICATES: ReadonlyMap<string, string> = new Map(
  Object.entries(parties).flatMap(([predicate, nouns]) =>
    [...wordSet(nouns)].map((noun) => [noun, predicate] as const),
  ),
)

const isParty = hasStem(({ base, preposition }) => preposition === '' && PREDICATES.has(base))
const OF_PARTIES = cueOf(isParty)

/** Says whose ally or enemy somebody is: "يعد الحزب من أبرز حلفاء X", "X، حليف Y", "حليفته حركة X". */
export function sayParties(context: Context, units: readonly Unit[]): void {
  if (lacks(context, OF_PARTIES)) return
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]
    const word = unit === undefined ? undefined : context.words[unit.first]
    if (unit !== undefined && word !== undefined && isParty(word)) sayParty(context, units, at, unit, word)
  }
}

function sayParty(context: Context, units: readonly Unit[], at: number, cue: Unit, { stems }: Word): void {
  const stem = stems.find((one) => (isFigure(cue) ? isOfWhole(cue, one) : isOfOthers(units, at, one)))
  const predicate = stem === undefined ? undefined : PREDICATES.get(stem.base)
  if (stem === undefined || predicate === undefined) return
  const span = { cue, negated: isNotBefore(units, at), valid: timeIn(units, at, endOfNoun(units, at), at) }
  const [who, whose] = isFigure(cue) ? partsOf(context, units, at, cue) : endsOf(context, units, at, stem)
  sayAll(context, predicate, SYMMETRIC.has(predicate) && stem.pronoun !== '' ? [whose, who] : [who, whose], span)
}

/** What is said in the order of the text. */
const SYMMETRIC: ReadonlySet<string> = new Set(['allied_with', 'opposed_to'])

/** "فصائل X": a noun for parts that is read as one with the body whose they are. */
function isOfWhole({ figure, start, nameStart }: FigureUnit, { base, article, preposition, pronoun }: Stem): boolean {
  if (article || preposition !== '' || pronoun !== '' || PREDICATES.get(base) !== 'part_of') return false
  return figure.type === 'organization' && nameStart !== undefined && start < nameStart
}

/** "أبرز فصائل X A وB", "A، أبرز فصائل X". */
function partsOf(context: Context, units: readonly Unit[], at: number, whole: FigureUnit): Ends {
  if (!ONE_AMONG.has(units[at - 1]?.word.norm ?? '')) return [[], []]
  const bearer = bearerBefore(context, units, at)
  return [bearer === undefined ? namedAfter(units, at) : [bearer], [roleOf(whole)]]
}

/** Who they are, and whose. */
type Ends = readonly [readonly Role[], readonly Role[]]

interface Span {
  readonly cue: Unit
  readonly negated: boolean
  readonly valid: string | null
}

function sayAll(context: Context, predicate: string, [subjects, objects]: Ends, span: Span): void {
  for (const subject of subjects) for (const object of objects) say(context, predicate, subject, object, span)
}

function endsOf(context: Context, units: readonly Unit[], at: number, stem: Stem): Ends {
  const { figures } = listFrom(units, isOf(units, at) || stem.pronoun !== '' ? ofAt(units, at) : at + 1, units.length)
  const others = figures
    .filter(({ figure, preposition }, i) => figure.type !== 'place' || i > 0 || preposition === '')
    .map(roleOf)
  if (stem.pronoun !== '') {
    // "يتهم خصومه X": of several who do it to one, X is none.
    if (SIDES_OF_SOMEBODY.has(stem.base) && others.length === 1 && isFiniteVerb(units, at - 1)) return [[], []]
    const owner = referentOf(context, units, at, stem.pronoun, ['organization', 'person'])
    return [others, owner === undefined ? [] : [unnamed(owner, units[at]?.end ?? 0)]]
  }
  const bearer = bearerBefore(context, units, at)
  if (bearer !== undefined) return [[bearer], others]
  return isDefinite(units[at]?.word) ? [[], []] : [namedAfter(units, at + 1), others.slice(0, 1)]
}

/** "أبرز حلفاء X هو Y", "أهم داعمي X Y": who they are is said right after whose they are. */
function namedAfter(units: readonly Unit[], owner: number): readonly Role[] {
  if (!isFigure(units[owner])) return []
  let at = owner + 1
  while (at - owner < 4 && (isSign(units[at], ':') || /^(?:هو|هي|هم|كل|من)$/u.test(units[at]?.word.norm ?? ''))) at++
  const first = units[at]
  if (!isFigure(first) || first.conjunction !== '' || first.preposition !== '' || first.aside === true) return []
  return listFrom(units, at, units.length).figures.map(roleOf)
}

/** "الغريم اللدود للتنظيم": where the body begins whose enemy it is. */
function ofAt(units: readonly Unit[], at: number): number {
  let next = at + 1
  while (next - at < 3 && units[next]?.kind === 'word' && isDefinite(units[next]?.word)) next++
  return next
}

function isOf(units: readonly Unit[], at: number): boolean {
  const body = units[ofAt(units, at)]
  return isDefinite(units[at]?.word) && isFigure(body) && body.preposition === 'ل'
}

/** Whether a noun tells whose it is: what has the article only with "ل" behind it. */
function isOfOthers(units: readonly Unit[], at: number, { base, article, preposition }: Stem): boolean {
  if (preposition !== '' || !PREDICATES.has(base)) return false
  return !article || (isOf(units, at) && (PREDICATES.get(base) !== 'part_of' || isOfParts(units, at)))
}

/** "الفصائل المؤسسة لـX", not "الفصائل المعادية لـX". */
function isOfParts(units: readonly Unit[], at: number): boolean {
  return units.slice(at + 1, ofAt(units, at)).every(({ word }) => word?.stems.some(({ base }) => PARTLY.has(base)))
}

const REACH = 5

/** Who is the ally: the figure after a copula or comma, else of whom a bare copula tells, else the nearest before. */
function bearerBefore(context: Context, units: readonly Unit[], at: number): Role | undefined {
  for (let i = at - 1; i >= 0 && at - i <= REACH; i--) {
    const unit = units[i]
    if (unit === undefined || isBoundary(unit)) return undefined
    const isCopula = unit.kind === 'word' && BEING_PARTY.has(unit.word.norm)
    const isBehind = isRightBehind(units, i, at)
    if (isCopula || (isSign(unit, `${COMMAS}${DASHES}`) && isBehind)) return bearerAt(context, units, i, at)
    if (isFiniteVerb(units, i)) return undefined
    if (i === 0 && isBehind && at > 1 && isFigure(unit) && unit.figure.type !== 'place') return roleOf(unit)
  }
  return undefined
}

/** "X، أبرز حلفاء Y", "X، حليف Y". */
function isRightBehind(units: readonly Unit[], comma: number, at: number): boolean {
  return units.slice(comma + 1, at).every(({ word }) => ONE_AMONG.has(word.norm) || word.norm === 'من')
}

function bearerAt(context: Context, units: readonly Unit[], cue: number, at: number): Role | undefined {
  const after = units.slice(cue + 1, at).find(isFigure)
  if (after !== undefined) return after.figure.type === 'place' && units[cue + 1] !== after ? undefined : roleOf(after)
  const meant = subjectOfCopula(context, units, cue)
  if (meant !== undefined) return meant
  const bearer = nearest(units, cue, ({ aside, figure }) => aside !== true && figure.type !== 'place')
  return bearer && roleOf(bearer)
}

function say(context: Context, predicate: string, subject: Role, object: Role, { cue, negated, valid }: Span): void {
  const named = [subject, object].filter(({ start, end }) => end > start && start >= context.start)
  context.statements.push({
    subject,
    predicates: [predicate],
    object,
    valid,
    anchor: cue.start,
    start: Math.min(cue.start, ...named.map(({ start }) => start)),
    end: Math.max(cue.end, ...named.map(({ end }) => end)),
    score: 0.7,
    standing: 'said',
    ...(negated ? { negated } : {}),
  })
}
