import { expect, test } from 'vitest'
import { closeWorkspace, openWorkspace } from '../../src/workspace/open.ts'
import { train } from '../../src/workspace/reviewing/train.ts'
import { entryFor } from '../store/documents.ts'
import { expectAccessible, startStage } from '../support/screen.ts'
import { appended, reviewOf, reviewPapers } from '../workspace/reviewing/reviewed.ts'

/** A workspace that has learned from its review, served with a language model that nobody need reach. */
const stage = startStage({
  isEmpty: true,
  prepare: async (path) => {
    const workspace = await openWorkspace(path, { create: true })
    await appended(workspace.store, [...reviewOf(reviewPapers(8)), ...reviewPapers(2, 100).map(entryFor)])
    await train(workspace)
    await closeWorkspace(workspace)
  },
  reader: { url: 'http://127.0.0.1:9/v1', model: 'small:1b', key: null, parallel: 1 },
})

test('the queue begins with what is likely, and says so of each claim', async () => {
  const { page, troubles } = await stage.open('/read')
  const rows = page.locator('main ol > li')
  await rows.first().waitFor()
  expect(await rows.count()).toBe(32)
  expect(await rows.first().textContent()).toMatch(/likelihood \P{L}*0\.9\d*\P{L}*, by your reviews/u)
  expect(await rows.last().textContent()).toMatch(/unlikely: \P{L}*0\.[01]\d*\P{L}*, by your reviews/u)
  await expectAccessible(page)
  expect(troubles).toEqual([])
  await page.context().close()
})

test('in Arabic, a claim is marked as unlikely too', async () => {
  const { page } = await stage.open('/read', { locale: 'ar-SY' })
  await page
    .locator('main ol > li')
    .last()
    .getByText(/مستبعد/)
    .waitFor()
  await page.context().close()
})

test('where documents are added, it is said where their words go', async () => {
  for (const [locale, words] of [
    ['en-GB', /words of the documents are sent to .*127\.0\.0\.1:9.*, to be read by the language model .*small:1b/],
    ['ar-SY', /تُرسل كلمات الوثائق إلى .*127\.0\.0\.1:9/],
  ] as const) {
    const { page } = await stage.open('/add', { locale })
    await page.getByRole('note').filter({ hasText: words }).waitFor()
    await expectAccessible(page)
    await page.context().close()
  }
})
