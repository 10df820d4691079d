import { beforeAll, expect, test } from 'vitest'
import { expectAccessible, type Screen, startStage } from '../support/screen.ts'
import { SCREENS } from '../support/screens.ts'

const stage = startStage()

/** Both languages and both themes: colours are the same in either language, words in either theme. */
const LOOKS = [
  { locale: 'en-GB', colorScheme: 'light' },
  { locale: 'ar-SY', colorScheme: 'dark' },
] as const

/** One page for each look, which goes from screen to screen as a reader would: what it loaded once is there. */
const pages = new Map<string, Screen>()

beforeAll(async () => {
  for (const look of LOOKS) pages.set(look.locale, await stage.open('/', look))
})

const CASES = SCREENS.flatMap((screen) =>
  LOOKS.map((look): [string, typeof screen, string] => [
    `${screen.name}, ${look.locale}, ${look.colorScheme}`,
    screen,
    look.locale,
  ]),
)

test.each(CASES)('axe finds nothing in %s', async (_, { path, ready }, locale) => {
  const { page, troubles } = pages.get(locale) as Screen
  const before = troubles.length
  await page.goto(stage.address() + (await path(stage.address())))
  await ready(page)
  await expectAccessible(page)
  expect(troubles.slice(before)).toEqual([])
})
