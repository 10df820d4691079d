import type { Role } from '../../page.ts'
import nameTypeWords from '../names/name-type.json' with { type: 'json' }
import { headNounOf } from '../reference/figures.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn, roleOf } from '../sentence/participants.ts'
import { leadingClause } from '../syntax/leading-clause.ts'
import type { Unit } from '../syntax/unit.ts'
import { english } from '../words/lexicon.ts'
import members from '../words/members.json' with { type: 'json' }
import namingWords from './naming.json' with { type: 'json' }

/** "refer to it as": not "calling themselves". */
const OBJECTS: ReadonlySet<string> = new Set(namingWords.objectPronouns)

/** What may stand between a comma and the words that name: ", also known by his nickname". */
const ADVERBS_OF_NAMING = new RegExp(`^\\s*(?:(?:${namingWords.adverbs.join('|')})\\s+){0,3}["“]?$`, 'iu')

/** The figure that bears a name: who takes it, else who stands before the naming cue. */
export function bearerOf(parse: SentenceParse, at: number, cueStart: number): Role | undefined {
  const self = parse.units.slice(0, at).findLast(({ start, tag, norm }) => {
    return tag === 'pronoun' && start >= cueStart && norm.endsWith('self')
  })
  // "One of the gangs calls itself X": known by no name.
  if (self !== undefined) return self.mention === undefined ? undefined : roleOf(self)
  return takerOf(parse, at, cueStart) ?? bearerBefore(parse, at, cueStart)
}

/** The nearest name or resolved description before the naming cue. */
function bearerBefore(parse: SentenceParse, at: number, cueStart: number): Role | undefined {
  const { units } = parse
  const inside = units
    .slice(0, at)
    .findLast(({ start, tag, norm }) => start > cueStart && tag === 'pronoun' && OBJECTS.has(norm))
  if (inside?.mention !== undefined) return roleOf(inside)
  const beside = namedBeside(parse, at, cueStart)
  // "His rival X, also called Y": of X, though nothing tells what X is.
  if (beside !== undefined) return beside.mention === undefined ? undefined : roleOf(beside)
  const bracket = parse.brackets.find(({ start, end }) => cueStart >= start - 1 && cueStart <= end)
  for (let i = bracket?.after ?? at - 1; i >= 0; i--) {
    const unit = units[i] as Unit
    if (unit.start >= cueStart || !mayBeCalled(unit)) continue
    if (isOfAnother(units, i, cueStart)) return undefined
    if (isPersonBeside(unit, cueStart)) return roleOf(unit)
    const holder = holderBefore(parse, i)
    return subjectBefore(parse, i) ?? roleOf(holder ?? unit)
  }
  return openedFor(parse, cueStart)
}

const TAKING = new Set(namingWords.taking)

/** "swore loyalty to Y and took the name X": who takes a name, whoever is named between. */
function takerOf(parse: SentenceParse, at: number, cueStart: number): Role | undefined {
  const { clauses, units } = parse
  const clause = clauses.findLast(({ verb }) => verb.first < at && TAKING.has(verb.lemma))
  if (clause === undefined || clause.passive || (units[clause.verb.last - 1]?.start ?? 0) < cueStart) return undefined
  const subject = participantsIn(parse, clause.subject, 'actor')
  return subject.length === 1 ? subject[0] : undefined
}

/** "X, also called Y": the name before the comma; no place is called so. */
function namedBeside(parse: SentenceParse, at: number, cueStart: number): Unit | undefined {
  const { units } = parse
  const comma = units.findLastIndex((unit, i) => i < at && unit.start < cueStart + 2 && unit.tag === 'comma')
  if (comma < 1 || !isRightBehind(parse, comma, cueStart)) return undefined
  const beside = units[comma - 1]
  if (beside?.tag !== 'name' || beside.mention?.figure.type === 'place') return undefined
  return holderBefore(parse, comma - 1) ?? beside
}

function isRightBehind({ units, page }: SentenceParse, comma: number, cueStart: number): boolean {
  return ADVERBS_OF_NAMING.test(page.text.slice(units[comma]?.end ?? 0, cueStart))
}

/** "X alias "Y"": a person named right before the words that name him. */
function isPersonBeside({ tag, end, mention }: Unit, cueStart: number): boolean {
  return tag === 'name' && mention?.figure.type === 'person' && cueStart - end < 2
}

function mayBeCalled({ mention }: Unit): boolean {
  return mention !== undefined && mention.figure.type !== 'place' && mention.figure.type !== 'event'
}

const KIN = new Set(nameTypeWords.kin)
const MEN = new Set(members.men)
/** "command", "headquarters": a part of a body that bears a name of its own. */
const PARTS = new Set(namingWords.parts)

/** "Its armed wing is called X": a part of a body bears the name, not its owner. */
function ownsPart(units: readonly Unit[], i: number): boolean {
  const behind = units[i + 1]?.tag === 'comma' ? units[i + 2] : units[i + 1]
  const isOwner =
    units[i]?.tag === 'possessive' ||
    units[i + 1]?.tag === 'genitive' ||
    (behind?.norm === 'whose' && hasPart(units, i))
  // "His brother, nicknamed X"
  if (isOwner && units.slice(i + 1, i + 4).some(({ norm }) => KIN.has(norm))) return true
  const noun = units
    .slice(i + 1, i + 5)
    .find(({ tag, norm }) => tag === 'noun' && (english.groupNouns.has(norm) || PARTS.has(norm)))
  return isOwner && noun !== undefined && noun.mention === undefined
}

/** Whether what a name stands before is called so: a part of its bearer, or others. */
function isOfAnother(units: readonly Unit[], i: number, cueStart: number): boolean {
  return ownsPart(units, i) || areOthers(units, i, cueStart)
}

/** "X fought groups in the east calling themselves Y": several are called so, who are named right before by a noun alone. */
function areOthers(units: readonly Unit[], i: number, cueStart: number): boolean {
  const selves = units.findIndex(({ norm, start }) => norm === 'themselves' && start >= cueStart)
  return selves > i && units.slice(i + 1, selves).some(({ tag, norm }) => tag === 'noun' && areMany(norm))
}

function areMany(noun: string): boolean {
  return noun.endsWith('s') && (english.groupNouns.has(noun.slice(0, -1)) || english.memberNouns.has(noun))
}

/** "X, whose military wing is called Y": right behind "whose". */
function hasPart(units: readonly Unit[], i: number): boolean {
  return units.slice(i + 1, i + 5).some(({ norm }) => PARTS.has(norm) || english.groupNouns.has(norm))
}

/** "Known until 1999 as X, it": the subject behind a participle that opens the sentence. */
function openedFor({ clauses, chunks, units, start }: SentenceParse, cueStart: number): Role | undefined {
  // "Born X in Y, he"
  const born = units[0]?.norm === 'born' ? leadingClause(clauses, chunks)?.subject?.cores[0]?.name : undefined
  if (born?.mention?.figure.type === 'person' && cueStart <= start) return roleOf(born)
  const clause = clauses[0]
  const opener = units.find(({ tag }) => tag !== 'adverb')
  const opens = clause?.kind === 'reduced' && opener !== undefined && clause.verb.first <= units.indexOf(opener)
  const core = opens ? clause.subject?.cores[0] : undefined
  if (core?.name?.mention === undefined || cueStart > (opener?.start ?? start) + 2 || opener?.tag !== 'verb')
    return undefined
  return roleOf(core.name)
}

/** "X, a man from Y who is also known as Z": the subject of the clause rather than the nearest name. */
function subjectBefore(parse: SentenceParse, i: number): Role | undefined {
  const clause = parse.clauses.findLast((one) => one.verb.first > i && one.subject !== null)
  const core = clause?.subject?.cores[0]
  if (core?.name?.mention === undefined || clause === undefined) return undefined
  return clause.verb.first - i < 12 && core.name.mention.figure.type === 'person' ? roleOf(core.name) : undefined
}

/**
 * "X, the chief of staff of Y known as "Z"", "a commander of Y (YF) better known as Z": a name that tells no body is the
 * office holder's, where it stands in quotation marks or Y was abbreviated right before.
 */
function holderBefore({ units, page, brackets }: SentenceParse, i: number): Unit | undefined {
  if (units[i]?.mention?.figure.type !== 'organization') return undefined
  const of = units[i - 1]?.tag === 'determiner' ? i - 2 : i - 1
  // "chief of staff of"
  const isOffice = units.slice(Math.max(0, of - 3), of).some(({ norm }) => english.offices.has(norm))
  if (units[of]?.norm !== 'of' || !isOffice) return undefined
  const called = units.slice(i + 1).find(({ tag }) => tag === 'name')
  if (called === undefined) return undefined
  const isQuoted = /["“]/u.test(page.text.slice(called.start - 1, called.start))
  if (!isQuoted && !brackets.some(({ after }) => after === i)) return undefined
  if (english.organizationHeads.has(headNounOf(page.text.slice(called.start, called.end)) ?? '')) return undefined
  return units.slice(0, of).findLast(({ tag, mention }) => tag === 'name' && mention?.figure.type === 'person')
}

/** "a man known as X", "a fighter called X", "several militias known as X": who bears the name is nobody named before. */
export function isSomebodyElse(units: readonly Unit[], cueStart: number): boolean {
  const at = units.findLastIndex(({ end }) => end <= cueStart + 1)
  const noun = units[at]
  if (areOthersCalled(units, at)) return true
  // "an operation it called X", "what it called X": what is called so, and not who calls it.
  if (noun?.tag === 'pronoun' && (units[at - 1]?.tag === 'noun' || units[at - 1]?.norm === 'what')) return true
  // "X and Y merged under the name Z": what they become.
  if (noun?.tag === 'verb' && MERGES.has(noun.lemma ?? '')) return true
  if (noun?.tag !== 'noun') return false
  if (english.groupNouns.has(noun.norm) && isSeveral(noun)) return true
  if (isNewAlliance(units, at)) return true
  // "by a Kurd named X": whoever was named before is not called so.
  const isNamed =
    noun.mention === undefined && NAMED.has(units[at + 1]?.norm ?? '') && !english.groupNouns.has(noun.norm)
  if (!isNamed && !PERSONS.has(noun.norm)) return false
  return units.slice(Math.max(0, at - 3), at).some(({ norm }) => norm === 'a' || norm === 'an')
}

/** "X, whose commander is known as Y": who holds the office is called so. */
function isWhoseOffice(units: readonly Unit[], at: number): boolean {
  const noun = units.slice(0, at + 1).findLastIndex(({ tag }) => tag !== 'auxiliary' && tag !== 'adverb')
  const whose = units.slice(Math.max(0, noun - 3), noun).some(({ norm }) => norm === 'whose')
  return whose && english.offices.has(units[noun]?.norm ?? '')
}

/** "X's men became known as Y", "the followers of X are known as Y". */
function areOthersCalled(units: readonly Unit[], at: number): boolean {
  if (isWhoseOffice(units, at)) return true
  const last = units.slice(0, at + 1).findLastIndex(({ tag }) => tag !== 'verb' && tag !== 'auxiliary')
  const isOf = units[last]?.tag === 'name' && units[last - 1]?.norm === 'of'
  const men = isOf ? last - 2 : last
  return MEN.has(units[men]?.norm ?? '') && (isOf || units[men - 1]?.tag === 'genitive')
}

const MERGES = new Set(members.merges)
const UMBRELLAS = new Set(namingWords.alliances)
const MAKING = new Set(namingWords.making)

/** "announced an alliance under the name X": it bears the name, and not who makes it. */
function isNewAlliance(units: readonly Unit[], at: number): boolean {
  if (!UMBRELLAS.has(units[at]?.norm ?? '')) return false
  const verb = units.slice(Math.max(0, at - 5), at).findLast(({ tag }) => tag === 'verb')
  return verb !== undefined && MAKING.has(verb.lemma ?? '')
}

/** "militias", which no name before stands for. */
function isSeveral({ norm, mention }: Unit): boolean {
  return norm.endsWith('s') && mention === undefined
}

const NAMED: ReadonlySet<string> = new Set(['named', 'called'])
const PERSONS: ReadonlySet<string> = new Set(namingWords.persons)
