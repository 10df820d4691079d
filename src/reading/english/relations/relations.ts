import type { Figure } from '../../cast.ts'
import { isNamedGroup } from '../reference/groups.ts'
import { dateOf } from '../sentence/dating.ts'
import { listedFrom } from '../sentence/listed.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn, roleOf } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import type { Chunk, Core, Phrase } from '../syntax/chunk.ts'
import { type Clause, predicateOf } from '../syntax/clause.ts'
import { isOfMen } from '../syntax/men.ts'
import type { Unit } from '../syntax/unit.ts'
import { isViewing } from '../words/attribution-cues.ts'
import { english } from '../words/lexicon.ts'
import members from '../words/members.json' with { type: 'json' }
import { readAdjective } from './adjectives.ts'
import areaWords from './areas.json' with { type: 'json' }
import { readActiveBeside, readArea, readAreaNamed, readBases, readPlacesHad, readSeat } from './areas.ts'
import { readAttackList } from './attack-lists.ts'
import { readBetween, readOutbreak } from './between.ts'
import { readCamps } from './camps.ts'
import { readDeed, readDeedBy, readHappening, readOwnDeed } from './deeds.ts'
import { readHyphenated } from './hyphenated.ts'
import { isPartNoun, type Related, relate, relationIn } from './relation.ts'
import { readStronghold } from './strongholds.ts'
import { readSupport, readSupportGiven } from './supports.ts'
import { readCourse, readTheirs } from './theirs.ts'
import { readCompany, readTogether } from './together.ts'

/** What nouns claim: "X, the armed wing of Y", "clashes between X and Y", "the death of Z". */
export function readRelations(parse: SentenceParse): void {
  const { chunks } = parse
  chunks.forEach((chunk, i) => {
    readAdjective(parse, chunks, i)
    if (chunk.kind !== 'phrase') return
    readBeside(parse, chunks, i, chunk)
    readArea(parse, chunks, i, chunk)
    readCompany(parse, chunks, i)
    readWithin(parse, chunk)
    readDeedBy(parse, i, chunk)
    for (const core of chunk.cores) {
      readHyphenated(parse, core)
      readNumbered(parse, core)
      readHappening(parse, core, chunk)
      readSeat(parse, chunks, i, core)
      readStronghold(parse, chunks, i, core)
      readOwnDeed(parse, core)
      readSupport(parse, chunks, i, core)
      readOwner(parse, core)
      readOwnedPart(parse, core)
      readBetween(parse, chunks, i, core)
      readTheirs(parse, chunks, i, core)
    }
  })
  for (const clause of parse.clauses) {
    readCopula(parse, clause)
    readHolder(parse, clause)
    readAreaNamed(parse, clause)
    readActiveBeside(parse, clause)
    readBases(parse, clause)
    readPlacesHad(parse, clause)
    readAttackList(parse, clause)
    readAsNumbered(parse, clause)
    readFounded(parse, clause)
    readView(parse, clause)
    readDeed(parse, clause)
    readOutbreak(parse, clause)
    readTogether(parse, clause)
    readCamps(parse, clause)
    readSupportGiven(parse, clause)
    readCourse(parse, clause)
  }
}

const NUMBERED = /^\d+(?:st|nd|rd|th)\s/u

/** "47th Brigade", "Northern Front": what is a part of the body behind "of". */
function isPart(name: string): boolean {
  return NUMBERED.test(name) || (name.split(' ').length < 4 && isPartNoun(name.split(' ').at(-1)?.toLowerCase() ?? ''))
}

/** "It forms the 47th Brigade of the X": who is such a part. */
function readAsNumbered(parse: SentenceParse, { verb, subject, object, passive, complement, attached }: Clause): void {
  if (verb.negated || verb.modal) return
  const as = attached.find(({ preposition }) => preposition === 'as')?.phrase
  const core = (passive ? (as ?? complement) : object)?.cores[0]
  const name = core?.name
  if (core === undefined || core.of === null || name == null || !AS_PART.has(verb.lemma)) return
  if (!NUMBERED.test(parse.page.text.slice(name.start, name.end))) return
  for (const whole of participantsIn(parse, core.of, 'organization')) {
    for (const part of participantsIn(parse, subject, 'organization')) {
      const common = { valid: null, trigger: name.start, start: name.start, end: whole.end, score: 0.7 }
      propose(parse, { subject: part, predicate: 'part_of', object: whole, ...common })
    }
  }
}

const AS_PART = new Set(areaWords.asPart)

/** "the 47th Brigade of the X": a part by its number. */
function readNumbered(parse: SentenceParse, { name, of }: Core): void {
  if (name?.mention === undefined || of === null || !isPart(parse.page.text.slice(name.start, name.end))) return
  for (const whole of participantsIn(parse, of, 'organization')) {
    const subject = { figure: name.mention.figure, start: name.start, end: name.end }
    const common = { valid: null, trigger: name.start, start: name.start, end: whole.end, score: 0.75, granted: true }
    propose(parse, { subject, predicate: 'part_of', object: whole, ...common })
  }
}

/** "X's Y Army", "the Y Army of X and Z": whose army it is leads it. */
function readOwner(parse: SentenceParse, { name, modifiers, of }: Core): void {
  for (const inner of of?.cores ?? []) readOwner(parse, inner)
  const before = modifiers.at(-1)
  const isBefore = before !== undefined && parse.units[parse.units.indexOf(before) + 1]?.tag === 'genitive'
  const owners = isBefore ? [before] : ownersBehind(of)
  if (name?.mention === undefined || parse.page.cast.head(name.mention.figure).type !== 'organization') return
  for (const owner of owners) {
    if (owner.mention?.figure.type !== 'person') return
    propose(parse, {
      subject: roleOf(owner),
      predicate: 'leader_of',
      object: roleOf(name),
      valid: null,
      trigger: owner.start,
      start: Math.min(owner.start, name.start),
      end: Math.max(owner.end, name.end),
      score: 0.6,
      granted: true,
    })
  }
}

/** "of X and Y": the names behind "of", as long as nothing but names is joined. */
function ownersBehind(of: Phrase | null): readonly Unit[] {
  const cores = of?.cores ?? []
  const end = cores.findIndex(({ name, head }) => name === null || head !== null)
  return (end === -1 ? cores : cores.slice(0, Math.max(1, end))).flatMap(({ name }) => name ?? [])
}

/** "the X's Northern War Front", "its Badr Brigade": a body that a group owns, by the noun of its name, is part of it. */
function readOwnedPart(parse: SentenceParse, { name, modifiers, possessive, head }: Core): void {
  const owner = possessive ?? genitiveIn(parse, modifiers)
  if (name?.mention === undefined || owner?.mention === undefined) return
  const [whole, part] = [owner, name].map((unit) => parse.page.cast.head(unit.mention?.figure as Figure))
  if (whole === undefined || part === undefined || whole === part || !isNamedGroup(whole)) return
  const words = parse.page.text.slice(name.start, name.end).toLowerCase().split(' ')
  const isPartOfIt = PARTS.has(words.at(-1) ?? '') || FOREIGN_PARTS.has(words[0] ?? '')
  // "its enemy, the X Brigade"
  const isElse = head !== null && !english.groupNouns.has(head) && !PARTS.has(head)
  if (part.type !== 'organization' || !isPartOfIt || isElse) return
  const common = { valid: null, trigger: owner.start, start: owner.start, end: name.end, score: 0.7, granted: true }
  propose(parse, { subject: roleOf(name), predicate: 'part_of', object: roleOf(owner), ...common })
}

/** "X's": the name before a noun that owns it. */
function genitiveIn({ units }: SentenceParse, modifiers: readonly Unit[]): Unit | undefined {
  const owner = modifiers.at(-1)
  if (owner?.tag !== 'name') return undefined
  return units[units.indexOf(owner) + 1]?.tag === 'genitive' ? owner : undefined
}

const PARTS = new Set(areaWords.ownedParts)
/** Nouns of other languages, with which a name begins: "X's Katibat Y". */
const FOREIGN_PARTS = new Set(areaWords.foreignParts)

/** "fighters of the X, the party's armed wing,", "a leader of the X, a splinter of Y": the description is of X. */
function ofBody(core: Core, { determiner, head }: Core): Core {
  const isKind = determiner?.startsWith('a') === true && english.groupNouns.has(head ?? '')
  const isOf = english.memberNouns.has(core.head ?? '') || (isKind && !english.groupNouns.has(core.head ?? ''))
  return (core.name === null && isOf ? core.of?.cores.at(-1) : undefined) ?? core
}

const MEN = new Set(members.men)

/** "Acting for X, three members of Y": several are no one body. */
function areSeveral({ predicate }: Related, { head }: Core, { cores }: Phrase): boolean {
  return predicate === 'part_of' && cores.length === 1 && (MEN.has(head ?? '') || PLURAL_PARTS.has(head ?? ''))
}

/** "A, both wings of B and C": B is one of those that are listed, and A is no wing. */
const PLURAL_PARTS: ReadonlySet<string> = new Set(['wings', 'factions', 'branches', 'arms'])

/** "X, an offshoot of Y,". */
function readBeside(parse: SentenceParse, chunks: readonly Chunk[], i: number, phrase: Phrase): void {
  const other = apposedTo(chunks, i, phrase)
  if (other === undefined) return
  const right = other.cores[0] as Core
  const left = ofBody(phrase.cores.at(-1) as Core, right)
  const [bearer, description] = left.name !== null && right.name === null ? [left, right] : [right, left]
  const told = relationIn(parse, description)
  const related = told !== null && description === left ? toGroup(parse, told, description) : told
  if (related === null || bearer.name === null) return
  if (areSeveral(related, description, phrase)) return
  const trigger = parse.units[description.first]?.start ?? 0
  for (const role of participantsIn(
    parse,
    { kind: 'phrase', first: bearer.first, last: bearer.last, cores: [bearer] },
    'organization',
  )) {
    // "the merger of two militias, X and Y,": what is listed is not related to itself.
    if (related.others.some(({ figure }) => figure === role.figure)) return
    relate(parse, role, related, {
      valid: null,
      trigger,
      granted: true,
      negated: false,
      end: parse.units[description.last - 1]?.end ?? 0,
    })
  }
}

/** What stands beside a phrase: "X, an offshoot of Y", and without a comma "X's armed wing the Y". */
function apposedTo(chunks: readonly Chunk[], i: number, phrase: Phrase): Phrase | undefined {
  const [comma, next] = chunks.slice(i + 1, i + 3)
  const other = next?.kind === 'adverb' ? chunks[i + 3] : next
  if (comma?.kind === 'comma') return other?.kind === 'phrase' ? other : undefined
  const [core, named] = [phrase.cores.at(-1), comma?.kind === 'phrase' ? comma.cores[0] : undefined]
  const isWing = core?.name === null && WINGS.has(core.head ?? '') && named?.determiner === 'the' && named.name !== null
  return isWing && comma?.kind === 'phrase' ? comma : undefined
}

/** "A splinter, X,", "The armed wing, Y,": where nobody else is named, of the group that is spoken of. */
function toGroup(parse: SentenceParse, related: Related, core: Core): Related {
  const { of, possessive, modifiers, determiner, head } = core
  if (related.others.length > 0 || of !== null || possessive !== null || modifiers.length > 0) return related
  // "a militia, X": a part of nothing, unless it is called so.
  const isPart = related.predicate === 'part_of' || related.predicate === 'succeeds'
  if (isPart && !(determiner === 'the' && WINGS.has(head ?? ''))) return related
  const figure = parse.scene.group()
  return figure === undefined ? related : { ...related, others: [{ figure, start: 0, end: 0 }] }
}

const WINGS = new Set(areaWords.wings)

/** "its ally X", "X and its rivals Y and Z": a noun before the name tells what the named is to whom the noun belongs. */
function readWithin(parse: SentenceParse, { cores }: Phrase): void {
  cores.forEach((core, i) => {
    const { possessive, name } = core
    if (name === null || core.head === null || (possessive === null && core.modifiers.length === 0)) return
    const related = relationIn(parse, { ...core, name: null, of: null })
    if (related === null || !core.words.at(-1)?.norm.startsWith(core.head)) return
    const named = core.head.endsWith('s') ? [core, ...cores.slice(i + 1)] : [core]
    const trigger = parse.units[core.first]?.start ?? 0
    const phrase: Phrase = { kind: 'phrase', first: core.first, last: core.last, cores: named }
    for (const role of participantsIn(parse, phrase, 'organization')) {
      relate(parse, role, related, { valid: null, trigger, granted: true, negated: false, end: name.end })
    }
  })
}

/** "Its main rivals are X and Y", "Opponents of X include Y", "Among its backers was Y": the relation stands first. */
function readHolder(parse: SentenceParse, clause: Clause): void {
  if (clause.verb.modal || clause.verb.negated) return
  const object = heldBy(clause)
  if (object === undefined) return
  const subject = clause.subject ?? among(parse, clause)
  const core = subject?.cores[0]
  const related = core === undefined || core.name !== null ? null : relationIn(parse, core)
  if (related === null || core === undefined || areMenOfAnother(related, object) || isWhole(related, clause)) return
  const trigger = parse.units[core.first]?.start ?? 0
  const at = { valid: dateOf(parse, clause).valid, trigger, granted: false, negated: false, end: 0 }
  const listed = core.head?.endsWith('s') === true && isListed(parse, clause) ? listedFrom(parse, clause.index + 1) : []
  for (const role of listed.length > 0 ? listed : participantsIn(parse, object, 'actor'))
    relate(parse, role, related, at)
}

/** "the X coalition, which includes Y": Y is in X, as the verb tells, and X is in nobody. */
function isWhole({ inverse }: Related, { verb }: Clause): boolean {
  return inverse === true && verb.lemma === 'include'
}

/** What a clause equates its subject with: "is X", "include X", "is called X", "is known as X"; undefined when it does not. */
function heldBy({ verb, passive, attached, object, complement }: Clause): Phrase | null | undefined {
  if (!passive) return verb.verb === 'be' || verb.lemma === 'include' ? object : undefined
  if (!NAMING.has(verb.lemma)) return undefined
  return attached.find(({ preposition }) => preposition === 'as')?.phrase ?? complement
}

/** "Its factions are A, led by X, B and C": more than the object is named. */
function isListed({ chunks }: SentenceParse, { index, object }: Clause): boolean {
  const core = object?.cores[0]
  return (
    core?.name != null &&
    chunks[index + 1] === object &&
    chunks[index + 2]?.kind === 'comma' &&
    (chunks[index + 3]?.kind === 'verb' || chunks[index + 3]?.kind === 'relative')
  )
}

const NAMING = new Set(areaWords.naming)

/** "X was created in 1993 as the western branch of Y", "emerged as the successor of Y". */
function readFounded(parse: SentenceParse, clause: Clause): void {
  const comesUp = clause.passive ? FORMING.has(clause.verb.lemma) : EMERGING.has(clause.verb.lemma)
  if (!comesUp || clause.verb.negated || clause.verb.modal) return
  const trigger = parse.units[clause.verb.first]?.start ?? 0
  for (const { preposition, phrase } of clause.attached) {
    const core = phrase.cores[0]
    const related = preposition === 'as' && core !== undefined ? relationIn(parse, core) : null
    if (related === null) continue
    const at = { valid: null, trigger, granted: false, negated: false, end: parse.units[phrase.last - 1]?.end ?? 0 }
    for (const role of participantsIn(parse, clause.subject, 'organization')) relate(parse, role, related, at)
  }
}

/** Verbs by which a body comes into being. */
const FORMING = new Set(areaWords.forming)
const EMERGING = new Set(areaWords.emerging)

/** "Among its backers was X": what stands before the verb instead of a subject. */
function among({ chunks }: SentenceParse, { index }: Clause): Phrase | null {
  const [preposition, phrase] = chunks.slice(Math.max(0, index - 2), index)
  const isAmong = preposition?.kind === 'preposition' && preposition.norm === 'among'
  return isAmong && phrase?.kind === 'phrase' ? phrase : null
}

/** "X is seen as an offshoot of Y", "Z regards X as a branch of Y". */
function readView(parse: SentenceParse, clause: Clause): void {
  if (!isViewing(clause.verb.lemma) || clause.verb.negated) return
  const as = clause.attached.find(({ preposition }) => preposition === 'as')?.phrase ?? clause.complement
  for (const core of as?.cores ?? []) {
    const related = ofViewer(parse, clause, relationIn(parse, core))
    const viewed = clause.passive || isSelf(parse, clause.object) ? clause.subject : clause.object
    if (related === null || areMenOfAnother(related, viewed)) continue
    for (const role of participantsIn(parse, viewed, 'actor')) {
      const trigger = parse.units[core.first]?.start ?? 0
      relate(parse, role, related, {
        valid: null,
        trigger,
        granted: false,
        negated: false,
        end: parse.units[core.last - 1]?.end ?? 0,
      })
    }
  }
}

/** "regards itself as". */
function isSelf({ units }: SentenceParse, phrase: Phrase | null): boolean {
  return phrase !== null && /^(?:it|him|her|them)sel(?:f|ves)$/u.test(units[phrase.first]?.norm ?? '')
}

/** "X regards Y as an enemy": where nobody else is named, of whoever sees it so. */
function ofViewer(parse: SentenceParse, clause: Clause, related: Related | null): Related | null {
  if (related === null || related.others.length > 0 || clause.passive) return related
  return { ...related, others: participantsIn(parse, clause.subject, 'organization') }
}

/** "Many leaders of X are members of Y": the men of one are in the other, and X is no part of it. */
function areMenOfAnother({ predicate }: Related, phrase: Phrase | null): boolean {
  return predicate === 'part_of' && isOfMen(phrase?.cores[0])
}

/** "X is the armed wing of Y", "X became an ally of Y". */
function readCopula(parse: SentenceParse, clause: Clause): void {
  const { verb, subject } = clause
  for (const core of predicateOf(clause)?.cores ?? []) {
    const related = relationIn(parse, core)
    if (related === null || areMenOfAnother(related, subject)) continue
    const trigger = parse.units[verb.first]?.start ?? 0
    const end = parse.units[core.last - 1]?.end ?? 0
    const at = { valid: dateOf(parse, clause).valid, trigger, granted: false, negated: verb.negated, end }
    for (const role of participantsIn(parse, subject, 'actor')) relate(parse, role, related, at)
  }
}
