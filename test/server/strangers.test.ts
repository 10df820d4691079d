import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/server/wire/problem.ts'
import { temporaryFolder } from '../store/temporary.ts'
import { type Asked, HEADERS, outcome, raw, served } from './served.ts'

const UNDO = JSON.stringify({})

function portOf({ address }: Asked): string {
  return new URL(address).port
}

describe('a request by another name than that of this computer is refused', () => {
  it.each([
    'evil.example',
    'evil.example:4870',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '127.0.0.1',
    '127.0.0.1:1',
    '0.0.0.0',
    '[::]',
    '',
  ])('as by "%s"', async (host) => {
    const server = await served()
    const { status, text } = await raw(server, '/workspace', { headers: { host } })
    expect(status).toBe(host === '' ? 400 : 421)
    if (host !== '') expect(JSON.parse(text)).toMatchObject({ code: 'wrong-host', status: 421 })
  })

  it('but by its own names it is answered', async () => {
    const server = await served()
    for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]']) {
      const { status } = await raw(server, '/workspace', { headers: { host: `${name}:${portOf(server)}` } })
      expect(status, name).toBe(200)
    }
  })
})

describe('a change by a page of another site is refused', () => {
  const post = async (headers: Readonly<Record<string, string>>, path = '/decisions/undo') => {
    const server = await served()
    const { status, text } = await raw(server, path, {
      method: 'POST',
      headers: { ...headers, origin: (headers['origin'] ?? '').replace('PORT', portOf(server)) || 'null' },
      body: UNDO,
    })
    return [status, (JSON.parse(text) as Problem).code]
  }

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1:PORT', 'http://evil.example:PORT'])(
    'of the origin %s',
    async (origin) => {
      expect(await post({ ...HEADERS, origin })).toEqual([403, 'wrong-origin'])
    },
  )

  it.each(['cross-site', 'same-site'])('that the browser calls %s', async (site) => {
    const origin = 'http://127.0.0.1:PORT'
    expect(await post({ ...HEADERS, origin, 'sec-fetch-site': site })).toEqual([403, 'wrong-origin'])
  })

  it('as by a form, which cannot send the header', async () => {
    const server = await served()
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']) {
      const { status, text } = await raw(server, '/jobs', {
        method: 'POST',
        headers: { 'content-type': type, origin: `http://127.0.0.1:${portOf(server)}` },
        body: '{}',
      })
      expect([status, (JSON.parse(text) as Problem).code], type).toEqual([403, 'no-request-header'])
    }
  })

  it('and nothing is said to a page that asks first whether it may', async () => {
    const server = await served()
    const asked = { origin: 'https://evil.example', 'access-control-request-method': 'POST' }
    const { status, headers } = await raw(server, '/decisions/undo', { method: 'OPTIONS', headers: asked })
    expect([status, headers['access-control-allow-origin']]).toEqual([403, undefined])
  })

  it('but by the application itself, or a program, it is taken', async () => {
    const server = await served()
    const own = { ...HEADERS, origin: `http://127.0.0.1:${portOf(server)}`, 'sec-fetch-site': 'same-origin' }
    for (const headers of [own, HEADERS]) {
      const { text } = await raw(server, '/decisions/undo', { method: 'POST', headers, body: UNDO })
      expect((JSON.parse(text) as Problem).code).toBe('nothing-to-undo')
    }
  })
})

describe('a reconciliation service is heard by OpenRefine and no other page', () => {
  it('with queries in a form', async () => {
    const server = await served()
    const ask = async (origin: string | null) =>
      await fetch(`${server.address}/reconcile`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...(origin === null ? {} : { origin }) },
        body: new URLSearchParams({ queries: '{"q0":{"query":"Nobody"}}' }),
      })
    const refine = await ask('http://127.0.0.1:3333')
    expect(refine.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:3333')
    expect(await refine.json()).toEqual({ q0: { result: [] } })
    expect((await ask(null)).status).toBe(200)
    expect(await outcome(await ask('https://evil.example'))).toEqual([403, 'wrong-origin'])
  })

  it('with suggestions', async () => {
    const server = await served()
    const suggested = await fetch(`${server.address}/reconcile/suggest/type?prefix=per`)
    expect(await suggested.json()).toMatchObject({ result: [{ id: 'person' }] })
    expect(await outcome(await fetch(`${server.address}/reconcile/suggest/flyout?prefix=a`))).toEqual([
      400,
      'bad-query',
    ])
  })
})

describe('what a request may be', () => {
  it.each([
    ['a body that is not JSON', '/decisions/undo', '{', 'bad-request', 400],
    ['a body of another shape', '/decisions/undo', '{"entry":"1"}', 'bad-request', 400],
    ['a member that is not known', '/decisions/undo', '{"all":true}', 'bad-request', 400],
    ['a route that is not there', '/nothing', '{}', 'unknown-route', 404],
    ['a method that is not answered', '/workspace', '{}', 'wrong-method', 405],
    ['a body without end', '/decisions/undo', `{"because":["${'x'.repeat(2 ** 20)}"]}`, 'too-large', 413],
  ])('not %s', async (_, path, body, code, status) => {
    const server = await served()
    const response = await fetch(server.address + path, { method: 'POST', headers: HEADERS, body })
    expect(await outcome(response)).toEqual([status, code])
    expect(server.notes).toEqual([])
  })

  it('not of another media type', async () => {
    const server = await served()
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '']) {
      const headers = { ...HEADERS, 'content-type': type }
      const response = await fetch(`${server.address}/decisions/undo`, { method: 'POST', headers, body: '{}' })
      expect(await outcome(response), type).toEqual([415, 'wrong-media-type'])
    }
  })

  it('not with a parameter that the route does not know, and the problem names it', async () => {
    const server = await served()
    const paths = ['/workspace', '/network', '/sources', '/queue', '/timeline', '/export/claims.jsonl', '/map']
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.string({ minLength: 1, maxLength: 12 }).map((name) => `x${name}`),
        fc.string({ maxLength: 8 }),
        async (path, name, value) => {
          const response = await fetch(`${server.address}${path}?${new URLSearchParams({ [name]: value })}`)
          const problem = (await response.json()) as Problem
          expect([response.status, problem.code]).toEqual([400, 'bad-request'])
          expect(problem.fields).toEqual([{ in: 'query', name: name.toWellFormed(), reason: 'not known here' }])
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each([
    ['/network?at=yesterday', 'at'],
    ['/network?at=2016-02-31', 'at'],
    ['/network?hops=2', 'hops'],
    ['/network?hops=0', 'hops'],
    ['/network?events=maybe', 'events'],
    ['/network?voices=enemies', 'voices.0'],
    ['/network?at=2016&at=2017', 'at'],
    ['/sources?limit=501', 'limit'],
    ['/sources?limit=1e3', 'limit'],
    ['/sources?limit=', 'limit'],
    ['/who', 'q'],
    ['/who?q=', 'q'],
    ['/queue?assessed=all', 'assessed'],
  ])('not %s', async (path, name) => {
    const server = await served()
    const response = await fetch(server.address + path)
    const problem = (await response.json()) as Problem
    expect([response.status, problem.code]).toEqual([400, 'bad-request'])
    expect(problem.fields?.map((field) => field.name)).toEqual([name])
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })

  it('not with a cursor that no list gave', async () => {
    const server = await served()
    const cursors = fc.oneof(
      fc.string({ minLength: 1, maxLength: 30 }),
      fc.json({ maxDepth: 1 }).map((json) => Buffer.from(json).toString('base64url')),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('/queue', '/sources', '/decisions', '/conflicts'),
        cursors,
        async (path, cursor) => {
          const response = await fetch(`${server.address}${path}?${new URLSearchParams({ cursor })}`)
          const [status, code] = await outcome(response)
          // A number may be a place in the list, whoever wrote it.
          if (status !== 200) expect([status, code]).toEqual([400, cursor.length > 500 ? 'bad-request' : 'bad-cursor'])
          else expect(Buffer.from(cursor, 'base64url').toString()).toMatch(/^\s*\[/)
        },
      ),
      { numRuns: 60 },
    )
    expect(server.notes).toEqual([])
  })

  it('an id or name of nobody', async () => {
    const server = await served()
    const asked = async (path: string) => await outcome(await fetch(server.address + path))
    expect(await asked('/sources/src_0')).toEqual([404, 'unknown-source'])
    expect(await asked('/sources/src_0/text')).toEqual([404, 'unknown-source'])
    expect(await asked('/sources/src_0/bytes')).toEqual([404, 'unknown-source'])
    expect(await asked('/claims/clm_0')).toEqual([404, 'unknown-claim'])
    expect(await asked('/entities/ent_0/profile')).toEqual([404, 'unknown-name'])
    expect(await asked('/jobs/0')).toEqual([404, 'unknown-job'])
    expect(await asked('/jobs/0/events')).toEqual([404, 'unknown-job'])
    expect(await asked('/entities/%00%ff/profile')).toEqual([404, 'unknown-name'])
  })
})

describe('the built application', () => {
  function built(): string {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'web', 'assets'), { recursive: true })
    writeFileSync(join(folder, 'web', 'index.html'), '<!doctype html><title>Stemma</title>')
    writeFileSync(join(folder, 'web', 'assets', 'main-0123.js'), 'export {}')
    writeFileSync(join(folder, 'secret.txt'), 'secret')
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'web', 'link.txt'))
    return join(folder, 'web')
  }

  it('is served, its views by its first page, with headers that keep other sites out', async () => {
    const server = await served(undefined, built())
    const root = new URL('/', server.address).href
    for (const path of ['', 'sources/src_1?at=2016', 'network']) {
      const page = await fetch(root + path)
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
      expect(page.headers.get('cache-control')).toBe('no-store')
      expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
      expect(page.headers.get('content-security-policy')).not.toContain('unsafe')
      expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    }
    const script = await fetch(`${root}assets/main-0123.js`)
    expect(await script.text()).toBe('export {}')
    expect(script.headers.get('cache-control')).toContain('immutable')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it.each([
    '/assets/other.js',
    '/link.txt',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/%00.txt',
    '/assets/%',
  ])('gives nothing for %s', async (path) => {
    const server = await served(undefined, built())
    const { host, port } = new URL(server.address)
    const asked = { ...server, address: `http://127.0.0.1:${port}` }
    const { status, text } = await raw(asked, path, { headers: { host } })
    expect(status).toBe(404)
    expect(text).not.toContain('secret\n')
  })

  it('says what is missing when it is not built', async () => {
    const server = await served()
    const page = await fetch(new URL('/', server.address))
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('npm run build')])
  })
})
