import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startStage } from '../support/screen.ts'

const stage = startStage()

const rowsOf = (page: Page): Locator => page.locator('main li:has(> div > button[aria-expanded])')
const person = (): Promise<string> => stage.idOf('/who?q=Mihrac%20Ural', 'Mihrac Ural')

test.each([
  ['en-GB', /held|possible|ended|not yet|seen at another date/],
  ['ar-SY', /\p{Script=Arabic}/u],
] as const)('in %s every dated fact is a bar that opens its quotes by keyboard', async (locale, state) => {
  const id = await person()
  const { total } = await stage.ask<'/entities/{id}/timeline'>(`/entities/${id}/timeline`)
  const { page, troubles } = await stage.open(`/timeline?entity=${id}&at=2016-06-30`, { locale })
  const rows = rowsOf(page)
  await rows.first().waitFor()
  expect(await rows.count()).toBe(total)
  for (const words of await rows.locator('> div > span:last-child').allInnerTexts()) expect(words).toMatch(state)
  await rows.first().getByRole('button').focus()
  await page.keyboard.press('Enter')
  await rows.first().locator('blockquote').first().waitFor()
  expect(new URL(page.url()).searchParams.get('claim')).toMatch(/^clm_/)
  await page.keyboard.press('Enter')
  await rows.first().locator('blockquote').first().waitFor({ state: 'detached' })
  expect(troubles).toEqual([])
})

test('time runs in the direction of the language, and a press on a bar opens it', async () => {
  const edges: number[] = []
  for (const locale of ['en-GB', 'ar-SY'] as const) {
    const { page } = await stage.open(`/timeline?entity=${await person()}&at=2016-06-30`, { locale })
    const years = page.locator('main [aria-hidden="true"] > div > span')
    await years.first().waitFor()
    const [first, last] = [await years.first().boundingBox(), await years.last().boundingBox()]
    edges.push(Math.sign((last?.x ?? 0) - (first?.x ?? 0)))
    const row = rowsOf(page).first().locator('> div')
    const box = await row.boundingBox()
    await row.click({ position: { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) / 2 } })
    await rowsOf(page).first().locator('blockquote').first().waitFor()
  }
  expect(edges).toEqual([1, -1])
})

test('years are chosen by key and button, stand in the address, and the back button takes them back', async () => {
  const { page } = await stage.open('/timeline?from=2011&to=2018')
  const years = page.getByRole('group', { name: 'Years' })
  const shown = (first: number, last: number): Promise<void> =>
    years.getByText(new RegExp(`${first}.* to .*${last}`)).waitFor()
  await shown(2011, 2018)
  await rowsOf(page).first().waitFor()
  await page.keyboard.press('+')
  await shown(2013, 2016)
  expect(new URL(page.url()).search).toBe('?from=2013&to=2016')
  await page.keyboard.press('l')
  await shown(2015, 2018)
  await years.getByRole('button', { name: 'Earlier' }).click()
  await shown(2013, 2016)
  await page.goBack()
  await shown(2015, 2018)
  await years.getByRole('button', { name: 'All years' }).click()
  await page.waitForURL((url) => !url.searchParams.has('from'))
  const { total } = await stage.ask<'/timeline'>('/timeline')
  await page.getByRole('status').getByText(`${total} dated facts`).waitFor()
})

test('kinds and whom it is about are chosen, and a link shows the same', async () => {
  const { page } = await stage.open('/timeline')
  await page.getByRole('heading', { level: 2, name: 'events' }).waitFor()
  await page.getByRole('checkbox', { name: 'events' }).press('Space')
  await page.getByRole('heading', { level: 2, name: 'events' }).waitFor({ state: 'detached' })
  await page.getByRole('combobox', { name: 'About' }).fill('Mihrac Ural')
  await page.getByRole('option', { name: 'Mihrac Ural' }).first().click()
  await page.getByRole('heading', { level: 1, name: /Mihrac Ural/ }).waitFor()
  await rowsOf(page).first().waitFor()
  const link = new URL(page.url())
  expect(link.searchParams.get('kinds')?.split(',')).not.toContain('event')
  expect(link.searchParams.get('entity')).toBe(await person())
  const { page: other } = await stage.open(link.pathname + link.search)
  await other.getByRole('heading', { level: 1, name: /Mihrac Ural/ }).waitFor()
  await rowsOf(other).first().waitFor()
  expect(await rowsOf(other).allInnerTexts()).toEqual(await rowsOf(page).allInnerTexts())
})
