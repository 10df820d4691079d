import { expect, test } from 'vitest'
import { expectAccessible, startStage } from '../support/screen.ts'

const stage = startStage()

test('words are found in names of any script and in texts, and lead to their place', async () => {
  const { page } = await stage.open('/read')
  await page.locator('main li').first().waitFor()
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

test.each([
  ['en-GB', 'Language', 'Arabic', 'Publisher', 'وكالة العينة', 'Or search all sources'],
  ['ar-SY', 'اللغة', 'العربية', 'الناشر', 'Sample Wire', 'أو ابحث في كل المصادر'],
] as const)(
  'sources are narrowed by language, publisher and day, and that stands in the address: %s',
  async (locale, language, arabic, publisher, agency, nothing) => {
    const { page, troubles } = await stage.open('/search?words=2016', { locale })
    const texts = page.locator('main section ol > li:has(mark)')
    await texts.first().waitFor()
    const all = await texts.count()
    await page
      .locator('main')
      .getByRole('button', { name: new RegExp(language) })
      .click()
    await page.getByRole('option', { name: arabic }).click()
    await page.waitForURL(/language=ar/)
    await expect.poll(async () => await texts.count()).toBeLessThan(all)
    await page.goBack()
    await page.getByRole('combobox', { name: publisher }).fill(agency.slice(0, 6))
    await page.getByRole('option', { name: agency }).click()
    await page.waitForURL(/publisher=/)
    await expect.poll(async () => await texts.count()).toBeLessThan(all)
    await page.goto(`${page.url()}&from=1990-01-01&to=1991-01-01`)
    await page.locator('main').getByText(nothing).waitFor()
    expect(await texts.count()).toBe(0)
    await expectAccessible(page)
    expect(troubles).toEqual([])
  },
)
