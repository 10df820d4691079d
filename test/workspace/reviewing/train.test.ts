import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { KnownError } from '../../../src/claims/known-error.ts'
import { cacheFolder } from '../../../src/workspace/cache-folder.ts'
import { undoAssessment } from '../../../src/workspace/judging/undo.ts'
import { closeWorkspace, openWorkspace, type Workspace } from '../../../src/workspace/open.ts'
import { assess } from '../../../src/workspace/reviewing/assess.ts'
import { LikelihoodKeeper } from '../../../src/workspace/reviewing/likelihood-keeper.ts'
import { type QueuedClaim, queueOf, turnOf } from '../../../src/workspace/reviewing/queue.ts'
import { train } from '../../../src/workspace/reviewing/train.ts'
import { verify } from '../../../src/workspace/verify.ts'
import { NOW } from '../../store/documents.ts'
import { ENGINES } from '../../store/engines.ts'
import { freshPath, temporaryFolder } from '../../store/temporary.ts'
import { opened, recorded } from '../opened.ts'
import { appended, reviewOf, reviewPapers } from './reviewed.ts'

/** A workspace whose claims are reviewed, and papers more that are not. */
async function reviewed(path: string, { shuffle }: { readonly shuffle?: number } = {}): Promise<Workspace> {
  const workspace = await opened(path)
  await appended(workspace.store, reviewOf(reviewPapers(8), shuffle === undefined ? {} : { shuffle }))
  for (const paper of reviewPapers(2, 100)) await recorded(workspace, paper)
  return workspace
}

async function waiting(workspace: Workspace): Promise<readonly QueuedClaim[]> {
  return (await queueOf(workspace, { assessed: 'unreviewed' }, { limit: 500 })).items
}

async function refusal(work: Promise<unknown>): Promise<readonly [string, string]> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof KnownError)) throw error
  return [error.code, error.message]
}

describe('a workspace that learns from its review', () => {
  it('sorts its queue by what it learned, and marks what is unlikely', async () => {
    const workspace = await reviewed(freshPath(temporaryFolder()))
    const before = await waiting(workspace)
    expect(before.every(({ likelihood, isUnlikely }) => likelihood === null && !isUnlikely)).toBe(true)
    const learned = await train(workspace)
    expect(learned.isUsed).toBe(true)
    expect(learned.after.averagePrecision).toBeGreaterThan(learned.before.averagePrecision + 0.2)
    const after = await waiting(workspace)
    expect(new Set(after.map(({ claim }) => claim.id))).toEqual(new Set(before.map(({ claim }) => claim.id)))
    const friendly = after.map(({ claim }) => claim.predicate === 'allied_with' || claim.predicate === 'part_of')
    expect(friendly.slice(0, 16).every(Boolean)).toBe(true)
    expect(friendly.slice(16).some(Boolean)).toBe(false)
    expect(learned.unlikely).toBeGreaterThan(0)
    for (const { likelihood, isUnlikely } of after) expect(isUnlikely).toBe((likelihood ?? 1) < learned.unlikely)
    const unlikely = await queueOf(workspace, { assessed: 'unreviewed', unlikely: true }, { limit: 500 })
    const others = await queueOf(workspace, { assessed: 'unreviewed', unlikely: false }, { limit: 500 })
    expect([unlikely.total, others.total]).toEqual([16, 16])
  })

  it('gives its queue in parts that leave nothing out', async () => {
    const workspace = await reviewed(freshPath(temporaryFolder()))
    await train(workspace)
    const ids: string[] = []
    for (let after: ReturnType<typeof turnOf> | undefined; ; ) {
      const { items } = await queueOf(workspace, { assessed: 'unreviewed' }, { after, limit: 5 })
      ids.push(...items.map(({ claim }) => claim.id))
      const last = items.at(-1)
      if (last === undefined) break
      after = turnOf(last)
    }
    expect(ids).toEqual((await waiting(workspace)).map(({ claim }) => claim.id))
  })

  it('leaves its log and its claims as they are', async () => {
    const workspace = await reviewed(freshPath(temporaryFolder()))
    const before = await workspace.store.holdings()
    const { place } = await train(workspace)
    expect(place.sequence).toBe(await workspace.store.head())
    expect((await workspace.store.holdings()).claims).toEqual(before.claims)
    expect((await verify(workspace)).faults).toEqual([])
  })

  it('says of new documents how many of their claims are unlikely', async () => {
    const workspace = await reviewed(freshPath(temporaryFolder()))
    const [paper, other] = reviewPapers(2, 200)
    expect(await recorded(workspace, paper ?? expect.fail('no paper'))).toMatchObject({ claims: 16, unlikely: 0 })
    await train(workspace)
    expect(await recorded(workspace, other ?? expect.fail('no paper'))).toMatchObject({ claims: 16, unlikely: 8 })
  })

  it('learns the same from the same log, to the last byte', async () => {
    const path = freshPath(temporaryFolder())
    const workspace = await reviewed(path)
    await train(workspace)
    const first = readFileSync(`${path}.likelihood`, 'utf8')
    rmSync(`${path}.likelihood`)
    await train(workspace)
    expect(readFileSync(`${path}.likelihood`, 'utf8')).toBe(first)
    await closeWorkspace(workspace)
    const copy = freshPath(temporaryFolder())
    cpSync(path, copy)
    await train(await opened(copy))
    expect(readFileSync(`${copy}.likelihood`, 'utf8')).toBe(first)
  })

  it('learns otherwise when a conclusion is taken back', async () => {
    const path = freshPath(temporaryFolder())
    const workspace = await reviewed(path)
    const { material } = await train(workspace)
    const [claim] = (await workspace.store.holdings()).claims.filter(
      ({ assessment }) => assessment?.verdict === 'accepted',
    )
    await undoAssessment(workspace, claim?.id ?? '', [])
    expect((await train(workspace)).material).toEqual({ ...material, right: material.right - 1 })
    await assess(workspace, claim?.id ?? '', 'contested', null)
    expect((await train(workspace)).material).toEqual({ ...material, right: material.right - 1 })
  })

  it.each([1, 2, 3])('uses nothing when conclusions have nothing to do with the claims (%s)', async (shuffle) => {
    const path = freshPath(temporaryFolder())
    const workspace = await reviewed(path, { shuffle })
    const before = (await waiting(workspace)).map(({ claim }) => claim.id)
    expect((await train(workspace)).isUsed).toBe(false)
    expect(existsSync(`${path}.likelihood`)).toBe(false)
    expect((await waiting(workspace)).map(({ claim }) => claim.id)).toEqual(before)
  })

  it('takes away what it learned when that is no longer better', async () => {
    const path = freshPath(temporaryFolder())
    const workspace = await reviewed(path)
    await train(workspace)
    expect((await waiting(workspace))[0]?.likelihood).not.toBeNull()
    await appended(workspace.store, reviewOf(reviewPapers(60, 300), { shuffle: 4 }))
    expect((await train(workspace)).isUsed).toBe(false)
    expect((await waiting(workspace))[0]?.likelihood).toBeNull()
    expect(readdirSync(dirname(path)).filter((name) => name.includes('likelihood'))).toEqual([])
  })

  it('refuses to learn from too little, in one line', async () => {
    const workspace = await opened()
    await appended(workspace.store, reviewOf(reviewPapers(2)))
    const [code, line] = await refusal(train(workspace))
    expect(code).toBe('too-few-examples')
    expect(line).toMatch(/^train: \d+ accepted and \d+ rejected proposals from 2 sources are too few to learn from; /)
  })

  it.each([
    ['cut short', (text: string) => text.slice(0, 300)],
    ['of another version', (text: string) => text.replace('"features": 1', '"features": 99')],
    ['of another log', (text: string) => text.replace(/"hash": "\w{4}/, '"hash": "0000')],
    ['of something else', () => 'hello'],
    ['made to harm', (text: string) => text.replace('"unlikely":', '"constructor": 1, "unlikely":')],
  ])('takes no notice of a file that is %s', async (_, spoil) => {
    const path = freshPath(temporaryFolder())
    const workspace = await reviewed(path)
    await train(workspace)
    const file = `${path}.likelihood`
    writeFileSync(file, spoil(readFileSync(file, 'utf8')))
    const again = await opened(path)
    expect((await waiting(again)).every(({ likelihood }) => likelihood === null)).toBe(true)
    await train(again)
    expect((await waiting(workspace))[0]?.likelihood).not.toBeNull()
  })

  it('says so when the file cannot be written, and leaves nothing behind', async () => {
    const path = freshPath(temporaryFolder())
    const workspace = await reviewed(path)
    const gone = { ...workspace, likelihoods: new LikelihoodKeeper(join(path, 'a.likelihood')) }
    expect(await refusal(train(gone))).toEqual(['unwritable', expect.stringContaining('cannot write')])
  })
})

const [, postgres] = ENGINES

describe.runIf(postgres?.isHere === true)(postgres?.title ?? '', () => {
  it('learns what a file with the same log learns, and keeps it in the folder for such files', async () => {
    const cache = temporaryFolder()
    vi.stubEnv('XDG_CACHE_HOME', cache)
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    const address = (await postgres?.fresh()) ?? ''
    const workspace = await openWorkspace(address, { create: true, clock: () => new Date(NOW), user: 'tester' })
    onTestFinished(async () => await closeWorkspace(workspace))
    await appended(workspace.store, reviewOf(reviewPapers(8)))
    const learned = await train(workspace)
    const [name] = readdirSync(cacheFolder()).filter((file) => file.endsWith('.likelihood'))
    const path = freshPath(temporaryFolder())
    const file = await opened(path)
    await appended(file.store, reviewOf(reviewPapers(8)))
    expect(await train(file)).toEqual(learned)
    expect(readFileSync(join(cacheFolder(), name ?? ''), 'utf8')).toBe(readFileSync(`${path}.likelihood`, 'utf8'))
  }, 60_000)
})
