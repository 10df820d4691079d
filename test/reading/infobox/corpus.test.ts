import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkClaim } from '../../../src/claims/validate.ts'
import { readingOf } from '../../../src/reading/emit.ts'
import { inWords, pageOf } from './page-of.ts'

const CORPUS = join(import.meta.dirname, 'corpus')

/** Each text is a case. An expected file that is missing is written, for a person to look at. */
for (const file of readdirSync(CORPUS)
  .filter((name) => name.endsWith('.txt'))
  .sort()) {
  test(`reads the box of ${file}`, () => {
    const page = pageOf(readFileSync(join(CORPUS, file), 'utf8'))
    const { claims, notes } = readingOf(page)
    const topic = page.topic === null ? null : `${page.topic.type} ${page.topic.founded}`
    check(join(CORPUS, file.replace(/txt$/, 'json')), { topic, claims: claims.map(inWords), notes })
    for (const claim of claims) expect(checkClaim(claim).fault).toBeUndefined()
  })
}

function check(path: string, found: unknown): void {
  const text = `${JSON.stringify(found, null, 2)}\n`
  if (!existsSync(path)) writeFileSync(path, text)
  expect(text).toBe(readFileSync(path, 'utf8'))
}
