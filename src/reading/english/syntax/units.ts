import type { Token } from '../../../text/tokens.ts'
import type { TimeExpression } from '../../../time/expressions.ts'
import type { LocalMention } from '../../page.ts'
import { grammarOf } from '../words/grammar.ts'
import { english } from '../words/lexicon.ts'
import { isBe, type VerbForm, type VerbReading, verbOf } from '../words/verbs.ts'
import smallWords from './small-words.json' with { type: 'json' }
import { tagVerbs } from './tag-verbs.ts'
import { bareUnit, type Tag, type Unit } from './unit.ts'

/** A stretch in round brackets, taken out of its sentence. */
export interface Bracket {
  /** The words inside, as offsets. */
  readonly start: number
  readonly end: number
  /** The index of the unit before it. */
  readonly after: number
}

/** A name or date that covers some tokens of a sentence. */
export interface Covering {
  readonly start: number
  readonly end: number
  readonly mention?: LocalMention
  readonly role?: string
  readonly time?: TimeExpression
}

/** The units of a sentence: names and dates are one each, quotation marks and brackets are left out; `implied` stands before them. */
export function unitsOf(
  tokens: readonly Token[],
  coverings: readonly Covering[],
  implied: Unit | undefined,
): { units: Unit[]; brackets: Bracket[] } {
  const units: Unit[] = implied === undefined ? [] : [implied]
  const brackets: Bracket[] = []
  const closings = closingsOf(tokens)
  let next = 0
  let i = 0
  while (i < tokens.length) {
    const token = tokens[i] as Token
    while (next < coverings.length && (coverings[next] as Covering).end <= token.start) next++
    const covering = coverings[next]
    const close = closings?.get(i)
    if (close !== undefined) {
      brackets.push({ start: token.end, end: (tokens[close] as Token).start, after: units.length - 1 })
      i = close + 1
    } else if (covering !== undefined && covering.start <= token.start) {
      i = pushCovered(units, brackets, tokens, { covering, at: i })
    } else i += pushWord(units, tokens, i)
  }
  units.forEach((unit, i) => {
    if (unit.tag === 'possessive' && unit.norm === 'her' && !OWNED.has(units[i + 1]?.tag ?? 'stop'))
      units[i] = { ...unit, tag: 'pronoun' }
  })
  leaveOutAges(units, brackets)
  openDashes(units)
  countOnes(units)
  tagVerbs(units)
  return { units, brackets }
}

/** Takes up what some tokens name, a nickname as a bracket behind the person; the token behind it. */
function pushCovered(
  units: Unit[],
  brackets: Bracket[],
  tokens: readonly Token[],
  { covering, at }: { readonly covering: Covering; readonly at: number },
): number {
  let to = at
  while (to < tokens.length && (tokens[to] as Token).start < covering.end) to++
  const behind = nicknameRightBehind(units, tokens, at, to) ?? nicknameEnd(units, tokens, at, to)
  if (behind === undefined) {
    units.push(covered(covering))
    return to
  }
  if (units.at(-1)?.tag === 'comma') units.pop()
  brackets.push({ start: tokens[at - 1]?.start ?? covering.start, end: covering.end, after: units.length - 1 })
  return behind
}

/** X "the Fox": where a nickname in quotation marks of its own ends right behind a person. */
function nicknameRightBehind(
  units: readonly Unit[],
  tokens: readonly Token[],
  from: number,
  to: number,
): number | undefined {
  if (units.at(-1)?.mention?.figure.type !== 'person' || !OPENING_MARKS.has(tokens[from - 1]?.text ?? ''))
    return undefined
  return CLOSING_MARKS.has(tokens[to]?.text ?? '') ? to + 1 : undefined
}

/**
 * X, "the Fox", a commander of Y: where a nickname between commas and quotation marks ends behind a person, at the comma
 * that what describes him needs, or behind it before a verb; undefined for other names.
 */
function nicknameEnd(units: readonly Unit[], tokens: readonly Token[], from: number, to: number): number | undefined {
  const [named, comma] = units.slice(-2)
  if (comma?.tag !== 'comma' || named?.mention?.figure.type !== 'person') return undefined
  const [sign, next, behind] = tokens.slice(to, to + 3)
  const isInside = sign?.text === ',' && CLOSING_MARKS.has(next?.text ?? '')
  const isOutside = CLOSING_MARKS.has(sign?.text ?? '') && next?.text === ','
  if (!OPENING_MARKS.has(tokens[from - 1]?.text ?? '') || !(isInside || isOutside)) return undefined
  const isVerb = behind !== undefined && (isBe(behind.norm) || verbOf(behind.norm)?.forms.has('past') === true)
  return isVerb ? to + 2 : isInside ? to : to + 1
}

const OPENING_MARKS: ReadonlySet<string> = new Set(['"', '“', '«'])
const CLOSING_MARKS: ReadonlySet<string> = new Set(['"', '”', '»'])

/** "X, 41, the commander of Y": an age between commas, which parts a name from what describes it. */
function leaveOutAges(units: Unit[], brackets: Bracket[]): void {
  for (let i = units.length - 3; i > 0; i--) {
    const [name, open, age, close] = [units[i - 1], units[i], units[i + 1], units[i + 2]]
    if (age?.tag !== 'number' || open?.tag !== 'comma' || close?.tag !== 'comma') continue
    if (name?.mention?.figure.type !== 'person' || !/^\d{2}$/.test(age.norm)) continue
    // "X, 52, was": no description follows.
    const isAll = CLOSED_BY_AGE.has(units[i + 3]?.tag ?? 'stop')
    units.splice(i, isAll ? 3 : 2)
    brackets.forEach((bracket, at) => {
      if (bracket.after > i) brackets[at] = { ...bracket, after: bracket.after - (isAll ? 3 : 2) }
    })
  }
}

const CLOSED_BY_AGE: ReadonlySet<Tag> = new Set(['auxiliary', 'modal', 'verb'])

/** "one Member State said", "one wing, known as X": a number rather than somebody. */
function countOnes(units: Unit[]): void {
  units.forEach((unit, i) => {
    const next = units[i + 1]
    const isBody = next?.tag === 'name' || (next?.tag === 'noun' && english.groupNouns.has(next.norm))
    if (isBody && unit.norm === 'one' && unit.tag === 'pronoun') unit.tag = 'number'
  })
}

const DASHES: ReadonlySet<string> = new Set(['–', '—'])

/** "X – an alliance of Y and Z – was formed": two dashes are as good as commas; one alone ends what stands before it. */
function openDashes(units: Unit[]): void {
  const dashes = units.filter(({ tag, norm }) => tag === 'stop' && (DASHES.has(norm) || norm === ';' || norm === ':'))
  const [one, other] = dashes
  if (dashes.length !== 2 || one === undefined || other === undefined) return
  if (DASHES.has(one.norm) && DASHES.has(other.norm)) one.tag = other.tag = 'comma'
}

/** What stands behind "her" when it is an owner; else it is an object: "succeeded her in May". */
const OWNED: ReadonlySet<Tag> = new Set(['noun', 'name', 'adverb', 'verb', 'number', 'determiner', 'time'])

/** Takes up one word, or the words of a compound preposition; how many tokens that were. */
function pushWord(units: Unit[], tokens: readonly Token[], i: number): number {
  const token = tokens[i] as Token
  const measure = token.kind === 'number' ? measureAt(tokens, i) : undefined
  if (measure !== undefined) {
    units.push(measure)
    return WORDS_OF_MEASURE
  }
  const part = token.kind === 'word' ? partOf(token.norm) : undefined
  const compound = part?.opensCompound === true ? grammarOf.compoundPrepositions.match(tokens, i) : undefined
  const contracted = compound === undefined && part?.contracted === true ? contractionOf(token) : undefined
  // The sentence was cut before: a full stop inside it ends an abbreviation.
  if (token.text === '.' && i < tokens.length - 1 && tokens[i + 1]?.kind !== 'sign') return 1
  const unit = compound === undefined ? plain(token, part) : prepositionOf(tokens, i, compound)
  if (contracted !== undefined) units.push(...contracted)
  else if (unit !== undefined) units.push(unit)
  return compound?.length ?? 1
}

const WORDS_OF_MEASURE = 3

/** "a 300-strong militia", "a 45-minute battle": a number, a hyphen and a word that only describe what follows. */
function measureAt(tokens: readonly Token[], at: number): Unit | undefined {
  const [number, hyphen, word] = tokens.slice(at, at + WORDS_OF_MEASURE)
  if (number === undefined || hyphen?.text !== '-' || word?.kind !== 'word' || word.capital) return undefined
  if (number.end !== hyphen.start || hyphen.end !== word.start) return undefined
  return bareUnit('noun', `${number.norm}-${word.norm}`, number.start, word.end, false)
}

/** What an apostrophe and its letters are short for behind a pronoun. */
const CONTRACTED: ReadonlyMap<string, Contracted> = new Map(
  smallWords.contracted.map(({ ending, tag, norm }) => [ending, { tag: tag as Tag, norm }]),
)
/** Auxiliaries that lose letters before "n't". */
const IRREGULAR_NEGATED: Readonly<Record<string, string>> = smallWords.beforeNot

interface Contracted {
  readonly tag: Tag
  readonly norm: string
}

/** The two words in one: "did" and "n't", "they" and "'ve"; undefined for a word that is no contraction. */
function contractionOf(token: Token): Unit[] | undefined {
  const { norm, start, end, capital } = token
  const mark = norm.lastIndexOf("'")
  if (mark <= 0) return undefined
  if (norm.endsWith("n't")) {
    const stem = norm.slice(0, -3)
    const word = IRREGULAR_NEGATED[stem] ?? stem
    const tag = tagOf(word, false)
    if (tag !== 'auxiliary' && tag !== 'modal') return undefined
    return [bareUnit(tag, word, start, end - 3, capital), bareUnit('negation', 'not', end - 3, end, false)]
  }
  const ending = CONTRACTED.get(norm.slice(mark))
  const host = norm.slice(0, mark)
  if (ending === undefined || tagOf(host, false) !== 'pronoun') return undefined
  const middle = start + mark
  return [bareUnit('pronoun', host, start, middle, capital), bareUnit(ending.tag, ending.norm, middle, end, false)]
}

/** For each opening bracket that is closed, where; undefined where there are none. */
function closingsOf(tokens: readonly Token[]): ReadonlyMap<number, number> | undefined {
  let closings: Map<number, number> | undefined
  const open: number[] = []
  tokens.forEach(({ kind, text }, i) => {
    if (kind !== 'sign') return
    if (text === '(' || text === '[') open.push(i)
    else if (text === ')' || text === ']') {
      const at = open.pop()
      // A sentence that stands in brackets as a whole is read like any other.
      if (at !== undefined && (at > 0 || i < tokens.length - 2))
        closings = (closings ?? new Map<number, number>()).set(at, i)
    }
  })
  return closings
}

function covered({ start, end, mention, role, time }: Covering): Unit {
  const unit = bareUnit(time === undefined ? 'name' : 'time', '', start, end, true)
  return time === undefined ? { ...unit, mention, role } : { ...unit, time }
}

function prepositionOf(
  tokens: readonly Token[],
  at: number,
  { length, value }: { length: number; value: string },
): Unit {
  const [first, last] = [tokens[at] as Token, tokens[at + length - 1] as Token]
  const tag = value === 'and' ? 'conjunction' : value === 'adverb' ? 'adverb' : 'preposition'
  return bareUnit(tag, value, first.start, last.end, first.capital)
}

const STOPS = new Set([';', ':', '.', '!', '?', '–', '—', '…'])
const QUOTES = new Set(['"', '“', '”', '«', '»', '‘', '’', "'", '„', '*', '_'])

/** The unit of a token, of which a word plays a part. */
function plain({ text, norm, start, end, capital, kind }: Token, part: Part | undefined): Unit | undefined {
  if (part !== undefined)
    return text === "'s" || text === '’s'
      ? bareUnit('genitive', norm, start, end, capital)
      : bareUnit(part.tag, norm, start, end, capital, part.verb)
  if (kind === 'number') return bareUnit('number', norm, start, end, capital)
  if (QUOTES.has(text)) return undefined
  return bareUnit(text === ',' ? 'comma' : STOPS.has(text) ? 'stop' : 'adverb', norm, start, end, capital)
}

/** What part a word plays by itself, and of what verb it may be a form. */
interface Part {
  readonly tag: Tag
  readonly verb: VerbReading | undefined
  /** Whether it may open a compound preposition, and whether it may be two words in one. */
  readonly opensCompound: boolean
  readonly contracted: boolean
}

/** Texts say the same words again and again; how many are remembered between documents. */
const REMEMBERED = 20_000
/** Engines keep a longer piece of a string as a view of the whole, so that the text it was cut from would be kept too. */
const LONGEST_REMEMBERED = 12
const PARTS = new Map<string, Part>()

function partOf(norm: string): Part {
  const known = PARTS.get(norm)
  if (known !== undefined) return known
  const verb = verbOf(norm) ?? unknownVerb(norm)
  const part = {
    tag: tagOf(norm, verb !== undefined),
    verb,
    opensCompound: grammarOf.compoundPrepositions.opens(norm),
    contracted: norm.lastIndexOf("'") > 0,
  }
  if (norm.length > LONGEST_REMEMBERED) return part
  if (PARTS.size >= REMEMBERED) PARTS.clear()
  PARTS.set(norm, part)
  return part
}

const UNKNOWN_FORMS: ReadonlySet<VerbForm> = new Set(['past', 'participle'])

/** A word in -ed that no list knows is a verb form all the same. */
function unknownVerb(norm: string): VerbReading | undefined {
  return norm.length > 5 && norm.endsWith('ed') && !norm.includes('-')
    ? { lemma: norm, forms: UNKNOWN_FORMS }
    : undefined
}

function tagOf(norm: string, isVerb: boolean): Tag {
  const closed = CLOSED_TAGS.get(norm)
  if (closed !== undefined) return closed
  if (isBe(norm)) return 'auxiliary'
  if (isVerb) return 'verb'
  const adverb = grammarOf.adverbs.has(norm) || (norm.endsWith('ly') && norm.length > 4 && !NOUNS_IN_LY.has(norm))
  return adverb ? 'adverb' : 'noun'
}

const NOUNS_IN_LY: ReadonlySet<string> = new Set([...english.groupNouns, ...smallWords.nounsInLy])

/** The closed word classes; of a word that stands in several the first counts. */
const CLOSED_TAGS: ReadonlyMap<string, Tag> = new Map(
  (
    [
      ['auxiliary', smallWords.auxiliaries],
      ['to', ['to']],
      ['that', ['that']],
      ['relative', grammarOf.relatives],
      ['modal', grammarOf.modals],
      ['negation', smallWords.negations],
      ['adverb', ['both']],
      ['determiner', grammarOf.determiners],
      ['possessive', grammarOf.possessives],
      ['pronoun', grammarOf.pronouns],
      ['subordinator', grammarOf.subordinators],
      ['conjunction', grammarOf.conjunctions],
      ['preposition', grammarOf.prepositions],
    ] as const
  )
    .flatMap(([tag, words]) => [...words].map((word): [string, Tag] => [word, tag]))
    .reverse(),
)
