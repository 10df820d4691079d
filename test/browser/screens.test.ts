import { expect, test } from 'vitest'
import { expectAccessible, startStage } from '../support/screen.ts'
import { SCREENS } from '../support/screens.ts'

const stage = startStage()

const CASES = SCREENS.flatMap((screen) =>
  (['en-GB', 'ar-SY'] as const).map((locale): [string, typeof screen, typeof locale] => [
    `${screen.name}, ${locale}`,
    screen,
    locale,
  ]),
)

test.each(CASES)('axe finds nothing in %s, light or dark', async (_, { path, ready }, locale) => {
  const { page, troubles } = await stage.open(await path(stage.address()), { locale })
  await ready(page)
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page, ['color-contrast'])
  expect(troubles).toEqual([])
  await page.context().close()
})
