import { createHash } from 'node:crypto'
import { sourceId } from '../claims/id.ts'
import type { SourceMetadata } from '../claims/source.ts'
import { languageOf } from '../text/language.ts'
import type { Captured, CaptureOptions } from './captured.ts'
import type { Drawn } from './drawn.ts'
import { decode } from './encoding.ts'
import { binaryReader, draw } from './kinds.ts'
import { contradicts } from './language.ts'
import { settled, type Told } from './metadata.ts'
import { refusal } from './refusal.ts'

/** How a document is called, and what stands around it says of it. */
export interface About {
  readonly origin: string
  /** Breaks a tie between kinds. */
  readonly name: string
  readonly told: Told
  /** The encoding that came with it. */
  readonly charset?: string | undefined
  /** Of one document of several in a file. */
  readonly within?: Within
}

/** Where a document stands in a file of several. */
export interface Within {
  /** What tells it from the others, whatever the file is called. */
  readonly place: string
  readonly documentId: string
  /** What is known of it better than it says itself. */
  readonly known: Partial<SourceMetadata>
}

/** A document in bytes. Throws the KnownError that says why there is none. */
export async function documentIn(bytes: Uint8Array, about: About, options: CaptureOptions): Promise<Captured> {
  const reader = binaryReader(bytes, about.origin)
  const drawn = await (reader === undefined ? drawText(bytes, about) : reader(bytes, about.origin))
  return captured(bytes, drawn, about, options)
}

async function drawText(bytes: Uint8Array, { origin, name, charset }: About): Promise<Drawn> {
  const decoded = await decode(bytes, origin, charset)
  if (decoded.text.trim() === '') throw refusal('empty', origin, 'holds only white space')
  const drawn = await draw(decoded.text, name, origin)
  if (drawn.text.trim() === '') throw refusal('empty', origin, 'holds no text')
  return { ...drawn, notes: [...decoded.notes, ...drawn.notes] }
}

function captured(bytes: Uint8Array, drawn: Drawn, about: About, options: CaptureOptions): Captured {
  const { origin, told, within } = about
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const language = languageOf(drawn.text)
  const mistaken = drawn.declared.language !== undefined && contradicts(drawn.declared.language, language)
  const declared = mistaken ? { ...drawn.declared, language } : drawn.declared
  const notes = mistaken ? [`declares the language ${drawn.declared.language} and is written in ${language}`] : []
  const layers = [options.metadata ?? {}, within?.known ?? {}, declared, told.metadata, drawn.guessed]
  const { metadata, notes: said } = settled(drawn.text, language, layers)
  const source = {
    id: sourceId(sha256, within?.place ?? null),
    sha256,
    mediaType: drawn.mediaType,
    reader: drawn.reader,
    text: drawn.text,
    ...(drawn.pages && { pages: drawn.pages }),
    origin,
    ...metadata,
  }
  const documentId = within?.documentId ?? origin
  return { source, bytes, documentId, notes: [...drawn.notes, ...told.notes, ...notes, ...said] }
}
