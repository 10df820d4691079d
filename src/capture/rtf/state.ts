import { styled } from '../office/style.ts'
import { Writing } from '../office/writing.ts'
import { codePage, codePageOfFont } from './code-pages.ts'
import { CONTROLS, type Controlled, type Into, intoOf, type Letters, SIGNS } from './controls.ts'

/** What holds within a group; when the group is over, all is as it was before. */
interface Group {
  readonly into: Into
  /** The font of letters from left to right, of those from right to left, and which of them is meant. */
  readonly font: number
  readonly fontFromRight: number
  readonly isFromRight: boolean
  /** How many characters stand behind a letter in Unicode, for programs that do not know it. */
  readonly substitutes: number
  readonly isHidden: boolean
  /** Whether it is a note or a box. */
  readonly isAside: boolean
  /** Whether the word that may say what it is is still to come, and whether who does not know that word passes over it. */
  readonly isNew: boolean
  readonly isOptional: boolean
}

/** What holds of paragraphs until it is taken back. */
interface Paragraph {
  readonly style: number
  readonly outline: number | undefined
  readonly isItem: boolean
}

const OUTSIDE: Group = {
  into: 'body',
  font: -1,
  fontFromRight: -1,
  isFromRight: false,
  substitutes: 1,
  isHidden: false,
  isAside: false,
  isNew: false,
  isOptional: false,
}
const PLAIN: Paragraph = { style: 0, outline: undefined, isItem: false }

/** Follows the words of an RTF document and writes down its text. */
export class RtfState implements Controlled {
  readonly #writing = new Writing()
  readonly #about = { title: '', author: '' }
  readonly #outer: Group[] = []
  /** The paragraphs in which notes and boxes stand that are open. */
  readonly #around: Paragraph[] = []
  readonly #styles = new Map<number, string>()
  readonly #fonts = new Map<number, string>()
  readonly #decoders = new Map<string, InstanceType<typeof TextDecoder>>()
  #group = OUTSIDE
  #paragraph = PLAIN
  #codePage: string = codePage(1252)
  #font = 0
  /** The number of the style or font that is being described, and its name so far. */
  #described = 0
  #name = ''
  /** Bytes that were read and not decoded, as Latin-1: a letter may have two. */
  #bytes = ''
  #substitutes = 0
  #isInRow = false

  open(): void {
    this.#flush()
    this.#outer.push(this.#group)
    this.#group = { ...this.#group, isNew: true, isOptional: false, isAside: false }
  }

  close(): void {
    this.#flush()
    this.#substitutes = 0
    if (this.#group.isAside) {
      this.endParagraph()
      this.#writing.endAside()
      this.#paragraph = this.#around.pop() ?? PLAIN
    }
    this.#group = this.#outer.pop() ?? OUTSIDE
  }

  bytes(bytes: string): void {
    this.#isBegun()
    const left = bytes.slice(this.#substitutes)
    this.#substitutes = Math.max(0, this.#substitutes - bytes.length)
    const { into, isHidden } = this.#group
    if (into === 'styles' || into === 'fonts') this.#describe(left)
    else if (into !== 'nowhere' && !isHidden) this.#bytes += left
  }

  control(name: string, value: number | undefined): void {
    if (name === '*') {
      this.#set({ isOptional: true })
      return
    }
    if (this.#group.isNew) this.#begin(name)
    const sign = SIGNS.get(name)
    if (sign !== undefined) this.write(sign)
    else CONTROLS.get(name)?.(this, value)
  }

  /** All that was written. */
  finish(): { readonly writing: Writing; readonly title: string; readonly author: string } {
    this.endRow()
    this.endParagraph()
    return { writing: this.#writing, title: this.#about.title.trim(), author: this.#about.author.trim() }
  }

  write(text: string): void {
    this.#flush()
    this.#put(text)
  }

  /** A letter by its number in Unicode, which is negative above the half; what stands for it behind it is passed over. */
  letter(code: number): void {
    this.write(String.fromCharCode(code & 0xffff))
    this.#substitutes = this.#group.substitutes
  }

  endParagraph(): void {
    this.#flush()
    if (!this.isRead) return
    const { style, outline, isItem } = this.#paragraph
    if (!this.#isInRow) {
      if (outline !== undefined) this.#writing.isHeading(outline + 2)
      else styled(this.#writing, this.#styles.get(style) ?? '')
      if (isItem) this.#writing.isItem()
    }
    this.#writing.endParagraph()
  }

  /** A paragraph in a table begins its row, unless one is begun. */
  beginRow(): void {
    if (this.#isInRow || !this.isRead || this.#around.length > 0) return
    this.#flush()
    this.#writing.beginRow()
    this.#isInRow = true
  }

  endCell(): void {
    this.#flush()
    if (this.#isInRow) this.#writing.endCell()
    else this.write(' ')
  }

  endRow(): void {
    if (!this.#isInRow || this.#around.length > 0) return
    this.#flush()
    this.#writing.endRow()
    this.#isInRow = false
  }

  ofParagraphs(change: Partial<Paragraph>): void {
    if (this.isRead) this.#paragraph = { ...this.#paragraph, ...change }
  }

  plainParagraphs(): void {
    if (this.isRead) this.#paragraph = PLAIN
  }

  ofLetters(change: Letters): void {
    this.#flush()
    this.#set(change)
  }

  plainLetters(): void {
    this.ofLetters({ isHidden: false, isFromRight: false, fontFromRight: this.#font })
    this.#set({ font: this.#font })
  }

  /** The font of what follows; in the list of fonts, of which it is that is described. */
  font(number: number): void {
    this.#flush()
    if (this.#group.into === 'fonts') this.#described = number
    else this.#set({ font: number })
  }

  style(number: number): void {
    if (this.#group.into === 'styles') this.#described = number
    else this.ofParagraphs({ style: number })
  }

  charset(number: number): void {
    const label = codePageOfFont(number)
    if (this.#group.into === 'fonts' && label !== undefined) this.#fonts.set(this.#described, label)
  }

  wholeDocument(change: { readonly codePage?: number; readonly font?: number }): void {
    this.#flush()
    if (change.codePage !== undefined) this.#codePage = codePage(change.codePage)
    if (change.font !== undefined) this.#font = change.font
  }

  /** Whether what is read now is the text. */
  get isRead(): boolean {
    return this.#group.into === 'body'
  }

  #begin(name: string): void {
    const { into, begins } = intoOf(name, this.#group.isOptional)
    this.#isBegun()
    if (into !== undefined && (this.isRead || into === 'nowhere' || into === 'title' || into === 'author'))
      this.#set({ into })
    if (into === 'nowhere' && begins === 'item') this.#paragraph = { ...this.#paragraph, isItem: true }
    if (!this.isRead || (begins !== 'note' && begins !== 'box')) return
    this.#set({ isAside: true })
    this.#around.push(this.#paragraph)
    this.#paragraph = PLAIN
    if (begins === 'note') this.#writing.beginNote()
    else this.#writing.beginBox()
  }

  #isBegun(): void {
    if (this.#group.isNew) this.#set({ isNew: false })
  }

  #set(change: Partial<Group>): void {
    this.#group = { ...this.#group, ...change }
  }

  /** The name of a style or a font, which a semicolon ends. */
  #describe(text: string): void {
    this.#name += text
    if (!this.#name.includes(';')) return
    if (this.#group.into === 'styles') this.#styles.set(this.#described, this.#name.replace(/;.*/s, '').trim())
    this.#described = 0
    this.#name = ''
  }

  #flush(): void {
    if (this.#bytes === '') return
    const { font, fontFromRight, isFromRight } = this.#group
    const number = isFromRight && fontFromRight >= 0 ? fontFromRight : font
    const label = this.#fonts.get(number < 0 ? this.#font : number) ?? this.#codePage
    const bytes = Buffer.from(this.#bytes, 'latin1')
    this.#bytes = ''
    const decoder = this.#decoders.get(label) ?? new TextDecoder(label)
    this.#decoders.set(label, decoder)
    this.#put(decoder.decode(bytes))
  }

  #put(text: string): void {
    const { into, isHidden } = this.#group
    if (into === 'title' || into === 'author') this.#about[into] += text
    else if (into === 'body' && !isHidden) this.#writing.write(text)
  }
}
