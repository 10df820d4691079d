/**
 * Writes src/names/lexicon/numbers.json: the numbers that stand in names of units, from 1 to 99, as words and as Roman
 * numerals, from the words of each language for ones and tens and its way of joining them.
 *
 *   node scripts/build-names-numbers.ts
 */
import { writeFileSync } from 'node:fs'

/** How a language counts: the words for 0 to 19 (by their place), for the tens from 20, and how both are joined. */
interface Counting {
  /** Several forms of one number by a stroke. */
  readonly ones: readonly string[]
  readonly tens: readonly string[]
  /** With `1` for the word of the ones and `10` for that of the tens. */
  readonly joined: readonly string[]
  /** The word for one within a joined number, where it is another. */
  readonly one?: string
}

const words = (list: string): readonly string[] => ['', ...list.split(' ')]

const ENGLISH_TENS = 'twenty thirty forty|fourty fifty sixty seventy eighty ninety'.split(' ')
const ARABIC_TENS =
  'عشرون|عشرين ثلاثون|ثلاثين أربعون|أربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين تسعون|تسعين'.split(' ')
const TURKISH_TENS = 'yirmi otuz kırk elli altmış yetmiş seksen doksan'.split(' ')
const PERSIAN_TENS = 'بیست سی چهل پنجاه شصت هفتاد هشتاد نود'.split(' ')
const RUSSIAN_TENS = 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ')
const GERMAN_TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ')
const GERMAN_ENDINGS = ['e', 'er', 'en', 'es']
const RUSSIAN_ENDINGS = ['ый', 'ая', 'ое', 'ого', 'ой', 'ых', 'ые']

const COUNTINGS: readonly Counting[] = [
  {
    ones: words(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    tens: ENGLISH_TENS,
    joined: ['10_1'],
  },
  {
    ones: words(
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
    ),
    tens: 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' '),
    joined: [],
  },
  {
    ones: words('first second third fourth fifth sixth seventh eighth ninth'),
    tens: ENGLISH_TENS,
    joined: ['10_1'],
  },
  {
    ones: words(
      'أول|أولى|الأولى ثاني|ثانية ثالث|ثالثة رابع|رابعة خامس|خامسة سادس|سادسة سابع|سابعة ثامن|ثامنة تاسع|تاسعة عاشر|عاشرة حادي_عشر|حادية_عشرة|حادية_عشر ثاني_عشر|ثانية_عشرة|ثانية_عشر ثالث_عشر|ثالثة_عشرة|ثالثة_عشر رابع_عشر|رابعة_عشرة|رابعة_عشر خامس_عشر|خامسة_عشرة|خامسة_عشر سادس_عشر|سادسة_عشرة|سادسة_عشر سابع_عشر|سابعة_عشرة|سابعة_عشر ثامن_عشر|ثامنة_عشرة|ثامنة_عشر تاسع_عشر|تاسعة_عشرة|تاسعة_عشر',
    ),
    tens: ARABIC_TENS,
    joined: ['1_و10', '1_وال10'],
    one: 'حادي|حادية|واحد|واحدة',
  },
  {
    ones: words('واحد|واحدة اثنان|اثنين|اثنتان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة'),
    tens: ARABIC_TENS,
    joined: ['1_و10'],
  },
  { ones: words('واحد اثنتين ثلاث أربع خمس ست سبع ثمان|ثماني تسع'), tens: ARABIC_TENS, joined: ['1_و10'] },
  {
    ones: words(
      'premier|première deuxième|second|seconde troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix_septième dix_huitième dix_neuvième',
    ),
    tens: 'vingtième trentième quarantième cinquantième soixantième soixante_dixième quatre_vingtième quatre_vingt_dixième'.split(
      ' ',
    ),
    joined: [],
  },
  {
    ones: words('unième deuxième troisième quatrième cinquième sixième septième huitième neuvième'),
    tens: 'vingt trente quarante cinquante soixante'.split(' '),
    joined: ['10_1', '10_et_1'],
  },
  {
    ones: words('un deux trois quatre cinq six sept huit neuf'),
    tens: 'vingt trente quarante cinquante soixante'.split(' '),
    joined: ['10_1', '10_et_1'],
  },
  {
    ones: words(
      'birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu on_birinci on_ikinci on_üçüncü on_dördüncü on_beşinci on_altıncı on_yedinci on_sekizinci on_dokuzuncu',
    ),
    tens: 'yirminci otuzuncu kırkıncı ellinci altmışıncı yetmişinci sekseninci doksanıncı'.split(' '),
    joined: [],
  },
  {
    ones: words('birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu'),
    tens: TURKISH_TENS,
    joined: ['10_1'],
  },
  { ones: words('bir iki üç dört beş altı yedi sekiz dokuz'), tens: TURKISH_TENS, joined: ['10_1'] },
  {
    ones: words(
      'اول|یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم',
    ),
    tens: 'بیستم سی_ام چهلم پنجاهم شصتم هفتادم هشتادم نودم'.split(' '),
    joined: [],
  },
  { ones: words('یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم'), tens: PERSIAN_TENS, joined: ['10_و_1'] },
  { ones: words('یک دو سه چهار پنج شش هفت هشت نه'), tens: PERSIAN_TENS, joined: ['10_و_1'] },
  {
    ones: words('yekem|yekemîn duyem|duyemîn sêyem|sêyemîn çarem|çaremîn pêncem şeşem heftem heştem nehem dehem'),
    tens: 'bîstem sîhem çilem pêncîhem şêstem heftêyem heştêyem nodem'.split(' '),
    joined: [],
  },
  {
    ones: words('یەکەم دووەم سێیەم چوارەم پێنجەم شەشەم حەوتەم هەشتەم نۆیەم دەیەم یازدەیەم دوازدەیەم'),
    tens: [],
    joined: [],
  },
  {
    ones: words(
      'перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат',
    ).map(russianOrdinal),
    tens: 'двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност'.split(' ').map(russianOrdinal),
    joined: [],
  },
  {
    ones: words('перв втор трет четверт пят шест седьм восьм девят').map(russianOrdinal),
    tens: RUSSIAN_TENS,
    joined: ['10_1'],
  },
  { ones: words('один два три четыре пять шесть семь восемь девять'), tens: RUSSIAN_TENS, joined: ['10_1'] },
  {
    ones: words(
      'ראשון|ראשונה שני|שנייה שלישי|שלישית רביעי|רביעית חמישי|חמישית שישי|שישית שביעי|שביעית שמיני|שמינית תשיעי|תשיעית עשירי|עשירית',
    ),
    tens: [],
    joined: [],
  },
  {
    ones: words(
      'erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt',
    ).map(germanOrdinal),
    tens: GERMAN_TENS.map((ten) => germanOrdinal(`${ten}st`)),
    joined: [],
  },
  {
    ones: words('ein zwei drei vier fünf sechs sieben acht neun'),
    tens: GERMAN_TENS.flatMap((ten) => [[ten, ...GERMAN_ENDINGS.map((ending) => `${ten}st${ending}`)].join('|')]),
    joined: ['1und10'],
  },
  {
    ones: words(
      'primero|primera|primer segundo|segunda tercero|tercera|tercer cuarto|cuarta quinto|quinta sexto|sexta séptimo|séptima octavo|octava noveno|novena décimo|décima undécimo|undécima duodécimo|duodécima decimotercero|decimotercera decimocuarto|decimocuarta decimoquinto|decimoquinta',
    ),
    tens: 'vigésimo|vigésima trigésimo|trigésima cuadragésimo|cuadragésima quincuagésimo|quincuagésima sexagésimo|sexagésima septuagésimo|septuagésima octogésimo|octogésima nonagésimo|nonagésima'.split(
      ' ',
    ),
    joined: ['10_1'],
  },
  {
    ones: words('uno|un dos tres cuatro cinco seis siete ocho nueve'),
    tens: '- treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' '),
    joined: ['10_y_1'],
  },
  {
    ones: words(
      'پہلا|پہلی|پہلے دوسرا|دوسری تیسرا|تیسری چوتھا|چوتھی پانچواں|پانچویں چھٹا|چھٹی ساتواں|ساتویں آٹھواں|آٹھویں نواں|نویں دسواں|دسویں',
    ),
    tens: [],
    joined: [],
  },
]

/** Words for numbers that by themselves are mostly other words, in one language or another. */
const NOT_ALONE = new Set(
  'ثلاث أربع خمس ست سبع ثمان ثماني تسع ثلاثة عشرة un neuf on uno un ein dos seis دو سه نه يك یک acht bir - سی'.split(
    ' ',
  ),
)

const ROMAN_TENS = ['', 'x', 'xx', 'xxx']
const ROMAN_ONES = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']

const forms = new Map<number, Set<string>>()
for (const counting of COUNTINGS) count(counting)
for (let number = 1; number < 40; number++) {
  note(number, `${ROMAN_TENS[Math.floor(number / 10)] ?? ''}${ROMAN_ONES[number % 10] ?? ''}`)
}
const lines = [...forms]
  .sort(([a], [b]) => a - b)
  .map(([number, list]) => `  "${number}": ${JSON.stringify([...list].join(' '))}`)
writeFileSync(new URL('../src/names/lexicon/numbers.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`)

function count(counting: Counting): void {
  for (const [number, list] of counting.ones.entries()) for (const form of spread(list)) note(number, form)
  for (const [index, list] of counting.tens.entries()) {
    const ten = (index + 2) * 10
    for (const form of spread(list)) {
      note(ten, form)
      for (let unit = 1; unit < 10; unit++) countUnit(counting, ten, form, unit)
    }
  }
}

/** The forms of a number from 21 on: a word for the tens with every word for the ones, in every way of joining. */
function countUnit({ ones, joined, one }: Counting, ten: number, tenForm: string, unit: number): void {
  const units = [...spread(ones[unit] ?? ''), ...(unit === 1 && one !== undefined ? spread(one) : [])]
  for (const form of units) for (const how of joined) note(ten + unit, join(how, tenForm, form))
}

function join(how: string, ten: string, unit: string): string {
  return how.replace(/10|1/g, (place) => (place === '10' ? ten : unit))
}

function spread(list: string): readonly string[] {
  return list === '' ? [] : list.split('|')
}

function note(number: number, form: string): void {
  if (NOT_ALONE.has(form) || form.startsWith('-')) return
  forms.set(number, (forms.get(number) ?? new Set()).add(form))
}

function germanOrdinal(stem: string): string {
  return stem === '' ? '' : GERMAN_ENDINGS.map((ending) => stem + ending).join('|')
}

function russianOrdinal(stem: string): string {
  if (stem === '') return ''
  if (stem === 'трет') return 'третий|третья|третье|третьего|третьей|третьих'
  return RUSSIAN_ENDINGS.concat(
    stem === 'втор' || stem === 'шест' || stem === 'седьм' || stem === 'восьм' || stem === 'сороков' ? ['ой'] : [],
  )
    .map((ending) => stem + ending)
    .join('|')
}
