import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { KnownError } from '../../src/claims/known-error.ts'
import { connectTo } from '../../src/language-model/connect.ts'
import type { Answer, Asked, Patience } from '../../src/language-model/language-model.ts'
import { answer, type Behaviour, begin, failure, type ModelServer, modelServer, piece } from './model-server.ts'

const PATIENCE: Patience = { silence: 300, wait: 5, longestWait: 2000, tries: 3 }
const KEY = 'sk-a-secret-of-the-test'
const ASKED: Asked = { instructions: 'List.', words: 'A portion.', schema: { type: 'object' } }

async function asked(server: Pick<ModelServer, 'url'>, signal = new AbortController().signal): Promise<Answer> {
  return await connectTo({ url: server.url, model: 'small:1b', key: KEY }, PATIENCE).ask(ASKED, signal)
}

/** The code and the line of a failure, with the port taken out. */
async function failed(answering: Promise<unknown>): Promise<readonly [string, string]> {
  const error = await answering.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof KnownError)) throw error
  expect(error.message).not.toContain(KEY)
  expect(error.message).not.toMatch(/\p{Cc}/u)
  return [error.code, error.message.replace(/127\.0\.0\.1:\d+/, 'HOST')]
}

describe('a language model', () => {
  it('is asked with the schema of the answer, and its words come together again', async () => {
    const words = JSON.stringify({ claims: [], note: 'é ع 𝕬'.repeat(100) })
    const server = await modelServer((_, response) => answer(response, words))
    expect(await asked(server)).toEqual({ text: words, isCut: false })
    const [{ path, headers, body } = expect.fail('nothing came')] = server.questions
    expect([path, headers.authorization]).toEqual(['/v1/chat/completions', `Bearer ${KEY}`])
    expect(body).toMatchObject({
      model: 'small:1b',
      stream: true,
      temperature: 0,
      messages: [
        { role: 'system', content: 'List.' },
        { role: 'user', content: 'A portion.' },
      ],
      response_format: { type: 'json_schema', json_schema: { schema: { type: 'object' } } },
    })
  })

  it('is shown no key where none is given', async () => {
    const server = await modelServer((_, response) => answer(response, '{}'))
    await connectTo({ url: server.url, model: 'm', key: null }, PATIENCE).ask(ASKED, new AbortController().signal)
    expect(server.questions[0]?.headers.authorization).toBeUndefined()
  })

  it('is asked without the settings that it does not take, and not with them again', async () => {
    const server = await modelServer(({ body }, response) => {
      if (body.temperature !== undefined) return failure(response, 400, "Unsupported value: 'temperature' is 1 here")
      if (body.max_tokens !== undefined) return failure(response, 400, "Use 'max_completion_tokens', not 'max_tokens'")
      return answer(response, 'a')
    })
    const model = connectTo({ url: server.url, model: 'm', key: null }, PATIENCE)
    const { signal } = new AbortController()
    const all = await Promise.all([1, 2].map(async () => await model.ask(ASKED, signal)))
    expect(all.map(({ text }) => text)).toEqual(['a', 'a'])
    const { length } = server.questions
    expect((await model.ask(ASKED, signal)).text).toBe('a')
    expect(server.questions.length).toBe(length + 1)
  })

  it('says when it had more to say', async () => {
    const server = await modelServer((_, response) => answer(response, '{"claims":[', 'length'))
    expect(await asked(server)).toEqual({ text: '{"claims":[', isCut: true })
  })

  it.each<[string, number, Behaviour]>([
    ['fails', 3, (_, response, count) => (count < 2 ? failure(response, 500, 'out of memory') : answer(response, 'a'))],
    [
      'is asked too often and says when it is ready',
      2,
      (_, response, count) =>
        count < 1 ? failure(response, 429, 'slow down', { 'retry-after': '0' }) : answer(response, 'a'),
    ],
    [
      'breaks off in the middle',
      2,
      (_, response, count) => {
        if (count > 0) return answer(response, 'a')
        begin(response)
        piece(response, '{"cla')
        setTimeout(() => response.destroy(), 20)
      },
    ],
    [
      'ends without saying why',
      2,
      (_, response, count) => {
        if (count > 0) return answer(response, 'a')
        begin(response)
        piece(response, '{"cla')
        response.end()
      },
    ],
    [
      'sends what is no event',
      2,
      (_, response, count) => {
        if (count > 0) return answer(response, 'a')
        begin(response)
        response.end('data: {"choices": [{]\n\n')
      },
    ],
  ])('that %s is asked again', async (_, times, behaviour) => {
    const server = await modelServer(behaviour)
    expect((await asked(server)).text).toBe('a')
    expect(server.questions.length).toBe(times)
  })

  it.each<[string, Behaviour, string, string, number]>([
    [
      'a key that is not taken',
      (_, response) => failure(response, 401, `Incorrect API key provided: ${KEY}\u001b[31m`),
      'model-refused',
      'language model at http://HOST/v1: it does not take the key in STEMMA_MODEL_KEY (401)',
      1,
    ],
    [
      'a model that is not known',
      (_, response) => failure(response, 404, 'model "small:1b" not found, try pulling it first'),
      'model-refused',
      'language model at http://HOST/v1: it knows no model "small:1b", or not this protocol (404): model "small:1b" not found, try pulling it first',
      1,
    ],
    [
      'a question that is not taken',
      (_, response) => failure(response, 400, `bad ${KEY}\n${'x'.repeat(500)}`),
      'model-refused',
      `language model at http://HOST/v1: it does not take the question (400): bad … ${'x'.repeat(194)}`,
      1,
    ],
    [
      'being asked too often, with an hour to wait',
      (_, response) => failure(response, 429, 'quota', { 'retry-after': '3600' }),
      'model-refused',
      'language model at http://HOST/v1: it is asked too often (429), and wants 3600 s of peace: quota',
      1,
    ],
    [
      'failing again and again',
      (_, response) => failure(response, 503, 'loading'),
      'model-unreachable',
      'language model at http://HOST/v1: it fails (503): loading',
      3,
    ],
    ['silence', () => {}, 'model-unreachable', 'language model at http://HOST/v1: no answer in 0 s', 1],
    [
      'silence in the middle',
      (_, response) => {
        begin(response)
        piece(response, '{"claims":')
      },
      'model-unreachable',
      'language model at http://HOST/v1: no answer in 0 s',
      1,
    ],
    [
      'breaking off again and again',
      (_, response) => {
        begin(response)
        piece(response, '{"claims":')
        setTimeout(() => response.destroy(), 10)
      },
      'model-unreachable',
      'language model at http://HOST/v1: the connection broke off',
      3,
    ],
    [
      'an answer without end',
      (_, response) => answer(response, 'a'.repeat(300_000)),
      'model-answer',
      'language model at http://HOST/v1: its answer has no end',
      3,
    ],
    [
      'a flood without events',
      (_, response) => {
        begin(response)
        const block = 'x'.repeat(1024 * 1024)
        for (let i = 0; i < 12; i++) response.write(block)
        response.end()
      },
      'model-answer',
      'language model at http://HOST/v1: its answer has no end',
      3,
    ],
    [
      'sending the question elsewhere',
      (_, response) => {
        response.writeHead(307, { location: 'http://127.0.0.1:9/elsewhere' })
        response.end()
      },
      'model-refused',
      'language model at http://HOST/v1: it sends the question elsewhere, and nothing was sent there',
      1,
    ],
    [
      'a page instead of an answer',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        response.end('<p>Hello</p>')
      },
      'model-answer',
      'language model at http://HOST/v1: what it sends is not an answer of the protocol',
      3,
    ],
  ])('ends in one line after %s', async (_, behaviour, code, line, times) => {
    const server = await modelServer(behaviour)
    const [ended, message] = await failed(asked(server))
    expect(ended).toBe(code)
    expect(message.startsWith(line), message).toBe(true)
    expect(server.questions.length).toBe(times)
  })

  it('ends in one line where nobody listens', async () => {
    const gone = createServer().listen(0, '127.0.0.1')
    await once(gone, 'listening')
    const { port } = gone.address() as AddressInfo
    await new Promise((resolve) => gone.close(resolve))
    expect(await failed(asked({ url: `http://127.0.0.1:${port}/v1` }))).toEqual([
      'model-unreachable',
      'language model at http://HOST/v1: nobody listens there',
    ])
  })

  it('is left at once when the question is withdrawn', async () => {
    const withdrawn = new AbortController()
    const left = Promise.withResolvers<void>()
    const server = await modelServer((_, response) => {
      response.on('close', () => left.resolve())
      withdrawn.abort(new Error('withdrawn'))
    })
    await expect(asked(server, withdrawn.signal)).rejects.toThrow('withdrawn')
    await left.promise
    expect(server.questions.length).toBe(1)
  })

  it.each(['ftp://127.0.0.1/v1', 'not an address', '', 'http://me:secret@127.0.0.1/v1', 'http://127.0.0.1/v1?key=a'])(
    'has an address, and "%s" is none',
    (url) => {
      expect(() => connectTo({ url, model: 'm', key: null })).toThrow(KnownError)
    },
  )
})
