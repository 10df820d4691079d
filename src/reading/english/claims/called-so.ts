import type { EntityType } from '../../../claims/entity.ts'
import type { LocalMention, Page } from '../../page.ts'
import { headNounOf } from '../reference/figures.ts'
import type { Unit } from '../syntax/unit.ts'
import { english } from '../words/lexicon.ts'
import namingWords from './naming.json' with { type: 'json' }
import { isOfficeNoun } from './office.ts'

/** "alias "X"": nouns by which a person is called. */
const ALIASES = new Set(namingWords.quotedBy)
const NAMING_VERBS = new Set(namingWords.verbs)
/** What several bodies form together: "an alliance known as X". */
const ALLIANCES = new Set(namingWords.alliances)
/** "an army called X": no group otherwise, as "the army" is the state's. */
const ARMIES = new Set(namingWords.armies)

/** "a cell in X called Y": the description stands for the figure whose name follows. */
export function nameDescriptions(page: Page, units: readonly Unit[]): void {
  units.forEach(({ lemma }, i) => {
    if (lemma === undefined || !NAMING_VERBS.has(lemma)) return
    nameSelfStyled(units, i)
    nameDescribed(page, units, i)
  })
}

/** `at`: the verb that names. */
function nameDescribed(page: Page, units: readonly Unit[], at: number): void {
  const [before, verb] = [units[at - 1], units[at]]
  if (verb?.tag !== 'verb' || verb.forms?.has('participle') !== true) return
  if (before?.tag === 'auxiliary' || before?.tag === 'adverb') return
  const name = units.slice(at + 1, at + 5).find((next) => next.tag === 'name')
  const noun = units
    .slice(Math.max(0, at - 7), at)
    .findLast(
      ({ tag, norm }) => tag === 'noun' && (english.groupNouns.has(norm) || ALLIANCES.has(norm) || ARMIES.has(norm)),
    )
  if (name === undefined) return
  if (noun !== undefined && standsRightBefore(units, noun, at)) name.mention ??= enterName(page, 'organization', name)
  if (name.mention !== undefined && noun !== undefined) noun.mention = name.mention
  else if ((name.mention === undefined || name.mention.figure.type === 'person') && noun === undefined)
    namePerson(page, units, at, name)
}

const SELVES: ReadonlySet<string> = new Set(['itself', 'themselves'])

/** "the group which calls itself X", "a faction that is known as X": who is described so is X. `at`: the verb that names. */
function nameSelfStyled(units: readonly Unit[], at: number): void {
  const isPassive = units[at - 1]?.tag === 'auxiliary'
  // "refers to itself as X"
  const self = units[at + 1]?.tag === 'to' ? units[at + 2] : units[at + 1]
  const isSelf = self !== undefined && SELVES.has(self.norm)
  if (!(isPassive || isSelf)) return
  const relativeAt = isPassive ? at - 2 : at - 1
  const [relative, noun] = [
    units[relativeAt],
    units[units[relativeAt - 1]?.tag === 'comma' ? relativeAt - 2 : relativeAt - 1],
  ]
  if (noun === undefined || !isDescribedGroup(noun) || !RELATIVES.has(relative?.tag ?? '')) return
  const name = units.slice(at + 1, at + 6).find(({ tag }) => tag === 'name')
  if (name?.mention?.figure.type !== 'organization') return
  noun.mention = name.mention
  if (isSelf) self.mention = name.mention
}

const RELATIVES: ReadonlySet<string> = new Set(['relative', 'that'])

function isDescribedGroup({ norm, mention }: Unit): boolean {
  return english.groupNouns.has(norm) || mention?.kind === 'description'
}

/** "the local militia, known as X": whatever its words look like, X is a body; "a leader of the militia, known as Y" names him. */
function standsRightBefore(units: readonly Unit[], noun: Unit, verb: number): boolean {
  const at = units.indexOf(noun)
  if (at === verb - 1) return true
  return (
    at === verb - 2 &&
    units[verb - 1]?.tag === 'comma' &&
    !units.slice(Math.max(0, at - 4), at).some(({ norm }) => norm === 'of')
  )
}

function enterName(page: Page, type: EntityType, { start, end }: Unit): LocalMention {
  const figure = page.cast.enter(type, page.text.slice(start, end))
  const mention: LocalMention = { start, end, figure, kind: 'name', score: 0.7 }
  page.mentions.push(mention)
  return mention
}

/** "an activist who uses the pseudonym X": the description stands for who is called so. */
export function namePseudonyms(units: readonly Unit[]): void {
  units.forEach((unit, i) => {
    const name = units[i + 1]
    if (name?.tag !== 'name' || name.mention?.figure.type !== 'person' || !ALIASES.has(unit.norm)) return
    const who = units.slice(Math.max(0, i - 6), i).findLastIndex(({ norm }) => norm === 'who')
    const noun = who === -1 ? undefined : units[Math.max(0, i - 6) + who - 1]
    if (noun?.tag === 'noun' && noun.mention === undefined) noun.mention = name.mention
  })
}

/** "X, known to his men as "the Y"": what is called so is a person, whatever the words look like. */
export function nicknamePersons(page: Page, units: readonly Unit[]): void {
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

/** "the commander known as X", "a former commander of Y known as X": an office before tells that X is a person. */
function namePerson(page: Page, units: readonly Unit[], at: number, name: Unit): void {
  const before = officeBefore(units, at)
  if (before?.tag !== 'noun' || !(isOfficeNoun(before.norm) || isSomebodyNamed(units, at, name))) return
  name.mention ??= enterName(page, 'person', name)
  before.mention ??= name.mention
}

/** "a Kurd named X". */
function isSomebodyNamed(units: readonly Unit[], at: number, { mention }: Unit): boolean {
  if (units[at]?.lemma !== 'name' || mention?.figure.type !== 'person') return false
  return units.slice(Math.max(0, at - 4), at - 1).some(({ norm }) => norm === 'a' || norm === 'an')
}

/** The noun before a verb that names, over the body whose office it may tell: "a commander of the Y". */
function officeBefore(units: readonly Unit[], at: number): Unit | undefined {
  const [body, verb] = [units[at - 1], units[at]]
  if (verb?.lemma !== 'know' || body?.tag !== 'name') return body
  const of = units[at - 2]?.tag === 'determiner' ? at - 3 : at - 2
  return units[of]?.norm === 'of' ? units[of - 1] : body
}
