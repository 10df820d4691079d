import { COUNTRIES } from './countries.ts'
import { BLOCK, DATE, DROP, FIXED, LIST, SECOND } from './template-words.ts'

/** A template that has been closed: its name in lower case and its arguments, their own markup already resolved. */
export interface Template {
  readonly name: string
  readonly positional: readonly string[]
  readonly named: ReadonlyMap<string, string>
}

const MONTHS: ReadonlyMap<string, readonly string[]> = new Map(
  ['en', 'ar', 'tr'].map((language) => [language, monthsIn(language)]),
)
const CITATION =
  /^(?:cite|citation|استشهاد|مرجع|kitap kaynağı|web kaynağı|haber kaynağı|pp-|ipa|campaignbox|coord)(?:$|[ -])/
const SHOWS_FIRST =
  /^(?:nowrap|nobr|no wrap|small|smaller|big|larger|nobold|noitalic|center|abbr|tooltip|army|navy|air force|url|val|formatnum|ship|flag.*|علم|بلد|bayrak|إنج|sic|angbr|ill-wd|link|section link)$/
const MAGIC = /^[#A-Z_]+:|^#/

/** What a template shows in running text. One that is not known shows its argument if it has exactly one, else nothing. */
export function templateText(template: Template): string {
  const { name, positional } = template
  const fixed = FIXED.get(name) ?? COUNTRIES.get(name.toUpperCase())
  if (fixed !== undefined) return fixed
  if (DROP.has(name) || CITATION.test(name) || MAGIC.test(name)) return ''
  if (LIST.has(name)) return listed(template)
  if (BLOCK.has(name)) return `${positional[0] ?? template.named.get('text') ?? ''}`
  if (DATE.has(name)) return dated(positional, languageOf(name))
  if (SECOND.has(name)) return positional.at(name.startsWith('transl') ? -1 : 1)?.trim() ?? ''
  return special(template)
}

/** How a template's words are made of it and of its first two arguments. */
type Special = (template: Template, first: string, second: string) => string

/** Templates whose words need more than picking one argument. */
const SPECIAL: ReadonlyMap<string, Special> = new Map<string, Special>([
  [
    'native name list',
    ({ named }) =>
      [...named]
        .filter(([key]) => /^name\d/.test(key))
        .map(([, name]) => name)
        .join(', '),
  ],
  ['circa', (_, first) => `c. ${first}`.trim()],
  ['c.', (_, first) => `c. ${first}`.trim()],
  ['floruit', (_, first) => `fl. ${first}`.trim()],
  ['as of', ({ named, positional }) => `${named.has('lc') ? 'as' : 'As'} of ${dated(positional)}`],
  ['convert', (_, first, second) => `${first} ${second}`],
  ['cvt', (_, first, second) => `${first} ${second}`],
  ['interlanguage link', ({ named }, first) => named.get('lt') ?? first],
  ['ill', ({ named }, first) => named.get('lt') ?? first],
  ['وإو', arabicLink],
  ['وصلة إنترويكي', arabicLink],
  ['flag', ({ named }, first) => named.get('name') ?? COUNTRIES.get(first) ?? first],
  ['flagcountry', ({ named }, first) => named.get('name') ?? COUNTRIES.get(first) ?? first],
])

/** A link to a page that another Wikipedia has: its words here, else how the page would be called. */
function arabicLink({ named }: Template, first: string): string {
  return named.get('نص') ?? named.get('عر') ?? first
}

const FLAG_OF = 'علم '

function special(template: Template): string {
  const { name, positional, named } = template
  const [first = '', second = ''] = positional.map((part) => part.trim())
  const words = SPECIAL.get(name)
  if (words !== undefined) return words(template, first, second)
  if (name.startsWith('lang-')) return first
  // A flag may have its country in its name: {{علم العراق}}.
  if (name.startsWith(FLAG_OF) && positional.length === 0) return name.slice(FLAG_OF.length)
  if (name.startsWith('formatnum:')) return name.slice('formatnum:'.length)
  if (SHOWS_FIRST.test(name)) return first
  return positional.length === 1 && named.size === 0 ? first : ''
}

/** The items of a list, behind what its title says of them. */
function listed({ positional, named }: Template): string {
  const title = (named.get('title') ?? named.get('عنوان') ?? '').trim()
  const items = positional.map((item) => item.trim()).filter((item) => item !== '')
  if (title === '' || OPENS_LIST.test(title)) return items.join(', ')
  return `${title}${title.endsWith(':') ? '' : ':'} ${items.join(', ')}`
}

/** A title that only says that there is a list: "see list", "Show". */
const OPENS_LIST = /\blist\b|^(?:show|view|expand|see)\b|قائمة|عرض/iu

/** `2011|3|15` as `15 March 2011`; of two dates (death and birth) the first; words as they are. */
function dated(positional: readonly string[], language = 'en'): string {
  const [year = '', month = '', day = ''] = positional.map((part) => part.trim())
  if (!/^\d{3,4}$/.test(year)) return year
  const name = MONTHS.get(language)?.[Number(month) - 1] ?? (/^\p{L}+$/u.test(month) ? month : undefined)
  if (name === undefined) return year
  return /^\d{1,2}$/.test(day) ? `${Number(day)} ${name} ${year}` : `${name} ${year}`
}

/** The language of the encyclopedia that a template of this name belongs to. */
function languageOf(name: string): string {
  if (/\p{Script=Arabic}/u.test(name)) return 'ar'
  return name.includes('tarihi') ? 'tr' : 'en'
}

function monthsIn(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2001, month, 15)))
}
