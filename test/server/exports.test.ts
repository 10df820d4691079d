import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/claims/claim.ts'
import type { Page } from '../../src/server/wire/page.ts'
import type { SourceItem } from '../../src/server/wire/sources.ts'
import { closeWorkspace, openWorkspace } from '../../src/workspace/open.ts'
import { written } from '../store/documents.ts'
import { freshPath, temporaryFolder } from '../store/temporary.ts'
import { recorded } from '../workspace/opened.ts'
import { got, served } from './served.ts'
import { firstSource, twoPapers } from './two-papers.ts'

describe('what leaves the workspace', () => {
  it('are the claims, a record a line that can be read again, or as a table', async () => {
    const server = await twoPapers()
    const response = await fetch(`${server.address}/export/claims.jsonl`)
    const lines = (await response.text()).trimEnd().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as Claim).schema)).toEqual(Array(4).fill('stemma.claim/1'))
    expect(response.headers.get('content-disposition')).toContain('attachment; filename="claims.jsonl"')
    expect(response.headers.get('stemma-withheld')).toBe('0')
    const table = await fetch(`${server.address}/export/claims.csv`)
    expect((await table.text()).trimEnd().split('\r\n')).toHaveLength(5)
    expect(table.headers.get('content-disposition')).toContain('attachment; filename="claims.csv"')
    expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const entities = await fetch(`${server.address}/export/claims.ftm.json`)
    expect(await entities.text()).toMatch(/^\{"id":"ent-\w+","schema":"\w+","properties":\{"name":\[/)
    expect(entities.headers.has('stemma-losses')).toBe(true)
  })

  it('without what is withheld of persons, unless it is asked for by name', async () => {
    const path = freshPath(temporaryFolder())
    const filling = await openWorkspace(path, { create: true })
    const paper = written('Faith', [
      { s: 'Karim Example', p: 'status', o: 'alive' },
      { s: 'Salim Example', p: 'status', o: 'alive' },
    ])
    const claims = paper.reading.claims.map((claim, at) => (at === 0 ? { ...claim, predicate: 'religion' } : claim))
    await recorded(filling, { ...paper, reading: { ...paper.reading, claims } })
    await closeWorkspace(filling)
    const server = await served(path)
    const exported = async (query: string) => {
      const response = await fetch(`${server.address}/export/claims.jsonl${query}`)
      const lines = (await response.text()).trimEnd().split('\n')
      const predicates = lines.map((line) => (JSON.parse(line) as Claim).predicate)
      return [predicates, response.headers.get('stemma-withheld')]
    }
    expect(await exported('')).toEqual([['status'], '1'])
    expect(await exported('?include=religion')).toEqual([['religion', 'status'], '0'])
  })

  it('is the network, as one file for programs that draw networks', async () => {
    const server = await twoPapers()
    const fetched = async (path: string) => {
      const response = await fetch(`${server.address}/export/network.${path}`)
      return { text: await response.text(), status: response.status, headers: response.headers }
    }
    const whole = await fetched('gexf')
    expect(whole.text.match(/<edge /g)).toHaveLength(3)
    expect(whole.text).toContain('<spell start="2011-01-01"/>')
    expect(whole.headers.get('content-disposition')).toContain('attachment; filename="network.gexf"')
    expect(whole.headers.get('stemma-pseudonyms')).toBe('0')
    const around = await fetched('graphml?around=Coastal%20Brigade&at=2010')
    expect(around.text.match(/<edge /g)).toHaveLength(1)
    expect((await fetched('gexf?at=2010')).text.match(/<edge /g)).toHaveLength(2)
    expect((await fetched('gexf?hops=2')).status).toBe(400)
    expect((await fetched('graphml?around=Nobody')).status).toBe(404)
  })

  it('are the bytes of a source as they came, to be saved and never shown', async () => {
    const server = await twoPapers()
    const { items } = await got<Page<SourceItem>>(server, '/sources')
    const response = await fetch(`${server.address}/sources/${items[0]?.id}/bytes`)
    const { text } = await firstSource(server)
    expect(await response.text()).toBe(text)
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="First.txt"; filename*=UTF-8''First.txt`,
    )
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
  })
})
