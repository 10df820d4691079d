import { describe, expect, it } from 'vitest'
import { reconciliationManifest } from '../../../src/exchange/reconciliation/manifest.ts'
import { manifestRules } from './rules.ts'

const HERE = { url: 'http://127.0.0.1:8000/', name: 'Ours' }

describe('the manifest', () => {
  it('says where everything is', () => {
    const manifest = reconciliationManifest({ ...HERE, view: 'http://127.0.0.1:8000/entity/{{id}}' })
    expect(manifestRules.parse(manifest)).toEqual(manifest)
    expect(manifest).toMatchInlineSnapshot(`
      {
        "batchSize": 50,
        "defaultTypes": [
          {
            "id": "person",
            "name": "Person",
          },
          {
            "id": "organization",
            "name": "Organization",
          },
          {
            "id": "place",
            "name": "Place",
          },
          {
            "id": "event",
            "name": "Event",
          },
        ],
        "identifierSpace": "http://127.0.0.1:8000/entity/",
        "name": "Ours",
        "schemaSpace": "https://schema.org/Thing",
        "suggest": {
          "entity": {
            "service_path": "/suggest/entity",
            "service_url": "http://127.0.0.1:8000",
          },
          "property": {
            "service_path": "/suggest/property",
            "service_url": "http://127.0.0.1:8000",
          },
          "type": {
            "service_path": "/suggest/type",
            "service_url": "http://127.0.0.1:8000",
          },
        },
        "versions": [
          "0.2",
        ],
        "view": {
          "url": "http://127.0.0.1:8000/entity/{{id}}",
        },
      }
    `)
  })

  it('leaves out pages that are not there', () => {
    const manifest = reconciliationManifest(HERE)
    expect(manifestRules.parse(manifest)).toEqual(manifest)
    expect(manifest).not.toHaveProperty('view')
  })

  it.each([
    [{ ...HERE, url: '127.0.0.1' }, 'reconciliationManifest: url "127.0.0.1" is not of HTTP'],
    [{ ...HERE, url: 'http://a b' }, 'reconciliationManifest: url "http://a b" is not of HTTP'],
    [{ ...HERE, view: 'http://a/' }, 'reconciliationManifest: view "http://a/" is not of HTTP, with {{id}} in it'],
    [
      { ...HERE, view: 'javascript:{{id}}' },
      'reconciliationManifest: view "javascript:{{id}}" is not of HTTP, with {{id}} in it',
    ],
  ])('of %j is refused', (service, message) => {
    expect(() => reconciliationManifest(service)).toThrow(expect.objectContaining({ code: 'bad-usage', message }))
  })
})
