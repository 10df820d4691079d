import { expect, test } from 'vitest'
import { readDocument } from '../../src/reading/read.ts'

test.each([
  ['en', '= River Defence Front (RDF) =\n\nThe RDF is a militia. It was founded in 1998.\n', 'River Defence Front'],
  ['en', 'River Defence Front (RDF)\n\nThe RDF is a militia. It was founded in 1998.\n', 'River Defence Front'],
  ['en', 'RDF – River Defence Front\n\nThe RDF is a militia. It was founded in 1998.\n', 'River Defence Front'],
  ['ar', 'جبهة الدفاع عن النهر (RDF)\n\nجبهة الدفاع عن النهر ميليشيا.\n', 'جبهة الدفاع عن النهر'],
])('the letters behind a title are a name of the body that it names, in %s: %s', (language, text, name) => {
  const claims = claimsOf(language, text).filter(({ predicate }) => predicate === 'name')
  expect(claims.map(({ subject, object }) => [subject.name, object])).toEqual([[name, { value: 'RDF' }]])
})

test.each([
  'Battle of the River Delta Fields (BRDF)',
  'River Defence Front (disambiguation)',
  'Democratic Republic of the Congo (DRC)',
])('%s names no body by its letters', (title) => {
  const claims = claimsOf('en', `= ${title} =\n\nIt rained.\n`)
  expect(claims.filter(({ predicate }) => predicate === 'name')).toEqual([])
})

function claimsOf(language: string, text: string): ReturnType<typeof readDocument>['claims'] {
  return readDocument({ id: 'src_test', text, language, title: null, publisher: null, published: null }).claims
}
