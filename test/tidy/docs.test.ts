import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '../../src/claims/known-error.ts'
import { PREDICATES } from '../../src/claims/predicates.ts'
import { COMMANDS } from '../../src/cli/command-list.ts'
import { REQUEST_CODES } from '../../src/server/problems.ts'
import { emptyFolder, stemma } from '../cli/binary.ts'
import { documents, textOf } from './files.ts'

const DOCS = documents().map((path) => ({ path, text: textOf(path) }))
const ALL = DOCS.map(({ text }) => text).join('\n')

describe('the documents tell of', () => {
  it.each(COMMANDS)('the command $name, and each of its options', ({ name, options }) => {
    expect(ALL).toMatch(new RegExp(`stemma ${name}\\b`))
    for (const { flags } of options) {
      const long = /--[a-z-]+/.exec(flags)?.[0] ?? ''
      expect(ALL, long).toContain(long)
    }
  })

  it.each(Object.entries(ERROR_CODES))('the error %s, in the words of the program', (code, meaning) => {
    const row = textOf('docs/errors.md')
      .split('\n')
      .find((line) => line.startsWith(`| \`${code}\` |`))
    expect(row).toContain(meaning.replace(/\.$/, ''))
  })

  it.each(Object.entries(REQUEST_CODES))('the problem %s, in the words of the server', (code, meaning) => {
    expect(textOf('docs/api.md')).toContain(`| \`${code}\` | ${meaning} |`)
  })

  it('every route of the API', () => {
    const table = textOf('docs/api.md')
    for (const [, path = ''] of textOf('src/server/wire/routes.ts').matchAll(/readonly '(\/[^']+)'/g)) {
      const shown = [path, `/${path.split('/').slice(3).join('/')}`]
      expect(
        shown.some((words) => table.includes(`\`${words}\``) || table.includes(`\`${words}?`)),
        path,
      ).toBe(true)
    }
  })

  it.each(PREDICATES)('the predicate $name', ({ name, label }) => {
    expect(textOf('docs/claim-record.md')).toContain(`| \`${name}\` |`)
    expect(textOf('docs/claim-record.md')).toContain(label)
  })

  it('every export of the library', () => {
    const names = [...textOf('src/index.ts').matchAll(/export (?:type )?\{([^}]*)\}/g)]
      .flatMap((match) => (match[1] ?? '').split(','))
      .map((name) => name.replace(/\btype\b/, '').trim())
    expect(names.length).toBeGreaterThan(20)
    for (const name of names) expect(textOf('docs/as-a-library.md'), name).toContain(`\`${name}\``)
  })

  it('every dependency, with its exact version', () => {
    const { dependencies, optionalDependencies, devDependencies } = JSON.parse(textOf('package.json'))
    const all: Record<string, string> = { ...dependencies, ...optionalDependencies, ...devDependencies }
    const rows = textOf('docs/dependencies.md').match(/^\| `[^`]+` \| [^ |]+ \|/gm)
    expect(rows?.toSorted()).toEqual(
      Object.entries(all)
        .map(([name, version]) => `| \`${name}\` | ${version} |`)
        .toSorted(),
    )
  })
})

describe('the documents', () => {
  it('tell of no command and no option that is not there', () => {
    for (const match of ALL.matchAll(/npx stemma ([a-z]+)([^\n`]*)/g)) {
      const command = COMMANDS.find(({ name }) => name === match[1])
      expect(command, match[0]).toBeDefined()
      const known = command?.options.map(({ flags }) => /--[a-z-]+/.exec(flags)?.[0]) ?? []
      const typed = (match[2] ?? '').split(/[|>#]/)[0]?.match(/--[a-z-]+/g) ?? []
      expect([...known, '--help'], match[0]).toEqual(expect.arrayContaining(typed))
    }
  })

  it('link to files that are there', () => {
    for (const { path, text } of DOCS) {
      for (const match of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
        const target = join(dirname(path), match[1] ?? '')
        expect(existsSync(fileURLToPath(new URL(`../../${target}`, import.meta.url))), `${path}: ${target}`).toBe(true)
      }
    }
  })

  it('are reached from the README', () => {
    const reached = new Set(['README.md'])
    for (const path of reached) {
      const text = DOCS.find((document) => document.path === path)?.text ?? ''
      for (const match of text.matchAll(/\]\((?!https?:)([^)#]+\.md)/g))
        reached.add(join(dirname(path), match[1] ?? ''))
    }
    expect(DOCS.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([])
  })

  it('show in the README what the demonstration prints', () => {
    const shown = /## What it prints\n[\s\S]*?```text\n([\s\S]*?)```/.exec(textOf('README.md'))?.[1] ?? ''
    const { out } = stemma(emptyFolder(), ['demo'])
    const lines = shown.split('\n').filter((line) => line.trim() !== '' && line.trim() !== '…')
    expect(lines.length).toBeGreaterThan(15)
    for (const line of lines) expect(out).toContain(`${line}\n`)
  })

  it('keep ARCHITECTURE.md under 150 lines', () => {
    expect(textOf('ARCHITECTURE.md').split('\n').length).toBeLessThan(150)
  })
})
