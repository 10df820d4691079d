import { expect, test } from 'vitest'
import { expectAccessible, startStage } from '../support/screen.ts'

const stage = startStage({ isEmpty: true })

test.each([
  ['en-GB', '/read', 'There is nothing to review yet.'],
  ['ar-SY', '/read', 'لا شيء للمراجعة بعد.'],
  ['en-GB', '/search', 'There are no entities here.'],
  ['ar-SY', '/sources', 'لا مصدر يطابق.'],
] as const)('an empty workspace says so and what to do, %s %s', async (locale, path, words) => {
  const { page, troubles } = await stage.open(path, { locale })
  await page.getByText(words).waitFor()
  await expectAccessible(page)
  expect(troubles).toEqual([])
})

test('when the server has ended, the application says what to do and stays', async () => {
  const { page } = await stage.open('/read')
  await page.getByText('There is nothing to review yet.').waitFor()
  await stage.endServer()
  await page.getByRole('searchbox').fill('Ural')
  await page.keyboard.press('Enter')
  await page.getByText('The server does not answer. Is “stemma serve” still running?').waitFor()
  await page.getByRole('button', { name: 'Try again' }).waitFor()
})
