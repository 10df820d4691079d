import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { HeadEvent, Job, JobEvent } from '../../src/server/wire/jobs.ts'
import type { Page } from '../../src/server/wire/page.ts'
import type { SourceItem, SourceText } from '../../src/server/wire/sources.ts'
import type { WorkspaceSummary } from '../../src/server/wire/workspace.ts'
import { packed, response, sent } from '../capture/web-archive/make.ts'
import { type Asked, got, HEADERS, outcome, posted, raw, served } from './served.ts'

/** A folder for temporary files of these tests alone: others upload at the same time. */
const temporary = mkdtempSync(join(tmpdir(), 'stemma-jobs-'))
vi.stubEnv('TMPDIR', temporary)
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(temporary, { recursive: true, force: true })
})

const REPORT =
  'Karim Example, the leader of the Northern Salvation Front, said that it was allied with the Coastal Brigade.'

/** An event of a stream, as it came. */
interface Came {
  readonly event: string
  readonly data: unknown
}

/** The events of a stream, as far as they are taken; a comment is none. */
async function* events(response: Response): AsyncGenerator<Came> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    const parts = text.split('\n\n')
    text = parts.pop() ?? ''
    for (const part of parts) {
      const event = /^event: (.*)$/m.exec(part)?.[1]
      const data = /^data: (.*)$/m.exec(part)?.[1]
      if (event !== undefined && data !== undefined) yield { event, data: JSON.parse(data) }
    }
  }
}

/** Everything that happens in a job until it is over, and how it stands then. */
async function finished(
  server: Asked,
  { id }: Job,
): Promise<{ readonly job: Job; readonly events: readonly JobEvent[] }> {
  const told: JobEvent[] = []
  for await (const { data } of events(await fetch(`${server.address}/jobs/${id}/events`))) told.push(data as JobEvent)
  return { job: await got<Job>(server, `/jobs/${id}`), events: told }
}

async function uploaded(server: Asked, form: FormData): Promise<Response> {
  return await fetch(`${server.address}/jobs`, { method: 'POST', headers: { 'stemma-request': '1' }, body: form })
}

function formOf(
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const [name, content] of Object.entries(files)) form.append('files', new File([content], name))
  return form
}

function foldersLeft(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('stemma-add-'))
}

describe('documents', () => {
  it('are added from files, with what is said of them, and each step is told', async () => {
    const server = await served()
    const before = foldersLeft()
    const files = {
      'report.txt': REPORT,
      'تقرير.txt': 'قال كريم إن جبهة الشمال متحالفة مع لواء الساحل.',
      'photo.jpg': new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
    }
    const response = await uploaded(server, formOf(files, { publisher: 'Example Agency', published: '2016-03' }))
    const begun = (await response.json()) as Job
    expect([response.status, response.headers.get('location')]).toEqual([202, `/api/v1/jobs/${begun.id}`])
    const { job, events: told } = await finished(server, begun)
    expect([job.state, job.failure, job.files]).toEqual(['done', null, Object.keys(files)])
    expect(job.documents.map(({ document, isNew }) => [document, isNew])).toEqual([
      ['report.txt', true],
      ['تقرير.txt', true],
    ])
    expect(job.faults).toEqual([
      { document: 'photo.jpg', code: 'binary', message: expect.stringContaining('photo.jpg') },
    ])
    const kinds = told.filter(({ kind }) => kind !== 'state').map(({ kind }) => kind)
    expect(kinds.slice(-7)).toEqual(
      ['reading', 'resolving', 'recorded', 'reading', 'resolving', 'recorded', 'fault'].slice(-kinds.length),
    )
    expect(told.at(-1)).toEqual({ kind: 'state', job })
    const { items } = await got<Page<SourceItem>>(server, '/sources')
    expect(items.map(({ origin, publisher, published }) => [origin, publisher, published])).toEqual([
      ['report.txt', 'Example Agency', '2016-03'],
      ['تقرير.txt', 'Example Agency', '2016-03'],
    ])
    expect(foldersLeft()).toEqual(before)
  })

  it('of an archive are each one, and one that is too large is a fault of its own', async () => {
    const server = await served()
    const page = (url: string, words: string) => response(url, sent(`<html><body><p>${words}</p></body></html>`))
    const archive = packed(
      page('https://example.org/a', REPORT),
      page('https://example.org/b', `It is said: ${REPORT}`),
    )
    const files = { 'site.warc.gz': new Uint8Array(archive), 'a.txt': 'a'.repeat(64 * 1024 * 1024 + 1) }
    const begun = (await (await uploaded(server, formOf(files))).json()) as Job
    const { job } = await finished(server, begun)
    expect(job.documents.map(({ document }) => document.split(' ')[0])).toEqual([
      'https://example.org/a',
      'https://example.org/b',
    ])
    expect(job.faults).toMatchObject([{ document: 'a.txt', code: 'oversized' }])
  })

  it('that are held already change nothing', async () => {
    const server = await served()
    for (const isNew of [true, false]) {
      const begun = (await (await uploaded(server, formOf({ 'report.txt': REPORT }))).json()) as Job
      const { job } = await finished(server, begun)
      expect(job.documents).toMatchObject([{ document: 'report.txt', isNew }])
    }
    expect((await got<WorkspaceSummary>(server, '/workspace')).sources).toBe(1)
    const { items } = await got<{ items: readonly Job[] }>(server, '/jobs')
    expect(items.map(({ documents }) => documents[0]?.isNew)).toEqual([false, true])
  })

  it('are added from a text that was pasted, whose address is a label', async () => {
    const server = await served()
    const url = 'https://example.org/report'
    const text = `<script>alert(1)</script>\n${REPORT}`
    const begun = await posted<Job>(server, '/jobs', { text, title: 'A <b>report</b>', url, language: 'en' })
    const { job } = await finished(server, begun)
    const source = job.documents[0]?.source
    expect(await got<SourceItem>(server, `/sources/${source}`)).toMatchObject({ title: 'A <b>report</b>', url })
    const response = await fetch(`${server.address}/sources/${source}/text`)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(((await response.json()) as SourceText).text).toContain('Northern Salvation Front')
  })

  it('are told of to whoever watches, with the log', async () => {
    const server = await served()
    const watching = new AbortController()
    const stream = events(await fetch(`${server.address}/events`, { signal: watching.signal }))
    const first = await stream.next()
    expect(first.value).toEqual({ event: 'head', data: { sequence: 0, hash: '' } satisfies HeadEvent })
    await posted<Job>(server, '/jobs', { text: REPORT })
    const seen: Came[] = []
    for await (const came of stream) {
      seen.push(came)
      if (came.event === 'head') break
    }
    watching.abort()
    expect(seen.filter(({ event }) => event === 'job').map(({ data }) => (data as Job).state)).toContain('running')
    expect(seen.at(-1)?.data).toMatchObject({
      sequence: expect.any(Number),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('do not keep questions waiting while they are read', async () => {
    const server = await served()
    const long = `${REPORT}\n\n`.repeat(1000)
    const begun = (await (await uploaded(server, formOf({ 'long.txt': long }))).json()) as Job
    const over = finished(server, begun)
    let [asked, isOver] = [0, false]
    void over.then(() => {
      isOver = true
    })
    while (!isOver) {
      await got<WorkspaceSummary>(server, '/workspace')
      asked += 1
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const { job } = await over
    expect([job.state, job.documents.length]).toEqual(['done', 1])
    expect(asked).toBeGreaterThan(3)
  })
})

describe('an upload is refused', () => {
  it.each([
    ['without a file', formOf({}, { title: 'A' }), 'bad-request'],
    ['with a field that is not known', formOf({ 'a.txt': REPORT }, { path: '/etc' }), 'bad-request'],
    ['with a date that is none', formOf({ 'a.txt': REPORT }, { published: 'today' }), 'bad-request'],
    [
      'with too many files',
      formOf(Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`${at}.txt`, 'a']))),
      'bad-request',
    ],
  ])('%s, and nothing is left behind', async (_, form, code) => {
    const server = await served()
    const before = foldersLeft()
    expect((await outcome(await uploaded(server, form)))[1]).toBe(code)
    expect(foldersLeft()).toEqual(before)
    expect((await got<{ items: readonly Job[] }>(server, '/jobs')).items).toEqual([])
    expect(server.notes).toEqual([])
  })

  it.each([
    [
      'that breaks off',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="files"; filename="a"\r\n\r\nabc',
    ],
    ['without a boundary', 'multipart/form-data', 'abc'],
    ['that is none', 'multipart/form-data; boundary=x', 'abc'],
  ])('%s', async (_, type, body) => {
    const server = await served()
    const headers = { 'stemma-request': '1', 'content-type': type }
    const { status, text } = await raw(server, '/jobs', { method: 'POST', headers, body })
    expect([status, JSON.parse(text).code]).toEqual([400, 'bad-request'])
  })

  it('when a text that was pasted is empty or of another shape', async () => {
    const server = await served()
    for (const body of [{}, { text: '' }, { text: 1 }, { text: 'a', path: '/etc/passwd' }, []]) {
      const init = { method: 'POST', headers: HEADERS, body: JSON.stringify(body) }
      expect(await outcome(await fetch(`${server.address}/jobs`, init))).toEqual([400, 'bad-request'])
    }
  })

  it('and a name is no path', async () => {
    const server = await served()
    const begun = (await (
      await uploaded(server, formOf({ '../../etc/passwd': REPORT, 'C:\\temp\\b.txt': 'b' }))
    ).json()) as Job
    expect(begun.files).toEqual(['passwd', 'b.txt'])
    await finished(server, begun)
  })
})

describe('a server that is ended', () => {
  it('ends streams, leaves nothing half done, and can be ended twice', async () => {
    const server = await served()
    const stream = await fetch(`${server.address}/events`)
    const before = foldersLeft()
    for (const _ of [1, 2]) await posted<Job>(server, '/jobs', { text: `${REPORT}\n\n`.repeat(2000) })
    const reading = stream.text()
    await server.close()
    expect(foldersLeft()).toEqual(before)
    expect(await reading).toContain('event: head')
    await expect(fetch(`${server.address}/workspace`)).rejects.toThrow('fetch failed')
    const again = await served(server.path)
    const { sources } = await got<WorkspaceSummary>(again, '/workspace')
    expect([0, 1]).toContain(sources)
  })
})
