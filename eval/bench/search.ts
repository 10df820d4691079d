/**
 * How fast full texts are indexed and searched: ten thousand made-up documents, half of them Arabic, in one workspace.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { entityId, sourceId } from '../../src/claims/id.ts'
import type { DocumentRecord, NewEntry } from '../../src/store/entry.ts'
import { nodeSqliteDialect } from '../../src/store/node-sqlite.ts'
import { SqliteWordIndex } from '../../src/store/sqlite-word-index.ts'
import type { Tables } from '../../src/store/tables.ts'
import type { SectionWords } from '../../src/store/word-index.ts'
import { searchWords } from '../../src/text/search-words.ts'
import { closeWorkspace, openWorkspace, type Workspace } from '../../src/workspace/open.ts'
import { search } from '../../src/workspace/searching/search.ts'
import { randomFrom } from './inquiry/archive.ts'

const DOCUMENTS = 10_000
/** About a page and a half, as news reports are long. */
const WORDS = 450
const VOCABULARY = 40_000
const DOCUMENTS_AT_A_TIME = 100
const RUNS = 15
const SYLLABLES = ['ba', 'ke', 'lo', 'mi', 'ru', 'sha', 'ti', 'vo', 'na', 'zu', 'e', 'or']
const LETTERS = [...'ابتجحدرسشعفقكلمنهوي']
const BEFORE = ['', '', '', 'ال', 'ال', 'و', 'وال', 'ب', 'لل']

/** Prints what the index costs and how long queries of each kind take. */
export async function benchSearch(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  const path = join(folder, 'bench.db')
  try {
    const documents = Array.from({ length: DOCUMENTS }, (_, number) => documentOf(number))
    const workspace = await openWorkspace(path, { create: true })
    const recording = await elapsed(async () => {
      for (let first = 0; first < DOCUMENTS; first += DOCUMENTS_AT_A_TIME) {
        await workspace.store.append(entriesOf(documents.slice(first, first + DOCUMENTS_AT_A_TIME)), {
          at: '2026-01-01T00:00:00.000Z',
        })
      }
    })
    const indexing = await indexAlone(documents, join(folder, 'words.db'))
    const characters = documents.reduce((sum, { source }) => sum + source.text.length, 0)
    console.log(`\n${DOCUMENTS} documents of ${WORDS} words, ${(characters / 1e6).toFixed(1)} million characters`)
    print('recorded, with the index of words', `${recording.toFixed(0)} ms`)
    print(
      'the words and their index alone',
      `${indexing.toFixed(0)} ms, ${(characters / 1000 / indexing).toFixed(1)} million characters/s`,
    )
    print('with to without', (recording / (recording - indexing)).toFixed(2))
    const bytes = [path, `${path}-wal`, join(folder, 'words.db')].map(
      (file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0,
    )
    const [all = 0, log = 0, words = 0] = bytes
    print('of the file, the index of words', `${((100 * words) / (all + log)).toFixed(0)} %`)
    await benchQueries(workspace)
    await closeWorkspace(workspace)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function benchQueries(workspace: Workspace): Promise<void> {
  const queries: readonly (readonly [what: string, query: string])[] = [
    ['a rare word', wordOf(30_001)],
    ['a word in every second document', wordOf(3)],
    ['two frequent words', `${wordOf(3)} ${wordOf(5)}`],
    ['three words', `${wordOf(7)} ${wordOf(101)} ${wordOf(501)}`],
    ['a phrase of frequent words', `"${wordOf(3)} ${wordOf(5)}"`],
    ['an Arabic word, with article and particles', wordOf(200)],
    ['a phrase of frequent Arabic words', `"${wordOf(2)} ${wordOf(4)}"`],
    ['one or other, without a third', `${wordOf(101)} OR ${wordOf(103)} -${wordOf(2001)}`],
    ['a beginning of two letters', 'ke*'],
  ]
  const first = await elapsed(async () => await search(workspace, wordOf(101)))
  print('the first question, with the index of names made', `${first.toFixed(0)} ms`)
  for (const [what, query] of queries) {
    const times: number[] = []
    let found = 0
    for (let run = 0; run < RUNS; run += 1) {
      // Names have a measurement of their own.
      times.push(
        await elapsed(async () => {
          found = (await search(workspace, query, { names: false })).sources.length
        }),
      )
    }
    times.sort((a, b) => a - b)
    const [median, late] = [0.5, 0.95].map((share) => (times[Math.floor(RUNS * share)] ?? 0).toFixed(1))
    print(`${what}: ten sources with excerpts`, `${median} ms, ${late} ms, ${found} found`)
  }
}

/** The same words once more into an index of their own. */
async function indexAlone(documents: readonly DocumentRecord[], path: string): Promise<number> {
  const database = new DatabaseSync(path)
  database.exec('pragma page_size = 8192; pragma journal_mode = wal')
  const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) })
  const index = new SqliteWordIndex()
  await index.create(db)
  const time = await elapsed(async () => {
    for (let first = 0; first < documents.length; first += DOCUMENTS_AT_A_TIME) {
      await db.transaction().execute(async (transaction) => {
        const sections: SectionWords[] = []
        for (const [place, { source }] of documents.slice(first, first + DOCUMENTS_AT_A_TIME).entries()) {
          const words = searchWords(source.text)
          sections.push({
            section: first + place + 1,
            title: searchWords(source.title ?? '')
              .map(({ word }) => word)
              .join(' '),
            text: words.map(({ word }) => word).join(' '),
            joined: words.flatMap(({ joined }) => joined).join(' '),
          })
        }
        await index.insert(transaction, sections)
      })
    }
  })
  await db.destroy()
  return time
}

function* entriesOf(documents: readonly DocumentRecord[]): Generator<NewEntry> {
  for (const payload of documents) {
    yield { kind: 'document', payload, bytes: new TextEncoder().encode(payload.source.text) }
  }
}

/** A document that names ten entities: even ones Latin, odd ones Arabic. Few words are frequent and many are rare. */
function documentOf(number: number): DocumentRecord {
  const random = randomFrom(number + 1)
  const isArabic = number % 2 === 1
  const words = Array.from({ length: WORDS }, () => {
    const rank = 2 * Math.floor((VOCABULARY / 2) ** random()) + (isArabic ? 0 : 1)
    const word = wordOf(rank)
    return isArabic ? (BEFORE[Math.floor(random() * BEFORE.length)] ?? '') + word : word
  })
  const sentences = Array.from(
    { length: WORDS / 15 },
    (_, place) => `${words.slice(place * 15, place * 15 + 15).join(' ')}.`,
  )
  const text = `Paper ${number}\n${sentences.join(' ')}`
  const sha256 = createHash('sha256').update(text).digest('hex')
  const id = sourceId(sha256, null)
  const entities = Array.from({ length: 10 }, (_, place) => {
    const name = words.slice(place * 15, place * 15 + 2).join(' ')
    return {
      id: entityId(id, 'organization' as const, `${place} ${name}`),
      type: 'organization' as const,
      names: [{ text: name, kind: 'primary' }],
    }
  })
  const source = {
    id,
    sha256,
    text,
    title: `Paper ${number}`,
    url: null,
    author: null,
    publisher: `Publisher ${number % 97}`,
    published: `${1990 + (number % 35)}`,
    language: isArabic ? 'ar' : 'en',
    origin: `${number}.txt`,
    mediaType: 'text/plain',
    reader: 'plain@1',
  }
  return { documentId: source.origin, source, readers: ['plain@1'], entities, mentions: [], claims: [], notes: [] }
}

/** The word of a rank: odd ones are Latin, even ones Arabic. */
function wordOf(rank: number): string {
  const [signs, shortest] = rank % 2 === 1 ? [SYLLABLES, 2] : [LETTERS, 3]
  let word = ''
  for (let rest = rank; rest > 0 || word.length < shortest; rest = Math.floor(rest / signs.length)) {
    word += signs[rest % signs.length]
  }
  return word
}

/** Processor time in milliseconds: nothing here waits for anything but the disk, and other programs do not count. */
async function elapsed(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function print(what: string, figure: string): void {
  console.log(`${what.padEnd(62)} ${figure}`)
}
