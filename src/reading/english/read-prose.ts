import type { EntityType } from '../../claims/entity.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { type Token, tokensOf } from '../../text/tokens.ts'
import type { TimeExpression } from '../../time/expressions.ts'
import type { Figure } from '../cast.ts'
import type { FoundAttribution, LocalMention, Page } from '../page.ts'
import { phrasesOf } from '../phrases.ts'
import { stretchesOf } from '../stretches.ts'
import { lastTold } from '../told.ts'
import { hedges } from './attribution/adverbs.ts'
import { attributedIn, continued, nested } from './attribution/attributions.ts'
import { type Quotation, quotationsOf } from './attribution/quotations.ts'
import { readActivity } from './claims/activity.ts'
import { readDefinition } from './claims/definitions.ts'
import { readDesignations } from './claims/designations.ts'
import { readVerbs } from './claims/frames.ts'
import { readIdeologies } from './claims/ideologies.ts'
import { readLives } from './claims/lives.ts'
import { readLocations } from './claims/locations.ts'
import namingWords from './claims/naming.json' with { type: 'json' }
import { readNamings } from './claims/naming.ts'
import { isOfficeNoun } from './claims/office.ts'
import { readOffices } from './claims/offices.ts'
import { readSizes } from './claims/sizes.ts'
import type { FoundName } from './names/found-name.ts'
import { findNames } from './names/names.ts'
import { withoutTitleCase } from './names/title-case.ts'
import { headNounOf, usualTypes, wordsOf } from './reference/figures.ts'
import { createScene, isReferring, type Place, type Scene } from './reference/scene.ts'
import { readRelations } from './relations/relations.ts'
import { bindDescriptions } from './sentence/bind-descriptions.ts'
import { noteEvents } from './sentence/events.ts'
import { noteLists } from './sentence/lists.ts'
import type { SentenceParse } from './sentence/parse.ts'
import { topicOf } from './sentence/topic.ts'
import type { Core } from './syntax/chunk.ts'
import { chunksOf } from './syntax/chunks.ts'
import { clausesOf } from './syntax/clauses.ts'
import { coveringsOf } from './syntax/coverings.ts'
import { leadingClause } from './syntax/leading-clause.ts'
import type { Unit } from './syntax/unit.ts'
import { unitsOf } from './syntax/units.ts'
import { readTies } from './ties/read-ties.ts'
import { english } from './words/lexicon.ts'
import roles from './words/roles.json' with { type: 'json' }
import { verbOf } from './words/verbs.ts'

/** A sentence whose names are found and not yet told whose they are. */
interface Draft {
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  readonly names: readonly FoundName[]
  readonly headline: boolean
  /** Whether it is the first sentence of the prose. */
  readonly opens: boolean
  /** Whether it is the first sentence of its paragraph. */
  readonly opensParagraph: boolean
}

/** Reads the prose of an English page: mentions, voices, relations and events. `look` is shown each sentence that is read. */
export function readEnglishProse(page: Page, look: (parse: SentenceParse) => void = () => {}): void {
  const scene = createScene(page)
  const quotations = quotationsOf(page.text, page.blocks)
  const attributions: FoundAttribution[] = []
  let time = 0
  for (const drafts of stretchesOf(draftsOf(page))) {
    const types = typesIn(page, drafts)
    for (const draft of drafts) {
      while (time < page.times.length && (page.times[time] as TimeExpression).end <= draft.start) time++
      const times: TimeExpression[] = []
      for (let i = time; i < page.times.length && (page.times[i] as TimeExpression).start < draft.end; i++)
        times.push(page.times[i] as TimeExpression)
      readSentence(page, scene, draft, times, types, quotations, attributions, look)
      page.reached(draft.end)
    }
  }
  for (const attribution of continued(attributions, quotations, page.text)) page.attributions.push(attribution)
  scene.finish()
}

/** Every sentence of the prose with the names in it; headings are read for names only. */
function* draftsOf(page: Page): Generator<Draft> {
  const known = phrasesOf(
    page.cast.figures().flatMap((figure) =>
      figure.names.map(
        (name) =>
          [
            tokensOf(name)
              .map((token) => token.norm)
              .join(' '),
            figure.type,
          ] as const,
      ),
    ),
  )
  // What stands above the first field was read as part of the infobox already.
  const prose = page.blocks.find(({ kind }) => kind === 'field')?.start ?? 0
  let opens = true
  for (const block of page.blocks) {
    if (block.kind === 'field' || block.kind === 'title' || block.start < prose) continue
    for (const [start, end] of sentencesOf(page.text, block.start, block.end)) {
      const tokens = withoutTitleCase(tokensOf(page.text, start, end))
      const headline = block.kind === 'heading' || block.kind === 'item'
      const opensParagraph = start <= block.start
      yield { start, end, tokens, names: findNames(tokens, known), headline, opens: opens && !headline, opensParagraph }
      // "Who are X?" stands above the text like a title.
      opens &&= headline || isHeading(tokens) || page.text.charAt(end - 1) === '?'
    }
  }
}

/** "Overview.": a heading that stands in the line it heads. */
function isHeading(tokens: readonly Token[]): boolean {
  return (
    tokens.length <= LONGEST_HEADING &&
    tokens.at(-1)?.text === '.' &&
    !tokens.some(({ norm }) => verbOf(norm)?.forms.has('past'))
  )
}

const LONGEST_HEADING = 5

/** The type most often told for each name of a stretch. */
function typesIn({ text }: Page, drafts: readonly Draft[]): ReadonlyMap<string, EntityType> {
  return usualTypes(
    drafts.flatMap(({ tokens, names }) =>
      names.map(({ first, last, type, guess }) => {
        return { words: wordsOf(text, tokens, first, last), type: guess === true ? null : type }
      }),
    ),
  )
}

function readSentence(
  page: Page,
  scene: Scene,
  draft: Draft,
  times: readonly TimeExpression[],
  types: ReadonlyMap<string, EntityType>,
  quotations: readonly Quotation[],
  attributions: FoundAttribution[],
  look: (parse: SentenceParse) => void,
): void {
  scene.beginSentence(draft.opensParagraph)
  const coverings = coveringsOf(page, scene, { ...draft, times }, types)
  const { units, brackets } = unitsOf(draft.tokens, coverings)
  const { start, end } = draft
  if (draft.headline) {
    readHeadline(page, scene, { start, end, units, brackets }, quotations, attributions)
    return
  }
  nicknamePersons(page, units)
  settleMentions(page, scene, units)
  nameDescriptions(page, units)
  namePseudonyms(units)
  const chunks = chunksOf(units)
  const clauses = clausesOf(chunks, units)
  bindDescriptions(page, chunks, clauses)
  const subject = leadingClause(clauses, chunks)?.subject?.cores[0]
  const about = subject?.name?.mention ?? (isUnnamedGroup(subject) ? firstBody(units) : undefined)
  if (about !== undefined) scene.subject(about.figure)
  page.topic ??= topicOf(page, draft.opens ? about : undefined, clauses)
  const sentence = { text: page.text, start, end, units, chunks, clauses, quotations }
  const said = attributedIn(sentence)
  attributions.push(...nested(said, sentence))
  const attributed = [...said, ...hedges(sentence)]
  const parse: SentenceParse = { page, scene, start, end, units, brackets, chunks, clauses, attributed }
  const before = page.proposals.length
  readNamings(parse)
  readDefinition(parse)
  readOffices(parse)
  readRelations(parse)
  readSizes(parse)
  readActivity(parse)
  readIdeologies(parse)
  readDesignations(parse)
  readLives(parse)
  readVerbs(parse)
  readLocations(parse, before)
  noteEvents(parse)
  if (draft.opens && about !== undefined) adoptGroup(page, scene, about)
  look(parse)
  readTies(parse, before)
  noteLists(parse)
}

/** Who says what in a headline, and what else the title is called: "X (ABC)" above the text. */
function readHeadline(
  page: Page,
  scene: Scene,
  { start, end, units, brackets }: Pick<SentenceParse, 'start' | 'end' | 'units' | 'brackets'>,
  quotations: readonly Quotation[],
  attributions: FoundAttribution[],
): void {
  const chunks = chunksOf(units)
  const clauses = clausesOf(chunks, units)
  const sentence = { text: page.text, start, end, units, chunks, clauses, quotations }
  attributions.push(...nested(attributedIn(sentence), sentence))
  if (brackets.length > 0 && start === page.blocks[0]?.start)
    readNamings({ page, scene, start, end, units, brackets, chunks, clauses, attributed: [] })
}

/** Lets pronouns stand for whom they mean, in the order of the text, so that each knows what was named before it. */
function settleMentions(page: Page, scene: Scene, units: Unit[]): void {
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as Unit
    const refers = (unit.tag === 'pronoun' || unit.tag === 'possessive') && isReferring(unit.norm)
    if (refers && !isExpletive(units, at)) {
      const meant = reflexive(units, at) ?? deadMeant(page, units, at) ?? scene.pronoun(unit.norm, placeOf(units, at))
      if (meant === undefined) continue
      const { start, end } = unit
      scene.allude(meant.figure)
      unit.mention = { start, end, figure: meant.figure, kind: 'pronoun', score: 0.5, because: meant.because }
    } else if (unit.mention !== undefined) scene.note(unit.mention)
  }
}

/** "X was a leader of the Y Front": the life of a person tells of the body that its first sentence puts him in. */
function adoptGroup(page: Page, scene: Scene, { figure }: LocalMention): void {
  const person = page.cast.head(figure)
  if (person.type !== 'person') return
  const held = lastTold(
    page,
    ({ predicate, subject }) => BELONGING.has(predicate) && page.cast.head(subject.figure) === person,
  )
  if (held?.object != null && 'figure' in held.object) scene.adopt(held.object.figure)
}

const BELONGING: ReadonlySet<string> = new Set(['leader_of', 'founder_of', 'member_of'])

/** "The third group is a militia that calls itself X": the group is named behind. */
function isUnnamedGroup(core: Core | undefined): boolean {
  return core !== undefined && core.name === null && english.groupNouns.has(core.head ?? '') && core.words.length > 1
}

function firstBody(units: readonly Unit[]): LocalMention | undefined {
  return units.find(({ tag, mention }) => tag === 'name' && mention?.figure.type === 'organization')?.mention
}

/** "alias "X"": nouns by which a person is called. */
const ALIASES = new Set(namingWords.quotedBy)
const NAMING_VERBS = new Set(namingWords.verbs)

/** "a cell in X called Y": the description stands for the figure whose name follows. */
function nameDescriptions(page: Page, units: readonly Unit[]): void {
  units.forEach((unit, i) => {
    const before = units[i - 1]
    if (
      unit.tag !== 'verb' ||
      unit.forms?.has('participle') !== true ||
      !NAMING_VERBS.has(unit.lemma ?? '') ||
      before?.tag === 'auxiliary' ||
      before?.tag === 'adverb'
    )
      return
    const name = units.slice(i + 1, i + 5).find((next) => next.tag === 'name')
    const noun = units
      .slice(Math.max(0, i - 7), i)
      .findLast((one) => one.tag === 'noun' && english.groupNouns.has(one.norm))
    if (name === undefined) return
    if (name.mention !== undefined && noun !== undefined) noun.mention = name.mention
    else if (name.mention === undefined && noun === undefined) namePerson(page, units, i, name)
  })
}

/** "an activist who uses the pseudonym X": the description stands for who is called so. */
function namePseudonyms(units: readonly Unit[]): void {
  units.forEach((unit, i) => {
    const name = units[i + 1]
    if (!ALIASES.has(unit.norm) || name?.tag !== 'name' || name.mention?.figure.type !== 'person') return
    const who = units.slice(Math.max(0, i - 6), i).findLastIndex(({ norm }) => norm === 'who')
    const noun = who === -1 ? undefined : units[Math.max(0, i - 6) + who - 1]
    if (noun?.tag === 'noun' && noun.mention === undefined) noun.mention = name.mention
  })
}

/** "X, known to his men as "the Y"": what is called so is a person, whatever the words look like. */
function nicknamePersons(page: Page, units: readonly Unit[]): void {
  units.forEach((unit, i) => {
    if (unit.mention?.figure.type !== 'organization' || !/["“‘«]/u.test(page.text.slice(unit.start - 1, unit.start)))
      return
    if (english.organizationHeads.has(headNounOf(page.text.slice(unit.start, unit.end)) ?? '')) return
    const verb = units.findLastIndex(
      (one, at) =>
        at < i &&
        ((at > i - 8 && one.tag === 'verb' && NAMING_VERBS.has(one.lemma ?? '')) ||
          (at > i - 3 && ALIASES.has(one.norm))),
    )
    const [bearer, other] = units
      .slice(0, verb === -1 ? i : verb)
      .filter(({ mention, tag }) => mention !== undefined && tag === 'name')
      .reverse()
    if (verb === -1 || bearer?.mention?.figure.type !== 'person' || (other?.start ?? 0) > (units[verb]?.start ?? 0))
      return
    unit.mention = { ...unit.mention, figure: bearer.mention.figure }
    page.mentions.push(unit.mention)
  })
}

/** The body at the end of an apposition, which its sentence is not about: "X, a member of Y, became its leader". */
function inApposition(units: readonly Unit[], at: number): Figure | undefined {
  const close = units.findLastIndex(
    (unit, i) => i < at && unit.tag === 'comma' && (units[i + 1]?.tag === 'verb' || units[i + 1]?.tag === 'auxiliary'),
  )
  return close > 0 ? units[close - 1]?.mention?.figure : undefined
}

const PASSED: ReadonlySet<string> = new Set(['auxiliary', 'adverb', 'modal', 'negation', 'to'])

/** "the commander known as X": an office before tells that X is a person. */
function namePerson(page: Page, units: readonly Unit[], at: number, name: Unit): void {
  const before = units[at - 1]
  if (before?.tag !== 'noun' || !isOfficeNoun(before.norm)) return
  const mention: LocalMention = {
    start: name.start,
    end: name.end,
    figure: page.cast.enter('person', page.text.slice(name.start, name.end)),
    kind: 'name',
    score: 0.7,
  }
  name.mention = mention
  before.mention = mention
  page.mentions.push(mention)
}

/** "called itself X": whom the subject of its verb means. */
function reflexive(units: readonly Unit[], at: number): { figure: Figure; because: string } | undefined {
  const norm = units[at]?.norm ?? ''
  if (!/sel(?:f|ves)$/u.test(norm) || units[at - 1]?.tag !== 'verb') return undefined
  let i = at - 2
  while (i >= 0 && PASSED.has(units[i]?.tag ?? '')) i--
  const figure = units[i]?.mention?.figure
  return figure === undefined ? undefined : { figure, because: `"${norm}": who does it` }
}

/** "confirmed his death": of the one who was said to be dead a little before. */
function deadMeant(page: Page, units: readonly Unit[], at: number): { figure: Figure; because: string } | undefined {
  const unit = units[at] as Unit
  if (unit.tag !== 'possessive' || !FATAL.has(units[at + 1]?.norm ?? '') || !/^(?:his|her)$/u.test(unit.norm))
    return undefined
  const told = lastTold(page, ({ predicate }) => predicate === 'status')
  const isDead = told?.object != null && 'value' in told.object && /^(?:killed|dead)$/u.test(String(told.object.value))
  if (told === undefined || !isDead || unit.start - told.end > NEAR) return undefined
  return {
    figure: told.subject.figure,
    because: `"${unit.norm} ${units[at + 1]?.norm}": who was said to be dead before`,
  }
}

/** How far before the words may stand that tell of a death, in UTF-16 units: the sentence before. */
const NEAR = 250

/** How a pronoun stands in its clause, told by its neighbours. */
function placeOf(units: readonly Unit[], at: number): Place {
  const [unit, before] = [units[at], units[at - 1]]
  if (unit?.tag === 'possessive') return placeOfOwner(units, at)
  if (before?.tag === 'comma' && opensWithParticiple(units)) return { as: 'opening subject' }
  if (before?.tag !== 'verb' && before?.tag !== 'preposition' && before?.tag !== 'to')
    return units.slice(0, at).some(({ tag }) => BEGUN.has(tag)) ? { as: 'subject' } : { as: 'opening subject' }
  if (before.tag === 'verb' && beginsClause(units, at)) return { as: 'subject' }
  return placeOfObject(units, at, before)
}

/** What shows that a sentence has begun before a pronoun. */
const BEGUN: ReadonlySet<string> = new Set(['verb', 'auxiliary', 'stop'])

function placeOfObject(units: readonly Unit[], at: number, before: Unit): Place {
  let i = at - 2
  // "accused X of arming it"
  if (units[i]?.tag === 'preposition' && before.forms?.has('ing') === true) i--
  while (i >= 0 && PASSED.has(units[i]?.tag ?? '')) i--
  const subject = units[i]?.mention?.figure
  return { as: 'object', subject: subject?.type === 'person' ? (inApposition(units, at) ?? subject) : subject }
}

const FATAL: ReadonlySet<string> = new Set(
  Object.entries(roles.happenings)
    .filter(([, status]) => status !== 'captured')
    .map(([noun]) => noun),
)

function placeOfOwner(units: readonly Unit[], at: number): Place {
  const before = units[at - 1]
  // "X, its principal enemy": nobody is his own.
  const named = before?.tag === 'comma' ? units[at - 2]?.mention?.figure : undefined
  if (named !== undefined) return { as: 'owner', subject: named }
  // "X took over after his death": who does something then is not the dead.
  if ((before?.norm === 'after' || before?.norm === 'following') && FATAL.has(units[at + 1]?.norm ?? ''))
    return {
      as: 'owner',
      subject: units.slice(0, at).find(({ mention }) => mention?.figure.type === 'person')?.mention?.figure,
    }
  const opens = before === undefined || before.tag === 'stop' || before.tag === 'that' || before.tag === 'subordinator'
  return opens ? { as: 'owner of subject' } : { as: 'owner', subject: inApposition(units, at) }
}

/** "Known until 1999 as X, it": what the participle says is said of whom the text goes on about. */
function opensWithParticiple([first]: readonly Unit[]): boolean {
  return first?.tag === 'verb' && first.forms?.has('participle') === true
}

/** "said it had": the verb behind is the pronoun's own. */
function beginsClause(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1]
  return (
    next?.tag === 'auxiliary' || next?.tag === 'modal' || (next?.tag === 'verb' && next.forms?.has('past') === true)
  )
}

/** "It was reported that": a subject that stands for nothing. */
function isExpletive(units: readonly { tag: string; norm: string }[], at: number): boolean {
  if (units[at]?.norm !== 'it') return false
  const rest = units.slice(at + 1, at + 8)
  const that = rest.findIndex((unit) => unit.tag === 'that')
  return (
    that > 0 &&
    rest
      .slice(0, that)
      .every((unit) => unit.tag === 'auxiliary' || unit.tag === 'verb' || unit.tag === 'adverb' || unit.tag === 'modal')
  )
}
