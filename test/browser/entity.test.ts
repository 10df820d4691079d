import { expect, test } from 'vitest'
import { startStage } from '../support/screen.ts'

const stage = startStage()

test('a report that turned out false is shown as it was told, and today as false; never in the own voice', async () => {
  const { page } = await stage.open(
    `/entity/${await stage.idOf('/who?q=Mihrac%20Ural', 'Mihrac Ural')}?known=2016-03-30`,
  )
  const status = page.getByRole('region', { name: 'Status' })
  await status.getByText('killed').first().waitFor()
  expect(await status.innerText()).toContain('alleged only')
  await page.getByRole('button', { name: /Any time: .*As known by/ }).click()
  const refuted = page.getByRole('region', { name: 'Reported, and not so' })
  await refuted.getByText('killed').first().waitFor()
  expect(await page.getByRole('region', { name: 'Status' }).getByText('killed').count()).toBe(0)
  await page.goBack()
  await page.getByRole('region', { name: 'Status' }).getByText('killed').first().waitFor()
})

test('each fact opens its quotes, and a quote leads to its place in the source', async () => {
  const { page } = await stage.open(`/entity/${await stage.idOf('/who?q=Syrian%20Resistance', 'Syrian Resistance')}`)
  const leaders = page.getByRole('region', { name: 'Led by' })
  await leaders.getByRole('button', { name: '4 witnesses' }).click()
  await leaders.getByText('the leader of the Syrian Resistance').first().waitFor()
  await leaders.getByText('Who told it first, and who repeated whom').waitFor()
  expect(page.url()).toContain('claim=clm_')
  await leaders.getByRole('figure').getByRole('link').first().click()
  await page.waitForURL(/\/read\/src_.*claim=clm_/)
  await page.locator('main li[aria-current] article').waitFor()
})

test('ended, possible and undated look different and are said in words', async () => {
  const { page } = await stage.open(
    `/entity/${await stage.idOf('/who?q=Syrian%20Resistance', 'Syrian Resistance')}?at=2025-08-31`,
  )
  const allies = page.getByRole('region', { name: 'Allies' })
  await allies.getByText('ended').first().waitFor()
  await allies.getByText('undated').first().waitFor()
})

test('a profile can rest on the word of some voices alone, and says how much it did not hear', async () => {
  const { page } = await stage.open(`/entity/${await stage.idOf('/who?q=Mihrac%20Ural', 'Mihrac Ural')}`)
  await page.getByRole('button', { name: /Hear/ }).click()
  await page.getByRole('option', { name: 'an opponent' }).click()
  await page.waitForURL(/voices=opponent/)
  await page.getByText(/\d+ claims not heard/).waitFor()
  expect(await page.title()).toBe('Mihrac Ural – Stemma')
})
