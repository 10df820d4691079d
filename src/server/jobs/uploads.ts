import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy'
import { RequestError } from '../problems.ts'
import { metadataParts } from '../schemas/job.ts'
import type { TextRequest } from '../wire/jobs.ts'
import type { JobLoad } from './jobs.ts'

/** What a text that is pasted may weigh, in bytes: as much as `stemma add` takes of one document. */
export const MOST_TEXT_BYTES: number = 64 * 1024 * 1024
/** What the files of an upload may weigh together, in bytes, and one of them, which may hold many documents. */
export const MOST_BYTES: number = 1024 * 1024 * 1024
const MOST_FILES = 200
const MOST_FIELD_BYTES = 4096
const MOST_FIELDS = 20
const FOLDER = 'stemma-add-'
const FILES = 'files'

/** The load of a text that was pasted; its name is its title. */
export async function pasted({ text, ...metadata }: TextRequest): Promise<JobLoad> {
  const folder = await mkdtemp(join(tmpdir(), FOLDER))
  const path = join(folder, '0')
  await writeFile(path, text)
  const title = metadata.title ?? metadata.url ?? text.trim().split('\n')[0]?.slice(0, 80) ?? ''
  return { folder, files: [{ name: plainName(title, 'pasted text'), path }], metadata }
}

/**
 * The load of an upload (multipart/form-data, RFC 7578): its files, written to a folder of their own as they come. Throws
 * RequestError `bad-request` or `too-large`, and leaves nothing behind.
 */
export async function uploaded(request: IncomingMessage): Promise<JobLoad> {
  const folder = await mkdtemp(join(tmpdir(), FOLDER))
  try {
    return await received(request, folder)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

async function received(request: IncomingMessage, folder: string): Promise<JobLoad> {
  const form = formOf(request.headers)
  const files: { name: string; path: string }[] = []
  const fields = new Map<string, string>()
  const writing: Promise<void>[] = []
  const broken: unknown[] = []
  const faults: RequestError[] = []
  form.on('file', (field, stream, name) => {
    if (field !== FILES) faults.push(refusal(field, `files are given as ${FILES}`))
    const path = join(folder, String(files.length))
    files.push({ name: plainName(name ?? '', `file ${files.length + 1}`), path })
    writing.push(pipeline(stream, createWriteStream(path)).catch((error: unknown) => void broken.push(error)))
  })
  form.on('field', (name, value, _, isCut) => {
    if (fields.has(name)) faults.push(refusal(name, 'given more than once'))
    if (isCut) faults.push(refusal(name, 'too long'))
    fields.set(name, value)
  })
  form.on('filesLimit', () => faults.push(refusal(FILES, `more than ${MOST_FILES} files`)))
  form.on('fieldsLimit', () => faults.push(refusal('', `more than ${MOST_FIELDS} fields`)))
  await finished(pipeline(limited(request), form))
  await Promise.all(writing)
  if (broken.length > 0) throw broken[0]
  const [fault] = faults
  if (fault !== undefined) throw fault
  if (files.length === 0) throw refusal(FILES, 'no file was given')
  const metadata = metadataParts.safeParse(Object.fromEntries(fields))
  if (metadata.success) return { folder, files, metadata: metadata.data }
  const [issue] = metadata.error.issues
  const name = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : (issue?.path.join('.') ?? '')
  throw refusal(name, issue?.code === 'unrecognized_keys' ? 'not known here' : (issue?.message ?? 'wrong'))
}

function formOf(headers: IncomingHttpHeaders): BusboyInstance {
  const limits = {
    files: MOST_FILES,
    fields: MOST_FIELDS,
    fieldSize: MOST_FIELD_BYTES,
    fieldNameSize: 100,
  }
  try {
    return new Busboy({ headers: headers as BusboyHeaders, limits })
  } catch (error) {
    throw refusal('', error instanceof Error ? error.message : 'not multipart/form-data')
  }
}

/** What breaks off in the middle is a wrong request, not a fault of the program. */
async function finished(receiving: Promise<unknown>): Promise<void> {
  try {
    await receiving
  } catch (error) {
    if (error instanceof RequestError) throw error
    throw refusal('', `the upload broke off: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function* limited(request: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > MOST_BYTES) throw tooLarge('the upload', MOST_BYTES)
    yield chunk
  }
}

/** A name without folders, as no path of another computer means anything here. */
function plainName(given: string, otherwise: string): string {
  const name = basename(given.replaceAll('\\', '/'))
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
  return name === '' || name === '.' || name === '..' ? otherwise : name.slice(0, 200)
}

function refusal(name: string, reason: string): RequestError {
  return new RequestError('bad-request', name === '' ? reason : `${name}: ${reason}`, [{ in: 'body', name, reason }])
}

function tooLarge(what: string, most: number): RequestError {
  return new RequestError('too-large', `"${what}" has more than ${most} bytes`)
}
