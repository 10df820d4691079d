import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { serve } from '../../src/server/serve.ts'
import type { Job, JobEvent } from '../../src/server/wire/jobs.ts'
import type { WorkspaceSummary } from '../../src/server/wire/workspace.ts'
import { claim, claims, failure, type ModelServer, modelServer } from '../language-model/model-server.ts'
import { freshPath, temporaryFolder } from '../store/temporary.ts'
import { type Asked, got, HEADERS, outcome, posted, served } from './served.ts'

const KEY = 'sk-a-secret-of-the-test'
const TEXT = 'Omar Example secretly pays the Coastal Brigade.'
const PAYS = claim({
  quote: 'Omar Example secretly pays the Coastal Brigade',
  subject: { name: 'Omar Example', type: 'person', words: 'Omar Example' },
  predicate: 'supports',
  object: { name: 'Coastal Brigade', type: 'organization', words: 'Coastal Brigade' },
})

/** A server whose operator chose a language model. */
async function servedWith({ url }: ModelServer): Promise<Asked> {
  const path = freshPath(temporaryFolder())
  const notes: string[] = []
  const reader = { url, model: 'small:1b', key: KEY, parallel: 2 }
  const web = join(path, 'no-web')
  const { address, close } = await serve({
    path,
    port: 0,
    web,
    version: 'test',
    note: (line) => notes.push(line),
    user: 'tester',
    reader,
  })
  onTestFinished(close)
  return { address: `${address}/api/v1`, path, notes, close }
}

async function added(server: Asked): Promise<{ readonly job: Job; readonly events: string }> {
  const begun = await posted<Job>(server, '/jobs', { text: TEXT, language: 'en' })
  const events = await (await fetch(`${server.address}/jobs/${begun.id}/events`)).text()
  return { job: await got<Job>(server, `/jobs/${begun.id}`), events }
}

it('a server whose operator chose a language model reads with it, and tells where the words go', async () => {
  const model = await modelServer((_, response) => claims(response, PAYS))
  const server = await servedWith(model)
  const { reader } = await got<WorkspaceSummary>(server, '/workspace')
  expect(reader).toEqual({ model: 'small:1b', host: new URL(model.url).host })
  const { job, events } = await added(server)
  expect([job.state, job.faults]).toEqual(['done', []])
  expect(job.documents[0]?.notes).toContain('1 of 1 proposals of the language model "small:1b" taken in')
  const told = [...events.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? '') as JobEvent)
  expect(told).toContainEqual(expect.objectContaining({ kind: 'reading', portions: { done: 1, total: 1 } }))
  expect(model.questions.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${KEY}`])
  expect(events + JSON.stringify(await got(server, '/queue'))).not.toContain(KEY)
})

it('a document is added as a whole or not at all when the model is gone, and the job says why', async () => {
  const server = await servedWith(await modelServer((_, response) => failure(response, 401, `wrong key ${KEY}`)))
  const { job } = await added(server)
  expect([job.state, job.documents]).toEqual(['failed', []])
  expect(job.failure).toContain('it does not take the key in STEMMA_MODEL_KEY (401)')
  expect(JSON.stringify(job)).not.toContain(KEY)
  expect((await got<WorkspaceSummary>(server, '/workspace')).sources).toBe(0)
})

it('no request can choose one', async () => {
  const model = await modelServer((_, response) => claims(response, PAYS))
  const server = await served()
  expect((await got<WorkspaceSummary>(server, '/workspace')).reader).toBeNull()
  for (const more of [
    { reader: 'openai-compatible' },
    { url: model.url, model: 'm' },
    { reader: { url: model.url } },
  ]) {
    const body = JSON.stringify({ text: TEXT, ...more })
    const init = { method: 'POST', headers: HEADERS, body }
    expect(await outcome(await fetch(`${server.address}/jobs`, init))).toEqual([400, 'bad-request'])
  }
  await posted<Job>(server, '/jobs', { text: TEXT, url: model.url })
  expect(model.questions).toEqual([])
})
