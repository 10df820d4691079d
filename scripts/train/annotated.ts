import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntityType } from '../../src/claims/entity.ts'

/** A name that somebody marked in a text. Offsets count UTF-16 units. */
export interface AnnotatedName {
  readonly start: number
  readonly end: number
  readonly type: EntityType
}

/** A text with every name in it marked by people. */
export interface AnnotatedDocument {
  readonly id: string
  /** The data set it comes from. */
  readonly set: string
  readonly text: string
  readonly names: readonly AnnotatedName[]
  /** Stretches about which the annotators did not agree: whatever is said of them is neither right nor wrong. */
  readonly unsure: readonly AnnotatedName[]
}

/** What the data sets call their types. */
const TYPES: Readonly<Record<string, EntityType>> = {
  PER: 'person',
  PERS: 'person',
  PERSON: 'person',
  ORG: 'organization',
  LOC: 'place',
  GPE: 'place',
  FAC: 'place',
  EVENT: 'event',
  person: 'person',
  organization: 'organization',
  place: 'place',
}
/** Sentences of a CoNLL file that are taken as one document: their order is that of the articles. */
const SENTENCES_OF_A_DOCUMENT = 20

interface Row {
  readonly id: string
  readonly text: string
  readonly publisher?: string | null
}

interface GoldName {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly neutral?: boolean
}

/** Reads `documents.jsonl` and `gold.jsonl` of a folder, without the publishers whose licence forbids it. */
export function readAnnotated(folder: string, without: readonly string[] = []): AnnotatedDocument[] {
  const gold = new Map(
    lines(folder, 'gold.jsonl').map((line) => {
      const row = JSON.parse(line) as { document: string; set?: string; entities?: GoldName[]; mentions?: GoldName[] }
      return [row.document, row] as const
    }),
  )
  return lines(folder, 'documents.jsonl').flatMap((line) => {
    const row = JSON.parse(line) as Row
    const marked = gold.get(row.id)
    if (marked === undefined || without.includes(row.publisher ?? '')) return []
    const all = marked.entities ?? marked.mentions ?? []
    return [
      {
        id: row.id,
        set: marked.set ?? 're3d',
        text: row.text,
        names: longest(all.filter(({ neutral }) => neutral !== true).flatMap(named)),
        unsure: all.filter(({ neutral }) => neutral === true).flatMap(named),
      },
    ]
  })
}

/** Reads a CoNLL file of two columns. */
export function readConll(file: string, set: string): AnnotatedDocument[] {
  const documents: AnnotatedDocument[] = []
  const sentences = readFileSync(required(file), 'utf8').split(/\n\s*\n/)
  for (let at = 0; at < sentences.length; at += SENTENCES_OF_A_DOCUMENT) {
    documents.push(documentFrom(`${set}-${at}`, set, sentences.slice(at, at + SENTENCES_OF_A_DOCUMENT)))
  }
  return documents
}

function documentFrom(id: string, set: string, sentences: readonly string[]): AnnotatedDocument {
  let text = ''
  const names: GoldName[] = []
  for (const sentence of sentences) {
    let open: Growing | undefined
    for (const [word, label] of rowsOf(sentence)) {
      const goes = label.startsWith('I-') && open?.type === label.slice(2) ? open : begun(label, text.length)
      if (goes !== undefined && goes !== open) names.push(goes)
      text += `${word} `
      if (goes !== undefined) goes.end = text.length - 1
      open = goes
    }
    text += '\n'
  }
  return { id, set, text, names: names.flatMap(named), unsure: [] }
}

/** A name whose end is not known yet. */
interface Growing {
  readonly start: number
  end: number
  readonly type: string
}

function begun(label: string, start: number): Growing | undefined {
  return label === 'O' ? undefined : { start, end: start, type: label.slice(2) }
}

function rowsOf(sentence: string): [string, string][] {
  return sentence.split('\n').flatMap((line): [string, string][] => {
    const [word, label] = line.trim().split(/\s+/)
    return word === undefined || label === undefined ? [] : [[word, label]]
  })
}

function named({ start, end, type }: GoldName): AnnotatedName[] {
  const known = TYPES[type]
  return known === undefined ? [] : [{ start, end, type: known }]
}

/** Names inside other names are left out. */
function longest(names: readonly AnnotatedName[]): AnnotatedName[] {
  const kept: AnnotatedName[] = []
  for (const name of [...names].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((one) => one.start < name.end && name.start < one.end)) kept.push(name)
  }
  return kept.sort((a, b) => a.start - b.start)
}

function lines(folder: string, file: string): string[] {
  return readFileSync(required(join(folder, file)), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

function required(file: string): string {
  if (!existsSync(file)) throw new Error(`train: there is no file "${file}"; docs/models.md says which data is needed`)
  return file
}
