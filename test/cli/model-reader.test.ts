import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/main.ts'
import {
  answer,
  type Behaviour,
  begin,
  claim,
  claims,
  failure,
  modelServer,
  piece,
  portionIn,
} from '../language-model/model-server.ts'
import { freshPath, temporaryFolder } from '../store/temporary.ts'
import { type Captured, shellOf } from './shell-of.ts'

const TEXT = 'Omar Example secretly pays the Coastal Brigade.'
const PAYS = claim({
  quote: 'Omar Example secretly pays the Coastal Brigade',
  subject: { name: 'Omar Example', type: 'person', words: 'Omar Example' },
  predicate: 'supports',
  object: { name: 'Coastal Brigade', type: 'organization', words: 'Coastal Brigade' },
})
const KEY = 'sk-a-secret-of-the-test'

function fileOf(text: string, name = 'report.txt'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}

interface Ended {
  readonly code: number
  readonly shell: Captured
  readonly out: string
  readonly notes: string
}

async function stemma(command: string, url: string, args: readonly string[], environment = {}): Promise<Ended> {
  const shell = shellOf(environment)
  const reader = ['--reader', 'openai-compatible', '--url', url, '--model', 'small:1b']
  const code = await run([command, '--language', 'en', ...reader, ...args], shell)
  const ended = { code, shell, out: shell.out.join(''), notes: shell.notes.join('\n') }
  expect(ended.out + ended.notes).not.toContain(KEY)
  return ended
}

describe('stemma read --reader', () => {
  it('prints what the model finds besides what the rules find, and says where the words go', async () => {
    const server = await modelServer((_, response) => claims(response, PAYS))
    const { code, out, notes } = await stemma('read', server.url, [fileOf(TEXT)], { STEMMA_MODEL_KEY: KEY })
    expect(code).toBe(0)
    const [made] = out.split('\n').filter((line) => line.includes('language-model/'))
    expect(JSON.parse(made ?? '')).toMatchObject({ predicate: 'supports', extractor: 'language-model/small:1b@1' })
    expect(notes).toContain(
      `the words of the documents are sent to ${new URL(server.url).origin}, to be read by small:1b`,
    )
    expect(notes).toContain('1 of 1 proposals of the language model "small:1b" taken in')
    expect(server.questions.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${KEY}`])
    expect(portionIn(server.questions[0] ?? expect.fail('nothing came'))).toBe(TEXT)
  })

  it('asks once more when the answer is none, and says so to the model', async () => {
    const server = await modelServer((_, response, count) =>
      count === 0 ? answer(response, 'Sure! Here are {the claims') : claims(response, PAYS),
    )
    const { code, out } = await stemma('read', server.url, [fileOf(TEXT)])
    expect([code, out.includes('"supports"')]).toEqual([0, true])
    const [, second] = server.questions
    expect(second?.body.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user'])
    expect(second?.body.messages.at(-1)?.content).toContain('no JSON object')
  })

  it('asks about the halves of a portion whose answer is too long', async () => {
    const text = `${TEXT} ${'The sun shone on the old harbour. '.repeat(40)}`
    const server = await modelServer((came, response) =>
      portionIn(came).length > 1000 ? answer(response, '{"claims":[', 'length') : claims(response, PAYS),
    )
    const { code, out, notes } = await stemma('read', server.url, [fileOf(text)])
    expect([code, out.includes('"supports"')]).toEqual([0, true])
    expect(server.questions.length).toBeGreaterThan(2)
    expect(notes).toContain('1 of 2 proposals')
  })

  it('has no more questions open than it was told, and tells how far it is', async () => {
    const text = 'The sun shone on the old harbour all day. '.repeat(600)
    let [open, most] = [0, 0]
    const server = await modelServer(async (_, response) => {
      open += 1
      most = Math.max(most, open)
      await new Promise((resolve) => setTimeout(resolve, 10))
      open -= 1
      claims(response)
    })
    const { shell } = await stemma('read', server.url, ['--parallel', '3', fileOf(text)])
    expect(most).toBe(3)
    const { length } = server.questions
    expect(length).toBeGreaterThan(8)
    expect(shell.steps).toContain(`${length} of ${length} portions read by small:1b`)
  })

  it.each([
    [['--url', 'http://127.0.0.1:1/v1'], '--url goes with --reader openai-compatible'],
    [['--model', 'm'], '--model goes with --reader openai-compatible'],
    [['--reader', 'oracle'], '--reader "oracle" is not one of openai-compatible'],
    [['--reader', 'openai-compatible', '--model', 'm'], '--reader openai-compatible needs --url and --model'],
    [['--reader', 'openai-compatible', '--url', 'x', '--model', 'm'], '--url "x" is not an address'],
    [
      ['--reader', 'openai-compatible', '--url', 'http://127.0.0.1:1', '--model', 'm', '--parallel', '33'],
      '--parallel 33 is more than 32',
    ],
  ])('refuses %j', async (args, line) => {
    for (const command of ['read', 'add', 'serve']) {
      const shell = shellOf({})
      const operands = command === 'serve' ? ['--workspace', freshPath(temporaryFolder())] : [fileOf(TEXT)]
      expect(await run([command, ...args, ...operands], shell)).toBe(2)
      expect(shell.notes.join('\n')).toContain(`stemma: ${line}`)
    }
  })
})

describe('stemma add --reader', () => {
  it('holds what the model finds, marked with the model', async () => {
    const server = await modelServer((_, response) => claims(response, PAYS, { ...PAYS, quote: 'He confessed.' }))
    const place = ['--workspace', freshPath(temporaryFolder())]
    const { code, notes } = await stemma('add', server.url, [...place, fileOf(TEXT)])
    expect(code).toBe(0)
    expect(notes).toContain('proposals refused: 1 × a quote that does not stand in the text')
    const shell = shellOf({})
    expect(await run(['profile', 'Omar Example', '--json', ...place], shell)).toBe(0)
    expect(shell.out.join('')).toContain('language-model/small:1b@1')
    expect(await run(['verify', ...place], shellOf({}))).toBe(0)
  })

  it.each<[string, Behaviour, string]>([
    [
      'a refused key',
      (_, response) => failure(response, 401, 'who are you'),
      'it wants a key, in STEMMA_MODEL_KEY (401)',
    ],
    ['an unknown model', (_, response) => failure(response, 404, 'no such model'), 'it knows no model "small:1b"'],
    [
      'no JSON, twice',
      (_, response) => answer(response, 'I would rather not.'),
      'not as asked for, twice: no JSON object',
    ],
    [
      'an endless list in a short portion',
      (_, response) => answer(response, '{"claims":[', 'length'),
      'its answer to a short portion comes to no end',
    ],
  ])('adds nothing of a document after %s', async (_, behaviour, line) => {
    const server = await modelServer(behaviour)
    const place = ['--workspace', freshPath(temporaryFolder())]
    const { code, notes, out } = await stemma('add', server.url, [...place, fileOf(TEXT)])
    expect(code).toBe(2)
    expect(notes).toContain(line)
    expect(notes).toContain('report.txt: not read: language model')
    expect(out).toContain('0 documents')
    const shell = shellOf({})
    await run(['search', 'Coastal', ...place], shell)
    expect(shell.out.join('')).not.toContain('report.txt')
  })

  it('keeps what was added before the server was gone, and reads no more', async () => {
    const server = await modelServer((_, response, count) =>
      count === 0 ? claims(response, PAYS) : failure(response, 403, 'no more'),
    )
    const folder = temporaryFolder()
    for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(folder, name), `${TEXT} It is ${name}.`)
    const { code, out, notes } = await stemma('add', server.url, ['--workspace', freshPath(temporaryFolder()), folder])
    expect([code, out.includes('1 document'), notes.includes('b.txt: not read')]).toEqual([2, true, true])
    expect(server.questions.length).toBe(2)
  })

  it('goes on with the next document when only one cannot be read', async () => {
    const server = await modelServer((came, response) =>
      portionIn(came).includes('a.txt') ? answer(response, 'no') : claims(response, PAYS),
    )
    const folder = temporaryFolder()
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, name), `${TEXT} It is ${name}.`)
    const { code, out } = await stemma('add', server.url, ['--workspace', freshPath(temporaryFolder()), folder])
    expect([code, out.includes('1 document')]).toEqual([2, true])
  })

  it('asks nothing about a document that is held', async () => {
    const server = await modelServer((_, response) => claims(response, PAYS))
    const args = ['--workspace', freshPath(temporaryFolder()), fileOf(TEXT)]
    await stemma('add', server.url, args)
    await stemma('add', server.url, args)
    expect(server.questions.length).toBe(1)
  })

  it('has claims for a document that is held, which are brought by import', async () => {
    const server = await modelServer((_, response) => claims(response, PAYS))
    const place = ['--workspace', freshPath(temporaryFolder())]
    const file = fileOf(TEXT)
    expect(await run(['add', '--language', 'en', file, ...place], shellOf({}))).toBe(0)
    const { out } = await stemma('read', server.url, [file])
    expect(await run(['import', fileOf(out, 'claims.jsonl'), ...place], shellOf({}))).toBe(0)
    const shell = shellOf({})
    expect(await run(['profile', 'Omar Example', '--json', ...place], shell)).toBe(0)
    expect(shell.out.join('')).toContain('language-model/small:1b@1')
  })

  it('leaves the other questions when one has failed', async () => {
    const gone: number[] = []
    const text = 'The sun shone on the old harbour all day. '.repeat(600)
    const server = await modelServer((_, response, count) => {
      if (count === 1) return failure(response, 401, 'no')
      response.on('close', () => gone.push(count))
      begin(response)
      piece(response, '{"claims":')
    })
    const { code } = await stemma('add', server.url, ['--workspace', freshPath(temporaryFolder()), fileOf(text)])
    expect(code).toBe(2)
    await expect.poll(() => gone).toEqual([0])
    expect(server.questions.length).toBe(2)
  })
})

describe('without --reader', () => {
  it('nothing is sent, whatever the environment says', async () => {
    const server = await modelServer((_, response) => claims(response, PAYS))
    const shell = shellOf({ STEMMA_MODEL_KEY: KEY, OPENAI_BASE_URL: server.url, OPENAI_API_KEY: KEY })
    expect(await run(['read', '--language', 'en', fileOf(TEXT)], shell)).toBe(0)
    expect([shell.notes, server.questions]).toEqual([[], []])
  })
})
