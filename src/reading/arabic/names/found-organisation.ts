import { foldArabic } from '../../../text/tokens.ts'
import type { Figure } from '../../cast.ts'
import { enterOrganisation, headOf, isState, latest, type Memory, mainOf } from '../context/memory.ts'
import { isCommunique } from '../context/ourselves.ts'
import { QUOTES } from '../context/unit.ts'
import { FRAME_VERBS } from '../words/frames.ts'
import { ANY_GROUP, DESCRIBING_HEADS, FORMATIONS } from '../words/group-words.ts'
import {
  GIVEN_NAMES,
  KUNYA,
  ORGANISATION_HEADS,
  STATE_HEADS,
  TITLE_TAILS,
  TITLES,
  UNNAMED_HEADS,
} from '../words/lexicon.ts'
import { FORMING, INTERNATIONAL } from '../words/name-words.ts'
import { LEADERSHIP } from '../words/office-words.ts'
import {
  among,
  beginsPhrase,
  hasStem,
  isDefinite,
  isParticle,
  isRelativeWord,
  isVerb,
  plain,
  written,
} from '../words/word-kinds.ts'
import { type Stem, standing, type Word } from '../words/words.ts'
import { dashEnd } from './dash-end.ts'
import type { Found } from './found.ts'
import { isBody } from './introduced.ts'
import { nameFrom } from './naming.ts'
import { type NamedOrganisation, organisationAt } from './organisation.ts'
import { partRather } from './whole-or-part.ts'

export function organisationFound(memory: Memory, words: readonly Word[], at: number): Found | undefined {
  return newBodyFound(memory, words, at) ?? bodyFound(memory, words, at)
}

function bodyFound(memory: Memory, words: readonly Word[], at: number): Found | undefined {
  const named = organisationAt(words, at)
  if (named === undefined) return brigadeFound(memory, words, at) ?? formedAt(memory, words, at)
  const { stem, gender, isReference } = named
  if (namesNobody(words, at, named)) return undefined
  if (isReference)
    return isParent(words, at) ? parentFound(memory, words, at, stem) : referenceFound(memory, words, at, stem)
  const person = stem.article ? personWithin(memory, words, at, named.last) : undefined
  if (person === at + 1) return referenceFound(memory, words, at, stem)
  const grown = dashEnd(words, named.last) ?? quoteEnd(words, at, named.last)
  const nameLast = grown ?? named.nameLast
  const last = grown ?? named.last
  const name = nameFrom(words, at, nameLast, stem)
  return {
    last,
    stem,
    nameLast,
    figure: () => enterOrganisation(memory, name, gender),
    kind: 'name',
    score: 0.8,
    rank: 4,
  }
}

/** Whether the noun is counted, one of many, or tells what somebody is: "القوات شبه العسكرية". */
function namesNobody(words: readonly Word[], at: number, { stem, isReference }: NamedOrganisation): boolean {
  const before = words[at - 1]
  if (isReference && words[at + 1]?.norm === 'شبه') return true
  if (!stem.article) return stem.conjunction === '' && isCounted(before)
  return UNNAMED_HEADS.has(stem.base) && AMONG_MANY.test(before?.norm ?? '')
}

/** "التشكيل", "التحالف الجديد": the body that the text has told to be formed. */
function newBodyFound({ formed, branch, page }: Memory, words: readonly Word[], at: number): Found | undefined {
  const word = words[at]
  const branching =
    branch === undefined ? undefined : word?.stems.find(({ article, base }) => article && base === 'فرع')
  if (branch !== undefined && branching !== undefined && !isDefinite(words[at + 1]))
    return { last: at, stem: branching, figure: () => branch, kind: 'description', score: 0.6, rank: 3 }
  if (formed === undefined || word === undefined || !mayHaveArticle(word)) return undefined
  const stem = word.stems.find(({ article, base }) => article && (FORMATIONS.has(base) || DESCRIBING_HEADS.has(base)))
  if (stem === undefined) return undefined
  const isNew = /^الجديده?$/u.test(words[at + 1]?.norm ?? '')
  if (!isNew && (!FORMATIONS.has(stem.base) || isDefinite(words[at + 1]))) return undefined
  const because = `"${word.text}" stands for the one that was formed: ${page.cast.nameOf(formed)}`
  return { last: isNew ? at + 1 : at, stem, figure: () => formed, kind: 'description', score: 0.6, rank: 3, because }
}

const mayHaveArticle = written(/ال|لل/u)

/** "من أبرز الميليشيات المحلية": of many one is meant, and they have no name. */
const AMONG_MANY = /^(?:ابرز|اهم|اقوي|اكبر|احد|احدي|كبري|من|اخطر|اشهر|اقدم)$/u

/** "التنظيم الأم": that from which another has come, and not the one last named. */
function isParent(words: readonly Word[], at: number): boolean {
  return words[at + 1]?.norm === 'الام'
}

/** The body last named, of those that the noun may stand for, which the text is not about. */
function parentFound(memory: Memory, words: readonly Word[], at: number, stem: Stem): Found | undefined {
  const { cast } = memory.page
  const main = mainOf(memory)
  const isMeant = (one: Figure): boolean =>
    one.type === 'organization' &&
    one !== main &&
    (ANY_GROUP.has(stem.base) || (memory.heads.get(stem.base) ?? []).some((figure) => cast.head(figure) === one))
  const figure = latest(memory, isMeant)
  if (figure === undefined) return undefined
  const because = `"${words[at]?.text ?? ''}" stands for the last one named: ${cast.nameOf(figure)}`
  return { last: at + 1, stem, figure: () => figure, kind: 'description', score: 0.6, rank: 1, because }
}

/** What may stand between a rank and a name, or begin the name. */
const MAY_NAME = [GIVEN_NAMES, KUNYA, TITLES, TITLE_TAILS]

const isHeadship = among(new Set(LEADERSHIP))

/** "اللواء": a brigade that the text has named, and no rank, where no given name follows. */
function brigadeFound(memory: Memory, words: readonly Word[], at: number): Found | undefined {
  if (words[at]?.norm.endsWith('اللواء') !== true) return undefined
  const stem = words[at]?.stems.find(({ article, base }) => article && base === 'لواء')
  const next = words[at + 1]?.norm ?? ''
  if (stem === undefined || !memory.heads.has(stem.base)) return undefined
  // "قيادة اللواء فلان": behind a leadership the body that is led, where there is one.
  if (isHeadship(words[at - 1]) || isFounded(words, at)) return referenceFound(memory, words, at, stem)
  if (MAY_NAME.some((set) => set.has(next))) return undefined
  return memory.taggedPersons.has(words[at + 1]?.start ?? -1) ? undefined : referenceFound(memory, words, at, stem)
}

/** "أسس اللواء فلان": behind a verb of founding what was founded, where nothing else that might be stands behind the name. */
function isFounded(words: readonly Word[], at: number): boolean {
  return founds(words[at - 1]) && !words.slice(at + 2, at + HOLDER_REACH).some(isBody)
}

const founds = hasStem(
  ({ base, pronoun, preposition }) =>
    pronoun === '' &&
    preposition === '' &&
    FRAME_VERBS.get(base)?.some(({ frame: { key } }) => key === 'found') === true,
)

const HOLDER_REACH = 6

/** "الجيش الصوارمي سعد": where the tagger saw a person begin who goes on behind what looks like an adjective. */
function personWithin(
  { taggedPersons }: Memory,
  words: readonly Word[],
  first: number,
  last: number,
): number | undefined {
  for (let at = first + 1; at <= last; at++) {
    const span = taggedPersons.get(words[at]?.start ?? -1)
    if (span !== undefined && span.end > (words[last]?.end ?? span.end)) return at
  }
  return undefined
}

/** "83 جماعة", "خمسة عشر لواء": bodies that are counted have no name; after a year they may. */
function isCounted(before: Word | undefined): boolean {
  if (/^عشر[هة]?$/u.test(before?.norm ?? '')) return true
  return before?.kind === 'number' && !/^(?:19|20)\d\d$/u.test(before.norm)
}

const forms = among(FORMING)

/** "تشكيل هيئة قيادية": a body that is formed here and has no name yet. */
function formedAt(memory: Memory, words: readonly Word[], at: number): Found | undefined {
  if (!forms(words[at - 1])) return undefined
  const stem = plain(words[at])
  const adjective = words[at + 1]
  const gender = stem === undefined || stem.article ? undefined : ORGANISATION_HEADS.get(stem.base)
  if (stem === undefined || gender === undefined || adjective?.kind !== 'word') return undefined
  if (isParticle(adjective) || isVerb(adjective) || isDefinite(adjective) || beginsPhrase(adjective)) return undefined
  if (words.slice(at + 2, at + 2 + NAME_REACH).some(({ norm }) => BY_NAME.test(norm))) return undefined
  const name = nameFrom(words, at, at + 1, stem)
  return {
    last: at + 1,
    stem,
    figure: () => enterOrganisation(memory, name, gender, true),
    kind: 'description',
    score: 0.5,
    rank: 1,
  }
}

/** "تشكيل غرفة عمليات مشتركة باسم X": what is formed has a name, as far as that may stand behind. */
const BY_NAME = /^ب?(?:اسم|مسمي)$/u
const NAME_REACH = 4

const LONGEST_QUOTE = 8

/** "المقاومة الوطنية في الشمال" in quotation marks is one name as far as they go, when no verb stands in them. */
function quoteEnd(words: readonly Word[], first: number, last: number): number | undefined {
  if (!QUOTES.includes(words[first - 1]?.norm ?? ' ')) return undefined
  for (let at = first; at <= first + LONGEST_QUOTE && at < words.length; at++) {
    const word = words[at]
    if (word?.kind === 'sign') return QUOTES.includes(word.norm) && at - 1 > last ? at - 1 : undefined
    if (isVerb(word)) return undefined
  }
  return undefined
}

/** "الحركة": the organisation last spoken of whose name begins with that noun, else the one the page is about. */
function referenceFound(memory: Memory, words: readonly Word[], at: number, stem: Stem): Found | undefined {
  const told = toldToBe(memory, words, at)
  const named = told === undefined ? meantBy(memory, stem) : [told]
  const main = mainBearing(memory, named)
  const near = latest(memory, (one) => named.includes(one) && isNear(memory, one, words[at]?.start ?? 0))
  const mainMeant =
    main !== undefined && named.includes(main) && !isEclipsed(memory, main, near, words[at]?.start ?? 0, named)
  const isMain =
    (mainMeant && !isBranch(memory, near, main)) || isSettled(memory, main, near, stem, words[at]?.start ?? 0)
  const last =
    (isMain ? main : near) ?? topicOf(memory, stem, named) ?? latest(memory, (one) => named.includes(one)) ?? named[0]
  const figure = partRather(memory, words, at, last)
  if (figure === undefined && !STATE_HEADS.has(stem.base)) return undefined
  const because = figure === undefined ? undefined : reasonFor(memory, words[at]?.text ?? '', figure, named)
  if (figure !== undefined) noteMeant(memory, stem, main, figure)
  return {
    last: at,
    stem,
    figure: () =>
      figure ??
      enterOrganisation(memory, words[at] === undefined ? '' : standing(words[at], stem), genderOfHead(stem), true),
    kind: 'description',
    score: figure === undefined ? 0.4 : 0.65,
    rank: 1,
    ...(because === undefined ? {} : { because }),
  }
}

/** Whom a profile is about stays meant by the noun, though another was called so once. */
function noteMeant({ isProfile, meant }: Memory, { base }: Stem, main: Figure | undefined, figure: Figure): void {
  if (!isProfile || main === undefined || meant.get(base) !== main) meant.set(base, figure)
}

/** "X، وهي الحركة التي …": the body right before, whatever its name begins with. */
function toldToBe(memory: Memory, words: readonly Word[], at: number): Figure | undefined {
  if (!/^و?(?:هو|هي)$/u.test(words[at - 1]?.norm ?? '') || words[at - 2]?.kind !== 'sign') return undefined
  if (!isRelativeWord(words[at + 1])) return undefined
  const last = latest(memory, ({ type }) => type === 'organization')
  return last !== undefined && (memory.seen.get(last)?.at ?? -1) >= memory.sentence ? last : undefined
}

/** Whom the text is about; where the noun does not stand for that one, rather the body that a report told to be formed. */
function mainBearing(memory: Memory, named: readonly Figure[]): Figure | undefined {
  const { formed, isProfile } = memory
  const main = mainOf(memory)
  if (formed === undefined || isProfile || !named.includes(formed)) return main
  return main !== undefined && named.includes(main) ? main : formed
}

/** Whether a profile has called the one it is about so, and the other that bears the noun was not named just now. */
function isSettled(
  { isProfile, meant, seen, paragraph, page }: Memory,
  main: Figure | undefined,
  near: Figure | undefined,
  { base }: Stem,
  at: number,
): boolean {
  if (!isProfile || main === undefined || meant.get(base) !== main) return false
  const last = near === undefined ? undefined : seen.get(near)?.at
  if (last === undefined || last < paragraph || at - last >= IN_EAR) return true
  // "اتهمت X الجماعة بالهجوم مع جماعة Y، ونفت الجماعة": whom a preposition brought beside the one that was called so.
  const hasBeenCalled = (seen.get(main)?.at ?? -1) >= paragraph
  return hasBeenCalled && BRINGS.test(page.text.slice(last - LONGEST_PREPOSITION, last))
}

const LONGEST_PREPOSITION = 5
const BRINGS = /\s(?:مع|ضد|على|إلى)\s$/u

/** "تنظيم X" and "تنظيم X في Y": the branch that was named since. */
function isBranch({ page: { cast }, seen }: Memory, near: Figure | undefined, main: Figure): boolean {
  if (near === undefined || near === main) return false
  const isLater = (seen.get(near)?.at ?? 0) > (seen.get(main)?.at ?? 0)
  return isLater && cast.nameOf(near).startsWith(`${cast.nameOf(main)} في `)
}

/** Those whose name begins with the noun: of armies rather those of states; without any, the outlet or watchdog last heard. */
function meantBy(memory: Memory, { base }: Stem): readonly Figure[] {
  const { cast } = memory.page
  const bearing = (memory.heads.get(base) ?? []).map((figure) => cast.head(figure))
  const named = base === 'جيش' && isOfNoArmy(memory, bearing) ? bearing.filter(isStillMeant(memory)) : bearing
  const armies = base === 'جيش' ? named.filter(isStateArmy(memory)) : []
  const isHere = (figure: Figure): boolean => (memory.seen.get(figure)?.at ?? -1) >= memory.paragraph
  const mayBeMeant = memory.isProfile || isCommunique(memory) || memory.page.topic !== null
  if (armies.length > 0 && (!mayBeMeant || armies.some(isHere) || !named.some(isHere))) return armies
  if (named.length > 0 || base !== 'منظمه') return named
  const heard = latest(memory, (one) => one.type === 'organization' && INTERNATIONAL.test(foldArabic(cast.nameOf(one))))
  return heard === undefined ? [] : [heard]
}

/** In a profile of another body "الجيش" is the state's, and none of the groups that are called an army and were named in passing. */
function isOfNoArmy(memory: Memory, named: readonly Figure[]): boolean {
  const main = memory.isProfile && memory.protagonist === undefined ? mainOf(memory) : undefined
  return main !== undefined && !named.includes(main)
}

/** A state's army, or one that the text has named in this paragraph or more than once. */
function isStillMeant(memory: Memory): (figure: Figure) => boolean {
  const isOfState = isStateArmy(memory)
  return (figure) => {
    const seen = memory.seen.get(figure)
    return isOfState(figure) || (seen?.times ?? 0) > 1 || (seen?.at ?? -1) >= memory.paragraph
  }
}

function isStateArmy({ page: { cast } }: Memory): (figure: Figure) => boolean {
  return (figure) => isState(cast.nameOf(figure))
}

/** How many characters back a name is still in the reader's ear, when the page is about another body. */
const IN_EAR = 160

/** Whether it was named just now, or more than once before. */
function isNear({ seen }: Memory, figure: Figure, at: number): boolean {
  const known = seen.get(figure)
  return known !== undefined && (known.times > 1 || at - known.at < IN_EAR)
}

/** How many characters without a word of it make the one that the text is about give way to another of its kind. */
const OUT_OF_EAR = 260

/** "القاعدة" beside "القاعدة في X", whom the text is about. */
function isParentOf(name: string, branch: string): boolean {
  return branch.startsWith(`${name} في `)
}

function isEclipsed(
  { seen, paragraph, sentence, isProfile, page, headline }: Memory,
  main: Figure,
  near: Figure | undefined,
  at: number,
  named: readonly Figure[],
): boolean {
  const other = near === undefined ? undefined : seen.get(near)
  if (
    near === main ||
    other === undefined ||
    isParentOf(page.cast.nameOf(near ?? main), page.cast.nameOf(main)) ||
    (other.at < paragraph && other.times === 1)
  )
    return false
  if (near !== undefined && headline.has(main) && !headline.has(near)) return false
  const weight = page.topic === main ? 2 : 1
  if (isProfile && (seen.get(main)?.times ?? 0) * weight > other.times) return false
  const last = seen.get(main)?.at ?? Number.NEGATIVE_INFINITY
  // "وشهدت حركة Y خلافات، وعزل رئيس الحركة": whom a report named once gives way to whom it tells of in the sentence.
  if (!isProfile && page.topic !== main && last < sentence && other.at >= sentence) return true
  const since = new Set(named.filter((one) => (seen.get(one)?.at ?? Number.NEGATIVE_INFINITY) > last))
  return at - last > OUT_OF_EAR && since.size < 2
}

function reasonFor({ page }: Memory, words: string, figure: Figure, named: readonly Figure[]): string {
  const name = page.cast.nameOf(figure)
  return named.includes(figure)
    ? `"${words}" stands for the last one named so: ${name}`
    : `"${words}" stands for whom the text is about: ${name}`
}

/** Whom the text is about, when it speaks of that one more than of any that bears the noun. */
function topicOf(memory: Memory, stem: Stem, named: readonly Figure[]): Figure | undefined {
  const main = ANY_GROUP.has(stem.base) ? mainOf(memory) : undefined
  if (main === undefined || (named.length > 0 && isToldApart(memory, main, stem))) return undefined
  const told = toldHere(memory, main)
  if (told !== undefined) return told
  const times = (figure: Figure): number => memory.seen.get(figure)?.times ?? 0
  return named.some((one) => times(one) >= times(main)) ? undefined : main
}

/** "التنظيم" has stood for whom the text is about, so that "الجماعة" is rather of another that bears the noun. */
function isToldApart({ page, meant }: Memory, main: Figure, { base }: Stem): boolean {
  const own = headOf(page.cast.nameOf(main))
  // "كتائب X" are never "الحركة" where a movement is named.
  if (ORGANISATION_HEADS.get(own) === 'p') return true
  return own !== base && meant.get(own) === main && meant.get(base) !== main
}

/** In a report the one body that the paragraph has named before the sentence, where whom the text is about was not named. */
function toldHere(memory: Memory, main: Figure): Figure | undefined {
  const { cast, topic } = memory.page
  const seenAt = (figure: Figure): number => memory.seen.get(figure)?.at ?? -1
  if (memory.isProfile || topic?.type === 'organization' || seenAt(main) >= memory.paragraph) return undefined
  const [body, other] = memory.recent.filter(
    (one) =>
      one.type === 'organization' &&
      !one.described &&
      seenAt(one) >= memory.paragraph &&
      seenAt(one) < memory.sentence &&
      !isState(cast.nameOf(one)),
  )
  return other === undefined && body !== memory.speaker ? body : undefined
}

function genderOfHead(stem: Stem): 'f' | 'm' | 'p' {
  return ORGANISATION_HEADS.get(stem.base) ?? 'm'
}
