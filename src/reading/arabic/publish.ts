import type { Factuality } from '../../claims/attribution.ts'
import { acceptsObject, predicateNamed } from '../../claims/predicates.ts'
import { foldArabic } from '../../text/tokens.ts'
import type { Figure } from '../cast.ts'
import { isRole, type Proposal, type ProposedVoice, type Role } from '../page.ts'
import { headOf, isOutlet, isState, type Memory, mainOf } from './context/memory.ts'
import { ourselves } from './context/ourselves.ts'
import type { Scope } from './context/scope.ts'
import type { Context, Statement } from './context/statement.ts'
import { asState } from './context/states.ts'
import { TELLERS } from './words/clause-words.ts'
import { DESCRIBED, DESCRIBED_BARE } from './words/lexicon.ts'

const EXTRACTOR = 'prose-ar@1'

/** Turns the statements of a sentence into proposals, each with the voices that speak where it is said. */
export function publish(context: Context, scopes: readonly Scope[], isFalse: boolean): void {
  const said = new Set<string>()
  const identities = new Map<Figure, number>()
  const identity = (figure: Figure): number => {
    const own = context.memory.page.cast.head(figure)
    const known = identities.get(own) ?? identities.size
    identities.set(own, known)
    return known
  }
  for (const statement of context.statements) {
    const proposal = proposalOf(context, statement, scopes, isFalse)
    if (proposal === undefined) continue
    const object = isRole(proposal.object) ? identity(proposal.object.figure) : JSON.stringify(proposal.object)
    const voices = proposal.voices.map(({ figure }) => identity(figure)).join(',')
    const key = [
      identity(proposal.subject.figure),
      proposal.predicate,
      object,
      proposal.valid,
      proposal.factuality,
      voices,
    ].join('|')
    if (said.has(key)) continue
    said.add(key)
    context.memory.page.proposals.push(proposal)
  }
}

function proposalOf(
  context: Context,
  statement: Statement,
  scopes: readonly Scope[],
  isFalse: boolean,
): Proposal | undefined {
  for (const predicate of statement.predicates) {
    const ends = endsFor(context.memory, statement, predicate)
    if (ends === undefined) continue
    const told = placing(statement, spoken(context, statement, scopes, isFalse))
    if (told === undefined) return undefined
    const { voices, factuality } = denyingVoices(context, statement, told)
    const isOwn = voices[0]?.cue === null
    if (statement.negated === true && (voices.length === 0 || isOwn || factuality === 'denied')) return undefined
    const { qualifiers, valid, score } = statement
    return {
      ...ends,
      predicate,
      ...(qualifiers === undefined ? {} : { qualifiers }),
      valid,
      factuality: statement.negated === true ? 'denied' : factuality,
      voices,
      start: statement.start,
      end: statement.end,
      extractor: EXTRACTOR,
      score,
    }
  }
  return undefined
}

interface Ends {
  readonly subject: Role
  readonly object: Proposal['object']
}

/** Those known by office only stand for their organisation. */
function grouped(memory: Memory, role: Role): Role {
  const own = memory.page.cast.head(role.figure)
  const group = own.type === 'person' && own.described ? memory.groups.get(own) : undefined
  return group === undefined ? role : { ...role, figure: group }
}

const GROUPED: ReadonlySet<string> = new Set([
  'supports',
  'opposed_to',
  'allied_with',
  'perpetrator_of',
  'participated_in',
  'affiliated_with',
])

/** The ends, where it is bodies that act, with those for whom somebody known by an office stands. */
function actingEnds(
  memory: Memory,
  { subject, object }: Statement,
  name: string,
): Pick<Statement, 'subject' | 'object'> {
  if (!GROUPED.has(name)) return { subject, object }
  return { subject: grouped(memory, subject), object: isRole(object) ? grouped(memory, object) : object }
}

/** The ends as the predicate takes them: a country may act as a state. */
function endsFor(memory: Memory, statement: Statement, name: string): Ends | undefined {
  const predicate = predicateNamed(name)
  const { subject, object } = actingEnds(memory, statement, name)
  if (predicate === undefined || isUnnamed(memory, subject) || (JOINING.has(name) && isCrowd(memory, subject)))
    return undefined
  const own = predicate.domain.includes(typeOf(memory, subject)) ? subject : actingState(memory, subject, name)
  if (own === undefined || !predicate.domain.includes(typeOf(memory, own)) || isFormed(memory, own)) return undefined
  if (name === 'part_of' && isSilentState(memory, own)) return undefined
  // "قالت صحيفة X إن مجموعة نصبت كمينا": a newspaper carries out nothing.
  if (name === 'perpetrator_of' && isOutlet(memory.page.cast.nameOf(own.figure))) return undefined
  if (!isRole(object)) return { subject: own, object }
  if (isNobody(memory, object, name)) return undefined
  const whole = ofWhole(memory, object, name)
  const other = acceptsObject(predicate, typeOf(memory, whole)) ? whole : stateFor(memory, whole, name)
  if (other === undefined || !acceptsObject(predicate, typeOf(memory, other))) return undefined
  return { subject: own, object: other }
}

/** "رئاسة المكتب السياسي": an office in a part of the body that a profile is about. */
function ofWhole(memory: Memory, object: Role, name: string): Role {
  const main = memory.isProfile && (name === 'leader_of' || name === 'member_of') ? mainOf(memory) : undefined
  return main !== undefined && OWN_PART.test(foldArabic(memory.page.cast.nameOf(object.figure)))
    ? { ...object, figure: main }
    : object
}

const OWN_PART = /^ال(?:مكتب|جناح|ذراع|لجنه|قسم|شعبه|هييه) ال\p{L}+(?: ال\p{L}+)?$/u

/** "السلطات … بانتمائهم إلى X": no pronoun makes a state a part of a group. */
function isSilentState(memory: Memory, { figure, start, end }: Role): boolean {
  return end <= start && isState(memory.page.cast.nameOf(figure))
}

/** A body that is known by its kind only: "هيئة قيادية". */
function isFormed(memory: Memory, { figure }: Role): boolean {
  const own = memory.page.cast.head(figure)
  return own.type === 'organization' && own.described && !own.founded.startsWith('ال') && !own.founded.includes(' من ')
}

/** Whether nobody is meant of whom that can be said. */
function isNobody(memory: Memory, object: Role, name: string): boolean {
  if (isUnnamed(memory, object) || (name !== 'leader_of' && isFormed(memory, object))) return true
  return name === 'opposed_to' && isBuilding(memory, object)
}

/** "هجوم على السفارة الفرنسية": what is hit, and no foe. */
function isBuilding(memory: Memory, { figure }: Role): boolean {
  return BUILDINGS.has(headOf(memory.page.cast.nameOf(figure)))
}

const BUILDINGS: ReadonlySet<string> = new Set([
  'سفاره',
  'قنصليه',
  'جامعه',
  'مدرسه',
  'كليه',
  'اكاديميه',
  'معهد',
  'مستشفي',
  'كنيسه',
  'شركه',
  'موقع',
  'ثكنه',
  'معسكر',
])

const STATELY: ReadonlySet<string> = new Set([
  'leader_of',
  'member_of',
  'affiliated_with',
  'allied_with',
  'opposed_to',
  'supports',
  'designated_by',
  'perpetrator_of',
  'participated_in',
])

/** "أسست السعودية X": a state may found a body too, though nobody founds a state. */
function actingState(memory: Memory, role: Role, predicate: string): Role | undefined {
  return predicate === 'founder_of' ? asState(memory, role) : stateFor(memory, role, predicate)
}

function stateFor(memory: Memory, role: Role, predicate: string): Role | undefined {
  return STATELY.has(predicate) ? asState(memory, role) : undefined
}

/** "مسلحين" alone says nothing of anyone; neither does a person known by office only. */
function isUnnamed(memory: Memory, { figure }: Role): boolean {
  const own = memory.page.cast.head(figure)
  if (own.founded.startsWith('المهاجم') || (own.described && isTelling(own.founded))) return true
  return DESCRIBED_BARE.has(foldArabic(own.founded)) || (own.type === 'person' && own.described)
}

/** "التقرير": what only tells is a part of nothing, and nothing is of it. */
function isTelling(name: string): boolean {
  return TELLERS.has(foldArabic(name).split(' ')[0] ?? '')
}

const JOINING: ReadonlySet<string> = new Set(['member_of', 'part_of', 'split_from', 'merged_into'])

/** "المقاتلون": those who come and go without a name say nothing of a body. */
function isCrowd(memory: Memory, { figure }: Role): boolean {
  const own = memory.page.cast.head(figure)
  return own.described && DESCRIBED.has(foldArabic(own.founded))
}

function typeOf(memory: Memory, { figure }: Role): Figure['type'] {
  return memory.page.cast.head(figure).type
}

/** "لا صلة لنا بـ X": what a communiqué says not to be so of those whose it is, they deny. */
function denyingVoices({ memory }: Context, { negated, subject, object, denier }: Statement, said: Spoken): Spoken {
  if (negated !== true || (said.voices.length > 0 && denier === undefined)) return said
  const us = denier ?? ourselves(memory)
  const ends = [subject, ...(object !== null && 'figure' in object ? [object] : [])]
  const isOurs = ends.some(
    ({ figure }) => us !== undefined && memory.page.cast.head(figure) === memory.page.cast.head(us),
  )
  return us !== undefined && isOurs ? { voices: [{ figure: us, cue: '' }], factuality: 'asserted' } : said
}

/** "نفت X الهجوم على حلب": where an attack was is not what is denied; of one that is not known otherwise nothing is told. */
function placing({ predicates, subject }: Statement, said: Spoken): Spoken | undefined {
  if (predicates[0] !== 'location' || said.factuality !== 'denied') return said
  return subject.figure.founded.startsWith('ال') ? { voices: [], factuality: 'asserted' } : undefined
}

interface Spoken {
  readonly voices: readonly ProposedVoice[]
  readonly factuality: Factuality
}

function spoken(context: Context, statement: Statement, scopes: readonly Scope[], isFalse: boolean): Spoken {
  if (statement.standing === 'unvoiced') return { voices: [], factuality: 'asserted' }
  const around = scopes
    .filter(({ start, end }) => statement.anchor >= start && statement.anchor < end)
    .sort((a, b) => b.start - a.start)
  const [inner] = around
  const heads = around.map(({ voice }) => voice && context.memory.page.cast.head(voice))
  const voices = around.flatMap(({ voice, cue }, i) =>
    voice === undefined || heads.indexOf(heads[i]) !== i ? [] : [{ figure: voice, cue: context.text.slice(...cue) }],
  )
  const own = context.memory.page.cast.head(statement.subject.figure)
  if (statement.standing === 'granted') return { voices: heads[0] === own ? [] : voices, factuality: 'asserted' }
  if (inner === undefined && statement.standing === 'self') {
    return { voices: [{ figure: statement.subject.figure, cue: null }], factuality: 'alleged' }
  }
  if (isFalse && statement.predicates[0] !== 'leader_of') return { voices, factuality: 'false' }
  return { voices, factuality: inner?.factuality ?? (statement.alleged === true ? 'alleged' : 'asserted') }
}
