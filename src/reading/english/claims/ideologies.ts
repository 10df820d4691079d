import type { Role } from '../../page.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { organizationIn, participantsIn } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import type { Core, Phrase } from '../syntax/chunk.ts'
import { type Clause, predicateOf } from '../syntax/clause.ts'
import type { Unit } from '../syntax/unit.ts'
import { english } from '../words/lexicon.ts'
import ideologyWords from './ideologies.json' with { type: 'json' }

const VERBS = new Set(ideologyWords.verbs)
const MIXING = new Set(ideologyWords.mixingVerbs)
const LEANING = new Set(ideologyWords.leaningVerbs)
const LEANING_ON = new Set(ideologyWords.leaningPrepositions)
const BLENDS = new Set(ideologyWords.blends)
const DOCTRINES = new Set(ideologyWords.doctrines)
const MATTERS = new Set(ideologyWords.matters)
const NO_DOCTRINES = new Set(ideologyWords.notDoctrines)
const ADJECTIVES = new Set(ideologyWords.adjectives)

/** What bodies believe in: "espouses Maoism", "its ideology is a blend of X and Y", "is a Marxist militia". */
export function readIdeologies(parse: SentenceParse): void {
  for (const clause of parse.clauses) {
    if (!clause.verb.negated && !clause.verb.modal) readClause(parse, clause)
  }
  for (const chunk of parse.chunks) {
    if (chunk.kind === 'phrase') for (const core of chunk.cores) readDescription(parse, core)
  }
}

function readClause(parse: SentenceParse, clause: Clause): void {
  const told = matterOf(clause).flatMap((phrase) => doctrinesIn(parse, phrase))
  if (told.length === 0) return
  const owner = ownerOf(clause.subject)
  const bodies = owner === null ? participantsIn(parse, clause.subject, 'organization') : [owner]
  for (const { words, first } of told) for (const body of bodies) claimOf(parse, body, words, first)
}

/** "The ideology of X", "its outlook": whose it is. */
function ownerOf(subject: Phrase | null): Role | null {
  const core = subject?.cores[0]
  return core !== undefined && core.name === null && DOCTRINES.has(core.head ?? '') ? organizationIn(core) : null
}

/** The phrases that tell what a body believes in. */
function matterOf(clause: Clause): readonly Phrase[] {
  const { verb, object, attached, passive, subject } = clause
  const isDoctrine = ownerOf(subject) !== null
  if (isDoctrine) return [predicateOf(clause) ?? object, ...attachedTo(clause)].filter((phrase) => phrase !== null)
  if (!passive && VERBS.has(verb.lemma)) {
    const mixed = MIXING.has(verb.lemma) ? attached.filter(({ preposition }) => preposition === 'with') : []
    return object === null ? [] : [...behind(clause), object, ...mixed.map(({ phrase }) => phrase)]
  }
  if (LEANING.has(verb.lemma))
    return attached.filter(({ preposition }) => LEANING_ON.has(preposition)).map(({ phrase }) => phrase)
  // "describe themselves as socialist": adjectives behind "as" stand for what one believes in.
  return object !== null && isSelf(object) ? attachedTo(clause) : []
}

function behind({ complement }: Clause): readonly Phrase[] {
  return complement === null ? [] : [complement]
}

function attachedTo({ attached }: Clause): readonly Phrase[] {
  return attached.filter(({ preposition }) => preposition === 'as' || preposition === 'on').map(({ phrase }) => phrase)
}

function isSelf({ cores: [core] }: Phrase): boolean {
  return core?.name != null && /sel(?:f|ves)$/u.test(core.name.norm)
}

interface Doctrine {
  readonly words: readonly Unit[]
  readonly first: Unit
}

/** The doctrines that a phrase names, each by its words: of "a blend of X and Y" both. */
function doctrinesIn(parse: SentenceParse, phrase: Phrase): readonly Doctrine[] {
  const at = parse.chunks.indexOf(phrase)
  const [and, next] = parse.chunks.slice(at + 1, at + 3)
  const joined = at >= 0 && and?.kind === 'conjunction' && next?.kind === 'phrase' ? next.cores : []
  const found = phrase.cores.flatMap((core) => doctrinesOf(parse, core))
  return found.length === 0 ? [] : [...found, ...joined.flatMap((core) => doctrinesOf(parse, core))]
}

function doctrinesOf(parse: SentenceParse, core: Core): readonly Doctrine[] {
  const words = unitsOf(parse, core)
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return []
  if (BLENDS.has(last.norm) && core.of !== null) return core.of.cores.flatMap((inner) => doctrinesOf(parse, inner))
  if (DOCTRINES.has(last.norm)) {
    const before = words.slice(0, -1).filter(({ norm, tag }) => tag !== 'verb' && norm !== 'own')
    return before[0] === undefined ? [] : [{ words: before, first: before[0] }]
  }
  const text = textOf(parse, words)
  const isDoctrine =
    (/isms?$/u.test(text) && !NO_DOCTRINES.has(text.split(' ').at(-1) ?? '')) ||
    MATTERS.has(text) ||
    ADJECTIVES.has(text.split(' ').at(-1) ?? '')
  return isDoctrine ? [{ words, first }] : []
}

/** The words of a phrase without determiners and what follows "of". */
function unitsOf({ units }: SentenceParse, { first, last, of }: Core): readonly Unit[] {
  const end = of === null ? last : of.first - 1
  return units.slice(first, end).filter(({ tag }) => tag === 'noun' || tag === 'name' || tag === 'verb')
}

function textOf({ page }: SentenceParse, words: readonly Unit[]): string {
  return page.text.slice(words[0]?.start, words.at(-1)?.end).toLowerCase()
}

/** "a Marxist guerrilla group": what a body is called where it is described. */
function readDescription(parse: SentenceParse, core: Core): void {
  const noun = core.words.at(-1)
  const mention = noun?.mention
  if (noun === undefined || mention?.kind !== 'description' || core.name !== null) return
  if (parse.page.cast.head(mention.figure).type !== 'organization' || !english.groupNouns.has(noun.norm)) return
  const own = parse.units.slice(core.first, core.last).filter(({ end }) => end <= noun.start)
  const first = own.findIndex(({ norm, start, end }) =>
    ADJECTIVES.has(norm || parse.page.text.slice(start, end).toLowerCase()),
  )
  if (first === -1) return
  const rest = own.slice(first)
  const end = rest.findIndex(
    ({ norm, start, end }) => !ADJECTIVES.has(norm || parse.page.text.slice(start, end).toLowerCase()),
  )
  const words = rest.slice(0, end === -1 ? rest.length : end)
  claimOf(parse, { figure: mention.figure, start: noun.start, end: noun.end }, words, words[0] as Unit)
}

function claimOf(parse: SentenceParse, body: Role, words: readonly Unit[], first: Unit): void {
  const end = words.at(-1)?.end ?? first.end
  propose(parse, {
    subject: body,
    predicate: 'ideology',
    object: { value: parse.page.text.slice(first.start, end) },
    valid: null,
    trigger: first.start,
    start: Math.min(body.end > body.start ? body.start : first.start, first.start),
    end: Math.max(end, body.end),
    score: 0.65,
  })
}
