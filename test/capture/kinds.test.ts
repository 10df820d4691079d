import { expect, test } from 'vitest'
import { document, fault } from './support.ts'

test.each([
  ['a.txt', '{{Infobox person\n| name = X\n}}\nwords', 'wikitext@1'],
  ['a.txt', 'See [[Latakia]].\n\n== History ==\nwords', 'wikitext@1'],
  ['a.txt', '= Title =\n\n- Key: value\n\nwords', 'flat-wiki@1'],
  ['a.txt', '# Title\n\nwords', 'markdown@1'],
  ['a.txt', '---\ntitle: X\n---\nwords', 'markdown@1'],
  ['a.md', 'words', 'markdown@1'],
  ['a.md', 'about `{{Infobox x}}` and [[links]]\n\n== words ==', 'markdown@1'],
  ['a.md', '<h1 align="center">Title</h1>\n\n<p>x</p>\n\nwords', 'markdown@1'],
  ['a.md', '<!doctype html><html><p>words</p></html>', 'html@1'],
  ['a.txt', '<p>words</p><p>words</p>', 'html@1'],
  ['a.txt', '{"text":"words"}', 'jsonl@1'],
  ['a.html', 'words', 'plain@1'],
  ['a.txt', '#hashtag\n- item\nwords [1] < 3', 'plain@1'],
])('%s holding %j is read by %s', async (name, content, reader) => {
  const { source } = await document(content, name)
  expect(source.reader).toBe(reader)
  expect(source.text).toContain('words')
})

test('a sidecar is known by names of files in its ids too', async () => {
  expect(await fault('{"id":"a.en.txt","title":"A"}\n', 'documents.jsonl')).toBe(
    'bad-document: capture: documents.jsonl: describes the files beside it and holds no documents itself',
  )
})
