import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { expectAccessible, startStage } from '../support/screen.ts'

const stage = startStage()

test('the first page loads from the server alone, without a trouble', async () => {
  const { page, requests, troubles } = await stage.open('/')
  await page.getByRole('heading', { level: 1, name: 'Review queue' }).waitFor()
  const times: number[] = []
  for (let time = 0; time < 5; time += 1) {
    const started = performance.now()
    await page.reload()
    await page.getByRole('button', { name: 'Provisional Irish Republican Army' }).first().waitFor()
    times.push(Math.round(performance.now() - started))
  }
  console.log(`first view of the demo workspace: ${times.join(', ')} ms`)
  expect(requests.filter((url) => !url.startsWith(stage.address()))).toEqual([])
  expect(troubles).toEqual([])
})

test('all scripts of the application together are under 350 kB compressed', async () => {
  const { page, requests } = await stage.open('/read')
  await page.getByRole('link', { name: 'Sources' }).click()
  await page.getByRole('grid').waitFor()
  const scripts = [...new Set(requests.filter((url) => url.endsWith('.js')))]
  const sizes = await Promise.all(
    scripts.map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length),
  )
  const total = sizes.reduce((sum, size) => sum + size, 0)
  console.log(`application script: ${scripts.length} files, ${Math.round(total / 1000)} kB compressed`)
  expect(total).toBeLessThan(350_000)
})

test('the language changes without a reload, and the layout is mirrored', async () => {
  const { page } = await stage.open('/sources')
  await page.evaluate(() => Object.assign(globalThis, { stays: true }))
  const beside = async (): Promise<boolean> => {
    const [side, main] = await Promise.all([
      page.getByRole('navigation').boundingBox(),
      page.getByRole('main').boundingBox(),
    ])
    return (side?.x ?? 0) < (main?.x ?? 0)
  }
  expect(await beside()).toBe(true)
  await page.getByRole('button', { name: 'English Language' }).click()
  await page.getByRole('option', { name: 'العربية' }).click()
  await page.getByRole('heading', { level: 1, name: 'المصادر' }).waitFor()
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    'ar',
    'rtl',
  ])
  expect(await beside()).toBe(false)
  expect(await page.evaluate(() => 'stays' in globalThis)).toBe(true)
})

test('entities are named in the letters of the language, or in others', async () => {
  const { page } = await stage.open('/search')
  const shown = async (name: string): Promise<void> =>
    await page.getByRole('link', { name, exact: true }).first().waitFor()
  const choose = async (choice: string, name: RegExp): Promise<void> => {
    await page.getByRole('button', { name: choice }).click()
    await page.getByRole('option', { name }).click()
  }
  await page.getByRole('link', { name: 'Entities' }).click()
  await shown('Syrian Resistance')
  await choose('In this language Names', /In .Arabic. letters/)
  await shown('المقاومة السورية')
  await choose('English Language', /العربية/)
  await choose('بحروف هذه اللغة الأسماء', /بالحروف .اللاتينية./)
  await shown('Syrian Resistance')
})

test('the moment stands in the address, and back takes it back', async () => {
  const { page } = await stage.open('/search')
  const field = page.getByRole('group', { name: 'As known by' })
  await field.getByRole('spinbutton').first().click()
  await page.keyboard.type('30032016')
  await page.waitForURL(/known=2016-03-30/)
  await page.getByRole('link', { name: 'Sources' }).click()
  await page.waitForURL(/sources\?known=2016-03-30/)
  await page.goBack()
  await page.goBack()
  await page.waitForURL(/search$/)
})

test('whoever uses the keyboard can skip to the content, and sees where the keyboard is', async () => {
  const { page } = await stage.open('/sources')
  await page.getByRole('grid').waitFor()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  expect(await skip.evaluate((link) => document.activeElement === link)).toBe(true)
  expect(await skip.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
})

test('single keys can be turned off', async () => {
  const { page } = await stage.open('/read')
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).press('Space')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('j')
  expect(page.url()).not.toContain('claim=')
})

test('an address that leads nowhere says so', async () => {
  const { page } = await stage.open('/nowhere')
  await page.getByText('There is nothing at this address.').waitFor()
  await expectAccessible(page)
})

test('an entity that is not there is a problem in the words of the server, with a way to try again', async () => {
  const { page } = await stage.open('/entity/ent_00000000000000000000')
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').innerText()).toContain('ent_00000000000000000000')
  await page.getByRole('button', { name: 'Try again' }).waitFor()
  await expectAccessible(page)
})
