import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Reads } from '../../src/server/wire/routes.ts'
import { expectAccessible, startStage } from '../support/screen.ts'

const stage = startStage()

type Question = Reads['/questions']['answer']['items'][number]

async function questions(): Promise<readonly Question[]> {
  return (await stage.ask<'/questions'>('/questions')).items
}

async function membersOf(id: string): Promise<readonly string[]> {
  return (await stage.ask<'/entities/{id}'>(`/entities/${id}`)).entity.members
}

/** Chooses the question about two names. */
async function choose(page: Page, left: string, right: string): Promise<Question> {
  const found = (await questions()).find((one) => one.left.name === left && one.right.name === right)
  if (found === undefined) throw new Error(`nobody asks whether ${left} is ${right}`)
  await page.locator('main ol > li', { hasText: right }).filter({ hasText: left }).first().getByRole('button').click()
  await page.locator('main article h4').first().waitFor()
  return found
}

async function openSuggestions(locale: 'en-GB' | 'ar-SY'): Promise<Page> {
  const { page } = await stage.open('/identity', { locale })
  await page.locator('main ol > li').first().waitFor()
  return page
}

test('two that may be one stand beside each other, with reasons and the words that name them', async () => {
  const page = await openSuggestions('en-GB')
  const { left, right, because } = await choose(page, 'Latakia Governorate', 'Latakia')
  const open = page.locator('main li[aria-current] article')
  const reasons = (await open.innerText()).replace(/[\u2068\u2069]/g, '')
  for (const reason of because) expect(reasons).toContain(reason)
  const sides = [left, right].map(({ name }) => open.getByRole('region', { name, exact: true }))
  for (const side of sides) await side.locator('mark').first().waitFor()
  const [one, other] = await Promise.all(sides.map((side) => side.boundingBox()))
  expect(one?.y).toBe(other?.y)
  expect(one?.x ?? 0).toBeLessThan(other?.x ?? 0)
  await page.context().close()
})

test('two are joined by keyboard with a reason, and it is taken back', async () => {
  const page = await openSuggestions('en-GB')
  const { left, right } = await choose(page, 'Reyhanlı bombings', 'تفجيرات الريحانية')
  const before = await membersOf(left.id)
  await page.keyboard.press('s')
  await page.keyboard.type('the same bombings in two scripts')
  await page.keyboard.press('Enter')
  await page.getByText(/are now one\./).waitFor()
  expect(await membersOf(left.id)).toEqual(expect.arrayContaining([...before, ...right.members]))
  expect((await questions()).map((one) => one.right.id)).not.toContain(right.id)
  const { items } = await stage.ask<'/decisions'>('/decisions')
  expect(items[0]).toMatchObject({
    effect: 'in force',
    judgement: { decision: 'same', because: ['the same bombings in two scripts'], by: 'researcher' },
  })
  await page.keyboard.press('u')
  await page.getByText(/are now one\./).waitFor({ state: 'detached' })
  expect(await membersOf(left.id)).toEqual(before)
  await page.waitForURL((url) => url.searchParams.get('pair') === `${left.id},${right.id}`)
  await page.context().close()
})

test('in Arabic: two are kept apart, the history tells it, and there it is taken back', async () => {
  const page = await openSuggestions('ar-SY')
  await choose(page, 'FARC dissidents', 'Revolutionary Armed Forces of Colombia')
  await page.keyboard.press('d')
  await page.keyboard.type('جزء لا كل')
  await page.keyboard.press('Enter')
  await page.getByText(/يبقيان مختلفين/).waitFor()
  await page.getByRole('tab', { name: 'سجل القرارات' }).click()
  const entry = page.locator('main ol > li', { hasText: 'جزء لا كل' })
  await entry.getByText('سار', { exact: true }).waitFor()
  await entry.getByRole('button', { name: 'تراجع' }).click()
  await page.keyboard.type('تسرعت')
  await page.keyboard.press('Enter')
  await entry.getByText('متراجَع عنه').waitFor()
  await entry.getByText('تسرعت').waitFor()
  expect((await questions()).map(({ right }) => right.name)).toContain('Revolutionary Armed Forces of Colombia')
  await page.context().close()
})

test('what nobody can tell is left open, with the reason, behind what was not looked at', async () => {
  const page = await openSuggestions('en-GB')
  const { left, right } = await choose(page, 'Latakia Governorate', 'Latakia')
  await page.keyboard.press('n')
  await page.keyboard.type('town or province is not said')
  await page.keyboard.press('Enter')
  await page.getByText(/are left open\./).waitFor()
  const last = page.locator('main ol[aria-label="Suggestions"] > li').last()
  await last.getByText('left open by a person').waitFor()
  expect((await questions()).at(-1)).toMatchObject({ left, right, because: ['town or province is not said'] })
  await page.context().close()
})

test('judgements that contradict each other are shown with the chain that joins them, to be cut there', async () => {
  const whole = await stage.ask<'/entities/{id}'>(
    `/entities/${await stage.idOf('/who?q=Syrian%20Resistance', 'Syrian Resistance')}`,
  )
  const page = await openSuggestions('en-GB')
  const pair = await apartYetJoined(whole.entity.members)
  await page.getByRole('tab', { name: /Contradictions/ }).click()
  const chain = page.getByRole('list', { name: 'The chain that joins them' })
  await chain.getByText('Same').nth(1).waitFor()
  await expectAccessible(page)
  await chain.getByRole('button', { name: 'Take back' }).first().click()
  await page.getByText('No judgement contradicts another.').waitFor()
  expect(pair).toHaveLength(2)
  await page.context().close()
})

/** Judges two parts of one entity different that no judgement joins directly, so that the chain between them stays. */
async function apartYetJoined(members: readonly string[]): Promise<readonly string[]> {
  const pairs = members.flatMap((left, at) => members.slice(at + 1).map((right) => [left, right] as const))
  for (const [left, right] of pairs) {
    const judged = await fetch(`${stage.address()}/api/v1/judgements`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'stemma-request': '1' },
      body: JSON.stringify({ left, right, decision: 'different' }),
    })
    const { contradictions } = (await judged.json()) as { readonly contradictions: readonly unknown[] }
    if (contradictions.length === 1) return [left, right]
  }
  throw new Error('every two parts are joined directly')
}

test.each([
  ['en-GB', 'The first', 'The second', 'Compare two of your choice', 'not suggested by the program', /are kept apart/],
  ['ar-SY', 'الأول', 'الثاني', 'مقارنة اثنين من اختيارك', 'لم يقترحه البرنامج', /يبقيان مختلفين/],
] as const)(
  'two that nobody suggested are picked, judged with a reason, and taken back: %s',
  async (locale, first, second, compare, own, apart) => {
    const page = await openSuggestions(locale)
    await page.getByRole('combobox', { name: first }).fill('Alfonso Cano')
    await page
      .getByRole('option', { name: /Alfonso Cano/ })
      .first()
      .click()
    await page.getByRole('combobox', { name: second }).fill('Manuel Marulanda')
    await page
      .getByRole('option', { name: /Marulanda/ })
      .first()
      .click()
    await page.getByRole('button', { name: compare }).click()
    await page.waitForURL(/pair=ent_\w+,ent_/)
    const open = page.locator('main article', { hasText: own })
    await open.locator('h4').nth(1).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('d')
    await page.keyboard.type('two commanders')
    await page.keyboard.press('Enter')
    await page.getByText(apart).waitFor()
    const { items } = await stage.ask<'/decisions'>('/decisions')
    expect(items[0]).toMatchObject({ judgement: { decision: 'different', because: ['two commanders'] } })
    await page.keyboard.press('u')
    await open.locator('h4').nth(1).waitFor()
    const after = await stage.ask<'/decisions'>('/decisions')
    expect(after.items[0]).toMatchObject({ effect: 'taken back' })
    await page.context().close()
  },
)

test('in Arabic the reasons of the program are given in Arabic', async () => {
  const page = await openSuggestions('ar-SY')
  await choose(page, 'Reyhanlı bombings', 'تفجيرات الريحانية')
  const reasons = page.locator('main li[aria-current] article section ul').first().locator('li')
  for (const reason of await reasons.allInnerTexts())
    expect(reason).not.toMatch(/same|sounds|both|answers|differs|alike/)
  expect(await reasons.count()).toBeGreaterThan(0)
  await page.context().close()
})
