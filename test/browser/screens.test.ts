import { expect, test } from 'vitest'
import { expectAccessible, type Screen, startStage } from '../support/screen.ts'

const stage = startStage()

/** The id of the first item of an answer that bears a name. */
async function idOf(path: string, name: string): Promise<string> {
  const { items } = (await (await fetch(`${stage.address()}/api/v1${path}`)).json()) as {
    items: readonly { readonly id: string; readonly name?: string; readonly title?: string; readonly entity?: string }[]
  }
  const found = items.find((item) => [item.name, item.title, item.entity].includes(name))
  if (found === undefined) throw new Error(`there is no ${name} in ${path}`)
  return found.id
}

/** Each screen: where it is, and what shows that it is there. */
const SCREENS: readonly [name: string, path: () => Promise<string>, ready: (screen: Screen) => Promise<void>][] = [
  ['queue', async () => '/read', ({ page }) => page.locator('main li').first().waitFor()],
  [
    'queue with a chosen claim',
    async () => '/read',
    async ({ page }) => {
      await page.locator('main li').first().waitFor()
      await page.keyboard.press('j')
      await page.locator('main li[aria-current]').waitFor()
    },
  ],
  [
    'source in English',
    async () => `/read/${await idOf('/sources', 'Syrian Resistance')}`,
    async ({ page }) => {
      await page.locator('[data-anchor]').first().waitFor()
      await page.locator('main summary').click()
      await page.keyboard.press('j')
      await page.locator('main li[aria-current]').waitFor()
    },
  ],
  [
    'source in Arabic',
    async () => `/read/${await idOf('/sources', 'علي كيالي ينفي نبأ مقتله')}`,
    ({ page }) => page.locator('[data-anchor]').first().waitFor(),
  ],
  [
    'form for a claim',
    async () => `/read/${await idOf('/sources', 'Syrian Resistance')}`,
    async ({ page }) => {
      await page.locator('[data-anchor]').first().waitFor()
      await page.keyboard.press('j')
      await page.keyboard.press('e')
      await page.getByRole('dialog').waitFor()
    },
  ],
  [
    'entity with quotes',
    async () => `/entity/${await idOf('/who?q=Mihrac%20Ural', 'Mihrac Ural')}?at=2016-06-30`,
    async ({ page }) => {
      await page.locator('main button[aria-expanded]').first().click()
      await page.locator('main li:has(button[aria-expanded="true"]) blockquote').first().waitFor()
      await page.locator('#timeline').waitFor()
    },
  ],
  [
    'network',
    async () => '/network?at=2016-06-30',
    async ({ page }) => {
      await page.locator('main [role="img"] canvas').first().waitFor()
      await page.locator('main [role="status"]', { hasText: /Finding|يجري/ }).waitFor({ state: 'detached' })
    },
  ],
  [
    'network as a table, with the quotes of a pair',
    async () => {
      const ends = [
        await idOf('/who?q=Mihrac%20Ural', 'Mihrac Ural'),
        await idOf('/entities?limit=500', 'Syrian Resistance'),
      ]
      return `/network?view=table&at=2016-06-30&pair=${ends.join(',')}`
    },
    ({ page }) => page.locator('main aside blockquote').first().waitFor(),
  ],
  [
    'network of two days',
    async () => '/network?at=2025-06-30&against=2010-01-01',
    ({ page }) => page.locator('main aside button').first().waitFor(),
  ],
  ['network of nobody', async () => '/network?known=1990', ({ page }) => page.locator('main h1').waitFor()],
  ['all entities', async () => '/search', ({ page }) => page.locator('main li a').first().waitFor()],
  ['what is found', async () => '/search?words=Ural', ({ page }) => page.locator('main li a').first().waitFor()],
  ['nothing found', async () => '/search?words=Xyzzyq', ({ page }) => page.locator('main h2').first().waitFor()],
  [
    'sources',
    async () => `/sources?source=${await idOf('/sources', 'Syrian Resistance')}`,
    ({ page }) => page.locator('aside dl').waitFor(),
  ],
]

const LANGUAGES = ['en-GB', 'ar-SY'] as const

const CASES = SCREENS.flatMap(([name, path, ready]) =>
  LANGUAGES.map((locale): [string, typeof path, typeof ready, typeof locale] => [
    `${name}, ${locale}`,
    path,
    ready,
    locale,
  ]),
)

test.each(CASES)('axe finds nothing in %s, light or dark', async (_, path, ready, locale) => {
  const screen = await stage.open(await path(), { locale })
  await ready(screen)
  await expectAccessible(screen.page)
  await screen.page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(screen.page, ['color-contrast'])
  expect(screen.troubles).toEqual([])
  await screen.page.context().close()
})
