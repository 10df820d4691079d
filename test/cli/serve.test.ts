import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Serving, serving } from '../support/serving.ts'
import { emptyFolder, stemma } from './binary.ts'

const PATIENCE = 120_000

async function started(folder: string, args: readonly string[]): Promise<Serving> {
  const running = await serving(folder, args)
  onTestFinished(() => void running.child.kill('SIGKILL'))
  return running
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
      const running = await started(emptyFolder(), ['serve', '--port', '0'])
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
      const running = await started(folder, ['demo', '--serve', '--port', '0'])
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
