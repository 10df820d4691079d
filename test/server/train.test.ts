import { expect, it } from 'vitest'
import type { ClaimAnswer, Queue } from '../../src/server/wire/claims.ts'
import { closeWorkspace, openWorkspace } from '../../src/workspace/open.ts'
import { train } from '../../src/workspace/reviewing/train.ts'
import { entryFor } from '../store/documents.ts'
import { freshPath, temporaryFolder } from '../store/temporary.ts'
import { appended, reviewOf, reviewPapers } from '../workspace/reviewing/reviewed.ts'
import { type Asked, got, outcome, served } from './served.ts'

/** Every claim of the queue, part by part. */
async function queueOf(server: Asked, query = ''): Promise<Queue['items']> {
  const items: Queue['items'][number][] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const after = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const part: Queue = await got<Queue>(server, `/queue?limit=7${query}${after}`)
    items.push(...part.items)
    cursor = part.next
  }
  return items
}

it('the queue follows what was learned while the server runs, and says how likely a claim is', async () => {
  const path = freshPath(temporaryFolder())
  const workspace = await openWorkspace(path, { create: true })
  await appended(workspace.store, [...reviewOf(reviewPapers(8)), ...reviewPapers(2, 100).map(entryFor)])
  const server = await served(path)
  const before = await queueOf(server)
  expect(before.map(({ likelihood }) => likelihood)).toEqual(before.map(() => null))
  const first = await fetch(`${server.address}/queue`)
  const tag = first.headers.get('etag') ?? ''
  expect((await fetch(`${server.address}/queue`, { headers: { 'if-none-match': tag } })).status).toBe(304)
  await train(workspace)
  expect((await fetch(`${server.address}/queue`, { headers: { 'if-none-match': tag } })).status).toBe(200)
  const after = await queueOf(server)
  const likelihoods = after.map(({ likelihood }) => likelihood ?? Number.NaN)
  expect(likelihoods).toEqual(likelihoods.toSorted((a, b) => b - a))
  expect(after.length).toBe(before.length)
  expect((await queueOf(server, '&unlikely=true')).length).toBe(16)
  expect((await queueOf(server, '&unlikely=false')).every(({ isUnlikely }) => !isUnlikely)).toBe(true)
  const last = after.at(-1)
  const answer = await got<ClaimAnswer>(server, `/claims/${last?.claim.id}`)
  expect([answer.likelihood, answer.isUnlikely]).toEqual([last?.likelihood, true])
  expect(await outcome(await fetch(`${server.address}/queue?unlikely=perhaps`))).toEqual([400, 'bad-request'])
  await closeWorkspace(workspace)
})
