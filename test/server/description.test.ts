import { describe, expect, it } from 'vitest'
import { got, raw, served } from './served.ts'

interface Described {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly summary?: string }>>>>
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}

describe('the description of the API', () => {
  it('is as it was, or was changed on purpose', async () => {
    const server = await served()
    const description = await got<Described>(server, '/openapi.json')
    await expect(JSON.stringify(description, null, 2)).toMatchFileSnapshot('./openapi.json')
  })

  it('names what it refers to, and says of each route what it does', async () => {
    const server = await served()
    const description = await got<Described>(server, '/openapi.json')
    const text = JSON.stringify(description)
    expect(description.openapi).toBe('3.1.0')
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      expect(Object.keys(description.components.schemas)).toContain(name)
    }
    for (const [path, item] of Object.entries(description.paths)) {
      for (const { summary } of Object.values(item)) expect(summary, path).toMatch(/^\w.*[^.]$/)
    }
  })

  it('can be read by people, with every route and every problem, and runs nothing', async () => {
    const server = await served()
    const description = await got<Described>(server, '/openapi.json')
    for (const address of ['', '/']) {
      const { status, text, headers } = await raw(server, address, {})
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=UTF-8'])
      for (const path of Object.keys(description.paths)) expect(text).toContain(`/api/v1${path}</code>`)
      expect(text).toContain('id="problem-unknown-claim"')
      expect(text).not.toMatch(/<script|style=|&amp;lt;/)
    }
    const { status, headers } = await raw(server, '/style.css', {})
    expect([status, headers['content-type']]).toEqual([200, 'text/css; charset=utf-8'])
  })
})
