import type { Value } from '../../../claims/claim.ts'
import { foldArabic } from '../../../text/tokens.ts'
import type { Figure } from '../../cast.ts'
import type { Page, Role, TaggedSpan } from '../../page.ts'
import {
  AGENCIES,
  ALWAYS_STATE,
  COUNTRIES,
  type Gender,
  GIVEN_NAMES,
  isDemonym,
  KNOWN_ORGANISATIONS,
  KUNYA,
  NEWS_NETWORKS,
  ONLOOKERS,
  ORGANISATION_HEADS,
  OUTLETS,
  PLACES,
  REFERENCES,
  STATE_FORCES,
  STATE_HEADS,
} from '../words/lexicon.ts'
import { createNameIndex, type NameIndex } from '../words/name-index.ts'
import { COMMON_HEADS, DIRECTORATES, INTERNATIONAL } from '../words/name-words.ts'
import type { OpenQuotation } from './scope.ts'

/** What has been learnt of the figures of a page while reading it. */
export interface Memory {
  readonly page: Page
  /** Every name and short name met so far. */
  readonly names: NameIndex<Figure>
  /** The names of organisations whose shorter forms are known. */
  readonly entered: Set<string>
  readonly genders: Map<Figure, Gender>
  /** How what a body is said to be agrees: "قوات X تشكيل عسكري". */
  readonly alsoGenders: Map<Figure, Gender>
  /** The organisation that the page is about, once known. */
  main: Figure | undefined
  /** The person with whose name the text begins: whose life it tells. */
  protagonist: Figure | undefined
  /** Whom the line above names and nobody else. */
  headed: Figure | undefined
  /** Who was last told to have died, and where the sentence began that told it. */
  dead: { readonly figure: Figure; readonly at: number } | undefined
  /** What a list is of whose lines follow: "ومن قادتها:". */
  introduced: Introduced | undefined
  /** The person whom the first line names first. */
  titled: Figure | undefined
  /** Whether the text has told of a birth. */
  isBorn: boolean
  /** Whether a sentence of the text was read already. */
  hasBegun: boolean
  /** Where the paragraph began, as an offset. */
  paragraph: number
  /** Where the sentence began, as an offset. */
  sentence: number
  /** Whether the text begins with the name of the body that it is about. */
  isProfile: boolean
  /** The figures last spoken of, newest last. */
  readonly recent: Figure[]
  /** The body that a pronoun or description stood for in the sentence before, and in this one: what the text is talking of. */
  centre: Figure | undefined
  nextCentre: Figure | undefined
  /** Whom a communiqué says to be "we": "إننا في X". */
  us: Figure | undefined
  /** Those whom a communiqué says to be "we" together: "نحن في X وY". */
  together: readonly Figure[]
  /** The body that a communiqué tells to be formed, and whether those who form it have become one in it. */
  union: { readonly body: Figure; readonly isMerger: boolean } | undefined
  /** Whether the lines that follow name who signs. */
  signing: boolean
  /** Who stands alone on the line before, and may have signed a communiqué. */
  signer: Figure | undefined
  /** Who spoke last. */
  speaker: Figure | undefined
  /** The quotation that the sentence before left open. */
  openQuotation: OpenQuotation | undefined
  /** Whom the last sentence that had a subject was about. */
  subject: readonly Figure[]
  /** The bodies last listed, for "these groups". */
  listed: readonly Figure[]
  /** Where each figure was last named, as an offset, and how often it was. */
  readonly seen: Map<Figure, Seen>
  /** Whom the persons of the page lead. */
  readonly offices: Map<Figure, Figure>
  /** What was last said in accusation, to be denied by "ونفى ذلك". */
  accusations: readonly Accusation[]
  /** For whom a person known by office only stands. */
  readonly groups: Map<Figure, Figure>
  /** Persons by their first name and surname, between which others may stand: "موسى سيكا فلان" is "موسى فلان". */
  readonly byEnds: Map<string, Figure>
  /** Persons by their first name; null when several bear it. */
  readonly firstNames: Map<string, Figure | null>
  /** The persons that the tagger found, by where their names begin. */
  readonly taggedPersons: ReadonlyMap<number, TaggedSpan>
  /** The same with those of whom the tagger is not sure: where a name may end that a rule has found. */
  readonly taggedGuesses: ReadonlyMap<number, TaggedSpan>
  /** The bodies that the headline names. */
  readonly headline: Set<Figure>
  /** The body that the text last told to have been formed: "التشكيل الجديد". */
  formed: Figure | undefined
  /** "فرع X في Y": the branch that "الفرع" stands for. */
  branch: Figure | undefined
  /** For whom a noun stood last that is no name: "التنظيم". */
  readonly meant: Map<string, Figure>
  /** Figures by the noun that heads their name, without article. */
  readonly heads: Map<string, Figure[]>
}

/** Where a figure was last named, and how often. */
interface Seen {
  readonly at: number
  readonly times: number
}

/** What those are to a body whom a list names. */
interface Introduced {
  readonly predicate: string
  readonly body: Figure
}

/** One thing of which somebody was accused. */
export interface Accusation {
  readonly subject: Role
  readonly predicates: readonly string[]
  readonly object: Role | Value | null
}

/** How sure the tagger must be of a person whom no rule finds. */
const SURE_OF_PERSON = 0.5
const RECENT = 24
/** How many organisations of one head noun are kept in mind. */
const MOST_OF_A_KIND = 30

export function createMemory(page: Page): Memory {
  const persons = page.tagged.filter(({ type }) => type === 'person')
  return {
    page,
    names: createNameIndex(),
    entered: new Set(),
    genders: new Map(),
    alsoGenders: new Map(),
    protagonist: undefined,
    headed: undefined,
    dead: undefined,
    introduced: undefined,
    titled: undefined,
    isBorn: false,
    hasBegun: false,
    paragraph: 0,
    sentence: 0,
    isProfile: false,
    recent: [],
    centre: undefined,
    nextCentre: undefined,
    subject: [],
    us: undefined,
    together: [],
    union: undefined,
    signing: false,
    signer: undefined,
    speaker: undefined,
    openQuotation: undefined,
    listed: [],
    seen: new Map(),
    offices: new Map(),
    groups: new Map(),
    byEnds: new Map(),
    firstNames: new Map(),
    headline: new Set(),
    formed: undefined,
    branch: undefined,
    meant: new Map(),
    heads: new Map(),
    main: undefined,
    accusations: [],
    taggedPersons: byStart(persons.filter(({ score }) => score >= SURE_OF_PERSON)),
    taggedGuesses: byStart(persons),
  }
}

function byStart(spans: readonly TaggedSpan[]): Map<number, TaggedSpan> {
  return new Map(spans.map((span) => [span.start, span] as const))
}

/** The figure was spoken of again, at that offset. */
export function recall(memory: Memory, figure: Figure, place: number): void {
  const own = memory.page.cast.head(figure)
  memory.seen.set(own, { at: place, times: (memory.seen.get(own)?.times ?? 0) + 1 })
  const at = memory.recent.indexOf(own)
  if (at !== -1) memory.recent.splice(at, 1)
  memory.recent.push(own)
  if (memory.recent.length > RECENT) memory.recent.shift()
}

/** How the figure agrees. */
export function genderOf(memory: Memory, figure: Figure): Gender {
  const own = memory.page.cast.head(figure)
  return memory.genders.get(figure) ?? memory.genders.get(own) ?? (own.type === 'place' ? 'f' : 'm')
}

/** What any body has and no text is about: "القيادة العامة". */
const OF_ANY_BODY = /^ال(?:قياده|لجنه|مكتب|هييه|مجلس) ال(?:عام|عامه|مركزيه|مركزي|سياسي|تنفيذيه|تنفيذي|اعلامي|عسكري)$/u

/** "رئاسة الأركان": what any army has, for which no pronoun stands. */
const STAFF = /^(?:رياسه|هييه|قياده) ال?اركان$/u

/** Enters an organisation by its full name, and the shorter names by which the text may speak of it. */
export function enterOrganisation(memory: Memory, name: string, gender: Gender, described = false): Figure {
  const { cast } = memory.page
  const figure = cast.enter('organization', name, described)
  memory.genders.set(figure, gender)
  memory.names.add(name, figure)
  if (memory.main === undefined && !described && isOfItsOwn(name)) memory.main = figure
  const head = headOf(name)
  const list = memory.heads.get(head) ?? []
  if (!list.includes(figure)) memory.heads.set(head, [...list.slice(-MOST_OF_A_KIND), figure])
  if (!described && !memory.entered.has(name)) addShorts(memory, name, figure)
  return figure
}

/** "اللجنة المركزية": what any body has. */
export function isOfAnyBody(name: string): boolean {
  return OF_ANY_BODY.test(foldArabic(name))
}

/** Whether a text may be about the body: no state's, no onlooker, no school or district, not what any body has, no crowd. */
function isOfItsOwn(name: string): boolean {
  if (isState(name) || isOnlooker(name) || isOfAnyBody(name)) return false
  return !DIRECTORATES.has(headOf(name)) && !OF_MANY.test(name)
}

/** "فصائل المعارضة": bodies that nobody has named one by one. */
const OF_MANY = /^(?:ال)?(?:فصائل|جماعات|أحزاب) /u

/** Whether the name is of a staff. */
export function isStaff(name: string): boolean {
  return STAFF.test(foldArabic(name))
}

function addShorts({ names, entered, page: { cast } }: Memory, name: string, figure: Figure): void {
  entered.add(name)
  for (const short of shortNames(name)) {
    if (isOfBranch(name, short)) continue
    if (!names.has(short) && !PLACE_NAMES.has(short)) names.add(short, figure)
    else if (!isOfKind(name, short)) continue
    else if (cast.find(short, 'organization')?.founded === short) cast.alias(figure, short)
    else if (!isPersons(short) && cast.find(short, 'person')?.founded === short) names.add(short, figure)
  }
}

/** "تنظيم القاعدة" of "تنظيم القاعدة في اليمن": a body known everywhere, and not its branch. */
function isOfBranch(name: string, short: string): boolean {
  return name.startsWith(`${short} في `) && KNOWN_BODIES.has(foldArabic(short))
}

const KNOWN_BODIES: ReadonlySet<string> = new Set(
  KNOWN_ORGANISATIONS.flatMap(({ words, name }) => [foldArabic(words), foldArabic(name)]),
)

/** "جماعة X": a noun that tells what a body is of which a headline has told as "X" alone. */
function isOfKind(name: string, short: string): boolean {
  return name.endsWith(` ${short}`) && OF_A_KIND.test(name.slice(0, -short.length))
}

/** "أبو سياف": what a body is called after may be a person. */
function isPersons(name: string): boolean {
  const first = foldArabic(name.split(' ')[0] ?? '')
  return GIVEN_NAMES.has(first) || KUNYA.has(first)
}

const OF_A_KIND = /^(?:حركة|جماعة|تنظيم|منظمة|عصابة|ميليشيات?|مليشيات?) $/u

/** "فصائل حلب" is not called "حلب". */
const PLACE_NAMES: ReadonlySet<string> = new Set(PLACES)

/** The noun with which a name begins, without article. */
export function headOf(name: string): string {
  const [first = ''] = name.split(' ')
  return foldArabic(first.startsWith('ال') ? first.slice(2) : first)
}

const PURPOSE_OR_PLACE = /^(?:ل|في$|ب)/u

/** "الحركة الوطنية" of "الحركة الوطنية لتحرير أزواد"; "فتح" of "حركة فتح"; "الدعم السريع" of "قوات الدعم السريع". */
function shortNames(name: string): string[] {
  const words = name.split(' ').filter((word) => /\p{L}/u.test(word))
  const shorts: string[] = []
  const [head = '', ...rest] = words
  if (words.length > 2 && /^ال.*(?:ية|ي)$/u.test(words.at(-1) ?? '')) shorts.push(words.slice(0, -1).join(' '))
  const cut = words.findIndex((word, i) => i > 1 && PURPOSE_OR_PLACE.test(word))
  if (cut > 1) shorts.push(words.slice(0, cut).join(' '))
  // "حركة النضال العربي لتحرير X" is "حركة النضال" too.
  const [, noun = '', adjective = ''] = words
  if ((cut === -1 ? words.length : cut) === 3 && noun.startsWith('ال') && adjective.startsWith('ال'))
    shorts.push(words.slice(0, 2).join(' '))
  if (!head.startsWith('ال') && ORGANISATION_HEADS.has(foldArabic(head))) {
    const tail = rest.join(' ')
    const first = rest[0] ?? ''
    if ((rest.length > 1 || !first.startsWith('ال')) && !COMMON_HEADS.has(foldArabic(first))) shorts.push(tail)
  }
  return shorts.filter((short) => short.length > 2 && !REFERENCES.has(foldArabic(short)))
}

/** Another name of the figure, by which it may be spoken of from now on. */
export function learnName(memory: Memory, figure: Figure, name: string): void {
  memory.page.cast.alias(figure, name)
  memory.names.add(name, figure)
}

/** The figure last spoken of that answers the description. */
export function latest(memory: Memory, accepts: (figure: Figure) => boolean): Figure | undefined {
  for (let i = memory.recent.length - 1; i >= 0; i--) {
    const figure = memory.recent[i]
    if (figure !== undefined && accepts(figure)) return figure
  }
  return undefined
}

/** Whom an attached pronoun may stand for, by number and gender. */
export function agrees(memory: Memory, figure: Figure, pronoun: string): boolean {
  const also = memory.alsoGenders.get(memory.page.cast.head(figure))
  if (also !== undefined && pronoun === (also === 'f' ? 'ها' : also === 'm' ? 'ه' : pronoun)) return true
  const gender = genderOf(memory, figure)
  if (pronoun === 'ها') return gender === 'f' || (gender === 'p' && figure.type === 'organization')
  if (pronoun === 'ه') return gender === 'm' && figure.type !== 'place'
  return gender === 'p' || figure.type === 'organization'
}

/** The organisation that the page is about: that of its title, else the first that is no state's and no newspaper. */
export function mainOf(memory: Memory): Figure | undefined {
  const { topic, cast } = memory.page
  if (topic?.type === 'organization') return cast.head(topic)
  return memory.main === undefined ? undefined : cast.head(memory.main)
}

/** Whether the name is of a state's body or of a news outlet: no text calls these "the group". */
export function isState(name: string): boolean {
  const [head = '', ...rest] = foldArabic(name).split(' ')
  const base = head.replace(/^ال/u, '')
  return (
    (OUTLETS.has(base) && (base !== 'شبكه' || isNewsNetwork(rest[0]))) ||
    INTERNATIONAL.test(foldArabic(name)) ||
    COUNTRIES.has(foldArabic(name)) ||
    ALWAYS_STATE.has(base) ||
    ((base === 'قوات' || base === 'جيوش') && rest.length > 0 && rest.every(isOfState)) ||
    (STATE_HEADS.has(base) && !isRebelArmy(head, rest) && rest.some((word) => isDemonym(word.replace(/^ال/u, ''))))
  )
}

/** Whether the name is of a newspaper, a station or an agency of news. */
export function isOutlet(name: string): boolean {
  const base = foldArabic(name).split(' ')[0]?.replace(/^ال/u, '') ?? ''
  return base !== 'شبكه' && (OUTLETS.has(base) || AGENCIES.has(base))
}

/** Whether the name is of those who only tell, judge or list: no pronoun of a deed, a leader or a member stands for them. */
export function isOnlooker(name: string): boolean {
  const folded = foldArabic(name)
  const [head = '', next = ''] = folded.split(' ')
  const base = head.replace(/^ال/u, '')
  if (base === 'شبكه') return isNewsNetwork(next)
  return (
    OUTLETS.has(base) ||
    ONLOOKERS.has(base) ||
    AGENCIES.has(base) ||
    (INTERNATIONAL.test(folded) && !/قو[هة]|حا?لف/u.test(head))
  )
}

/** Whether a network is one of news, by the folded word behind "شبكة". */
function isNewsNetwork(word = ''): boolean {
  return NEWS_NETWORKS.has(word.replace(/^ال(?=.{3})/u, ''))
}

/** "جيش التحرير الوطني الكولومبي": an army of something is a state's only when it is that of its occupation or defence. */
function isRebelArmy(head: string, [of = '', ...rest]: readonly string[]): boolean {
  if (rest.some((word) => REBEL.test(word)) || REBEL.test(of)) return true
  return head === 'جيش' && rest.length > 0 && !/^(?:الاحتلال|الدفاع|النظام|البر|الجو)$/u.test(of)
}

/** "الجيش السوري الحر", "الجيش الجمهوري الأيرلندي". */
const REBEL = /^ال(?:حره?|جمهوري|سري|ثوريه?|احمر)$/u

/** "القوات الفرنسية", "القوات الحكومية", "قوات الأمن". */
function isOfState(word: string): boolean {
  const base = word.replace(/^ال/u, '')
  return isDemonym(base) || STATE_FORCES.has(base)
}

/** Whether the figure of the unit agrees with a verb of that gender. */
export function agreesWith(memory: Memory, figure: Figure, gender: 'f' | 'm' | 'p'): boolean {
  const own = genderOf(memory, figure)
  if (own === gender || memory.alsoGenders.get(memory.page.cast.head(figure)) === gender) return true
  return own === 'p' ? gender === 'f' || gender === 'p' : false
}
