import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startStage } from '../support/screen.ts'

const CORPUS = join(import.meta.dirname, '../capture/corpus')
const stage = startStage()
/** The thread that reads is started with the first document; on a busy machine that takes a while. */
const PATIENT = { timeout: 60_000 }

const ENGLISH = 'According to Sample Wire, Mihrac Ural is the leader of the Syrian Resistance.'
const ARABIC = 'قال علي كيالي إن المقاومة السورية حليفة للجيش السوري.'

async function openPaste(locale: 'en-GB' | 'ar-SY', tab: string): Promise<Page> {
  const { page } = await stage.open('/add', { locale })
  await page.getByRole('tab', { name: tab }).click()
  await page.locator('main textarea').waitFor()
  return page
}

test('a text is pasted with what is known of it, and read', async () => {
  const page = await openPaste('en-GB', 'Pasted text')
  await page.getByRole('textbox', { name: 'Text' }).fill(ENGLISH)
  await page.getByRole('textbox', { name: 'Title' }).fill('A pasted report')
  await page.getByRole('textbox', { name: 'Address (URL)' }).fill('https://example.org/report')
  await page.getByRole('textbox', { name: 'Published' }).fill('30.3.2016')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const published = page.getByRole('textbox', { name: 'Published' })
  await expect.poll(() => published.getAttribute('aria-invalid')).toBe('true')
  await published.fill('2016-03-30')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.waitForURL(/job=/)
  const report = page.getByRole('region', { name: 'What was found' })
  await report.getByText('Done').waitFor(PATIENT)
  await report.getByText(/[1-9]\d* claims?/).waitFor()
  await report.getByRole('list', { name: 'Documents' }).getByRole('link').first().click()
  await page.waitForURL(/\/read\/src_/)
  await page.locator('[data-anchor]').first().waitFor()
  const id = new URL(page.url()).pathname.split('/').at(-1)
  const source = await stage.ask<'/sources/{id}'>(`/sources/${id}`)
  expect(source).toMatchObject({
    title: 'A pasted report',
    url: 'https://example.org/report',
    published: '2016-03-30',
    language: 'en',
  })
  await page.context().close()
})

test('a PDF is read with its pages, which stand in the text and with the claims', async () => {
  const { page } = await stage.open('/add', { locale: 'en-GB' })
  await page.locator('main input[type=file]').setInputFiles(join(CORPUS, 'pdf-report/source.pdf'))
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const report = page.getByRole('region', { name: 'What was found' })
  await report.getByText('Done').waitFor(PATIENT)
  await report.getByRole('list', { name: 'Documents' }).getByRole('link').first().click()
  const turned = page.locator('[data-page]')
  await turned.first().waitFor()
  const shown = await turned.evaluateAll((pieces) => pieces.map((it) => getComputedStyle(it, '::before').content))
  expect(shown.map((words) => words.replace(/[^p. \d]/g, ''))).toEqual(['p. 1', 'p. 2', 'p. 3', 'p. 1', 'p. 2'])
  await page.goto(new URL('/search?words=youth+wing', page.url()).href)
  await page.getByText('p. \u20683\u2069').first().waitFor()
  await page.context().close()
})

test('in Arabic: a file is chosen and read, one that holds nothing is told, and what is held already is said', async () => {
  const { page, requests } = await stage.open('/add', { locale: 'ar-SY' })
  const files = [
    { name: 'خبر.txt', mimeType: 'text/plain', buffer: Buffer.from(ARABIC) },
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
  ]
  const add = async (): Promise<void> => {
    await page.locator('main input[type=file]').setInputFiles(files)
    await page.getByRole('region', { name: /اختير ملفان/ }).waitFor()
    await page.getByRole('button', { name: 'إضافة', exact: true }).click()
  }
  await add()
  const report = page.getByRole('region', { name: 'ما عُثر عليه' })
  await report.getByText('تم', { exact: false }).first().waitFor(PATIENT)
  await report.getByRole('link', { name: 'خبر.txt' }).waitFor()
  await report
    .getByRole('alert')
    .getByText(/empty\.txt/)
    .waitFor()
  expect(requests.some((address) => /\/jobs\/[^/]+\/events$/.test(address))).toBe(true)
  const first = page.url()
  await add()
  await page.waitForURL((url) => url.href !== first)
  await report.getByText('كانت في مساحة العمل من قبل؛ لم يتغير شيء.').waitFor(PATIENT)
  await page.goBack()
  await page.waitForURL(first)
  await report.getByText(/كيان/).first().waitFor()
  await page.context().close()
})

test('files are dropped, and a folder with what is in it, each once, and one can be left out again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-drop-'))
  const inside = join(folder, 'folder')
  mkdirSync(inside)
  const [one, other, third] = [join(folder, 'a.txt'), join(folder, 'b.txt'), join(inside, 'c.txt')]
  for (const path of [one, other, third]) writeFileSync(path, ENGLISH)
  const { page } = await stage.open('/add')
  const box = await page.locator('main form').getByText('Drop files here').boundingBox()
  const devtools = await page.context().newCDPSession(page)
  const drop = async (...files: string[]): Promise<void> => {
    const place = { x: box?.x ?? 0, y: box?.y ?? 0, data: { items: [], files, dragOperationsMask: 1 } }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', { type, ...place })
    }
  }
  await drop(one, other)
  await page.getByRole('region', { name: '2 files chosen' }).waitFor()
  await drop(other, inside)
  await page.getByRole('region', { name: '3 files chosen' }).waitFor()
  await page.getByRole('button', { name: /Leave out .*b\.txt/ }).click()
  await page.getByRole('region', { name: '2 files chosen' }).waitFor()
  await page.context().close()
  rmSync(folder, { recursive: true })
})

test('without anything to add it says what is missing, and of a job that is forgotten that it is', async () => {
  const page = await openPaste('en-GB', 'Pasted text')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('Paste the text.').waitFor()
  await page.getByRole('tab', { name: 'Files' }).click()
  await page.getByText('Choose at least one file.').waitFor()
  const other = await stage.open('/add?job=forgotten')
  await other.page.getByText('The server knows nothing of this any more.').waitFor()
  await page.context().close()
})
