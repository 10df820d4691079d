import bodies from '../../src/names/lexicon/bodies.json' with { type: 'json' }
import givenNames from '../../src/names/lexicon/given-names.json' with { type: 'json' }
import qualities from '../../src/names/lexicon/qualities.json' with { type: 'json' }

/** A name nobody bears, as one list has it in Latin and another in Arabic letters. */
export interface MadeName {
  readonly id: string
  readonly type: 'person' | 'organization'
  readonly latin: string
  readonly arabic: string
}

/** A word in both scripts. */
type Word = readonly [latin: string, arabic: string]

const SHARE_OF_PERSONS = 0.8
const SHARE_OF_FATHERS = 0.5
/** How steeply words grow rarer: the first is borne by about one in ten (Zipf). */
const STEEPNESS = 1.6
const FAMILIES = 150_000

/** A consonant, as it is written in Latin by one and by another. */
const CONSONANTS: readonly (readonly [arabic: string, ...latin: string[]])[] = [
  ['ب', 'b'],
  ['ت', 't'],
  ['ج', 'j', 'dj', 'g'],
  ['ح', 'h'],
  ['خ', 'kh', 'h'],
  ['د', 'd'],
  ['ر', 'r'],
  ['ز', 'z'],
  ['س', 's'],
  ['ش', 'sh', 'ch'],
  ['ص', 's'],
  ['ط', 't'],
  ['ع', '', 'a'],
  ['غ', 'gh'],
  ['ف', 'f'],
  ['ق', 'q', 'k'],
  ['ك', 'k'],
  ['ل', 'l'],
  ['م', 'm'],
  ['ن', 'n'],
  ['ه', 'h'],
  ['ي', 'y'],
]
/** How a few consonants become a name: where a digit stands, the consonant of that place. */
const SHAPES: readonly (readonly [latin: string, arabic: string])[] = [
  ['1a2i3', '12ي3'],
  ['1a22a3', '12ا3'],
  ['1u2ai3i', '12ي3ي'],
  ['al-1a2i3i', 'ال12ي3ي'],
  ['al-1a23a4i', 'ال123ا4ي'],
  ['ma12u34', 'م12و34'],
  ['1a23a4an', '123ا4ان'],
  ['1a2i34ani', '12ي34اني'],
  ['1a23i4zadeh', '123ي4زاده'],
  ['1u2a34ov', '12ا34وف'],
  ['1a2u34oglu', '12و34وغلو'],
  ['1a23i4pour', '123ي4بور'],
  ['1e2i34an', '12ي34ان'],
  ['1o2a34yan', '12ا34يان'],
  ['1a23u4', '123و4'],
  ['1i2a3o4i', '12ا3و4ي'],
]

const VOWELS: readonly (readonly [arabic: string, ...latin: string[]])[] = [
  ['ا', 'a'],
  ['ي', 'i', 'e'],
  ['و', 'u', 'o'],
]
const ENDINGS: readonly (readonly [arabic: string, latin: string])[] = [
  ['', ''],
  ['', ''],
  ['ن', 'n'],
  ['ر', 'r'],
]

/** So many different names, the same ones for the same seed. */
export function* madeNames(count: number, seed: number): Generator<MadeName> {
  const chance = chances(seed)
  const given = Object.values(givenNames).flatMap(wordIn)
  const families = Array.from({ length: FAMILIES }, () => familyName(chance))
  const kinds = Object.values(bodies).flatMap(wordIn)
  const kindsOfKinds = Object.values(qualities).flatMap(wordIn)
  for (let number = 0; number < count; number++) {
    const isPerson = chance() < SHARE_OF_PERSONS
    const words = isPerson
      ? [pick(given, chance), ...(chance() < SHARE_OF_FATHERS ? [pick(given, chance)] : []), pick(families, chance)]
      : [pick(kinds, chance), pick(kindsOfKinds, chance), pick(families, chance)]
    const [latin, arabic] = [0, 1].map((script) => words.map((word) => word[script]).join(' '))
    yield { id: `n${number}`, type: isPerson ? 'person' : 'organization', latin: latin ?? '', arabic: arabic ?? '' }
  }
}

/** A sequence of numbers from 0 to 1 that looks random (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The first spelling of an entry in either script; none when it lacks one. */
function wordIn(entry: string | Readonly<Record<string, string>>): readonly Word[] {
  const forms = (typeof entry === 'string' ? entry : Object.values(entry).join(' ')).split(' ')
  const latin = forms.find((form) => /^[a-z]{3,}$/.test(form))
  const arabic = forms.find((form) => /^\p{Script=Arabic}+$/u.test(form))
  return latin === undefined || arabic === undefined ? [] : [[latin, arabic]]
}

/** Half of the names are of the Arabic kind, half as a name from elsewhere is written. */
function familyName(chance: () => number): Word {
  return chance() < 0.5 ? rootedName(chance) : syllabicName(chance)
}

function rootedName(chance: () => number): Word {
  const consonants = [0, 1, 2, 3].map(() => evenly(CONSONANTS, chance))
  const [latin, arabic] = evenly(SHAPES, chance)
  const inLatin = latin.replace(/\d/g, (place) => evenly(consonants[Number(place) - 1]?.slice(1) ?? [''], chance))
  return [inLatin, arabic.replace(/\d/g, (place) => consonants[Number(place) - 1]?.[0] ?? '')]
}

function syllabicName(chance: () => number): Word {
  const syllables = Array.from({ length: 2 + Math.floor(3 * chance()) }, () => {
    const [arabic, latin] = evenly(CONSONANTS, chance)
    const [longVowel, ...vowels] = evenly(VOWELS, chance)
    const [ending, endingInLatin] = evenly(ENDINGS, chance)
    return [`${latin}${evenly(vowels, chance)}${endingInLatin}`, `${arabic}${longVowel}${ending}`] as const
  })
  return [syllables.map(([latin]) => latin).join(''), syllables.map(([, arabic]) => arabic).join('')]
}

function pick<T>(items: readonly T[], chance: () => number): T {
  return items[Math.floor(items.length * chance() ** (STEEPNESS ** 2))] as T
}

function evenly<T>(items: readonly T[], chance: () => number): T {
  return items[Math.floor(items.length * chance())] as T
}
