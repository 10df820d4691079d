import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { emptyFolder, stemma } from './binary.ts'

const BINARY = fileURLToPath(new URL('../../bin/stemma.js', import.meta.url))
const PATIENCE = 120_000

/** A program that serves, and the address that it printed. */
interface Serving {
  readonly child: ChildProcess
  readonly out: () => string
  readonly err: () => string
  readonly address: string
}

/** Runs the real program until it has printed an address. */
async function serving(folder: string, args: readonly string[]): Promise<Serving> {
  const { STEMMA_WORKSPACE: _, ...environment } = process.env
  const child = spawn(process.execPath, [BINARY, ...args], { cwd: folder, env: environment })
  onTestFinished(() => void child.kill('SIGKILL'))
  let [out, err] = ['', '']
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString()
  })
  const printed = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      const address = /is served at (http:\/\/127\.0\.0\.1:\d+)\n/.exec(out)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${err}`)))
  })
  return { child, out: () => out, err: () => err, address: await printed }
}

async function ended({ child }: Serving, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, 'exit')
  child.kill(signal)
  const [code] = (await exit) as [number | null]
  return code
}

describe('stemma serve', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'makes a workspace, answers, and ends cleanly by %s',
    async (signal) => {
      const running = await serving(emptyFolder(), ['serve', '--port', '0'])
      const response = await fetch(`${running.address}/api/v1/workspace`)
      expect(await response.json()).toMatchObject({ name: 'stemma.db', sources: 0 })
      expect(await ended(running, signal)).toBe(0)
      expect([running.out(), running.err()]).toEqual([
        `stemma.db is served at ${running.address}\nit holds nothing yet: add documents there, or with \`stemma add\`\nCtrl-C ends it\n`,
        '',
      ])
    },
    PATIENCE,
  )

  it('says that a port is taken, in one line', async () => {
    const other = createServer()
    other.listen(0, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    const address = other.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    const { code, err } = stemma(emptyFolder(), ['serve', '--port', port])
    expect([code, err]).toEqual([2, `stemma: serve: port ${port} cannot be had: another program uses it\n`])
  })

  it.each(['70000', 'http', '-1', '1.5'])('refuses the port %s', (port) => {
    const { code, err } = stemma(emptyFolder(), ['serve', `--port=${port}`])
    expect([code, err]).toEqual([2, `stemma: --port "${port}" is not a number from 0 to 65535\n`])
  })
})

describe('npm start', () => {
  it(
    'prints the dossier and serves the demonstration',
    async () => {
      const folder = emptyFolder()
      const running = await serving(folder, ['demo', '--serve', '--port', '0'])
      expect(running.out()).toMatch(/^10 documents and \d+ claims added to demo\.db\n[\s\S]*demo\.db is served at/)
      const response = await fetch(`${running.address}/api/v1/workspace`)
      expect(await response.json()).toMatchObject({ name: 'demo.db', sources: 10 })
      expect(await ended(running, 'SIGINT')).toBe(0)
      const { code, out } = stemma(folder, ['demo', '--serve', '--no-serve'])
      expect([code, out.includes('is served at')]).toEqual([0, false])
    },
    PATIENCE,
  )
})
