/** Where words go: into the text, into what is told of it, or nowhere. */
export type Into = 'body' | 'title' | 'author' | 'styles' | 'fonts' | 'nowhere'

/** What the words of RTF change. */
export interface Controlled {
  readonly endParagraph: () => void
  readonly beginRow: () => void
  readonly endCell: () => void
  readonly endRow: () => void
  readonly letter: (code: number) => void
  readonly plainParagraphs: () => void
  readonly ofParagraphs: (change: { readonly outline?: number | undefined; readonly isItem?: boolean }) => void
  readonly style: (number: number) => void
  readonly plainLetters: () => void
  readonly ofLetters: (change: Letters) => void
  readonly font: (number: number) => void
  readonly charset: (number: number) => void
  readonly wholeDocument: (change: { readonly codePage?: number; readonly font?: number }) => void
}

/** What holds of letters until the group is over. */
export interface Letters {
  readonly fontFromRight?: number
  readonly isFromRight?: boolean
  readonly isHidden?: boolean
  readonly substitutes?: number
}

/** Groups that hold no text of the document, by their first word. */
const UNREAD: ReadonlySet<string> = new Set(
  (
    'colortbl info pict header headerl headerr headerf footer footerl footerr footerf xe tc rxe txe bkmkstart bkmkend fldinst ' +
    'annotation atnid atnauthor nonshppict sp objdata objclass ftnsep ftnsepc aftnsep aftnsepc filetbl listtable ' +
    'listoverridetable revtbl themedata datastore generator listtext pntext shprslt'
  ).split(' '),
)
/** Groups that old programs do not know and that are read. */
const READ: ReadonlySet<string> = new Set(['footnote', 'shpinst', 'shptxt'])
const ABOUT: ReadonlyMap<string, Into> = new Map<string, Into>([
  ['title', 'title'],
  ['author', 'author'],
  ['stylesheet', 'styles'],
  ['fonttbl', 'fonts'],
])

/** What a group is. */
export interface Beginning {
  /** Where its words go; undefined where they go to where those around it go. */
  readonly into: Into | undefined
  readonly begins?: 'note' | 'box' | 'item'
}

/** What a group is by its first word, and whether who does not know that word passes over it. */
export function intoOf(name: string, isOptional: boolean): Beginning {
  if (name === 'footnote') return { into: undefined, begins: 'note' }
  if (name === 'shptxt') return { into: undefined, begins: 'box' }
  if (name === 'listtext' || name === 'pntext') return { into: 'nowhere', begins: 'item' }
  if (UNREAD.has(name) || (isOptional && !READ.has(name))) return { into: 'nowhere' }
  return { into: ABOUT.get(name) }
}

/** Words that stand for a sign. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['_', '-'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['tab', ' '],
  ['line', ' '],
  ['page', ' '],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['ltrmark', '\u200e'],
  ['rtlmark', '\u200f'],
  ['nestcell', ', '],
  ['nestrow', '; '],
])

const END_PARAGRAPH = (state: Controlled): void => state.endParagraph()

type Control = (state: Controlled, value: number | undefined) => void

/** What the other words do; those that are not here do nothing that could be read. */
export const CONTROLS: ReadonlyMap<string, Control> = new Map<string, Control>([
  ['par', END_PARAGRAPH],
  ['sect', END_PARAGRAPH],
  ['\n', END_PARAGRAPH],
  ['\r', END_PARAGRAPH],
  ['pard', (state) => state.plainParagraphs()],
  ['s', (state, value = 0) => state.style(value)],
  ['outlinelevel', (state, value = 0) => state.ofParagraphs({ outline: value < 9 ? value : undefined })],
  ['ls', (state, value = 0) => state.ofParagraphs({ isItem: value > 0 })],
  ['intbl', (state) => state.beginRow()],
  ['cell', (state) => state.endCell()],
  ['row', (state) => state.endRow()],
  ['plain', (state) => state.plainLetters()],
  ['f', (state, value = 0) => state.font(value)],
  ['af', (state, value = 0) => state.ofLetters({ fontFromRight: value })],
  ['ltrch', (state) => state.ofLetters({ isFromRight: false })],
  ['rtlch', (state) => state.ofLetters({ isFromRight: true })],
  ['v', (state, value = 1) => state.ofLetters({ isHidden: value !== 0 })],
  ['deleted', (state, value = 1) => state.ofLetters({ isHidden: value !== 0 })],
  ['uc', (state, value = 1) => state.ofLetters({ substitutes: Math.max(0, value) })],
  ['u', (state, value = 0) => state.letter(value)],
  ['fcharset', (state, value = 0) => state.charset(value)],
  ['ansicpg', (state, value = 0) => state.wholeDocument({ codePage: value })],
  ['mac', (state) => state.wholeDocument({ codePage: 10_000 })],
  ['deff', (state, value = 0) => state.wholeDocument({ font: value })],
])
