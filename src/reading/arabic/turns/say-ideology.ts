import type { Role } from '../../page.ts'
import { isFiniteVerb } from '../clauses/clause-marks.ts'
import { isNotBefore } from '../clauses/moods.ts'
import { nearest } from '../context/referent.ts'
import { type Context, roleOf } from '../context/statement.ts'
import { isFigure, isSign, QUOTES, type Unit } from '../context/unit.ts'
import type { Told } from '../frames/say-clauses.ts'
import { cueOf, lacks } from '../words/cues.ts'
import { DESCRIBING_HEADS } from '../words/group-words.ts'
import {
  AGAINST,
  CREEDS,
  HAVING,
  NO_TEACHING,
  OF_A_TEACHING,
  TEACHING_PHRASES,
  TEACHINGS,
  TELLS_ALONE,
} from '../words/ideology-words.ts'
import { isDemonym } from '../words/lexicon.ts'
import { isDefinite, isParticle, isVerb, remembered } from '../words/word-kinds.ts'
import { startAfter, type Word } from '../words/words.ts'

/** Says what bodies believe: "تتبنى الفكر السلفي", "ذات توجه ماركسي", "حركة ماوية مسلحة". */
export function sayIdeology(context: Context, units: readonly Unit[], told: readonly Told[]): void {
  for (const one of told) sayEspoused(context, units, one)
  if (!lacks(context, OF_CREEDS)) for (let at = 1; at < units.length; at++) sayDescribed(context, at, units)
}

const REACH = 7

/** "تعتنق الحركة الفكر السلفي". */
function sayEspoused(context: Context, units: readonly Unit[], { clause, subject }: Told): void {
  if (!clause.verb.frames.some(({ frame: { key } }) => key === 'espouse') || isNotBefore(units, clause.at)) return
  const [body] = subject
  if (body === undefined || context.memory.page.cast.head(body.figure).type !== 'organization') return
  for (let at = clause.at + 1; at < clause.to && at - clause.at <= REACH; at++) {
    const creed = creedAt(context, units, at)
    if (creed === undefined) continue
    say(context, body, creed, units[clause.at]?.start ?? creed.start)
    return
  }
}

/** "حزب ذو توجه ماركسي", "منظمة ماوية": of the body that is described so. */
function sayDescribed(context: Context, at: number, units: readonly Unit[]): void {
  const unit = units[at]
  if (unit?.kind !== 'word') return
  const creed = HAVING.has(unit.word.norm) ? creedAt(context, units, at + 1) : describedAs(context, units, at)
  const body = creed === undefined ? undefined : nearest(units, at, isDescribable)
  if (creed === undefined || body === undefined || body.figure.type !== 'organization') return
  if (at - units.indexOf(body) <= BODY_REACH && !hasVerb(units, units.indexOf(body), at))
    say(context, roleOf(body), creed, unit.start)
}

const BODY_REACH = 12

function isDescribable({ aside, preposition, conjunction }: Unit): boolean {
  return aside !== true && preposition === '' && conjunction !== 'و'
}

function hasVerb(units: readonly Unit[], from: number, to: number): boolean {
  return units.slice(from, to).some((_, i) => isFiniteVerb(units, from + i))
}

interface Creed {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** "منظمة ماوية", "حركة إسلامية سلفية جهادية": adjectives of an ideology among those of the noun that describes. */
function describedAs(context: Context, units: readonly Unit[], at: number): Creed | undefined {
  const noun = units[at]
  if (noun === undefined || !isDescribing(noun.word)) return undefined
  let from = at + 1
  while (from - at < 4 && isIndefinite(units[from]) && !OF_A_TEACHING.has(units[from]?.word.norm ?? '')) from++
  let to = from
  while (isIndefinite(units[to]) && OF_A_TEACHING.has(units[to]?.word.norm ?? '')) to++
  return to - from > 1 || TELLS_ALONE.has(units[from]?.word.norm ?? '') ? creedOf(context, units, from, to) : undefined
}

/** A noun for a body as it stands where it describes: nothing is joined to it. */
const isDescribing = remembered(({ stems }) => {
  const stem = stems.find(({ base, article, pronoun }) => !article && pronoun === '' && DESCRIBING_HEADS.has(base))
  return stem !== undefined && stem.preposition === '' && stem.tanwin !== true
})

const OF_CREEDS = cueOf((word) => HAVING.has(word.norm) || isDescribing(word))

function isIndefinite(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && unit.word.kind === 'word' && !isDefinite(unit.word) && !isParticle(unit.word)
}

function creedOf(context: Context, units: readonly Unit[], from: number, to: number): Creed | undefined {
  const [first, last] = [units[from], units[to - 1]]
  if (to <= from || first === undefined || last === undefined) return undefined
  const value = context.text.slice(first.start, last.end).replace(ACCUSATIVE, '')
  return { value, start: first.start, end: last.end }
}

/** "نهجا سلفيا" is a "سلفي" one. */
const ACCUSATIVE = /(?<=ي)اً?(?=\s|$)/gu

/** The creed named at the unit: by a noun and its adjectives, by its own name, in a phrase. */
function creedAt(context: Context, units: readonly Unit[], at: number): Creed | undefined {
  const unit = units[at]
  if (unit?.kind === 'figure') return phraseAt(context, units, at)
  if (unit?.kind !== 'word' || unit.word.kind !== 'word') return undefined
  return teachingAt(context, units, at) ?? phraseAt(context, units, at) ?? nounAt(context, units, at)
}

/** "الماركسية اللينينية", "بالسلفية الجهادية"; not "مناهض للشيوعية". */
function teachingAt(context: Context, units: readonly Unit[], at: number): Creed | undefined {
  const unit = units[at]
  const stem = unit?.word.stems.find(({ whole, conjunction }) => conjunction === '' && TEACHINGS.has(whole))
  if (unit === undefined || stem === undefined || AGAINST.has(units[at - 1]?.word.norm ?? '')) return undefined
  let to = at + 1
  while (to - at < 4 && units[to]?.kind === 'word' && TEACHINGS.has(units[to]?.word.norm ?? '')) to++
  const start = unit.start + stem.lead
  const end = units[to - 1]?.end ?? unit.end
  return { value: context.text.slice(start, end), start, end }
}

function phraseAt(context: Context, units: readonly Unit[], at: number): Creed | undefined {
  const unit = units[at]
  const first = unit === undefined ? -1 : unit.first
  for (const phrase of TEACHING_PHRASES) {
    const stem = context.words[first]?.stems.find(({ whole }) => whole === phrase[0])
    const last = context.words[first + phrase.length - 1]
    if (unit === undefined || stem === undefined || last === undefined) continue
    if (!phrase.slice(1).every((word, i) => context.words[first + 1 + i]?.norm === word)) continue
    const start = startAfter(unit.word, stem.lead)
    return { value: context.text.slice(start, last.end), start, end: last.end }
  }
  return undefined
}

/** "أيديولوجية قومية عربية", "الفكر السلفي الجهادي": the adjectives of the noun. */
function nounAt(context: Context, units: readonly Unit[], at: number): Creed | undefined {
  const unit = units[at]
  const stem = unit?.word.stems.find(({ base, pronoun }) => pronoun === '' && CREEDS.has(accusative(base)))
  if (unit === undefined || stem === undefined) return undefined
  let from = at + 1
  if (isSign(units[from], QUOTES)) from++
  const thinker = units[from]
  if (isFigure(thinker) && thinker.figure.type === 'person' && !stem.article && stem.tanwin !== true) {
    const start = unit.start + stem.lead
    return { value: context.text.slice(start, thinker.end), start, end: thinker.end }
  }
  let to = from
  while (to - from < 4 && isAdjectiveOf(units, to, stem.article)) to++
  if (units[to]?.kind === 'word' && to > from && isJoinedAdjective(units[to] as Unit)) to++
  const words = units.slice(from, to)
  const isTold = words.some(({ word }) => OF_A_TEACHING.has(bare(word)) || !isOther(bare(word)))
  return isTold ? creedOf(context, units, from, to) : undefined
}

/** "توجها" is "توجه" with its alef, and not what is hers. */
function accusative(base: string): string {
  return base.endsWith('ها') ? base.slice(0, -1) : base
}

/** "نهج سياسي", "توجه شيعي", "خطاب لبناني". */
function isOther(word: string): boolean {
  return NO_TEACHING.has(word) || isDemonym(word)
}

function bare({ norm }: Word): string {
  return norm.startsWith('ال') ? norm.slice(2) : norm
}

function isAdjectiveOf(units: readonly Unit[], at: number, definite: boolean): boolean {
  const unit = units[at]
  if (unit === undefined || isFigure(unit) || unit.kind !== 'word' || unit.word.kind !== 'word') return false
  if (isParticle(unit.word) || isVerb(unit.word) || isDefinite(unit.word) !== definite) return false
  return /(?:ي|ية|ياً|يا|ة)$/u.test(unit.word.text) || OF_A_TEACHING.has(bare(unit.word))
}

/** "قومية ويسارية". */
function isJoinedAdjective({ word }: Unit): boolean {
  const norm = word.norm.replace(/^و(?:ال)?/u, '')
  return word.norm.startsWith('و') && OF_A_TEACHING.has(norm)
}

function say(context: Context, body: Role, { value, start, end }: Creed, anchor: number): void {
  const named = body.end > body.start && body.start >= context.start
  context.statements.push({
    subject: body,
    predicates: ['ideology'],
    object: { value },
    valid: null,
    anchor,
    start: Math.min(anchor, start, named ? body.start : start),
    end: Math.max(end, named ? body.end : end),
    score: 0.7,
    standing: 'said',
  })
}
