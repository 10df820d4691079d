import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { ConflictItem } from '../../src/server/wire/claims.ts'
import { startStage } from '../support/screen.ts'

const stage = startStage()

/** What keeps names inside a sentence in their own direction. */
const ISOLATES = /[\u2068\u2069]/g

async function conflicts(): Promise<readonly ConflictItem[]> {
  return (await stage.ask<'/conflicts'>('/conflicts')).items
}

/** The assessments of the claims of one side, from the claims themselves: a contradiction may be gone. */
async function assessedOn(conflict: ConflictItem, side: 0 | 1): Promise<readonly unknown[]> {
  const claims = conflict.sides[side].claims.map(
    async ({ id }) => (await stage.ask<'/claims/{id}'>(`/claims/${id}`)).claim.assessment,
  )
  return await Promise.all(claims)
}

async function openFirst(locale: 'en-GB' | 'ar-SY'): Promise<{ readonly page: Page; readonly first: ConflictItem }> {
  const [first] = await conflicts()
  if (first === undefined) throw new Error('the samples contradict nothing')
  const { page } = await stage.open('/conflicts', { locale })
  await page.locator('main ol > li').first().waitFor()
  await page.keyboard.press('j')
  await page.locator('main article blockquote').nth(1).waitFor()
  return { page, first }
}

test('a contradiction shows why it is one, and both sides in the words of their sources', async () => {
  const { page, first } = await openFirst('en-GB')
  const open = page.locator('main li[aria-current] article')
  expect(new URL(page.url()).searchParams.get('conflict')).toBe(first.id)
  expect((await open.innerText()).replace(ISOLATES, '')).toContain(first.explanation)
  for (const [at, { claims }] of first.sides.entries()) {
    const side = open.getByRole('region', { name: `Side ${at + 1}` })
    for (const { evidence } of claims) await side.getByText(evidence[0]?.quote ?? '').waitFor()
    await side.getByRole('figure').getByRole('link').first().waitFor()
  }
  expect(await open.evaluate((article) => article.contains(document.activeElement))).toBe(true)
  await page.context().close()
})

test('it is left contested by keyboard, taken back, and decided for one side: then it is gone', async () => {
  const { page, first } = await openFirst('en-GB')
  await page.keyboard.press('c')
  await page.keyboard.type('both are in the same source')
  await page.keyboard.press('Enter')
  await page.getByText('Left 2 claims contested.').waitFor()
  await page.getByText('looked at', { exact: true }).waitFor()
  const contested = [{ verdict: 'contested', note: 'both are in the same source', by: 'researcher' }]
  expect([await assessedOn(first, 0), await assessedOn(first, 1)]).toMatchObject([contested, contested])
  await page.keyboard.press('u')
  await page.getByText('looked at', { exact: true }).waitFor({ state: 'detached' })
  expect([await assessedOn(first, 0), await assessedOn(first, 1)]).toEqual([[null], [null]])

  await page.waitForURL((url) => url.searchParams.get('conflict') === first.id)
  await page.keyboard.press('r')
  await page.keyboard.type('an allegation without a witness')
  await page.keyboard.press('Enter')
  await page.getByText('Rejected 1 claim.').waitFor()
  await page.waitForURL((url) => url.searchParams.get('conflict') !== first.id)
  await page.locator('main li[aria-current] article').waitFor()
  expect((await conflicts()).map(({ id }) => id)).not.toContain(first.id)
  expect(await assessedOn(first, 0)).toMatchObject([{ verdict: 'rejected', note: 'an allegation without a witness' }])
  await page.getByRole('button', { name: 'Take back' }).click()
  await page.waitForURL((url) => url.searchParams.get('conflict') === first.id)
  expect((await conflicts()).map(({ id }) => id)).toContain(first.id)

  const open = page.locator('main li[aria-current] article')
  await expect.poll(async () => (await open.innerText()).replace(ISOLATES, '')).toContain(first.explanation)
  await page.keyboard.press('2')
  await page.getByRole('region', { name: 'Side 2' }).and(page.locator('[aria-current]')).waitFor()
  await page.keyboard.press('a')
  await page.getByText('Accepted 1 claim.').waitFor()
  await page.waitForURL((url) => url.searchParams.get('conflict') !== first.id)
  expect(await assessedOn(first, 1)).toMatchObject([{ verdict: 'accepted', note: null }])
  await page.context().close()
})

test('in Arabic the first side stands at the right, and buttons do what keys do', async () => {
  const { page, first } = await openFirst('ar-SY')
  const [one, other] = await Promise.all(
    ['الجانب ١', 'الجانب ٢'].map((name) =>
      page.locator('main article section').filter({ hasText: name }).boundingBox(),
    ),
  )
  expect(one, 'the first side is shown').not.toBeNull()
  expect(one?.x ?? 0).toBeGreaterThan(other?.x ?? 0)
  await page.locator('main article').getByRole('button', { name: 'إبقاؤه محل خلاف' }).click()
  await page.keyboard.type('لا شاهد ثالثا')
  await page.keyboard.press('Enter')
  await page.getByText('محل خلاف.').waitFor()
  expect(await assessedOn(first, 0)).toMatchObject([{ verdict: 'contested', note: 'لا شاهد ثالثا' }])
  await page.context().close()
})

test('what is filtered stands in the address, and what is empty says so', async () => {
  const about = (await conflicts()).find(({ rule }) => rule === 'refuted')?.sides[0].claims[0]?.subject.id
  const { page } = await stage.open(`/conflicts?severity=medium&about=${about}`)
  await page.getByText('Nothing contradicts anything here.').waitFor()
  await page.getByRole('button', { name: /Severity/ }).click()
  await page.getByRole('option', { name: 'slight' }).click()
  await page.waitForURL(/severity=low/)
  await page.locator('main ol > li').first().waitFor()
  expect(await page.locator('main ol > li').count()).toBe(1)
  await page.context().close()
})

test('an entity leads to what contradicts itself about it, and from there to all', async () => {
  const about = (await conflicts()).find(({ sides }) => sides[0].claims.length > 0)?.sides[0].claims[0]?.subject
  if (about === undefined) throw new Error('the samples contradict nothing')
  const { page } = await stage.open(`/entity/${about.id}`)
  await page.getByRole('link', { name: 'Decide on the Conflicts screen' }).click()
  await page.waitForURL(new RegExp(`/conflicts\\?about=${about.id}`))
  await page.getByRole('heading', { level: 1, name: new RegExp(about.name) }).waitFor()
  const { total } = await stage.ask<'/conflicts'>(`/conflicts?about=${about.id}`)
  await expect.poll(async () => await page.locator('main ol > li').count()).toBe(total)
  const box = page.getByRole('combobox', { name: 'About' })
  // Until the name is there the box is empty, and to empty it once more changes nothing.
  await expect.poll(async () => await box.inputValue()).toBe(about.name)
  await box.fill('')
  await page.waitForURL((url) => !url.search.includes('about'))
  await expect.poll(async () => await page.locator('main ol > li').count()).toBe((await conflicts()).length)
})

test('in Arabic a contradiction is explained in Arabic', async () => {
  const { page, first } = await openFirst('ar-SY')
  const open = page.locator('main li[aria-current] article')
  const explanation = await open.locator('h2 + p').innerText()
  expect(explanation).toMatch(/\p{Script=Arabic}{3}/u)
  expect(explanation).not.toMatch(/maintained|disputed|reported|yet|said/)
  expect(await open.innerText()).not.toContain(first.explanation)
})
