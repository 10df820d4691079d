import { writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { closeWorkspace, openWorkspace, type Workspace } from '../../../src/workspace/open.ts'
import { answersRules, manifestRules, suggestionsRules } from '../../exchange/reconciliation/rules.ts'
import { written } from '../../store/documents.ts'
import { freshPath, temporaryFolder } from '../../store/temporary.ts'
import { textOf } from '../../tidy/files.ts'
import { recorded } from '../opened.ts'

const LIBRARY = fileURLToPath(new URL('../../../src/index.ts', import.meta.url))
const FORM = 'application/x-www-form-urlencoded;charset=UTF-8'

/** Runs the server that the documents show, on a workspace and a free port, and gives its address. */
async function served(): Promise<string> {
  const folder = temporaryFolder()
  const path = freshPath(folder)
  const filling = await openWorkspace(path, { create: true })
  await recorded(filling, written('Cast', [{ s: 'Karim Example', p: 'leader_of', o: 'Northern Salvation Front' }]))
  await closeWorkspace(filling)

  const shown = /```js\n(import \{ createServer \}[\s\S]*?)```/.exec(textOf('docs/as-a-library.md'))?.[1] ?? ''
  const program = shown
    .replace(`'stemma'`, JSON.stringify(LIBRARY))
    .replace(`'stemma.db'`, JSON.stringify(path))
    .replace('listen(8000,', 'listen(0,')
  const file = join(folder, 'server.mjs')
  writeFileSync(file, `${program}\nexport { server, workspace }\n`)
  const { server, workspace }: { server: Server; workspace: Workspace } = await import(pathToFileURL(file).href)
  onTestFinished(async () => {
    await new Promise((resolve) => server.close(resolve))
    await closeWorkspace(workspace)
  })
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`
}

test('the server that the documents show answers as OpenRefine asks', async () => {
  const url = await served()
  const post = async (body: URLSearchParams) =>
    await fetch(url, { method: 'POST', headers: { 'content-type': FORM }, body: body.toString() })

  const manifest = await fetch(url)
  expect(manifest.headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:3333')
  expect(manifest.headers.get('content-type')).toBe('application/json')
  expect(manifestRules.parse(await manifest.json()).versions).toEqual(['0.2'])

  const queries = '{"q0":{"query":"كريم Example","type":"person","type_strict":"should"},"q1":{"query":"?"},"q2":{}}'
  const answered = answersRules.parse(await (await post(new URLSearchParams({ queries }))).json())
  expect(
    Object.entries(answered).map(([id, { result }]) => [id, result.map(({ name, match }) => [name, match])]),
  ).toEqual([
    ['q0', [['Karim Example', true]]],
    ['q1', []],
    ['q2', []],
  ])
  const byAddress = await fetch(`${url}/?${new URLSearchParams({ queries })}`)
  expect(answersRules.parse(await byAddress.json())).toEqual(answered)

  const parameters = new URLSearchParams({ prefix: 'nor', type: 'organization', exact: 'false', cursor: '0' })
  const suggested = suggestionsRules.parse(await (await fetch(`${url}/suggest/entity?${parameters}`)).json())
  expect(suggested.result.map(({ name }) => name)).toEqual(['Northern Salvation Front'])

  const refused = await post(new URLSearchParams({ queries: '{' }))
  expect([refused.status, await refused.json()]).toEqual([400, { error: 'reconcile: queries: not JSON' }])
  expect((await fetch(`${url}/suggest/flyout?prefix=a`)).status).toBe(400)
})
