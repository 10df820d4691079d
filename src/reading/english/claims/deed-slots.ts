import { tokensOf } from '../../../text/tokens.ts'
import type { Proposal, Role } from '../../page.ts'
import { lastTold } from '../../told.ts'
import { dateOf } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn } from '../sentence/participants.ts'
import type { Core, Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import { isMode } from '../words/attribution-cues.ts'
import { english } from '../words/lexicon.ts'
import { framesOf } from '../words/verbs.ts'
import deedWords from './deed-slots.json' with { type: 'json' }
import { wordValue } from './spelled-numbers.ts'

/** What a slot for a deed stands for: "raid on target", "attack on aimed", "robbery of anything", "killing of patient", "killing of some"; undefined for other slots. */
export function deedIn(parse: SentenceParse, clause: Clause, slot: string): Role[] | undefined {
  if (slot.endsWith(' target')) return assaults(parse, clause, slot.slice(0, -' target'.length), patientOf(clause))
  if (slot.endsWith(' aimed')) return assaults(parse, clause, slot.slice(0, -' aimed'.length), aimedAt(clause))
  if (slot.endsWith(' of some')) return deedAgainstSome(parse, clause, slot.slice(0, -' of some'.length))
  if (slot.endsWith(' of anything')) return deedOnThing(parse, clause, slot.slice(0, -'anything'.length).trim())
  return slot.endsWith('ing of patient') ? deedAgainst(parse, clause, slot.slice(0, -' of patient'.length)) : undefined
}

/** "attacked the village of X", "shelled X and Y", "raided a base on 3 May": what was done to each place. */
function assaults(parse: SentenceParse, clause: Clause, deed: string, patient: Phrase | null): Role[] {
  if (patient === null) return []
  const [first, second] = patient.cores
  const cores =
    first !== undefined && second !== undefined && patient.cores.every((core) => areVictims(parse, core))
      ? [{ ...first, last: patient.last }]
      : patient.cores
  const told = cores.map((core) => assault(parse, clause, deed, { ...patient, cores: [core] }))
  // "the station and the Salva wells": of one alone nothing is told.
  return told.every(({ length }) => length > 0) ? told.flat() : []
}

const MISSILES = new Set(deedWords.missiles)
const AIMED = new Set(deedWords.aimed)

/** "fired a missile at X", "dozens of rockets were fired into X": what a weapon is aimed at. */
function aimedAt(clause: Clause): Phrase | null {
  const core = patientOf(clause)?.cores[0]
  const weapon = core?.of?.cores[0] ?? core
  if (weapon === undefined || weapon.name !== null || !MISSILES.has(weapon.head ?? '')) return null
  return clause.attached.find(({ preposition }) => AIMED.has(preposition))?.phrase ?? null
}

/** What was done to one of those that a verb acts on. */
function assault(parse: SentenceParse, clause: Clause, deed: string, patient: Phrase): Role[] {
  const core = patient.cores[0] as Core
  const isOfSite = isSite(core) || areVictims(parse, core)
  const inside = isOfSite ? siteIn(parse, core) : []
  const [place, ...others] = inside.length > 0 ? inside : participantsIn(parse, patient, 'place')
  // "the towns of X and Y"
  if (place !== undefined && others.length > 0 && !isOfSite)
    return [place, ...others].map((one) => deedAt(parse, deed, one))
  // "its mosque": one knows of whom only where it is spoken of.
  if (place === undefined && !(isOfSite && core.possessive === null && isTold(parse, clause))) return []
  return [deedOn(parse, deed, core, others.at(-1) ?? place)]
}

/** What was done to one of several places that stand behind one noun. */
function deedAt({ page, scene }: SentenceParse, deed: string, { figure, start, end }: Role): Role {
  const event = page.cast.enter('event', `${deed} ${page.cast.nameOf(figure)}`, true)
  scene.happened(event)
  return { figure: event, start, end }
}

/** "hijacked an airliner in May", "robbed a bank at X": what was done to a thing, told where or when. */
function deedOnThing(parse: SentenceParse, clause: Clause, deed: string): Role[] {
  const core = patientOf(clause)?.cores[0]
  if (core === undefined || core.name?.tag === 'pronoun' || !isTold(parse, clause)) return []
  return [deedOn(parse, deed, core, undefined)]
}

function patientOf({ passive, subject, object }: Clause): Phrase | null {
  return passive ? subject : object
}

/** What was done to whom or what a phrase tells, an event known by these words. */
function deedOn({ units, page, scene }: SentenceParse, deed: string, core: Core, place: Role | undefined): Role {
  const first = units[core.possessive?.tag === 'possessive' ? core.first + 1 : core.first]
  const last = units[core.last - 1]?.end ?? 0
  const start = first?.start ?? 0
  const end = Math.max(last, place?.end ?? last)
  const words = page.text.slice(start, end)
  const told = first?.tag === 'name' ? words : words.slice(0, 1).toLowerCase() + words.slice(1)
  const figure = page.cast.enter('event', `${deed} ${told}`, true)
  scene.happened(figure)
  return { figure, start, end }
}

/** Whether a clause tells when or where: a deed of which neither is told is no single one. */
function isTold(parse: SentenceParse, clause: Clause): boolean {
  const isPlaced = clause.attached.some(
    ({ preposition, phrase }) => AT.has(preposition) && participantsIn(parse, phrase, 'place').length > 0,
  )
  return isPlaced || dateOf(parse, clause).valid !== null || tellsDay(parse, clause) || isToldBehind(parse, clause)
}

/** "killed nine villagers and wounded 30 in X": where and when the next verb tells it. */
function isToldBehind(parse: SentenceParse, { index, subject, passive }: Clause): boolean {
  const next = parse.clauses.find((one) => one.index > index)
  const isJoint = next !== undefined && parse.chunks[next.index - 1]?.kind === 'conjunction'
  return isJoint && next.subject === subject && next.passive === passive && isTold(parse, next)
}

/** "on Monday", "in May": a day whose year the sentence does not tell, behind the verb or where the sentence opens. */
function tellsDay({ units, chunks }: SentenceParse, { index, kind, to }: Clause): boolean {
  const [first, last] = [chunks[index]?.last ?? 0, chunks[to - 1]?.last ?? units.length]
  return units.some(({ tag, norm, time }, i) => {
    const isNear = (first <= i && i < last) || (i < OPENING && kind === 'main')
    return isNear && !VERBAL.has(tag) && (time != null || english.calendarWords.has(norm))
  })
}

/** How many words a date takes that opens a sentence: "On the night of Monday". */
const OPENING = 5

/** "may", "march" and "spring" may be no months or seasons. */
const VERBAL: ReadonlySet<string> = new Set(['modal', 'verb', 'auxiliary'])

const SITES = new Set(deedWords.sites)

/** "the garrison of X", "the army base at X": what is attacked, where it is. */
function isSite({ name, head }: Core): boolean {
  return name === null && SITES.has(head ?? '')
}

/** The place of a site, or of those who stand there: "of X", "in X" right behind. */
function siteIn(parse: SentenceParse, core: Core): Role[] {
  const at = parse.chunks.findIndex(({ kind, last }) => kind === 'phrase' && last === core.last)
  const [preposition, phrase] = at === -1 ? [] : parse.chunks.slice(at + 1, at + 3)
  const isAt = preposition?.kind === 'preposition' && AT.has(preposition.norm) && phrase?.kind === 'phrase'
  return participantsIn(parse, core.of ?? (isAt ? phrase : null), 'place')
}

const AT: ReadonlySet<string> = new Set(deedWords.where)

/** "killed X": the killing of X, an event known by what was done. */
function deedAgainst(parse: SentenceParse, clause: Clause, deed: string): Role[] {
  return participantsIn(parse, patientOf(clause), 'person').map((victim) => {
    const figure = parse.page.cast.enter('event', `${deed} of ${parse.page.cast.nameOf(victim.figure)}`, true)
    parse.scene.happened(figure)
    return { figure, start: victim.start, end: victim.end }
  })
}

const VICTIMS = new Set(deedWords.victims)

/** "killed 14 soldiers in X", "abducted two nuns on 3 May": a deed known by whom it struck, though nobody is named. */
function deedAgainstSome(parse: SentenceParse, clause: Clause, deed: string): Role[] {
  const patient = patientOf(clause)
  const [first, ...others] = patient?.cores ?? []
  if (patient === null || first === undefined || first.of !== null || !areVictims(parse, first)) return []
  // "kidnapped a Karsan, two nuns and a driver": one deed against all of them.
  const core = others.every((one) => areVictims(parse, one)) ? { ...first, last: patient.last } : first
  if (!isCounted(parse, core) || !(isTold(parse, clause) || isJoined(parse, clause)) || isOutcome(parse, clause))
    return []
  return [deedOn(parse, `${deed} of`, core, siteIn(parse, core)[0])]
}

/** "soldiers", and of a people: "Iraqi soldiers", "two Iraqis". */
function areVictims({ page, units }: SentenceParse, { name, head, first }: Core): boolean {
  if (name === null) return VICTIMS.has(head ?? '')
  const words = page.text.slice(name.start, name.end)
  const last = words.slice(words.lastIndexOf(' ') + 1)
  if (VICTIMS.has(last)) return true
  const isNumbered = units[first]?.tag === 'number' || wordValue(units[first]?.norm ?? '') !== undefined
  return isNumbered && english.demonyms.match(tokensOf(words.replace(/s$/u, '')), 0) !== undefined
}

/** "14 soldiers", "a teacher": so many; "civilians" and "many people" are those of any day. */
function isCounted({ units }: SentenceParse, { first, last, determiner }: Core): boolean {
  return (
    determiner === 'a' ||
    determiner === 'an' ||
    units.slice(first, last).some(({ tag, norm }) => tag === 'number' || wordValue(norm) !== undefined)
  )
}

/** "stormed a post in X and killed 12 soldiers": where and when the deed was done that stands before. */
function isJoined({ chunks, clauses }: SentenceParse, { index }: Clause): boolean {
  const before = chunks[index - 1]?.kind === 'conjunction' ? clauses.findLast((one) => one.index < index) : undefined
  return before !== undefined && framesOf(before.verb.verb).some(({ predicate }) => predicate === 'perpetrator_of')
}

/** "attacked the base, killing 12 soldiers": what came of a deed that the sentence has told. */
function isOutcome(parse: SentenceParse, { verb }: Clause): boolean {
  if (verb.form !== 'ing') return false
  const isDeed = ({ predicate, start }: Proposal): boolean => predicate === 'perpetrator_of' && start >= parse.start
  return lastTold(parse.page, isDeed) !== undefined
}

/** What was told of right before: "the group later claimed responsibility". */
export function recentEvent(parse: SentenceParse, { attached, object }: Clause): Role[] {
  const isOther = object?.cores.some(({ name }) => name !== null) === true
  const isTold = attached.some(
    ({ preposition, phrase }) =>
      preposition === 'for' || preposition === 'of' || (preposition === 'in' && !isMode(phrase.cores[0]?.head ?? '')),
  )
  return isTold || isOther ? [] : eventBefore(parse)
}

/** "blamed X": for what was told of right before, whoever the verb acts on. */
export function eventBefore({ scene }: SentenceParse): Role[] {
  const figure = scene.recentEvent()
  return figure === undefined ? [] : [{ figure, start: 0, end: 0 }]
}
