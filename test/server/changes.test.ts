import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/claims/claim.ts'
import type {
  AssessedAnswer,
  ClaimAnswer,
  ClaimRequest,
  CorrectedAnswer,
  CorrectionRequest,
  MarkedAnswer,
  Queue,
} from '../../src/server/wire/claims.ts'
import type { JudgedAnswer, UndoneAnswer } from '../../src/server/wire/decisions.ts'
import type { EntityDetail, EntityItem, FoundEntity } from '../../src/server/wire/entities.ts'
import type { Page } from '../../src/server/wire/page.ts'
import type { SourceItem, SourceReading, SourceText } from '../../src/server/wire/sources.ts'
import type { WorkspaceSummary } from '../../src/server/wire/workspace.ts'
import { closeWorkspace, openWorkspace } from '../../src/workspace/open.ts'
import { verify } from '../../src/workspace/verify.ts'
import { type Asked, got, HEADERS, outcome, posted } from './served.ts'
import { FRONT, firstSource, twoPapers } from './two-papers.ts'

/** Nothing in the workspace is other than it was recorded. */
async function expectSound({ path, close }: Asked): Promise<void> {
  await close()
  const workspace = await openWorkspace(path, { create: false })
  try {
    expect((await verify(workspace)).faults).toEqual([])
  } finally {
    await closeWorkspace(workspace)
  }
}

async function meant(server: Asked, name: string): Promise<string> {
  const { items } = await got<{ items: readonly FoundEntity[] }>(server, `/who?q=${encodeURIComponent(name)}`)
  return items[0]?.id ?? ''
}

function spanOf({ text }: SourceText, words: string): { readonly start: number; readonly end: number } {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

async function refused(server: Asked, path: string, body: unknown): Promise<readonly [number, string | null]> {
  const init = { method: 'POST', headers: HEADERS, body: JSON.stringify(body) }
  return await outcome(await fetch(server.address + path, init))
}

describe('the queue', () => {
  it('empties as claims are assessed, and counts how far it is', async () => {
    const server = await twoPapers()
    for (let left = 4; left > 0; left -= 1) {
      const queue = await got<Queue>(server, '/queue?limit=2')
      expect([queue.total, queue.progress.unreviewed, queue.progress.total]).toEqual([left, left, 4])
      const { claim } = queue.items[0] ?? {}
      const { claim: after } = await posted<MarkedAnswer>(server, `/claims/${claim?.id}/assessment`, {
        verdict: 'accepted',
        note: 'read by hand',
      })
      expect(after.assessment).toMatchObject({ verdict: 'accepted', note: 'read by hand', by: 'tester' })
    }
    expect(await got<Queue>(server, '/queue')).toMatchObject({ items: [], next: null, total: 0 })
    const { items } = await got<Queue>(server, '/queue?assessed=accepted')
    expect(items.length).toBe(4)
    const { claims } = await got<WorkspaceSummary>(server, '/workspace')
    expect(claims).toEqual({ total: 4, unreviewed: 0, accepted: 4, contested: 0, rejected: 0 })
    await expectSound(server)
  })

  it('goes on behind a cursor though claims before it are gone', async () => {
    const server = await twoPapers()
    const first = await got<Queue>(server, '/queue?limit=2')
    await posted(server, `/claims/${first.items[0]?.claim.id}/assessment`, { verdict: 'rejected' })
    const second = await got<Queue>(server, `/queue?limit=2&cursor=${first.next}`)
    const seen = [...first.items, ...second.items].map(({ claim }) => claim.id)
    expect([new Set(seen).size, second.next]).toEqual([4, null])
  })

  it('is of a source, a predicate, or about somebody', async () => {
    const server = await twoPapers()
    const { items: sources } = await got<Page<SourceItem>>(server, '/sources')
    const ofSecond = await got<Queue>(server, `/queue?source=${sources[1]?.id}`)
    expect([ofSecond.total, ofSecond.progress.total]).toEqual([1, 1])
    const leaders = await got<Queue>(server, '/queue?predicate=leader_of')
    expect(leaders.items.map(({ claim }) => claim.predicate)).toEqual(['leader_of', 'leader_of'])
    expect((await got<Queue>(server, `/queue?about=${encodeURIComponent('Coastal Brigade')}`)).total).toBe(1)
  })

  it('decides several claims together, and takes that back', async () => {
    const server = await twoPapers()
    const { items } = await got<Queue>(server, '/queue')
    const claims = items.map(({ claim }) => claim.id)
    expect(claims.length).toBeGreaterThan(1)
    const before = (await got<WorkspaceSummary>(server, '/workspace')).head.sequence
    const decided = await posted<AssessedAnswer>(server, '/assessments', {
      claims: [...claims, claims[0]],
      verdict: 'contested',
      note: 'both are in one paper',
    })
    expect(new Set(decided.claims.map(({ assessment }) => assessment?.note))).toEqual(
      new Set(['both are in one paper']),
    )
    expect((await got<WorkspaceSummary>(server, '/workspace')).head.sequence).toBe(before + claims.length)
    const undone = await posted<AssessedAnswer>(server, '/assessments/undo', { claims, because: ['a slip'] })
    expect(undone.claims.map(({ id, assessment }) => [id, assessment])).toEqual(claims.map((id) => [id, null]))
    await expectSound(server)
  })

  it('decides none of several claims when it does not hold one, and takes back none that is not decided', async () => {
    const server = await twoPapers()
    const { items } = await got<Queue>(server, '/queue')
    const [one, other] = items.map(({ claim }) => claim.id)
    const { head } = await got<WorkspaceSummary>(server, '/workspace')
    const asked = { claims: [one, 'clm_0'], verdict: 'accepted' }
    expect((await refused(server, '/assessments', asked))[1]).toBe('unknown-claim')
    expect((await refused(server, '/assessments', { claims: [], verdict: 'accepted' }))[0]).toBe(400)
    expect((await got<WorkspaceSummary>(server, '/workspace')).head).toEqual(head)
    await posted(server, '/assessments', { claims: [one], verdict: 'accepted' })
    expect(await refused(server, '/assessments/undo', { claims: [one, other] })).toEqual([409, 'nothing-to-undo'])
    expect((await got<Queue>(server, '/queue?assessed=accepted')).items.map(({ claim }) => claim.id)).toEqual([one])
  })

  it('has a claim again when its assessment is taken back', async () => {
    const server = await twoPapers()
    const { items } = await got<Queue>(server, '/queue?limit=1')
    const id = items[0]?.claim.id
    await posted(server, `/claims/${id}/assessment`, { verdict: 'contested' })
    await posted(server, `/claims/${id}/assessment`, { verdict: 'rejected' })
    const { again } = await posted<UndoneAnswer>(server, `/claims/${id}/assessment/undo`, { because: ['a slip'] })
    expect(again).toMatchObject({ kind: 'assessment', assessment: { verdict: 'contested' } })
    await posted(server, `/claims/${id}/assessment/undo`, {})
    expect(await refused(server, `/claims/${id}/assessment/undo`, {})).toEqual([409, 'nothing-to-undo'])
    const { claim, decisions } = await got<ClaimAnswer>(server, `/claims/${id}`)
    expect([claim.assessment, decisions.map(({ effect }) => effect)]).toEqual([null, ['taken back', 'taken back']])
    await expectSound(server)
  })
})

describe('a claim that was missed', () => {
  it('is marked in the text, with whom the source names already and whom it does not', async () => {
    const server = await twoPapers()
    const source = await firstSource(server)
    const front = await meant(server, FRONT)
    const request: ClaimRequest = {
      source: source.id,
      evidence: [spanOf(source, 'Karim Example leader_of')],
      subject: { type: 'person', name: 'Nadia Example' },
      predicate: 'member_of',
      object: { entity: front, mention: 'the front' },
      qualifiers: { role: 'spokeswoman' },
      valid: '2013',
      factuality: 'alleged',
      attribution: [{ voice: { type: 'organization', name: 'Agency' }, cue: 'said' }],
    }
    const { claim } = await posted<MarkedAnswer>(server, '/claims', request)
    expect(claim).toMatchObject({
      subject: { type: 'person', name: 'Nadia Example' },
      object: { id: front, name: FRONT, mention: 'the front' },
      predicate: 'member_of',
      qualifiers: { role: 'spokeswoman' },
      valid: '2013',
      factuality: 'alleged',
      attribution: [{ name: 'Agency', cue: 'said' }],
      evidence: [{ source: source.id, quote: 'Karim Example leader_of' }],
      extractor: 'person@1',
      assessment: null,
    })
    const reading = await got<SourceReading>(server, `/sources/${source.id}/reading`)
    expect(reading.claims.map(({ id }) => id)).toContain(claim.id)
    expect(await refused(server, '/claims', request)).toEqual([400, 'bad-claim'])
    expect((await got<Page<EntityItem>>(server, '/entities?type=person')).items.length).toBe(3)
    await expectSound(server)
  })

  it('may name somebody of another document, who is then one of both, until that is taken back', async () => {
    const server = await twoPapers()
    const { items } = await got<Page<SourceItem>>(server, '/sources')
    const second = items[1]?.id ?? ''
    const brigade = await meant(server, 'Coastal Brigade')
    const { claim } = await posted<MarkedAnswer>(server, '/claims', {
      source: second,
      evidence: [{ start: 0, end: 6 }],
      subject: { entity: brigade },
      predicate: 'active',
      object: null,
    } satisfies ClaimRequest)
    expect(claim.subject.id).toBe(brigade)
    const { members } = await got<EntityDetail>(server, `/entities/${brigade}`)
    expect(members.map(({ source }) => source.title)).toEqual(['First', 'Second'])
    const undone = await posted<UndoneAnswer>(server, '/decisions/undo', {})
    expect(undone.decision).toMatchObject({ kind: 'judgement', judgement: { by: 'tester' } })
    expect((await got<EntityDetail>(server, `/entities/${brigade}`)).members.length).toBe(1)
    await expectSound(server)
  })

  it.each([
    ['words that are not there', { evidence: [{ start: 0, end: 100_000 }] }, 'bad-claim'],
    ['words that end before they begin', { evidence: [{ start: 9, end: 3 }] }, 'bad-claim'],
    ['a predicate that is none', { predicate: 'likes' }, 'bad-claim'],
    ['an object of the wrong kind', { object: { value: 'Left' } }, 'bad-claim'],
    ['a time that is none', { valid: 'once' }, 'bad-claim'],
    ['somebody who is not held', { subject: { entity: 'ent_0' } }, 'unknown-name'],
    ['a source that is not held', { source: 'src_0' }, 'unknown-source'],
    ['no words', { evidence: [] }, 'bad-request'],
    ['members of its own', { id: 'clm_0' }, 'bad-request'],
  ])('is refused with %s, and nothing is recorded', async (_, wrong, code) => {
    const server = await twoPapers()
    const { id } = await firstSource(server)
    const before = await got<WorkspaceSummary>(server, '/workspace')
    const right = {
      source: id,
      evidence: [{ start: 0, end: 5 }],
      subject: { type: 'organization', name: 'Front' },
      predicate: 'allied_with',
      object: { type: 'organization', name: 'Brigade' },
    }
    expect((await refused(server, '/claims', { ...right, ...wrong }))[1]).toBe(code)
    expect(await got<WorkspaceSummary>(server, '/workspace')).toEqual(before)
  })
})

describe('a claim that is wrong', () => {
  it('is replaced: the right one is recorded, and the wrong one rejected with its name', async () => {
    const server = await twoPapers()
    const { items } = await got<Queue>(server, '/queue?predicate=leader_of&about=Karim%20Example')
    const wrong = items[0]?.claim as Claim
    const correction: CorrectionRequest = {
      evidence: wrong.evidence.map(({ start, end }) => ({ start, end })),
      subject: { entity: wrong.subject.id },
      predicate: 'founder_of',
      object: { entity: await meant(server, FRONT) },
      valid: '2011',
      note: 'founded, not led',
    }
    const { claim, replaced } = await posted<CorrectedAnswer>(server, `/claims/${wrong.id}/correction`, correction)
    expect(claim).toMatchObject({ predicate: 'founder_of', subject: { name: 'Karim Example' }, assessment: null })
    expect(replaced).toEqual({
      ...wrong,
      assessment: expect.objectContaining({
        verdict: 'rejected',
        note: `replaced by ${claim.id}: founded, not led`,
        by: 'tester',
      }),
    })
    await posted(server, `/claims/${wrong.id}/assessment/undo`, {})
    expect((await got<ClaimAnswer>(server, `/claims/${wrong.id}`)).claim).toEqual(wrong)
    await expectSound(server)
  })

  it('is left as it is when the right one says the same, or is none', async () => {
    const server = await twoPapers()
    const { items } = await got<Queue>(server, '/queue?predicate=allied_with')
    const { claim } = items[0] ?? {}
    const same = {
      evidence: claim?.evidence.map(({ start, end }) => ({ start, end })),
      subject: { entity: claim?.subject.id },
      predicate: 'allied_with',
      object: { entity: await meant(server, 'Coastal Brigade') },
    }
    expect(await refused(server, `/claims/${claim?.id}/correction`, same)).toEqual([400, 'bad-claim'])
    expect(await refused(server, '/claims/clm_0/correction', same)).toEqual([404, 'unknown-claim'])
    expect((await got<ClaimAnswer>(server, `/claims/${claim?.id}`)).claim).toEqual(claim)
  })
})

describe('who is whom', () => {
  it('is judged, listed, and taken back by its entry', async () => {
    const server = await twoPapers()
    const [one, other] = ['Karim Example', 'Salim Example']
    const judged = await posted<JudgedAnswer>(server, '/judgements', {
      left: one,
      right: other,
      decision: 'same',
      because: ['one man'],
    })
    expect([judged.left.name, judged.right.name, judged.contradictions]).toEqual([one, other, []])
    expect(await meant(server, one)).toBe(await meant(server, other))
    const { items } = await got<Page<{ entry: number; effect: string }>>(server, '/decisions')
    const { decision } = await posted<UndoneAnswer>(server, '/decisions/undo', { entry: items[0]?.entry })
    expect(decision.effect).toBe('taken back')
    expect(await refused(server, '/decisions/undo', { entry: items[0]?.entry })).toEqual([409, 'nothing-to-undo'])
    expect(await refused(server, '/decisions/undo', { entry: 1 })).toEqual([409, 'nothing-to-undo'])
    expect(await meant(server, one)).not.toBe(await meant(server, other))
    expect(await refused(server, '/judgements/undo', { left: one, right: other })).toEqual([409, 'nothing-to-undo'])
    await expectSound(server)
  })

  it('is refused about nobody', async () => {
    const server = await twoPapers()
    const judgement = { left: 'Karim Example', right: 'ent_0', decision: 'same' }
    expect(await refused(server, '/judgements', judgement)).toEqual([404, 'unknown-name'])
    expect((await refused(server, '/judgements', { ...judgement, decision: 'perhaps' }))[1]).toBe('bad-request')
  })
})

describe('an answer', () => {
  it('need not be sent twice, until something has changed', async () => {
    const server = await twoPapers()
    const ask = async (path: string, tag: string | null): Promise<Response> => {
      const response = await fetch(server.address + path, tag === null ? {} : { headers: { 'if-none-match': tag } })
      await response.arrayBuffer()
      return response
    }
    for (const path of ['/network', '/network?at=2016', '/queue', '/workspace', '/conflicts']) {
      const tag = (await ask(path, null)).headers.get('etag')
      expect(tag).toMatch(/^"[0-9a-f]{24}"$/)
      expect((await ask(path, tag)).status, path).toBe(304)
      expect((await ask(path, `"other", W/${tag}`)).status).toBe(304)
      expect((await ask(path, '"other"')).status).toBe(200)
    }
    const before = (await ask('/queue', null)).headers.get('etag')
    expect((await ask('/queue?limit=1', before)).status).toBe(200)
    const { items } = await got<Queue>(server, '/queue?limit=1')
    await posted(server, `/claims/${items[0]?.claim.id}/assessment`, { verdict: 'accepted' })
    expect((await ask('/queue', before)).status).toBe(200)
  })

  it('to HEAD is that to GET without its body', async () => {
    const server = await twoPapers()
    const response = await fetch(`${server.address}/workspace`, { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
    expect(response.headers.get('etag')).toMatch(/^"/)
  })
})
