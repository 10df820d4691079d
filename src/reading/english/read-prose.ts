import type { EntityType } from '../../claims/entity.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { type Token, tokensOf } from '../../text/tokens.ts'
import type { TimeExpression } from '../../time/expressions.ts'
import type { Figure } from '../cast.ts'
import { datedLine } from '../dated-line.ts'
import type { Block } from '../layout.ts'
import type { FoundAttribution, LocalMention, Page } from '../page.ts'
import { type Phrases, phrasesOf } from '../phrases.ts'
import { stretchesOf } from '../stretches.ts'
import { lastTold } from '../told.ts'
import { hedges } from './attribution/adverbs.ts'
import { attributedIn, continued, nested } from './attribution/attributions.ts'
import { type Quotation, quotationsOf } from './attribution/quotations.ts'
import { readActivity } from './claims/activity.ts'
import { readAttackers } from './claims/attackers.ts'
import { nameDescriptions, namePseudonyms, nicknamePersons } from './claims/called-so.ts'
import { readDefinition } from './claims/definitions.ts'
import { readDesignations, readFollowers, readGappedDesignations } from './claims/designations.ts'
import { readVerbs } from './claims/frames.ts'
import { readIdeologies } from './claims/ideologies.ts'
import { readLives } from './claims/lives.ts'
import { readLocations } from './claims/locations.ts'
import { readNamings } from './claims/naming.ts'
import { readOffices } from './claims/offices.ts'
import { readReappearances } from './claims/reappearances.ts'
import { readSignature } from './claims/signatures.ts'
import { readSizes } from './claims/sizes.ts'
import { withFactions } from './names/factions.ts'
import type { FoundName } from './names/found-name.ts'
import { withLands } from './names/lands.ts'
import { findNames } from './names/names.ts'
import { withoutPeoples } from './names/peoples.ts'
import { withoutTitleCase } from './names/title-case.ts'
import { usualTypes, wordsOf } from './reference/figures.ts'
import type { Scene } from './reference/meant.ts'
import { createScene } from './reference/scene.ts'
import { readRelations } from './relations/relations.ts'
import { bindDescriptions, introducedIn } from './sentence/bind-descriptions.ts'
import { withPlacesOfDateline } from './sentence/dateline.ts'
import { noteEvents } from './sentence/events.ts'
import { impliedWe, noteIssuer, settleFirstPersons, withoutCapitalOfItem } from './sentence/first-persons.ts'
import { groupHeading, noteHeading, noteLead } from './sentence/headed.ts'
import { noteLists } from './sentence/lists.ts'
import type { SentenceParse } from './sentence/parse.ts'
import { settlePlaces } from './sentence/places-again.ts'
import { SUCCEEDING } from './sentence/said-dead.ts'
import { settleMentions } from './sentence/settle-mentions.ts'
import { settleObjects } from './sentence/settle-objects.ts'
import { noteSpeaker } from './sentence/speaker-going-on.ts'
import { askedAbout, namesOfTitledGroup, topicOf } from './sentence/topic.ts'
import { unrealIn } from './sentence/unreal.ts'
import type { Core } from './syntax/chunk.ts'
import { chunksOf } from './syntax/chunks.ts'
import { clausesOf } from './syntax/clauses.ts'
import { coveringsOf } from './syntax/coverings.ts'
import { leadingClause } from './syntax/leading-clause.ts'
import type { Unit } from './syntax/unit.ts'
import { unitsOf } from './syntax/units.ts'
import { readTies } from './ties/read-ties.ts'
import { english } from './words/lexicon.ts'
import { verbOf } from './words/verbs.ts'

/** A sentence whose names are found and not yet told whose they are. */
interface Draft {
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  readonly names: readonly FoundName[]
  readonly headline: boolean
  /** Whether it stands above the first paragraph. */
  readonly above: boolean
  /** Whether it is a line that lists a fact. */
  readonly fact: boolean
  /** Whether it is the first sentence of the prose. */
  readonly opens: boolean
  /** Whether it is the first sentence of its paragraph. */
  readonly opensParagraph: boolean
  /** The date of the line of a chronology that it stands in. */
  readonly of: TimeExpression | undefined
}

/** Reads the prose of an English page: mentions, voices, relations and events. `look` is shown each sentence that is read. */
export function readEnglishProse(page: Page, look: (parse: SentenceParse) => void = () => {}): void {
  const scene = createScene(page)
  const quotations = quotationsOf(page.text, page.blocks)
  const attributions: FoundAttribution[] = []
  if (page.topic === null) enterTitledGroup(page)
  let time = 0
  for (const found of stretchesOf(draftsOf(page))) {
    const drafts = withFactions(withLands(withoutPeoples(found)))
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

function enterTitledGroup(page: Page): void {
  const [titled, ...others] = namesOfTitledGroup(page)
  if (titled === undefined) return
  const figure = page.cast.enter('organization', titled)
  for (const other of others) page.cast.alias(figure, other)
}

/** Every sentence of the prose with the names in it; headings are read for names only. */
function* draftsOf(page: Page): Generator<Draft> {
  const known = namesKnown(page)
  // What stands above the first field was read as part of the infobox already.
  const text = page.blocks.find(({ kind }) => kind === 'paragraph')?.start ?? 0
  const prose = page.blocks.find(({ kind }) => kind === 'field')?.start ?? 0
  let opens = true
  for (const block of page.blocks) {
    if (block.kind === 'field' || block.kind === 'title' || block.start < prose) continue
    const dated = datedLine(page, block)
    const from = dated?.start ?? block.start
    for (const [start, end] of sentencesOf(page.text, from, block.end)) {
      const tokens = withoutCapitalOfItem(withoutTitleCase(tokensOf(page.text, start, end)))
      const headline = dated === undefined && isLine(block, tokens)
      const names = withPlacesOfDateline(page, tokens, findNames(tokens, known))
      const fact = block.kind === 'fact'
      yield {
        start,
        end,
        tokens,
        names,
        headline,
        above: start < text || start === page.blocks[0]?.start,
        fact,
        opens: opens && !headline,
        opensParagraph: start <= from,
        of: dated?.time,
      }
      // "Who are X?" stands above the text like a title.
      opens &&= headline || isHeading(tokens) || page.text.charAt(end - 1) === '?'
    }
  }
}

/** The names that the box or the lists above the prose have told, with what they name. */
function namesKnown({ cast }: Page): Phrases<EntityType> {
  return phrasesOf(
    cast.figures().flatMap((figure) =>
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
}

/** Whether a block is no prose: a heading, or a line that lists a fact or an item. */
function isLine({ kind }: Block, tokens: readonly Token[]): boolean {
  return kind === 'fact' || kind === 'heading' || (kind === 'item' && !isSentence(tokens))
}

/** An item of a list may be as full a sentence as any. */
function isSentence(tokens: readonly Token[]): boolean {
  return ENDS_OF_ITEM.has(tokens.at(-1)?.text ?? '') && tokens.length > LONGEST_HEADING
}

const ENDS_OF_ITEM: ReadonlySet<string> = new Set(['.', ';'])

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
  const { units, brackets } = readUnits(page, scene, { ...draft, times }, types)
  const { start, end } = draft
  if (draft.headline) {
    readHeadline(page, scene, { start, end, units, brackets, above: draft.above }, quotations, attributions)
    if (draft.fact) noteListed(scene, units)
    return
  }
  noteLead(page, draft.opensParagraph, units)
  nicknamePersons(page, units)
  settleFirstPersons(page, scene, units, quotations)
  settleMentions(page, scene, units)
  settlePlaces(page, units)
  nameDescriptions(page, units)
  namePseudonyms(units)
  const chunks = chunksOf(units)
  const clauses = clausesOf(chunks, units)
  if (clauses.length === 0) scene.goOn()
  bindDescriptions(page, { units, chunks, clauses })
  settleObjects(page, units, clauses)
  const subject = leadingClause(clauses, chunks)?.subject?.cores[0]
  const about = subject?.name?.mention ?? (isUnnamedGroup(subject) ? firstBody(units) : undefined)
  if (scene.hero !== undefined && isActedOn(units, scene.hero)) scene.subject(scene.hero)
  if (about !== undefined) {
    scene.subject(about.figure)
    const opener = units.slice(0, 3).find(({ tag, mention }) => tag === 'name' && mention !== undefined)?.mention
    noteIssuer(page, scene, (opener ?? about).figure, leadingClause(clauses, chunks), units)
  }
  // "Its rivals are X and Y": told of whose they are.
  else if (subject?.possessive?.mention?.figure.type === 'organization')
    scene.subject(subject.possessive.mention.figure)
  noteOwner(scene, units)
  scene.introduced = introducedIn(page, chunks, about)?.figure
  if (draft.opens) page.topic ??= askedAbout(page, units) ?? topicOf(page, about, { clauses, chunks })
  const sentence = { text: page.text, start, end, units, chunks, clauses, quotations }
  const said = attributedIn(sentence)
  attributions.push(...nested(said, sentence))
  noteSpeaker(scene, said)
  const attributed = [...said, ...hedges(sentence)]
  const unreal = unrealIn({ units, chunks, clauses })
  const parse: SentenceParse = { ...sentence, page, scene, brackets, attributed, unreal, of: draft.of }
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
  readAttackers(parse)
  readGappedDesignations(parse, page.proposals.slice(before))
  readFollowers(parse)
  readReappearances(parse)
  readLocations(parse, before)
  noteEvents(parse)
  if (draft.opens && about !== undefined) adoptGroup(page, scene, about)
  look(parse)
  readTies(parse, before)
  noteLists(parse)
}

/** "Its commander, X, was shot": whose the subject is. */
function noteOwner(scene: Scene, [first]: readonly Unit[]): void {
  const owner = first?.tag === 'possessive' ? first.mention?.figure : undefined
  if (owner?.type === 'organization') scene.owner = owner
}

/** The units of a sentence; an item of a statement begins with the "we" that it leaves out. */
function readUnits(
  page: Page,
  scene: Scene,
  draft: Draft & { readonly times: readonly TimeExpression[] },
  types: ReadonlyMap<string, EntityType>,
): ReturnType<typeof unitsOf> {
  const implied = draft.headline ? undefined : impliedWe(page, scene, draft.tokens)
  return unitsOf(draft.tokens, coveringsOf(page, scene, draft, types), implied)
}

/** Who says what in a headline, and what else the title is called: "X (ABC)" above the text. */
function readHeadline(
  page: Page,
  scene: Scene,
  {
    start,
    end,
    units,
    brackets,
    above,
  }: Pick<SentenceParse, 'start' | 'end' | 'units' | 'brackets'> & Pick<Draft, 'above'>,
  quotations: readonly Quotation[],
  attributions: FoundAttribution[],
): void {
  const group = above ? undefined : groupHeading(page, units)
  if (above) page.topic ??= askedAbout(page, units)
  else {
    readSignature(page, scene, { start, end })
    noteHeading(page, units)
    scene.headed(group)
    if (group !== undefined) scene.subject(group)
  }
  const chunks = chunksOf(units)
  const clauses = clausesOf(chunks, units)
  const sentence = { text: page.text, start, end, units, chunks, clauses, quotations }
  attributions.push(...nested(attributedIn(sentence), sentence))
  if (brackets.length > 0 && (above || group !== undefined))
    readNamings({
      page,
      scene,
      start,
      end,
      units,
      brackets,
      chunks,
      clauses,
      quotations,
      attributed: [],
      unreal: [],
      of: undefined,
    })
}

/** "X (2005–2010): He …": what follows in the line is told of X. */
function noteListed(scene: Scene, [first]: readonly Unit[]): void {
  if (first?.mention !== undefined) scene.subject(first.mention.figure)
}

/** "X was a leader of the Y Front": the life of a person tells of the body that its first sentence puts him in. */
function adoptGroup(page: Page, scene: Scene, { figure }: LocalMention): void {
  const person = page.cast.head(figure)
  if (person.type !== 'person') return
  scene.hero = person
  const held = lastTold(
    page,
    ({ predicate, subject }) => BELONGING.has(predicate) && page.cast.head(subject.figure) === person,
  )
  if (held?.object != null && 'figure' in held.object) scene.adopt(held.object.figure)
}

const BELONGING: ReadonlySet<string> = new Set(['leader_of', 'founder_of', 'member_of'])

/** "The president made him head of X": in the life of a person the next "he" is that person, unless others took his place. */
function isActedOn(units: readonly Unit[], hero: Figure): boolean {
  return units.some(({ tag, norm, mention }, i) => {
    if (tag !== 'pronoun' || (norm !== 'him' && norm !== 'her') || mention?.figure !== hero) return false
    return !SUCCEEDING.has(units[i - 1]?.lemma ?? '')
  })
}

/** "The third group is a militia that calls itself X": the group is named behind. */
function isUnnamedGroup(core: Core | undefined): boolean {
  return core !== undefined && core.name === null && english.groupNouns.has(core.head ?? '') && core.words.length > 1
}

function firstBody(units: readonly Unit[]): LocalMention | undefined {
  return units.find(({ tag, mention }) => tag === 'name' && mention?.figure.type === 'organization')?.mention
}
