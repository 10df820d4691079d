import { foldArabic } from '../../../text/tokens.ts'
import type { Figure } from '../../cast.ts'
import type { Role } from '../../page.ts'
import type { Arguments } from '../clauses/arguments.ts'
import type { Clause } from '../clauses/clause.ts'
import { agreesWith, mainOf } from '../context/memory.ts'
import type { Context } from '../context/statement.ts'
import { roleOf } from '../context/statement.ts'
import type { FigureUnit } from '../context/unit.ts'
import { EVENT_NOUNS } from '../words/event-words.ts'
import { FRAME_NOUNS, type Frame, type FrameVerb, HARMS } from '../words/frames.ts'
import { DESCRIBING_HEADS, NAMED_PARTS } from '../words/group-words.ts'
import { DIRECTIONS } from '../words/lexicon.ts'
import { isVerb } from '../words/word-kinds.ts'
import type { Stem } from '../words/words.ts'

/** Who stands where in a frame: the slots and those who fill them. */
export type Slots = Map<string, readonly Role[]>

/** Who does and who suffers what the verb of the clause says, when it is read as that frame. */
export function slotsOfClause(context: Context, clause: Clause, verb: FrameVerb, carried: readonly Role[]): Slots {
  const slots: Slots = new Map()
  const { subject, object } = coreOf(context, clause, verb, carried)
  fillObliques(slots, clause.after, verb.frame.slots)
  const swapped =
    SWAPS.has(verb.frame.key) && isKind(context, subject, 'organization') && isKind(context, object, 'person')
  if (swapped) {
    slots.set('subject', object)
    slots.set('object', subject)
    return slots
  }
  if (
    verb.frame.key === 'succeed' &&
    clause.before.length === 0 &&
    isLeader(context, subject) &&
    !isLeader(context, object)
  ) {
    slots.set('subject', object)
    slots.set('object', subject)
    return slots
  }
  if (subject.length > 0) slots.set('subject', subject)
  const isPlain = clause.pronoun !== undefined || clause.after.bare.length > 1 || isMeantOnly(clause, verb.frame)
  if (object.length > 0 && (isPlain || isNearer(clause, verb.frame, object, slots) || !slots.has('object')))
    slots.set('object', object)
  splitPair(slots, subject, verb.frame)
  const agent = slots.get('agent')
  if (agent !== undefined && verb.frame.passive) {
    slots.set('subject', agent)
    if (object.length === 0 && subject.length > 0) slots.set('object', subject)
  }
  return slots
}

/** "X تدعم دولة Y عبر غارات لإضعاف قدرات لجماعة Z": who stands right behind the verb is supported, and not whom ل brings farther on. */
function isNearer({ before }: Clause, { key }: Frame, [object]: readonly Role[], slots: Slots): boolean {
  const [brought] = slots.get('object') ?? []
  if (key !== 'support' || before.length === 0 || object === undefined || brought === undefined) return false
  return object.start < brought.start
}

/** "بايعت X، ولا صلة لها بـ Y": a pronoun farther on is no object of a verb that has one. */
function isMeantOnly({ after: { obliques } }: Clause, { slots }: Frame): boolean {
  return obliques.find(({ preposition }) => slots.get(preposition) === 'object')?.byPronoun === true
}

/** "خلف فلان … نائبه علان": whoever led already is the one succeeded. */
function isLeader(context: Context, [role]: readonly Role[]): boolean {
  return (
    role === undefined ||
    context.memory.offices.has(role.figure) ||
    context.memory.offices.has(headOf(context, role.figure))
  )
}

/** "تحالفت X وY", "اشتبك الطرفان": what two do together they do with one another. */
function splitPair(slots: Slots, subject: readonly Role[], { pairSlot }: Frame): void {
  if (pairSlot !== 'with' || slots.has(pairSlot) || subject.length !== 2) return
  slots.set('subject', subject.slice(0, 1))
  slots.set(pairSlot, subject.slice(1))
  slots.set('both', subject)
}

/** "يقود الحركة فلان": the one led may stand first. */
const SWAPS: ReadonlySet<string> = new Set(['lead', 'found', 'head'])

function isKind(context: Context, roles: readonly Role[], type: 'person' | 'organization'): boolean {
  return roles.length > 0 && roles.every(({ figure }) => headOf(context, figure).type === type)
}

/** Puts what prepositions bring into the slots that the frame names for them. */
export function fillObliques(slots: Slots, { obliques }: Arguments, names: ReadonlyMap<string, string>): void {
  const order = [...names.keys()]
  const rank = (preposition: string): number => (preposition === 'agent' ? -1 : order.indexOf(preposition))
  const besides = obliques.some(({ preposition }) => preposition === 'جانب')
  for (const { preposition, figures } of [...obliques].sort((a, b) => rank(a.preposition) - rank(b.preposition))) {
    const slot = preposition === 'agent' ? 'agent' : names.get(preposition)
    if (slot === undefined || figures.length === 0) continue
    // "قاتل إلى جانب X في الحرب مع Y": with whom the war was.
    if (besides && preposition === 'مع') continue
    const before = slots.get(slot) ?? []
    if (before.length === 0 || slot === 'members' || slot === 'with') slots.set(slot, [...before, ...figures])
  }
}

interface Core {
  readonly subject: readonly Role[]
  readonly object: readonly Role[]
}

function coreOf(context: Context, clause: Clause, verb: FrameVerb, carried: readonly Role[]): Core {
  const { before, pronoun } = clause
  const bare = bareOf(context, clause, verb.frame).map((list) => list.map(roleOf))
  const [first = []] = bare
  // "تزف X وجناحها العسكري Y القائد فلان": a person suffers it, and no body that stands before him.
  const second = (HARMS.has(verb.frame.key) ? bare.slice(1).find((list) => isPerson(context, list)) : bare[1]) ?? []
  if (verb.passive === false && clause.verb.isOurs)
    return { subject: carried, object: pronoun === undefined ? first : [pronoun] }
  if (pronoun !== undefined || isOfUnnamed(clause)) return withPronoun(context, clause, pronoun, first, carried)
  if (verb.passive) return { subject: [], object: sufferer(context, first, second, before, carried) }
  if (before.length > 0) return withSubjectBefore(context, clause, verb, first, second)
  if (first.length > 0 && second.length > 0) return { subject: first, object: second }
  if (first.length > 0) return withOne(context, clause, verb, first, carried)
  // "أطاح بـ X": whom it is done to stands behind the preposition, and he of whom the sentence goes on does it.
  const isActive = clause.after.obliques.some(({ preposition }) => verb.frame.slots.get(preposition) === 'object')
  return verb.frame.passive && takesObject(verb.frame) && !isActive
    ? { subject: [], object: carried }
    : { subject: carried, object: [] }
}

/** "X الذي قتل يوم …، وY", "حصلت على دعم من X وY": who is joined by و is no argument of a verb that describes another, and none of who receives. */
function bareOf({ words }: Context, { isRelative, after }: Clause, { key }: Frame): Arguments['bare'] {
  if ((isRelative || key === 'receive') && after.bare[0]?.[0]?.conjunction === 'و') return []
  return key === 'suffer' ? after.bare.filter(([one]) => !isWhere(one, words)) : after.bare
}

/** "نجا قائد في X جنوبي سوريا": where it was, unless it stands right behind the verb. */
function isWhere(one: FigureUnit | undefined, words: Context['words']): boolean {
  if (one?.figure.type !== 'place' || one.conjunction !== '') return false
  if (!DIRECTIONS.has(foldArabic(one.figure.founded.split(' ')[0] ?? ''))) return false
  return !isVerb(words[one.first - 1])
}

/** Whom a passive verb is said of: rather whoever is named than one known by an office only, who does it then. */
function sufferer(
  context: Context,
  ...[first, second, before, carried]: readonly (readonly Role[])[]
): readonly Role[] {
  if (isDescribed(first ?? []) && second !== undefined && second.length > 0 && isPerson(context, second)) return second
  return [first, before, carried].find((roles) => roles !== undefined && roles.length > 0) ?? []
}

/** "شبكة يتزعمها فلان": what it is done to has no name. */
function isOfUnnamed({ verb: { stem } }: Clause): boolean {
  return stem.pronoun !== '' && stem.pronoun !== 'نا'
}

/** "رئيس المجلس": somebody known by an office only. */
function isDescribed([role]: readonly Role[]): boolean {
  return role !== undefined && role.figure.type === 'person' && role.figure.described
}

function withPronoun(
  context: Context,
  clause: Clause,
  pronoun: Role | undefined,
  first: readonly Role[],
  carried: readonly Role[],
): Core {
  if (pronoun === undefined) return { subject: first, object: [] }
  // "X التي أنشأها فلان، وجماعة Y": what is joined to X founds nothing beside him.
  if (clause.isRelative && first.length > 1 && isPerson(context, first.slice(0, 1)))
    first = first.filter((one) => isPerson(context, [one]))
  const others = clause.before.filter(({ figure }) => headOf(context, figure) !== headOf(context, pronoun.figure))
  const doers = carried.filter(({ figure }) => headOf(context, figure) !== headOf(context, pronoun.figure))
  const isOther = clause.isRelative && others.length > 0
  const subject = first.length > 0 && !isOther ? first : others.length > 0 || clause.isRelative ? others : doers
  const isAll =
    /^(?:هم|هما)$/u.test(clause.verb.stem.pronoun) && clause.before.some(({ figure }) => figure === pronoun.figure)
  return isAll && clause.isRelative ? { subject: first, object: clause.before } : { subject, object: [pronoun] }
}

/** "التي أسسها X" has its object in the pronoun; "الذي قتل" may have no doer at all. */
function withSubjectBefore(
  context: Context,
  clause: Clause,
  verb: FrameVerb,
  first: readonly Role[],
  second: readonly Role[],
): Core {
  const { before, after } = clause
  const resumed = clause.isRelative && after.obliques.some(({ byPronoun }) => byPronoun) && first.length > 0
  if (resumed) return { subject: first, object: second }
  if (first.length > 0 && !clause.isAside && disagrees(context, before, verb) && !disagrees(context, first, verb))
    return { subject: first, object: second.length > 0 ? second : before }
  if (first.length > 0) return { subject: before, object: first }
  const patient = verb.frame.passive && takesObject(verb.frame)
  return patient ? { subject: [], object: before } : { subject: before, object: [] }
}

/** Whether the verb may be about whom the sentence goes on about, and not about the noun behind it. */
function goesOn(
  context: Context,
  { isContinued }: Clause,
  verb: FrameVerb,
  one: readonly Role[],
  carried: readonly Role[],
): boolean {
  return carried.length > 0 && (isContinued || (disagrees(context, one, verb) && !disagrees(context, carried, verb)))
}

/** Whether he founds whom a noun behind the verb names: whose life it is, or whoever the sentence names before, "انشقت X عن Y وأسست جبهة Z". */
function founds(context: Context, clause: Clause, verb: FrameVerb, carried: readonly Role[]): boolean {
  const [founder] = carried
  const { memory, start } = context
  if (verb.frame.key !== 'found' || founder === undefined) return false
  if (verb.gender === 'm' && memory.protagonist === memory.page.cast.head(founder.figure)) return true
  if (clause.at === 0 || clause.verb.stem.conjunction === '') return false
  if (founder.start < start && !(memory.isProfile && memory.page.cast.head(founder.figure) === mainOf(memory)))
    return false
  return isPerson(context, carried) || !disagrees(context, carried, verb)
}

/** "انضم فلان إلى X. وأسس تنظيم Y": a person of whom the sentence before tells, where the verb goes on by و. */
function foundsNext(
  context: Context,
  { verb: { stem } }: Clause,
  { frame: { key }, gender }: FrameVerb,
  [founded]: readonly Role[],
  carried: readonly Role[],
): boolean {
  if (key !== 'found' || gender !== 'm' || stem.conjunction !== 'و' || carried.length !== 1) return false
  return founded?.figure.type === 'organization' && !founded.figure.described && isPerson(context, carried)
}

function foundsOrLeads(
  context: Context,
  clause: Clause,
  verb: FrameVerb,
  one: readonly Role[],
  carried: readonly Role[],
): boolean {
  if (founds(context, clause, verb, carried) || leads(context, clause, verb, carried)) return true
  return foundsNext(context, clause, verb, one, carried)
}

/** "وفي 2017 قاد X": a person of whom the text goes on to tell leads the body that alone stands behind the verb; "قاد التحالف حملة". */
function leads(context: Context, { after }: Clause, verb: FrameVerb, carried: readonly Role[]): boolean {
  const [one, other] = after.bare[0] ?? []
  if (verb.frame.key !== 'lead' || carried.length !== 1 || one?.figure.type !== 'organization') return false
  if (other === undefined && context.words[one.last + 1]?.stems.some(isDeed) === true) return false
  return isPerson(context, carried) && !disagrees(context, carried, verb)
}

function isDeed({ base, article, pronoun, conjunction }: Stem): boolean {
  return !article && pronoun + conjunction === '' && (EVENT_NOUNS.has(base) || FRAME_NOUNS.has(base))
}

/** "وتواجه X تمردا", "أسست X جناحا": whom a noun in the accusative follows does it, and what it is done to has no name. */
function takesThing({ words, memory }: Context, { verb: { gender }, after: { bare } }: Clause, frame: Frame): boolean {
  const [one, other] = bare[0] ?? []
  if (one === undefined || other !== undefined || one.figure.type === 'person') return false
  if (frame.passive && frame.key !== 'found') return false
  return agreesWith(memory, one.figure, gender) && words[one.last + 1]?.stems.some(isThing) === true
}

function isThing({ base, tanwin, conjunction }: Stem): boolean {
  return tanwin === true && conjunction === '' && THINGS.some((nouns) => nouns.has(base))
}

const THINGS = [EVENT_NOUNS, FRAME_NOUNS, DESCRIBING_HEADS, NAMED_PARTS]

/** One noun phrase after the verb: the doer, or the one it is done to. */
function withOne(
  context: Context,
  clause: Clause,
  verb: FrameVerb,
  one: readonly Role[],
  carried: readonly Role[],
): Core {
  if (!takesObject(verb.frame) || bringsObject(clause, verb.frame, disagrees(context, one, verb)))
    return { subject: one, object: [] }
  if (takesThing(context, clause, verb.frame) || areOwnFighters(clause, verb.frame)) return { subject: one, object: [] }
  const dropped = goesOn(context, clause, verb, one, carried)
  if (foundsOrLeads(context, clause, verb, one, carried)) return { subject: carried, object: one }
  if (verb.frame.passive) {
    if (dropped && disagrees(context, one, verb) && !disagrees(context, carried, verb))
      return { subject: carried, object: one }
    return isPerson(context, one) || verb.frame.key !== 'kill'
      ? { subject: [], object: one }
      : { subject: one, object: [] }
  }
  if (dropped && (!disagrees(context, carried, verb) || disagrees(context, one, verb)))
    return { subject: carried, object: one }
  return { subject: one, object: [] }
}

/** "قاتل رجاله": nobody fights his own. */
function areOwnFighters({ after }: Clause, { key }: Frame): boolean {
  const [one] = after.bare[0] ?? []
  return (
    key === 'fight' && one !== undefined && one.first === one.last && /^(?!ال).{3,}(?:ه|ها|هم)$/u.test(one.word.text)
  )
}

/** "فرضت X عقوبات على Y", "ويقاتل X ضمن Y": whom it is done to, or with whom, stands behind a preposition; "وقاتلت تنظيم X في Y" has its object. */
function bringsObject({ at, after }: Clause, { slots, passive, key }: Frame, isOther: boolean): boolean {
  const isRightBehind = after.obliques.every((one) => one.at > at + 1)
  const opensFight = key === 'fight' && at === 0 && !(isOther && isRightBehind)
  return (
    !passive &&
    after.obliques.some(
      ({ preposition, figures }) => figures.length > 0 && (opensFight || slots.get(preposition) === 'object'),
    )
  )
}

function isPerson(context: Context, roles: readonly Role[]): boolean {
  return roles.every(({ figure }) => headOf(context, figure).type === 'person')
}

function takesObject(frame: Frame): boolean {
  if (frame.key === 'under') return false
  return (
    (frame.appoints && !frame.subjectAppointed) ||
    frame.claims.some(({ subject, object }) => subject === 'object' || object === 'object')
  )
}

function disagrees(context: Context, roles: readonly Role[], verb: FrameVerb): boolean {
  const figure = roles[0]?.figure
  if (figure === undefined || verb.gender === 'p' || roles.length > 1) return false
  return !agreesWith(context.memory, figure, verb.gender)
}

function headOf(context: Context, figure: Figure): Figure {
  return context.memory.page.cast.head(figure)
}
