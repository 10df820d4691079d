import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findIn, findOnScreen, type Rgb } from '../support/pixels.ts'
import { startStage } from '../support/screen.ts'

const stage = startStage()

/* The colours of the light theme. */
const PAPER: Rgb = [0xfb, 0xfa, 0xf7]
const ALLIANCE: Rgb = [0x22, 0x70, 0x3f]
const EVENTS: Rgb = [0x6d, 0x3a, 0x94]
const COMMAND: Rgb = [0x24, 0x57, 0x8f]
const PLACE: Rgb = [0x42, 0x69, 0x1c]
const GOOD: Rgb = [0x22, 0x64, 0x3a]
const BAD: Rgb = [0xa3, 0x20, 0x1f]

const ids = new Map<string, string>()

beforeAll(async () => {
  const answer = await fetch(`${stage.address()}/api/v1/entities?limit=500`)
  const { items } = (await answer.json()) as { items: readonly { readonly id: string; readonly name: string }[] }
  for (const { id, name } of items) ids.set(name, id)
})

function idOf(name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`there is no ${name}`)
  return id
}

/** The picture, when everybody has a place and all is drawn. */
async function pictureOn(page: Page): Promise<Locator> {
  const picture = page.locator('main [role="img"]')
  await picture.locator('canvas').first().waitFor()
  await page.getByText(/Finding a place|يجري ترتيب/).waitFor({ state: 'detached' })
  await page.waitForTimeout(300)
  return picture
}

/** What the heading says: how many, when, what is left out. */
function counts(page: Page): Locator {
  return page.locator('main header [role="status"]')
}

test.each([
  ['en-GB', 'ArrowRight', 'As known by', '2 false', 'Show as table', 'alleged only', 'held', 'seen at another date'],
  ['ar-SY', 'ArrowLeft', 'المعروف حتى', 'اثنان كاذبان', 'عرض كجدول', 'مزعوم فقط', 'كان قائما', 'لوحظ في تاريخ آخر'],
] as const)(
  'both sliders move, and the false report comes and goes: %s',
  async (locale, key, known, left, table, alleged, held, seen) => {
    const around = idOf('killing of Mihrac Ural')
    const { page, troubles } = await stage.open(`/network?around=${around}&known=2016-03-29&at=2016-03-28`, { locale })
    const sliders = page.locator('main').getByRole('slider')
    const knownSlider = page.locator('main').getByRole('slider', { name: known })
    await page.locator('main p', { hasText: locale === 'ar-SY' ? 'لا علاقة تطابق' : 'Nobody stands' }).waitFor()

    await knownSlider.focus()
    await page.keyboard.press(key)
    await page.waitForURL(/known=2016-03-30/)
    const picture = await pictureOn(page)
    expect((await findOnScreen(picture, EVENTS)).count).toBeGreaterThan(20)
    await page.getByRole('button', { name: table }).click()
    const row = page.locator('main').getByRole('row', { name: /Ahrar al-Sham|أحرار الشام/ })
    await row.getByText(alleged).waitFor()
    await row.getByText(seen).waitFor()

    await sliders.first().focus()
    await page.keyboard.press(key)
    await page.waitForURL(/at=2016-03-29/)
    await row.getByText(held).waitFor()

    await knownSlider.focus()
    await page.keyboard.press('End')
    await row.waitFor({ state: 'detached' })
    await counts(page).getByText(left).waitFor()
    await page.goBack()
    await row.waitFor()
    expect(troubles).toEqual([])
  },
)

test('a slider says its day in words, and buttons lead from change to change', async () => {
  const { page } = await stage.open('/network?at=2016-06-30')
  const slider = page.locator('main').getByRole('slider', { name: 'What held on' })
  await slider.waitFor({ state: 'attached' })
  expect(await slider.getAttribute('aria-valuetext')).toBe('30 June 2016')
  await page.getByRole('button', { name: /next day on which something/ }).click()
  await page.waitForURL(/at=2017-01-01/)
  await expect.poll(async () => await slider.getAttribute('aria-valuetext'), { timeout: 20_000 }).toBe('1 January 2017')
  await page.getByRole('button', { name: /day before on which something/ }).click()
  await page.waitForURL(/at=2016-01-01/)
})

test('buttons lead from one day on which a source was published to the next', async () => {
  const { page } = await stage.open('/network?known=2016-03-29')
  await page.getByRole('button', { name: /next day on which a source was published/ }).click()
  await page.waitForURL(/known=2016-03-30/)
  await page.getByRole('button', { name: /next day on which a source was published/ }).click()
  await page.waitForURL(/known=2016-04-02/)
  await page.getByRole('button', { name: /day before on which a source was published/ }).click()
  await page.waitForURL(/known=2016-03-30/)
})

test('playing goes on by itself until it is stopped, as one step for the back button', async () => {
  const { page } = await stage.open('/network?at=1990-02-10')
  await pictureOn(page)
  const play = page.getByRole('button', { name: /^Play: .What held on/ })
  await play.press('Enter')
  await page.waitForURL(/at=1991-01-01/)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Play: .What held on/ }).waitFor()
  const stopped = page.url()
  await page.waitForTimeout(1200)
  expect(page.url()).toBe(stopped)
  await page.goBack()
  await page.waitForURL(/at=1990-02-10/)
})

test('lines are whole, dashed or faded by what held on the day', async () => {
  const path = `/network?around=${idOf('National Defence Force')}`
  const inked = async (at: string): Promise<number> => {
    const { page } = await stage.open(path + at)
    const { count } = await findOnScreen(await pictureOn(page), ALLIANCE)
    await page.context().close()
    return count
  }
  const [whole, dashed, faded] = [await inked(''), await inked('&at=2016-06-30'), await inked('&at=2025-06-30')]
  expect(whole).toBeGreaterThan(100)
  expect(dashed).toBeLessThan(whole * 0.8)
  expect(dashed).toBeGreaterThan(whole * 0.3)
  // One alliance has no date, so it is over on no day.
  expect(faded).toBeLessThan(dashed * 0.4)
})

test.each([
  ['en-GB', 'Maintained', 'Disputed'],
  ['ar-SY', 'يؤكده', 'ينفيه'],
] as const)('a line that is clicked shows every quote for and against: %s', async (locale, maintained, disputed) => {
  const around = idOf('Reyhanlı bombings')
  const { page } = await stage.open(`/network?around=${around}`, { locale })
  const picture = await pictureOn(page)
  // Of two lines that meet at the event one is on: the middle of all pixels may lie between them.
  const { middle } = await findOnScreen(picture, EVENTS)
  await page.mouse.click(middle?.x ?? 0, middle?.y ?? 0)
  await page.waitForURL(/pair=/)
  const panel = page.locator('main aside')
  await panel.getByRole('heading', { name: maintained }).waitFor()
  await panel.getByRole('heading', { name: disputed }).waitFor()
  expect(await panel.locator('blockquote').count()).toBeGreaterThan(1)
  await panel.locator('figcaption a').first().click()
  await page.waitForURL(/\/read\/src_.*claim=clm_/)
})

test('somebody is found by a part of a name, and the network is seen around them', async () => {
  const { page } = await stage.open('/network')
  await counts(page).getByText('90 entities').waitFor()
  await page.getByRole('combobox', { name: 'Around' }).fill('Ahrar')
  await page
    .getByRole('option', { name: /Ahrar al-Sham/ })
    .first()
    .click()
  await page.waitForURL(/around=ent_/)
  await counts(page).getByText('90 entities').waitFor({ state: 'detached' })
  const near = await counts(page).innerText()
  await page.getByRole('button', { name: /How far/ }).click()
  await page.getByRole('option', { name: '3 steps' }).click()
  await page.waitForURL(/hops=3/)
  await expect.poll(async () => await counts(page).innerText()).not.toBe(near)
  await page.goBack()
  await page.goBack()
  await counts(page).getByText('90 entities').waitFor()
})

test('kinds are left out and stand in the address', async () => {
  const { page } = await stage.open(`/network?around=${idOf("Revolutionary People's Liberation Party/Front")}`)
  const picture = await pictureOn(page)
  expect((await findOnScreen(picture, ALLIANCE)).count).toBeGreaterThan(100)
  await page.getByRole('checkbox', { name: /allied with/ }).press('Space')
  await page.waitForURL(/without=allied_with/)
  await page.getByText('Nobody stands in a relation that fits.').waitFor()
})

test.each(['en-GB', 'ar-SY'] as const)('two days are compared, in the picture and as a list: %s', async (locale) => {
  const { page } = await stage.open('/network?at=2025-06-30&against=2010-01-01', { locale })
  const picture = await pictureOn(page)
  expect((await findOnScreen(picture, GOOD)).count).toBeGreaterThan(20)
  expect((await findOnScreen(picture, BAD)).count).toBeGreaterThan(20)
  const list = page.locator('main aside')
  await list
    .getByRole('button', { name: /Rodrigo Londoño|رودريغو لوندونيو/ })
    .first()
    .click()
  await page.waitForURL(/pair=/)
  await page.locator('main aside blockquote').first().waitFor()
})

test('the table has the same, is sorted and opened by keyboard', async () => {
  const { page } = await stage.open('/network?view=table&at=2016-06-30')
  const grid = page.getByRole('grid', { name: 'Network' })
  await grid.waitFor()
  expect(await grid.getAttribute('aria-rowcount')).toBe('97')
  await page.getByRole('columnheader', { name: 'Who', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.getByRole('columnheader', { name: 'Who', exact: true }).getAttribute('aria-sort'))
    .toBe('ascending')
  await page
    .getByRole('row', { name: /Ahrar|Alfonso/ })
    .first()
    .waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/pair=/)
  await page.locator('main aside blockquote').first().waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('aside') !== null)).toBe(true)
})

test('the picture is saved as PNG and as SVG, with its dates below', async () => {
  const { page } = await stage.open('/network?at=2016-06-30')
  await pictureOn(page)
  const saved = async (button: string): Promise<readonly [string, Buffer]> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    return [download.suggestedFilename(), await readFile(await download.path())]
  }
  const [pngName, png] = await saved('Save PNG')
  expect(pngName).toBe('network-2016-06-30.png')
  expect((await findIn(page, png, 'image/png', COMMAND)).count).toBeGreaterThan(100)
  expect((await findIn(page, png, 'image/png', PLACE)).count).toBeGreaterThan(100)
  expect((await findIn(page, png, 'image/png', PAPER)).count).toBeGreaterThan(10_000)
  const [svgName, svg] = await saved('Save SVG')
  expect(svgName).toBe('network-2016-06-30.svg')
  const isWellFormed = await page.evaluate(
    (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null,
    svg.toString(),
  )
  expect(isWellFormed).toBe(true)
  expect(svg.toString()).toContain('Syrian Resistance')
  expect(svg.toString()).toContain('June 2016')
})

test('who is dragged stays there, over other days and after a reload', async () => {
  const { page } = await stage.open(`/network?around=${idOf('Latakia')}`)
  const before = (await findOnScreen(await pictureOn(page), PLACE)).middle ?? { x: 0, y: 0 }
  await page.mouse.move(before.x, before.y)
  await page.mouse.down()
  await page.mouse.move(before.x + 60, before.y - 50, { steps: 6 })
  await page.mouse.up()
  const kept = async (): Promise<string> => await page.evaluate(() => JSON.stringify({ ...localStorage }))
  await expect.poll(kept).toContain(',1]')
  const pinned = await kept()
  await page.reload()
  await pictureOn(page)
  expect(await kept()).toBe(pinned)
  expect((await findOnScreen(await pictureOn(page), PLACE)).count).toBeGreaterThan(20)
})

test('the drawing library comes with the picture and not before', async () => {
  const { page, requests } = await stage.open('/network?view=table')
  await page.getByRole('grid').waitFor()
  const drawing = (): readonly string[] => requests.filter((url) => url.includes('network-map'))
  expect(drawing()).toEqual([])
  await page.getByRole('button', { name: 'Show as picture' }).click()
  await pictureOn(page)
  expect(drawing().length).toBeGreaterThan(0)
})
