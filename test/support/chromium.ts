import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import type { LaunchOptions } from 'playwright-core'

/** How to start the browser of the tests. */
export type ChromiumOptions = Pick<LaunchOptions, 'executablePath' | 'channel' | 'args' | 'env'>

/**
 * Pictures are drawn by the processor, so that a machine without a screen draws what others draw. The flags that
 * @sparticuz/chromium proposes are not used: they switch off the rules of origin that the tests are about.
 */
const FLAGS = [
  '--no-sandbox',
  '--no-zygote',
  '--ignore-gpu-blocklist',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--font-render-hinting=none',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The browser to test in: the one named by STEMMA_CHROMIUM; else on Linux the one that comes with npm, unpacked once
 * with the libraries that a bare machine lacks; else the Chrome that is installed.
 */
export async function chromiumOptions(): Promise<ChromiumOptions> {
  const named = process.env['STEMMA_CHROMIUM']
  if (named !== undefined) return { executablePath: named, args: FLAGS }
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome', args: FLAGS }
  return unpacked()
}

async function unpacked(): Promise<ChromiumOptions> {
  const folder = join(tmpdir(), `stemma-chromium-${userInfo().uid}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const before = { ...process.env }
  // The package unpacks into the folder for temporary files, and changes the environment it is loaded in.
  process.env['TMPDIR'] = folder
  try {
    const { default: chromium, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium')
    const executablePath = await chromium.executablePath()
    if (!existsSync(join(folder, 'al2023'))) await inflate(join(packaged(), 'al2023.tar.br'))
    process.env['FONTCONFIG_PATH'] = fontSettings(folder)
    setupLambdaEnvironment(join(folder, 'al2023/lib'))
    const env = Object.fromEntries(
      Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    )
    return { executablePath, args: FLAGS, env }
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

function packaged(): string {
  return join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin')
}

/** Without any font the browser hangs at its start; its own settings look in a folder that is not there. */
function fontSettings(folder: string): string {
  const place = join(folder, 'fontconfig')
  mkdirSync(place, { recursive: true })
  const folders = ['/usr/share/fonts', join(folder, 'fonts')].map((one) => `<dir>${one}</dir>`).join('')
  const settings = `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${place}</cachedir></fontconfig>`
  writeFileSync(join(place, 'fonts.conf'), settings)
  return place
}
