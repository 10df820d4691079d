/**
 * Writes parts of what `stemma demo` prints into README.md, so that the README shows what the program does:
 * `node scripts/update-readme.ts`. A test fails when they differ.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const README = fileURLToPath(new URL('../README.md', import.meta.url))
const BINARY = fileURLToPath(new URL('../bin/stemma.js', import.meta.url))
/** How the blocks begin that are shown; of several the first. */
const SHOWN = [
  'Syrian Resistance',
  'Names',
  'Led by',
  'As of 31 August 2025',
  'Contested',
  'What was known',
  'What is known',
]
const EXCERPT = /(## What it prints\n)[\s\S]*?(?=\n## )/

const folder = mkdtempSync(join(tmpdir(), 'stemma-readme-'))
const { stdout } = spawnSync(process.execPath, [BINARY, 'demo'], { cwd: folder, encoding: 'utf8' })
rmSync(folder, { recursive: true })

const readme = readFileSync(README, 'utf8')
writeFileSync(
  README,
  readme.replace(EXCERPT, (_, heading: string) => `${heading}\n\`\`\`text\n${excerptOf(stdout)}\n\`\`\`\n`),
)

/** The blocks shown, in order, with an ellipsis where others are left out. */
function excerptOf(printed: string): string {
  const wanted = [...SHOWN]
  const parts: string[] = []
  for (const block of printed.trimEnd().split('\n\n')) {
    const place = wanted.findIndex((beginning) => block.startsWith(beginning))
    if (place !== -1) {
      wanted.splice(place, 1)
      parts.push(block)
    } else if (parts.length > 0 && parts.at(-1) !== '…') parts.push('…')
  }
  return parts.join('\n\n')
}
