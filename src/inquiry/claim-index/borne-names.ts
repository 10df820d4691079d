import { fold } from '../../text/normalise.ts'
import { emptyDictionary, grown, type IdDictionary, numberOf, withIds } from './id-dictionary.ts'

/** A name as a document has it for an entity. */
export interface NameRow {
  readonly text: string
  readonly kind: string
}

/** The kinds of names that decide which of them stands for an entity. */
export const NAME_KINDS: readonly string[] = ['alias', 'primary', 'former']

/**
 * What document entities are called, and who bears a name, whatever its case, marks and punctuation. A link says that an
 * entity bears a name; those of an entity lie together. Arrays may be longer than what they hold.
 */
export interface BorneNames {
  /** The names as they were written. */
  readonly texts: IdDictionary
  /** The names folded, and which of these each text is. */
  readonly folded: IdDictionary
  readonly foldedOf: Int32Array
  readonly links: number
  /** By entity, its first link, and after the last entity how many links there are. */
  readonly firstLink: Int32Array
  readonly text: Int32Array
  /** By link, which of `NAME_KINDS` it is; all other kinds are aliases. */
  readonly kind: Uint8Array
  readonly bearer: Int32Array
  /** By folded name the newest link that leads to it, and by link the one before it; each plus one, 0 for none. */
  readonly newest: Int32Array
  readonly before: Int32Array
}

export function noNames(): BorneNames {
  const none = (): Int32Array => new Int32Array(0)
  return {
    texts: emptyDictionary(),
    folded: emptyDictionary(),
    foldedOf: none(),
    links: 0,
    firstLink: new Int32Array(1),
    text: none(),
    kind: new Uint8Array(0),
    bearer: none(),
    newest: none(),
    before: none(),
  }
}

/**
 * The names with those of the entities that follow, from the number `first` on. They share their arrays with those given,
 * which must not be added to again.
 */
export function withNames(names: BorneNames, first: number, rows: readonly (readonly NameRow[])[]): BorneNames {
  const all = rows.flat()
  const fresh = new Set(all.map(({ text }) => text))
  for (const text of fresh) if (numberOf(names.texts, text) >= 0) fresh.delete(text)
  const written = [...fresh]
  const texts = withIds(names.texts, written)
  const foldings = written.map(fold)
  const folded = withIds(names.folded, foldings)
  const foldedOf = grown(names.foldedOf, texts.count, Int32Array)
  for (const [at, text] of written.entries()) foldedOf[numberOf(texts, text)] = numberOf(folded, foldings[at] ?? '')
  const links = names.links + all.length
  const next = {
    texts,
    folded,
    foldedOf,
    links,
    firstLink: grown(names.firstLink, first + rows.length + 1, Int32Array),
    text: grown(names.text, links, Int32Array),
    kind: grown(names.kind, links, Uint8Array),
    bearer: grown(names.bearer, links, Int32Array),
    newest: grown(names.newest, folded.count, Int32Array),
    before: grown(names.before, links, Int32Array),
  }
  let link = names.links
  for (const [at, borne] of rows.entries()) {
    next.firstLink[first + at] = link
    for (const name of borne) enter(next, link++, first + at, name)
  }
  next.firstLink[first + rows.length] = link
  return next
}

function enter(names: BorneNames, link: number, entity: number, { text, kind }: NameRow): void {
  const number = numberOf(names.texts, text)
  const folded = names.foldedOf[number] ?? 0
  names.text[link] = number
  names.kind[link] = Math.max(0, NAME_KINDS.indexOf(kind))
  names.bearer[link] = entity
  names.before[link] = names.newest[folded] ?? 0
  names.newest[folded] = link + 1
}

/** The document entities that bear a text as it is written, by its number. */
export function* bearersWriting(names: BorneNames, text: number): Generator<number> {
  const folded = names.foldedOf[text] ?? 0
  for (let link = names.newest[folded] ?? 0; link > 0; link = names.before[link - 1] ?? 0) {
    if (names.text[link - 1] === text) yield names.bearer[link - 1] ?? 0
  }
}

/** The document entities that bear a name, given folded, in no order that counts; some perhaps twice. */
export function bearersOf({ folded, newest, bearer, before }: BorneNames, name: string): readonly number[] {
  const bearers: number[] = []
  const number = numberOf(folded, name)
  if (number < 0) return bearers
  for (let link = newest[number] ?? 0; link > 0; link = before[link - 1] ?? 0) bearers.push(bearer[link - 1] ?? 0)
  return bearers
}
