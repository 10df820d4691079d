import { beforeAll, expect, test } from 'vitest'
import { expectAccessible, type Screen, startStage } from '../support/screen.ts'
import { SCREENS } from '../support/screens.ts'

const stage = startStage()
const LOCALES = ['en-GB', 'ar-SY'] as const

/** One page for each language, which goes from screen to screen as a reader would: what it loaded once is there. */
const pages = new Map<string, Screen>()

beforeAll(async () => {
  for (const locale of LOCALES) pages.set(locale, await stage.open('/', { locale }))
})

const CASES = SCREENS.flatMap((screen) =>
  LOCALES.map((locale): [string, typeof screen, typeof locale] => [`${screen.name}, ${locale}`, screen, locale]),
)

test.each(CASES)('axe finds nothing in %s, light or dark', async (_, { path, ready }, locale) => {
  const { page, troubles } = pages.get(locale) as Screen
  const before = troubles.length
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(stage.address() + (await path(stage.address())))
  await ready(page)
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page, ['color-contrast'])
  expect(troubles.slice(before)).toEqual([])
})
