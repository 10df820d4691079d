import { analyse, type Report } from 'scslre'
import ts from 'typescript'
import { afterEach, expect, it, vi } from 'vitest'
import { filesUnder, textOf } from './files.ts'

/** Every regular expression that stands as one in a source, and where. */
function literalsIn(path: string): { readonly where: string; readonly pattern: RegExp }[] {
  const source = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true)
  const found: { where: string; pattern: RegExp }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      const end = node.text.lastIndexOf('/')
      const pattern = new RegExp(node.text.slice(1, end), node.text.slice(end + 1))
      found.push({ where: `${path}:${line + 1}`, pattern })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const SOURCES = ['src', 'web'].flatMap(filesUnder).filter((path) => /\.tsx?$/.test(path))

/**
 * What makes a pattern take more than linear time on some text, also when it is tried at each place of the text.
 * After M. Schmidt, scslre: static analysis for super-linear regular expressions.
 */
function slowParts(pattern: RegExp): readonly Report[] {
  return analyse(pattern).reports
}

function described(where: string, pattern: RegExp): string[] {
  return slowParts(pattern).map(({ type, exponential }) => {
    return `${where}: ${exponential ? 'exponential' : 'polynomial'} (${type}): ${pattern}`
  })
}

afterEach(() => vi.unstubAllGlobals())

it('the analysis knows a slow pattern from a quick one', () => {
  expect(slowParts(/^(?:a+)+$/).some(({ exponential }) => exponential)).toBe(true)
  expect(slowParts(/^\s*,?\s*$/)).not.toEqual([])
  expect(slowParts(/\s+$/)).not.toEqual([])
  expect(slowParts(/(?<!\s)\s+$/)).toEqual([])
})

it('no regular expression takes more than linear time', () => {
  const literals = SOURCES.flatMap(literalsIn)
  expect(literals.length).toBeGreaterThan(500)
  expect(literals.flatMap(({ where, pattern }) => described(where, pattern))).toEqual([])
})

it('neither does one that is made of data', async () => {
  const made: { readonly where: string; readonly pattern: RegExp }[] = []
  let where = ''
  const construct = (target: RegExpConstructor, given: [string, string?]): RegExp => {
    const pattern = new target(...given)
    made.push({ where, pattern })
    return pattern
  }
  const makers = SOURCES.filter((path) => path.startsWith('src/') && textOf(path).includes('new RegExp('))
  vi.resetModules()
  vi.stubGlobal('RegExp', new Proxy(RegExp, { construct }))
  for (const path of makers) {
    where = path
    await import(`../../${path}`)
  }
  expect(made.length).toBeGreaterThan(80)
  expect(made.flatMap((one) => described(one.where, one.pattern))).toEqual([])
})
