import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { KnownError } from '../../claims/known-error.ts'
import { FEATURES_VERSION } from '../../reading/likelihood/features.ts'
import type { LikelihoodModel } from '../../reading/likelihood/model.ts'
import type { LogPlace } from '../../store/claim-reader.ts'

/** A model as a file holds it, and the place in the log up to which it has learned. */
export interface LikelihoodFile {
  readonly place: LogPlace
  readonly model: LikelihoodModel
}

const FORMAT = 'stemma.likelihood/1'
/** A model is far smaller; what is larger is none. */
const MOST_BYTES = 64 * 1024 * 1024

const file = z.strictObject({
  format: z.literal(FORMAT),
  features: z.literal(FEATURES_VERSION),
  place: z.strictObject({ sequence: z.int().min(0), hash: z.string() }),
  model: z.strictObject({
    extractors: z.array(z.string()),
    byScore: z.tuple([z.number(), z.number()]),
    scored: z.array(z.string()),
    unlikely: z.number().min(0).max(1),
    weights: z.record(z.string(), z.number()),
  }),
})

/** Reads a model; null when there is none, or it is damaged, of another version or of something else. */
export async function readLikelihoodFile(path: string): Promise<LikelihoodFile | null> {
  let text: string
  try {
    if ((await stat(path)).size > MOST_BYTES) return null
    text = await readFile(path, 'utf8')
  } catch {
    return null // None there, or none that may be read.
  }
  try {
    const { place, model } = file.parse(JSON.parse(text))
    return { place, model }
  } catch {
    return null // Not what it should be: the scores stand until somebody trains again.
  }
}

/**
 * Writes a model, whole or not at all: beside its place first, and then moved there. Throws KnownError `unwritable` when the
 * disk refuses.
 */
export async function writeLikelihoodFile(path: string, { place, model }: LikelihoodFile): Promise<void> {
  const beside = `${path}.${process.pid}.new`
  const content = `${JSON.stringify({ format: FORMAT, features: FEATURES_VERSION, place, model }, null, 1)}\n`
  try {
    await mkdir(dirname(path), { recursive: true })
    const handle = await open(beside, 'w')
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined) // The first reason is the one to tell.
    throw unwritable(path, error)
  }
}

/** Takes a model away, if there is one. Throws KnownError `unwritable`. */
export async function removeLikelihoodFile(path: string): Promise<void> {
  try {
    await rm(path, { force: true })
  } catch (error) {
    throw unwritable(path, error)
  }
}

/** What tells that a file is another than before; empty when there is none. */
export async function markOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  return found === null ? '' : `${found.ino} ${found.mtimeMs} ${found.size}`
}

function unwritable(path: string, error: unknown): KnownError {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return new KnownError('unwritable', `train: cannot write "${path}": ${reason}`, { cause: error })
}
