import { sentencesOf } from '../../text/sentences.ts'
import { foldArabic } from '../../text/tokens.ts'
import type { TimeExpression } from '../../time/expressions.ts'
import type { Figure } from '../cast.ts'
import { datedLine } from '../dated-line.ts'
import type { Block } from '../layout.ts'
import type { Page, Role } from '../page.ts'
import { noteAttributions } from './attribution/note-attributions.ts'
import { speakersOf, voicesOf } from './attribution/voices.ts'
import { clausesOf } from './clauses/clause.ts'
import { listFrom } from './clauses/list.ts'
import { nominalSubject } from './clauses/nominal-subject.ts'
import { noteDescribed } from './clauses/note-described.ts'
import { learnInfobox } from './context/learn-infobox.ts'
import { asksWho, headOfNext, isHeadline } from './context/lines.ts'
import { createMemory, isState, type Memory, mainOf } from './context/memory.ts'
import { isCommunique, noteFormed, noteOurselves } from './context/ourselves.ts'
import { type Context, roleOf, unnamed } from './context/statement.ts'
import { isFigure, isSign, QUOTES, type Unit } from './context/unit.ts'
import { sayClauses, type Told } from './frames/say-clauses.ts'
import { sayNouns } from './frames/say-nouns.ts'
import { sayParticiples } from './frames/say-participles.ts'
import { noteDefined, noteTitle } from './names/defined.ts'
import { knowTopic, noteTopicName } from './names/topic-name.ts'
import { unitsOf } from './names/units.ts'
import { sayTitledName } from './phrases/aliases.ts'
import { assemble } from './phrases/assemble.ts'
import { noteBirth } from './phrases/birth.ts'
import { isTitle } from './phrases/role-phrase.ts'
import { publish } from './publish.ts'
import { sayAgents } from './turns/say-agents.ts'
import { sayBases } from './turns/say-bases.ts'
import { sayBeside } from './turns/say-beside.ts'
import { sayCasualties } from './turns/say-casualties.ts'
import { sayDeeds } from './turns/say-deeds.ts'
import { sayDeedsToOthers } from './turns/say-deeds-to-others.ts'
import { sayDenials } from './turns/say-denials.ts'
import { sayHolders } from './turns/say-holders.ts'
import { sayIdeology } from './turns/say-ideology.ts'
import { sayJointly } from './turns/say-jointly.ts'
import { sayLetterhead } from './turns/say-letterhead.ts'
import { sayLikewise } from './turns/say-likewise.ts'
import { noteIntroduced, sayListed } from './turns/say-listed.ts'
import { sayMembers } from './turns/say-members.ts'
import { sayNames } from './turns/say-names.ts'
import { sayOrigins } from './turns/say-origins.ts'
import { sayParties } from './turns/say-parties.ts'
import { sayPlaces } from './turns/say-places.ts'
import { sayPredicates } from './turns/say-predicates.ts'
import { noteSigning, saySignatories } from './turns/say-signatories.ts'
import { saySignature } from './turns/say-signature.ts'
import { saySizes } from './turns/say-sizes.ts'
import { saySplitLed } from './turns/say-split-led.ts'
import { sayStrikes } from './turns/say-strikes.ts'
import { saySuccession } from './turns/say-succession.ts'
import { sayUnits } from './turns/say-units.ts'
import { sayUprisings } from './turns/say-uprisings.ts'
import { sayVictims } from './turns/say-victims.ts'
import { sayTitledWing, sayWings } from './turns/say-wings.ts'
import { settleLeaving } from './turns/settle-leaving.ts'
import { NEWS, OF_REPORTS } from './words/attribution-words.ts'
import { QUESTIONS, WHEN } from './words/clause-words.ts'
import { cueOf, cuesIn, lacks } from './words/cues.ts'
import { FALSITY, FALSITY_PATTERN, FRAME_PARTICIPLES, FRAME_VERBS, MOURNING, SPEECH_VERBS } from './words/frames.ts'
import { among, hasStem, isDefinite, isParticle, isVerb } from './words/word-kinds.ts'
import { wordsOf } from './words/words.ts'

/** Reads Arabic prose: news reports, communiqués and articles. Appends mentions, proposals and attributions to the page. */
export function readArabicProse(page: Page): void {
  const memory = createMemory(page)
  learnInfobox(memory)
  let subject: readonly Role[] = []
  let nextTime = 0
  const first = page.blocks.find(({ kind }) => kind !== 'field')
  for (const block of page.blocks) {
    if (block.kind === 'field') continue
    if (block.kind !== 'item') subject = headedOr(memory, block.start)
    memory.openQuotation = undefined
    memory.paragraph = block.start
    const sentences = sentencesOf(page.text, block.start, block.end)
    memory.headed = undefined
    const isProse = tells(memory, block, first)
    for (const [i, [start, end]] of sentences.entries()) {
      nextTime = firstAfter(page.times, nextTime, start)
      const times = timesWithin(page.text, page.times, nextTime, end)
      memory.sentence = start
      const context = contextOf(memory, start, end, subject)
      if (isProse) {
        subject = readSentence(context, times, subject, {
          denied: isTakenBack(page.text, sentences[i + 1]),
          opensBlock: i === 0,
          block,
        })
        if (subject.length > 0) memory.subject = subject.map(({ figure }) => figure)
      } else noteNames(context, times, block, block === first)
      page.reached(end)
    }
    noteHeadline(memory, block, first)
  }
}

/** A life goes on about whose it is, and a profile about the body that it began by telling of. */
function heroOf(memory: Memory, place: number): readonly Role[] {
  const hero = memory.protagonist ?? (memory.isProfile ? mainOf(memory) : undefined)
  return hero === undefined ? [] : [unnamed(hero, place)]
}

/** Under a line that only names somebody, of whom no life is told: about whom the block is, else whom the text tells of. */
function headedOr(memory: Memory, place: number): readonly Role[] {
  if (memory.headed === undefined || memory.protagonist !== undefined) return heroOf(memory, place)
  memory.centre = memory.headed
  return [unnamed(memory.headed, place)]
}

/** A text that begins with the name of a person, and not with a verb, tells of that person. */
function noteProtagonist({ memory }: Context, units: readonly Unit[]): void {
  const [first] = units
  if (memory.hasBegun) return
  memory.hasBegun = true
  if (isFigure(first)) knowTopic(memory.page, first.figure)
  if (isFigure(first) && memory.page.cast.head(first.figure) === mainOf(memory)) memory.isProfile = true
  if (isFigure(first) && first.figure.type === 'person' && first.group === undefined && first.preposition === '')
    memory.protagonist = memory.page.cast.head(first.figure)
  else memory.protagonist ??= titledPerson(memory, units)
  if (memory.protagonist === undefined) noteDescribed(memory, units)
}

/** "ينحدر فلان من …", "توفي فلان …": whom the first sentence and the title name first of all tell of. */
function titledPerson({ titled, page }: Memory, units: readonly Unit[]): Figure | undefined {
  const [verb] = units
  const named = units.find(isFigure)
  if (titled === undefined || verb?.kind !== 'word' || named === undefined || named.preposition !== '') return undefined
  const isSpeaking = verb.word.stems.some(({ base }) => SPEECH_VERBS.has(base))
  const isSame = page.cast.head(named.figure) === page.cast.head(titled)
  if (isMourned(page, units, titled)) return titled
  return isSame && isVerb(verb.word) && !isSpeaking && units.indexOf(named) <= NAMED_SOON ? titled : undefined
}

/** "وفاة فلان" over "نعت X القائد فلان": the person whom a text that mourns names first. */
function isMourned({ cast }: Page, units: readonly Unit[], titled: Figure): boolean {
  const mourned = units.find(({ figure }) => figure?.type === 'person')?.figure
  return mourned !== undefined && cast.head(mourned) === cast.head(titled) && mourns(units[0]?.word)
}

const mourns = hasStem(({ base }) => FRAME_VERBS.get(base)?.some(({ frame: { key } }) => MOURNING.has(key)) === true)

/** As far behind the verb that opens a text as ranks may put whom it tells of. */
const NAMED_SOON = 3

/** The index of the first time that does not end before the place. */
function firstAfter(times: readonly TimeExpression[], from: number, place: number): number {
  let next = from
  while ((times[next]?.end ?? Number.POSITIVE_INFINITY) <= place) next++
  return next
}

function tells({ page, signing }: Memory, block: Block, first: Block | undefined): boolean {
  if (signing) return true
  if (block === first && asksWho(page.text, block)) return false
  return block.kind === 'paragraph' || block.kind === 'item' || datedLine(page, block) !== undefined
}

function contextOf(memory: Memory, start: number, end: number, subject: readonly Role[]): Context {
  const { text } = memory.page
  const words = wordsOf(text, start, end)
  return {
    memory,
    text,
    start,
    end,
    words,
    cues: cuesIn(words),
    before: [...memory.recent, ...(subject.length > 0 ? subject.map(({ figure }) => figure) : memory.subject)].map(
      (figure) => memory.page.cast.head(figure),
    ),
    statements: [],
  }
}

/** "في أبريل، أي بعد ثلاثة أشهر على X" tells how long after X that was, and no other day. */
function timesWithin(text: string, times: readonly TimeExpression[], from: number, end: number): TimeExpression[] {
  const within: TimeExpression[] = []
  for (let i = from; i < times.length; i++) {
    const time = times[i]
    if (time === undefined || time.start >= end) break
    if (!/^(?:بعد|قبل) /u.test(time.quote) || !/أي $/u.test(text.slice(time.start - 3, time.start))) within.push(time)
  }
  return within
}

function readSentence(
  context: Context,
  times: readonly TimeExpression[],
  subject: readonly Role[],
  { denied, opensBlock, block }: { readonly denied: boolean; readonly opensBlock: boolean; readonly block: Block },
): readonly Role[] {
  const { memory } = context
  memory.nextCentre = undefined
  if (!memory.hasBegun) {
    noteTopicName(memory, context.words, context.text)
    noteDefined(memory, context.words)
  }
  const units = assemble(context, unitsOf(memory, context.words, times))
  noteBirth(context, units)
  noteProtagonist(context, units)
  noteOurselves(memory, units)
  const clauses = clausesOf(context, units)
  const all = voicesOf(context, units, clauses, subject)
  noteAttributions(context, all)
  const scopes = all.filter(({ voiced }) => voiced)
  const told = sayClauses(context, units, clauses, subject, speakersOf(units, all))
  sayNouns(context, units, told)
  sayParticiples(context, units)
  sayAgents(context, units)
  sayStrikes(context, units)
  sayJointly(context, units, told)
  if (opensBlock) sayListed(context, units)
  sayNames(context, units, told)
  saySizes(context, units)
  sayIdeology(context, units, told)
  sayPredicates(context, units, told)
  sayWings(context, units, told)
  sayMembers(context, units)
  sayCasualties(context, units)
  sayVictims(context, units, told)
  sayParties(context, units)
  saySuccession(context, units)
  saySplitLed(context, units, told)
  settleLeaving(context)
  sayOrigins(context, units, told)
  sayDeeds(context, units)
  sayDeedsToOthers(context, units, told)
  sayBeside(context, units, told)
  sayUnits(context, units, told)
  sayUprisings(context, units, told)
  sayLikewise(context, units)
  sayBases(context, units)
  sayHolders(context, units, told)
  saySignature(context, units)
  saySignatories(context, units)
  sayPlaces(context, units)
  sayDenials(context, units, scopes)
  publish(context, scopes, isFalse(context) || denied)
  memory.centre = memory.nextCentre
  if (opensBlock) memory.headed = headOfNext(memory.page, block, units)
  noteList(memory, units)
  noteFormed(memory, units)
  noteIntroduced(context, units, opensBlock)
  noteSigning(memory, units)
  const described = nominalSubject(units)
  if (described !== undefined) return [roleOf(described)]
  const main = told.filter(({ clause, subject: own }) => !clause.isRelative && !clause.isAside && own.length > 0)
  const last = main.findLast(({ clause }) => !isSubordinate(units, clause)) ?? main.at(-1)
  return doneToHero(memory, last) ?? last?.subject ?? nominal(units) ?? subject
}

/** "عينه فلان نائبا له.": a text on somebody goes on about whom it tells of, and not about who has done something to him. */
function doneToHero(memory: Memory, last: Told | undefined): readonly Role[] | undefined {
  const pronoun = last?.clause.pronoun
  if (pronoun === undefined) return undefined
  const [hero] = heroOf(memory, pronoun.end)
  return hero?.figure === memory.page.cast.head(pronoun.figure) ? [hero] : undefined
}

/** "… حتى يناير عندما استعادتها X", "تفجير سيارة استهدف X": what is told beside the sentence, and not what the next goes on about. */
function isSubordinate(units: readonly Unit[], { from, at, before, verb }: Told['clause']): boolean {
  if (WHEN.has(units[from - 1]?.word.norm ?? '')) return true
  const noun = units[at - 1]
  if (noun?.kind !== 'word' || noun.word.kind !== 'word' || before.length > 0 || verb.stem.conjunction !== '')
    return false
  return !isParticle(noun.word) && !isDefinite(noun.word) && !isVerb(noun.word)
}

/** "X فصيل مسلح": whom a sentence without a verb begins with is its subject. */
function nominal([first]: readonly Unit[]): readonly Role[] | undefined {
  if (!isFigure(first) || first.figure.type === 'place' || first.preposition !== '') return undefined
  return [roleOf(first)]
}

/** Keeps the bodies of the last list of a sentence, for "these groups" in the next. */
function noteList(memory: Memory, units: readonly Unit[]): void {
  for (let at = 0; at < units.length; at++) {
    const { figures, next } = listFrom(units, at, units.length)
    const bodies = figures.filter(({ figure, aside }) => aside !== true && figure.type === 'organization')
    if (bodies.length > 2 || (bodies.length === 2 && memory.listed.length === 0))
      memory.listed = bodies.map(({ figure }) => figure)
    at = Math.max(at, next - 1)
  }
}

/** Whether the next sentence says that the report was not so. */
function isTakenBack(text: string, next: readonly [number, number] | undefined): boolean {
  if (next === undefined) return false
  const sentence = text.slice(...next)
  return NEWS.test(sentence) && FALSITY_PATTERN.test(foldArabic(sentence))
}

/** A title or headline names figures and says nothing that the text does not say better. */
function noteNames(context: Context, times: readonly TimeExpression[], block: Block, isFirst: boolean): void {
  const { memory, words, text, end } = context
  if (isFirst) noteTitle(memory, words, text.slice(end))
  const units = unitsOf(memory, words, times)
  if (isFirst) noteFirst(context, units, block)
  else memory.headed = headOfNext(memory.page, block, units)
  if (!isFirst && isCommunique(memory)) readSignature(context, units)
  noteSigning(memory, units)
  const told = isFirst ? (toldOf(units) ?? toldWithRest(memory, units, text.slice(end, end + LEAD))) : undefined
  const [first] = units
  if (told !== undefined) tellOf(memory, told)
  else if (block.kind === 'title' && first?.figure !== undefined) adopt(memory, first.figure)
}

/** Whom the first line names, and what it says all the same: "من هو فلان قائد X؟". */
function noteFirst(context: Context, units: readonly Unit[], block: Block): void {
  const { memory, text } = context
  forgetMentioned(memory, units)
  sayTitle(context, asksWho(text, block) ? assemble(context, units) : units)
  const named = units.find(isFigure)?.figure
  if (named?.type === 'person' && !named.described) memory.titled = named
}

/** "هجوم لجماعة مرتبطة بـ X": no text is about the body of which another is said to be. */
function forgetMentioned(memory: Memory, units: readonly Unit[]): void {
  const at = units.findIndex(({ figure }) => figure !== undefined && figure === memory.main)
  const [unit, before] = [units[at], units[at - 1]]
  if (unit?.preposition !== 'ب' && unit?.preposition !== 'ل') return
  if (before?.word.stems.some(({ base }) => FRAME_PARTICIPLES.has(base)) === true) memory.main = undefined
}

/** The bodies that a headline names: a noun later on rather stands for them. */
function noteHeadline({ page, headline, recent }: Memory, block: Block, first: Block | undefined): void {
  if (block !== first || !isHeadline(page, block)) return
  for (const figure of recent) if (figure.type === 'organization') headline.add(figure)
}

/** The lines above and under a communiqué look like headings, and say whose it is and who signs it. */
function readSignature(context: Context, units: readonly Unit[]): void {
  const assembled = assemble(context, units)
  sayLetterhead(context, assembled)
  saySignature(context, assembled)
  publish(context, [], false)
}

function sayTitle(context: Context, units: readonly Unit[]): void {
  sayTitledWing(context, units)
  sayTitledName(context, units)
  publish(context, [], false)
}

/** As far as the first sentence of a text goes on about whom its title names. */
const LEAD = 200

/** "X: قراءة في البنية": a body before a colon, when no verb stands behind it and the text begins with the same name. */
function toldWithRest(memory: Memory, units: readonly Unit[], rest: string): Figure | undefined {
  const [named, colon] = units
  if (!isFigure(named) || named.figure.type !== 'organization' || !isSign(colon, ':–-')) return undefined
  if (isState(memory.page.cast.nameOf(named.figure)) || units.some(({ word }) => isVerb(word))) return undefined
  const [first = '', second = ''] = named.figure.founded.split(' ')
  return rest.includes(`${first} ${second}`.trim()) ? named.figure : undefined
}

/** Whom a first line is about: "X", "الشيخ X", "X.. رجل الظل", "من هم X؟". */
function toldOf(line: readonly Unit[]): Figure | undefined {
  const units = isTitle(line[0]) ? line.slice(1) : line
  const [first, second] = units
  const [named, next] = isSign(first, QUOTES) ? [second, units[3]] : [first, second]
  if (isFigure(named) && named.figure.type !== 'place' && (next === undefined || isSign(next, '(.…؟')))
    return named.figure
  if (first?.kind !== 'word' || !QUESTIONS.has(first.word.norm)) return undefined
  return units.find((unit) => isFigure(unit) && unit.figure.type !== 'place')?.figure
}

function tellOf(memory: Memory, figure: Figure): void {
  adopt(memory, figure)
  if (figure.type === 'person') tellLifeOf(memory, figure)
  else if (memory.page.topic === figure) memory.isProfile = true
}

/** A text that bears the name of a person tells of that person. */
function tellLifeOf(memory: Memory, figure: Figure): void {
  memory.protagonist = memory.page.cast.head(figure)
  memory.hasBegun = true
}

/** No text is about a ministry or a committee of the United Nations that its headline names. */
function adopt({ page }: Memory, figure: Figure): void {
  if (figure.type === 'organization' && isState(page.cast.nameOf(figure))) return
  page.topic ??= figure
}

/** The first words of what says so. */
const OPENS_FALSITY = cueOf(among(new Set(FALSITY.map((phrase) => phrase.split(' ')[0] ?? ''))))

/** Whether the sentence itself says that a report was not so. */
function isFalse({ words, cues }: Context): boolean {
  if (lacks({ cues }, OPENS_FALSITY)) return false
  const line = ` ${words.map(({ norm }) => norm).join(' ')} `
  return OF_REPORTS.test(line) && FALSITY.some((phrase) => line.includes(` ${phrase} `))
}
