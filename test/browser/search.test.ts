import { expect, test } from 'vitest'
import { startStage } from '../support/screen.ts'

const stage = startStage()

test('words are found in names of any script and in texts, and lead to their place', async () => {
  const { page } = await stage.open('/read')
  await page.keyboard.press('/')
  await page.keyboard.type('ceasefire')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /ceasefire/ }).waitFor()
  const texts = page.getByRole('region', { name: 'Sources' })
  const excerpt = texts
    .getByRole('link')
    .filter({ has: page.locator('mark') })
    .first()
  expect((await excerpt.locator('mark').first().innerText()).toLowerCase()).toContain('ceasefire')
  await excerpt.click()
  await page.waitForURL(/\/read\/src_.*place=\d+/)
  const line = page
    .locator('p[data-start]')
    .filter({ hasText: /ceasefire/i })
    .first()
  await line.waitFor()
  expect(await line.evaluate((one) => one.getBoundingClientRect().top < globalThis.innerHeight)).toBe(true)
})

test('a name in another script finds its bearer', async () => {
  const { page } = await stage.open(`/search?words=${encodeURIComponent('Mihrac Ural')}`, { locale: 'ar-SY' })
  await page.getByRole('region', { name: 'الكيانات' }).getByRole('link', { name: 'Mihrac Ural' }).first().click()
  await page.waitForURL(/\/entity\/ent_/)
})
