import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const BINARY = fileURLToPath(new URL('../../bin/stemma.js', import.meta.url))

/** A program that serves, and the address that it printed. */
export interface Serving {
  readonly child: ChildProcess
  readonly out: () => string
  readonly err: () => string
  readonly address: string
}

/** Runs the real program until it has printed an address. Whoever asked for it ends it. */
export async function serving(folder: string, args: readonly string[]): Promise<Serving> {
  const { STEMMA_WORKSPACE: _, ...environment } = process.env
  const child = spawn(process.execPath, [BINARY, ...args], { cwd: folder, env: environment })
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
