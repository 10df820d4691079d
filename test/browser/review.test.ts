import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Claim } from '../../src/claims/claim.ts'
import { startStage } from '../support/screen.ts'

const stage = startStage()

async function claimOf(id: string): Promise<Claim> {
  return (await stage.ask<'/claims/{id}'>(`/claims/${id}`)).claim
}

/** The claim that the address says is chosen. */
function chosenIn(page: Page): string {
  return new URL(page.url()).searchParams.get('claim') ?? ''
}

/** Presses a key and waits until another claim is chosen; gives the one that was. */
async function press(page: Page, key: string): Promise<string> {
  const before = chosenIn(page)
  await page.keyboard.press(key)
  await page.waitForURL((url) => url.searchParams.get('claim') !== (before === '' ? null : before))
  await page.locator('main li[aria-current] article').waitFor()
  return before
}

async function openSource(title: string, locale: 'en-GB' | 'ar-SY' = 'en-GB'): Promise<Page> {
  const { page } = await stage.open(`/read/${await stage.idOf('/sources', title)}`, { locale })
  await page.locator('[data-anchor]').first().waitFor()
  return page
}

test('claims of all sources are reviewed by keyboard alone', async () => {
  const { page } = await stage.open('/read')
  await page.locator('main li').first().waitFor()
  await press(page, 'j')
  const accepted = await press(page, 'a')
  await page.keyboard.press('c')
  await page.keyboard.type('two sources disagree')
  const contested = await press(page, 'Enter')
  await page.keyboard.press('r')
  await page.keyboard.type('no, a heading')
  const rejected = await press(page, 'Enter')
  await page
    .getByRole('main')
    .getByText(/3 of \d+ claims reviewed/)
    .waitFor()
  const assessments = await Promise.all(
    [accepted, contested, rejected].map(async (id) => (await claimOf(id)).assessment),
  )
  expect(assessments).toMatchObject([
    { verdict: 'accepted', note: null, by: 'researcher' },
    { verdict: 'contested', note: 'two sources disagree' },
    { verdict: 'rejected', note: 'no, a heading' },
  ])
})

test('what is typed right behind a key goes into the note that the key asks for', async () => {
  const { page } = await stage.open('/read')
  await page.locator('main li').first().waitFor()
  await press(page, 'j')
  const focused = await page.evaluate(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true, cancelable: true }))
    return document.activeElement?.tagName
  })
  expect(focused).toBe('INPUT')
})

test('the same keys work on an Arabic keyboard, and a decision can be taken back', async () => {
  const page = await openSource('علي كيالي ينفي نبأ مقتله', 'ar-SY')
  const type = (key: string, code: string): Promise<void> =>
    page.evaluate(
      ([one, other]) => {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: one ?? '', code: other ?? '', bubbles: true }))
      },
      [key, code],
    )
  await type('ت', 'KeyJ')
  await page.waitForURL(/claim=/)
  await page.locator('main li[aria-current] article').waitFor()
  const chosen = chosenIn(page)
  await type('ش', 'KeyA')
  await page.waitForURL((url) => url.searchParams.get('claim') !== chosen)
  expect((await claimOf(chosen)).assessment?.verdict).toBe('accepted')
  await page.keyboard.press('k')
  await page.locator('main li[aria-current]').getByText('تراجع').waitFor()
  await page.keyboard.press('u')
  await page.locator('main li[aria-current]').getByText('تراجع').waitFor({ state: 'detached' })
  expect((await claimOf(chosen)).assessment).toBeNull()
})

test('a link leads to the claim in its text, and words of the text lead to their claim', async () => {
  const page = await openSource('Syrian Resistance')
  await page.locator('[data-claims]', { hasText: 'Secularism' }).click()
  await page.waitForURL(/claim=clm_/)
  await page.reload()
  const card = page.locator('main li[aria-current] article')
  await card.getByText('Secularism').waitFor()
  const [words, beside] = await Promise.all([
    page.locator('[data-anchor]', { hasText: 'Secularism' }).boundingBox(),
    card.boundingBox(),
  ])
  expect(Math.abs((words?.y ?? 0) - (beside?.y ?? 0))).toBeLessThan(40)
})

test('source text is shown as text, whatever stands in it', async () => {
  const page = await openSource('Syrian Resistance')
  const source = new URL(page.url()).pathname.split('/').at(-1)
  const { text } = await stage.ask<'/sources/{id}/text'>(`/sources/${source}/text`)
  const lines = await page
    .locator('[data-start]:has(> span), p[data-start]')
    .evaluateAll((all) => all.filter((one) => one.tagName === 'P').map((one) => one.textContent))
  expect(lines.join('\n')).toBe(text)
})

test('a claim that the reader missed is marked by selecting its words', async () => {
  const page = await openSource('Provisional IRA announces ceasefire')
  const words = await page.evaluate(() => {
    const spans = [...document.querySelectorAll('[data-start]:not([data-claims]):not(p)')]
    const node = spans.map((one) => one.firstChild).find((one) => (one?.textContent ?? '').trim().length > 20)
    if (node === null || node === undefined) throw new Error('all words of the text are claims')
    document.getSelection()?.setBaseAndExtent(node, 0, node, node.textContent?.length ?? 0)
    return document.getSelection()?.toString().trim()
  })
  await page.keyboard.press('m')
  const form = page.getByRole('dialog')
  await form.locator('blockquote').waitFor()
  await form.getByRole('button', { name: 'Mark a claim' }).click()
  await form.getByText('Say who or what it is about.').waitFor()
  await form.getByRole('combobox', { name: 'Who or what' }).fill('Provisional')
  await page.getByRole('option').first().click()
  await form.getByRole('button', { name: /Relation/ }).click()
  await page.getByRole('option', { name: 'described as' }).click()
  await form.getByRole('textbox', { name: 'What is said' }).fill('armed group')
  await form.getByRole('textbox', { name: 'When it holds' }).fill('1994-08-31')
  await form.getByText(/31 August 1994/).waitFor()
  await form.getByRole('button', { name: 'Mark a claim' }).click()
  await page.waitForURL(/claim=clm_/)
  const claim = await claimOf(chosenIn(page))
  expect(claim).toMatchObject({ predicate: 'described_as', object: { value: 'armed group' }, valid: '1994-08-31' })
  expect(claim.evidence[0]?.quote).toBe(words)
  await page.locator('main li[aria-current] article').getByText('armed group').waitFor()
})

test('a wrong claim is replaced by a new one and stays, rejected', async () => {
  const page = await openSource('Syrian Resistance')
  await page.locator('[data-claims]', { hasText: '2,000' }).first().click()
  await page.locator('main li[aria-current] article').waitFor()
  const wrong = chosenIn(page)
  await page.keyboard.press('e')
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: /Number/ }).fill('1500-2500')
  await form.getByRole('textbox', { name: 'Why the other was wrong' }).fill('a range is meant')
  await form.getByRole('button', { name: 'Replace the claim' }).click()
  await page.waitForURL((url) => url.searchParams.get('claim') !== wrong)
  expect(await claimOf(chosenIn(page))).toMatchObject({ predicate: 'size', object: { min: 1500, max: 2500 } })
  expect((await claimOf(wrong)).assessment).toMatchObject({ verdict: 'rejected' })
})

test('what another window decides is seen without a reload', async () => {
  const [one, other] = await Promise.all([stage.open('/sources'), stage.open('/read')])
  const progress = one.page.getByRole('complementary', { name: 'Workspace' }).getByText(/claims reviewed/)
  const before = await progress.innerText()
  await other.page.locator('main li').first().waitFor()
  await other.page.keyboard.press('j')
  await other.page.locator('main li[aria-current] article').waitFor()
  await press(other.page, 'a')
  await expect.poll(() => progress.innerText(), { timeout: 5000 }).not.toBe(before)
})
