import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findOnScreen, type Rgb } from '../support/pixels.ts'
import { expectAccessible, startStage } from '../support/screen.ts'

const stage = startStage()

/* The grounds of land in both themes. */
const LAND: Rgb = [0xff, 0xff, 0xff]
const LAND_IN_THE_DARK: Rgb = [0x1f, 0x21, 0x25]
const SYRIA = 'centre=35.4,37&zoom=5.6'

/** The marks that can be seen, once they are there. */
async function marksOn(page: Page): Promise<Locator> {
  const marks = page.locator('main li:not([hidden]) > button[aria-pressed]')
  await marks.first().waitFor()
  return marks
}

/** What the heading says: how many, when, what is not drawn. */
function counts(page: Page): Locator {
  return page.locator('main header [role="status"]')
}

test.each([
  [
    'en-GB',
    'ArrowRight',
    'As known by',
    'No place fits',
    /Latakia Governorate: .?1 event.? \(not sure\)/,
    'falsely reported',
  ],
  ['ar-SY', 'ArrowLeft', 'المعروف حتى', 'لا مكان يطابق', /Latakia Governorate: .?حدث واحد.? \(غير مؤكد\)/, 'نبؤه كاذب'],
] as const)(
  'the event of the false report comes with the report and goes when all of it is false: %s',
  async (locale, key, known, none, mark, refuted) => {
    const { page, troubles } = await stage.open(`/map?known=2016-03-29&${SYRIA}`, { locale })
    await page.locator('main').getByText(none).waitFor()
    const slider = page.locator('main').getByRole('slider', { name: known })
    await slider.focus()
    await page.keyboard.press(key)
    await page.waitForURL(/known=2016-03-30/)
    const event = page.getByRole('button', { name: mark })
    await event.waitFor()
    expect(await counts(page).getByText(refuted).count()).toBe(0)

    await event.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/place=ent_/)
    const card = page.locator('main aside')
    await card.getByRole('link', { name: 'killing of Mihrac Ural' }).waitFor()
    await card.locator('button[aria-expanded]').first().click()
    await card.locator('blockquote', { hasText: 'Latakia Governorate' }).waitFor()

    await slider.focus()
    await page.keyboard.press('End')
    await counts(page).getByText(refuted).waitFor()
    expect(await card.getByRole('link', { name: 'killing of Mihrac Ural' }).count()).toBe(0)
    expect(troubles).toEqual([])
  },
)

test('what had ended by the day is not there, and one day earlier it was', async () => {
  const { page } = await stage.open(`/map?at=2025-01-01&${SYRIA}`)
  await marksOn(page)
  await page.getByRole('button', { name: /Latakia Governorate: (?!.*headquarters).*1 area of operation/ }).waitFor()
  await page.locator('main').getByRole('slider', { name: 'What held on' }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.waitForURL(/at=2024-12-31/)
  await page
    .getByRole('button', { name: /^.?Latakia Governorate.? and 1 other place: .*1 headquarters.? \(not sure\)/ })
    .waitFor()
})

test.each(['en-GB', 'ar-SY'] as const)(
  'land is drawn in both themes, and nothing is asked of the net: %s',
  async (locale) => {
    for (const [colorScheme, land] of [
      ['light', LAND],
      ['dark', LAND_IN_THE_DARK],
    ] as const) {
      const { page, requests, troubles } = await stage.open(`/map?${SYRIA}`, { locale, colorScheme })
      await marksOn(page)
      const picture = page.locator('main canvas')
      await expect
        .poll(async () => (await findOnScreen(picture, land)).count, { timeout: 20_000 })
        .toBeGreaterThan(50_000)
      expect(requests.filter((url) => !url.startsWith(stage.address()) && !url.startsWith('blob:'))).toEqual([])
      expect(troubles).toEqual([])
      await page.context().close()
    }
  },
)

test('what is near together is one mark; pressing it comes nearer, or opens the places of one spot', async () => {
  const { page } = await stage.open('/map')
  await marksOn(page)
  const together = page.getByRole('button', { name: /Latakia Governorate.? and 3 other places/ })
  await together.press('Enter')
  await page.waitForURL(/centre=.*zoom=/)
  await page.getByRole('button', { name: /^Homs Governorate:/ }).waitFor()
  await page.getByRole('button', { name: /Latakia Governorate.? and 1 other place/ }).press('Enter')
  await page.waitForURL(/place=ent_\w+,ent_/)
  const card = page.locator('main aside')
  await card.getByRole('heading', { name: 'Latakia', exact: true }).waitFor()
  await card.getByRole('heading', { name: 'Latakia Governorate' }).waitFor()
  expect(await card.evaluate((panel) => panel.contains(document.activeElement))).toBe(true)
  await page.goBack()
  await card.waitFor({ state: 'detached' })
})

test('where one looks stands in the address, and the arrow keys move it', async () => {
  const { page } = await stage.open(`/map?${SYRIA}`)
  await marksOn(page)
  await page.getByRole('button', { name: 'Larger' }).click()
  await page.waitForURL(/zoom=6\.6/)
  const there = page.url()
  await page.reload()
  const mark = page.locator('main li:not([hidden]) > button[aria-pressed]').first()
  await mark.waitFor()
  await page.waitForTimeout(500)
  expect(page.url()).toBe(there)
  await page.locator('main canvas').focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.url()).not.toBe(there)
})

test('kinds and somebody are chosen, and stand in the address', async () => {
  const { page } = await stage.open('/map')
  await counts(page).getByText('16 places').waitFor()
  await page.getByRole('checkbox', { name: /areas of operation/ }).press('Space')
  await page.waitForURL(/without=area_of_operation/)
  await counts(page).getByText('6 places').waitFor()
  await page.goBack()
  await page.getByRole('combobox', { name: 'About' }).fill('Provisional')
  await page
    .getByRole('option', { name: /Provisional Irish/ })
    .first()
    .click()
  await page.waitForURL(/around=ent_/)
  await counts(page).getByText('3 places').waitFor()
})

test.each([
  ['en-GB', /It is not known where it lies/, 'Map'],
  ['ar-SY', /لا يُعرف أين يقع/, 'الخريطة'],
] as const)(
  'the table has the same and what no map can show, and opens by keyboard: %s',
  async (locale, unknown, title) => {
    const { page, troubles } = await stage.open('/map?view=table&at=2016-06-30', { locale })
    const grid = page.getByRole('grid', { name: title })
    await grid.waitFor()
    expect(await page.locator('main canvas').count()).toBe(0)
    await grid.getByText(unknown).first().waitFor()
    const row = page.locator('main').getByRole('row', { name: 'Latakia', exact: true })
    await row.focus()
    await page.keyboard.press('Enter')
    await page.locator('main aside h2').waitFor()
    expect(await page.locator('main aside h2').evaluate((heading) => heading === document.activeElement)).toBe(true)
    expect(troubles).toEqual([])
  },
)

test.each([
  ['en-GB', 'no WebGL 2'],
  ['ar-SY', 'لا WebGL 2'],
] as const)('a browser without WebGL gets the table, and is told why: %s', async (locale, words) => {
  const { page } = await stage.open('/sources', { locale })
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })
  await page.goto(`${stage.address()}/map`)
  await page.getByText(words).waitFor()
  await page.getByRole('grid').waitFor()
  await expectAccessible(page)
})
