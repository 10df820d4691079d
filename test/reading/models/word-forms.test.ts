import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { unpackedMessage } from '../../../scripts/train/message-pack.ts'
import { formsFrom } from '../../../scripts/train/word-forms.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-forms-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A list of frequencies as wordfreq has it: words by how rare they are, in hundredths of a bel. */
function listOf(words: Readonly<Record<string, number>>): string {
  const levels: string[][] = Array.from({ length: 1 + Math.max(...Object.values(words)) }, () => [])
  for (const [word, level] of Object.entries(words)) levels[level]?.push(word)
  const list = (length: number): Buffer => Buffer.from([0xdc, length >> 8, length & 255])
  const text = (word: string): Buffer =>
    Buffer.concat([Buffer.from([0xd9, Buffer.byteLength(word)]), Buffer.from(word)])
  const heading = Buffer.concat([Buffer.from([0x81]), text('version'), Buffer.from([1])])
  const rest = levels.slice(1).flatMap((level) => [list(level.length), ...level.map(text)])
  const file = join(folder, 'list.msgpack.gz')
  writeFileSync(file, gzipSync(Buffer.concat([list(levels.length), heading, ...rest])))
  return file
}

/** What a word takes on, as bits. */
const formsOf = (cluster: number | undefined): number => ((cluster ?? 0) >> 10) & 255

it('a noun takes on the article and pronouns, a name does not', () => {
  const used = formsFrom(listOf({ كتاب: 380, الكتاب: 390, كتابه: 450, كتابها: 460, لندن: 400, بلندن: 480 }))
  expect(formsOf(used.get('كتاب')?.cluster) & 3).toBe(3)
  expect(formsOf(used.get('لندن')?.cluster) & 3).toBe(0)
  expect(formsOf(used.get('الكتاب')?.cluster) >> 7).toBe(1)
})

it('spellings that are compared as one are counted together, and rare words get no entry', () => {
  const used = formsFrom(listOf({ أحمد: 430, احمد: 430, نادر: 640 }))
  expect([...used.keys()]).toEqual(['احمد'])
  expect(((used.get('احمد')?.cluster ?? 0) >> 18) & 63).toBe(Math.floor(400 / 25))
})

it('a message of another kind is refused', () => {
  expect(() => unpackedMessage(Buffer.from([0xc1]))).toThrow('unknown kind 193')
})
