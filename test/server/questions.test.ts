import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from '@hono/zod-openapi'
import { afterAll, describe, expect, it } from 'vitest'
import type { Claim } from '../../src/claims/claim.ts'
import type { Route } from '../../src/server/route.ts'
import { claimRoutes } from '../../src/server/routes/claims.ts'
import { entityRoutes } from '../../src/server/routes/entities.ts'
import { identityRoutes } from '../../src/server/routes/identity.ts'
import { jobRoutes } from '../../src/server/routes/jobs.ts'
import { networkRoutes } from '../../src/server/routes/network.ts'
import { searchRoutes } from '../../src/server/routes/search.ts'
import { sourceRoutes } from '../../src/server/routes/sources.ts'
import { workspaceRoutes } from '../../src/server/routes/workspace.ts'
import type { Queue } from '../../src/server/wire/claims.ts'
import type { FoundEntity, ProfileAnswer, SidesAnswer, TimelinePage } from '../../src/server/wire/entities.ts'
import type { CompactNetwork, EdgeAnswer } from '../../src/server/wire/network.ts'
import type { Page } from '../../src/server/wire/page.ts'
import type { SourceItem, SourceReading, SourceText } from '../../src/server/wire/sources.ts'
import type { WorkspaceSummary } from '../../src/server/wire/workspace.ts'
import { type Asked, got, samples, served } from './served.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-questions-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const copyOfSamples = samples(folder)

const ROUTES: readonly Route[] = [
  ...workspaceRoutes,
  ...sourceRoutes,
  ...searchRoutes,
  ...entityRoutes,
  ...networkRoutes,
  ...claimRoutes,
  ...identityRoutes,
  ...jobRoutes,
]

/** Every route that answers JSON to GET, by its path. */
const READS = new Map(
  ROUTES.flatMap(({ config }) => {
    const answer = config.responses[200]
    const content = answer !== undefined && 'content' in answer ? answer.content : undefined
    const media = content?.['application/json']
    const schema = media !== undefined && 'schema' in media ? (media.schema as z.ZodType) : undefined
    return config.method === 'get' && schema !== undefined ? [[config.path, schema] as const] : []
  }),
)

/** What is asked of each, with the ids of the samples filled in. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  '/workspace': [''],
  '/publications': [''],
  '/vocabulary': [''],
  '/sources': ['', '?limit=2', '?language=ar', '?q=Encyclopedia'],
  '/sources/{id}': [''],
  '/sources/{id}/text': [''],
  '/sources/{id}/reading': [''],
  '/search': ['?q=Kayyali', '?q=%D9%83%D9%8A%D8%A7%D9%84%D9%8A&limit=1&texts=true', '?q=killed&from=2016&to=2025'],
  '/who': ['?q=Kayyali', '?q=حلب', '?q=?'],
  '/entities': ['', '?type=person'],
  '/entities/{id}': [''],
  '/entities/{id}/profile': ['', '?at=2016-06&known=2020&recorded=2030', '?voices=third-party', '?only=Sample%20Wire'],
  '/entities/{id}/sides': ['', '?at=2016'],
  '/entities/{id}/timeline': ['', '?limit=1', '?without=opponent'],
  '/timeline': ['', '?at=2013', '?predicates=leader_of,allied_with&from=2011&to=2016-03'],
  '/network': ['', '?at=2016&ended=true&events=true', '?around={entity}&hops=2', '?assessed=accepted', '?voices=ally'],
  '/edge': ['?one={entity}&other={other}', '?one={entity}&other={other}&predicate=leader_of&at=2016'],
  '/diff': ['?from=2013&to=2025', '?from=2013&to=2025&around={entity}&events=true'],
  '/path': ['?one={entity}&other={other}&hops=3'],
  '/history': ['?one={entity}&other={other}'],
  '/witnesses': ['?one={entity}&other={other}'],
  '/conflicts': ['', '?severity=high&limit=1', '?about={entity}', '?without=opponent'],
  '/structure': ['', '?at=2016&certainty=sure&latest=true'],
  '/structure/change': ['?before=2013&after=2025'],
  '/map': ['', '?at=2016', '?voices=self'],
  '/claims/{id}': [''],
  '/claims/{id}/witnesses': ['', '?known=2016-03-30'],
  '/queue': ['', '?predicate=leader_of&about={entity}', '?assessed=accepted'],
  '/questions': ['', '?about={entity}'],
  '/decisions': ['', '?program=true', '?about={entity}'],
  '/jobs': [''],
}

interface Ids {
  readonly entity: string
  readonly other: string
  readonly claim: string
  readonly source: string
}

async function sampleIds(server: Asked): Promise<Ids> {
  const meant = async (name: string): Promise<string> => {
    const { items } = await got<{ items: readonly FoundEntity[] }>(server, `/who?q=${encodeURIComponent(name)}`)
    return items[0]?.id ?? ''
  }
  const { items } = await got<Queue>(server, '/queue?predicate=leader_of&limit=1')
  const { items: sources } = await got<Page<SourceItem>>(server, '/sources?language=ar&limit=1')
  return {
    entity: await meant('Syrian Resistance'),
    other: await meant('Mihrac Ural'),
    claim: items[0]?.claim.id ?? '',
    source: sources[0]?.id ?? '',
  }
}

describe('every question is answered as its description says, nothing more and nothing less', () => {
  it('and none is left out here', () => {
    expect(Object.keys(QUESTIONS)).toEqual(
      expect.arrayContaining([...READS.keys()].filter((path) => path !== '/jobs/{id}')),
    )
  })

  it.each(['*', 'ar'])('over a workspace of the samples, in the language %s', async (language) => {
    const server = await served(await copyOfSamples())
    const ids = await sampleIds(server)
    for (const [path, questions] of Object.entries(QUESTIONS)) {
      for (const question of questions) {
        const id = path.startsWith('/sources') ? ids.source : path.startsWith('/claims') ? ids.claim : ids.entity
        const asked = (path + question)
          .replace('{id}', id)
          .replace('{entity}', ids.entity)
          .replace('{other}', ids.other)
        const answer = await got<unknown>(server, asked, language)
        expect(READS.get(path)?.parse(answer), asked).toEqual(answer)
      }
    }
    expect(server.notes).toEqual([])
  })
})

describe('names in the letters of the language that is asked for', () => {
  it('stand in every answer, and quoted words stay', async () => {
    const server = await served(await copyOfSamples())
    const { entity } = await sampleIds(server)
    const profile = async (language: string) =>
      await got<ProfileAnswer>(server, `/entities/${entity}/profile`, language)
    const [usual, arabic] = [await profile('*'), await profile('ar-SY, en;q=0.5')]
    expect([usual.entity.name, arabic.entity.name]).toEqual(['Syrian Resistance', 'المقاومة السورية'])
    const quotes = ({ sections }: ProfileAnswer) =>
      sections.flatMap(({ entries }) =>
        entries.flatMap(({ fact }) => fact.testimonies.map(({ claim }) => claim.evidence)),
      )
    expect(quotes(arabic)).toEqual(quotes(usual))
    expect(await profile('en')).toEqual(usual)
    expect(await profile('th, ar;q=0.1')).toEqual(usual)
    expect(await profile('no language, at all')).toEqual(usual)
  })

  it('are another answer to whoever has one, and none where names themselves are judged', async () => {
    const server = await served(await copyOfSamples())
    const asked = async (path: string, headers: Readonly<Record<string, string>>) =>
      await fetch(server.address + path, { headers })
    const english = await asked('/entities', { 'accept-language': 'en' })
    const tag = english.headers.get('etag') ?? ''
    expect(english.headers.get('vary')).toContain('accept-language')
    expect((await asked('/entities', { 'accept-language': 'en', 'if-none-match': tag })).status).toBe(304)
    expect((await asked('/entities', { 'accept-language': 'ar', 'if-none-match': tag })).status).toBe(200)
    for (const path of ['/questions', '/decisions?program=true'])
      expect(await got<unknown>(server, path, 'ar')).toEqual(await got<unknown>(server, path))
  })
})

describe('the samples over HTTP', () => {
  it('count what they hold', async () => {
    const server = await served(await copyOfSamples())
    const summary = await got<WorkspaceSummary>(server, '/workspace')
    const { total } = await got<Page<SourceItem>>(server, '/sources')
    const { items, total: entities } = await got<Page<{ claims: number }>>(server, '/entities?limit=500')
    expect([summary.sources, summary.user]).toEqual([total, 'tester'])
    expect(Object.values(summary.entities).reduce((sum, count) => sum + count)).toBe(entities)
    expect(items.map(({ claims }) => claims)).toEqual(items.map(({ claims }) => claims).toSorted((a, b) => b - a))
    expect(summary.claims.total).toBe(summary.claims.unreviewed)
    expect(summary.languages.map(({ language }) => language)).toEqual(['en', 'ar'])
  })

  it('have every quote and mention where it says', async () => {
    const server = await served(await copyOfSamples())
    const { items } = await got<Page<SourceItem>>(server, '/sources')
    let quotes = 0
    for (const { id, claims, mentions } of items) {
      const { text, direction, language } = await got<SourceText>(server, `/sources/${id}/text`)
      const reading = await got<SourceReading>(server, `/sources/${id}/reading`)
      expect([reading.claims.length, reading.mentions.length]).toEqual([claims.total, mentions])
      expect(direction).toBe(language === 'ar' ? 'rtl' : 'ltr')
      const spans = [...reading.mentions, ...reading.claims.flatMap(({ evidence }) => evidence)]
      for (const { start, end, quote } of spans) expect(text.slice(start, end)).toBe(quote)
      quotes += spans.length
    }
    expect(quotes).toBeGreaterThan(200)
  })

  it('show the false report as it was told, and as false', async () => {
    const server = await served(await copyOfSamples())
    const { other } = await sampleIds(server)
    const then = await got<ProfileAnswer>(server, `/entities/${other}/profile?known=2016-03-30`)
    const now = await got<ProfileAnswer>(server, `/entities/${other}/profile`)
    const statuses = ({ sections }: ProfileAnswer) =>
      sections.flatMap(({ entries }) => entries).filter(({ fact }) => fact.predicate === 'status')
    expect(statuses(then).map(({ value, fact }) => [value, fact.standing])).toEqual([['killed', 'alleged']])
    expect(statuses(now)).toEqual([])
    expect(now.refuted.map(({ value, fact }) => [value, fact.standing])).toEqual([['killed', 'false']])
  })

  it('tell sides apart, and count who is not heard', async () => {
    const server = await served(await copyOfSamples())
    const { entity } = await sampleIds(server)
    const { sides } = await got<SidesAnswer>(server, `/entities/${entity}/sides`)
    const heard = await got<ProfileAnswer>(server, `/entities/${entity}/profile?voices=opponent`)
    expect(sides.map(({ stance }) => stance)).toContain('third-party')
    expect(heard.unheard?.claims).toBeGreaterThan(0)
  })

  it('page a timeline to its end', async () => {
    const server = await served(await copyOfSamples())
    const whole = await got<TimelinePage>(server, '/timeline?limit=500')
    const parts: TimelinePage['items'][number][] = []
    for (let cursor = ''; ; ) {
      const part = await got<TimelinePage>(server, `/timeline?limit=7${cursor}`)
      parts.push(...part.items)
      if (part.next === null) break
      cursor = `&cursor=${part.next}`
    }
    expect(parts).toEqual(whole.items)
    expect(parts.length).toBe(whole.total)
  })

  it('have an edge with both sides, and the same number of witnesses in the network', async () => {
    const server = await served(await copyOfSamples())
    const { entity, other } = await sampleIds(server)
    const network = await got<CompactNetwork>(server, `/network?around=${entity}`)
    const edge = await got<EdgeAnswer>(server, `/edge?one=${entity}&other=${other}&predicate=leader_of`)
    const { subject, predicate, object, independent } = network.edges
    const at = subject.findIndex((from, place) => {
      const ends = [network.nodes[from]?.id, network.nodes[object[place] ?? -1]?.id]
      return ends[0] === other && ends[1] === entity && network.predicates[predicate[place] ?? -1] === 'leader_of'
    })
    expect(independent[at]).toBe(edge.facts[0]?.independent)
    expect(edge.facts[0]?.testimonies.every(({ claim }: { claim: Claim }) => claim.evidence.length > 0)).toBe(true)
  })
})
