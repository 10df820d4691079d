import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { RequestError } from './problems.ts'

/** Media types of what a built application is made of. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.pbf': 'application/x-protobuf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

const INDEX = 'index.html'
/** Where the build puts files whose names have a digest of their content. */
const HASHED = '/assets/'
const FOR_EVER = 'public, max-age=31536000, immutable'

/**
 * A file of the built application in a folder. What is no file is a view of the application, which finds it by the address
 * itself; but a missing script or picture is missing. Throws RequestError `unknown-route`.
 */
export async function staticFile(folder: string, context: Context): Promise<Response> {
  const path = decoded(context.req.path)
  const found = path === '/' ? undefined : await fileIn(folder, path)
  if (found !== undefined) return answer(context, found, path.startsWith(HASHED) ? FOR_EVER : 'no-cache')
  if (extname(path) !== '' || path.startsWith(HASHED)) throw new RequestError('unknown-route', `there is no ${path}`)
  const index = await fileIn(folder, `/${INDEX}`)
  if (index === undefined) return notBuilt(context)
  return answer(context, index, 'no-store')
}

interface Found {
  readonly path: string
  readonly size: number
}

/** A file under a folder; nothing that a link or dots lead out of it to. */
async function fileIn(folder: string, path: string): Promise<Found | undefined> {
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, path))
    const found = await stat(file)
    return found.isFile() && file.startsWith(root + sep) ? { path: file, size: found.size } : undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined // Not there, or not a path at all.
    throw error
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // No file has such a name.
  }
}

function answer(context: Context, { path, size }: Found, caching: string): Response {
  const headers = {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-length': String(size),
    'cache-control': caching,
  }
  if (context.req.method === 'HEAD') return context.body(null, 200, headers)
  const stream = Readable.toWeb(createReadStream(path))
  return new Response(stream as ReadableStream<Uint8Array>, { headers })
}

/** In a checkout the application must be built first; the API answers all the same. */
function notBuilt(context: Context): Response {
  const words = 'The browser application is not built: "npm run build" does it. The API is at /api/v1.\n'
  return context.text(words, 503, { 'cache-control': 'no-store' })
}
