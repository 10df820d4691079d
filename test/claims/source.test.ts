import { expect, test } from 'vitest'
import { titleOf } from '../../src/claims/source.ts'

test('a source is called by its title, its address, or the last part of its path', () => {
  const untitled = (origin: string): string => titleOf({ title: null, origin })
  expect(titleOf({ title: 'A report', origin: 'reports/a.txt' })).toBe('A report')
  expect(untitled('/data/reports/a.txt')).toBe('a.txt')
  expect(untitled('C:\\reports\\a.txt')).toBe('a.txt')
  expect(untitled('reports.jsonl:17')).toBe('reports.jsonl:17')
  expect(untitled('https://agency.example/2016/03/')).toBe('https://agency.example/2016/03/')
  expect(untitled('reports/')).toBe('reports/')
})
