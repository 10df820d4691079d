import { KnownError } from '../../claims/known-error.ts'
import { listSources, sourceNamed, sourceReading, sourceTextOf } from '../../workspace/asking/sources.ts'
import { keyIn, partFound } from '../cursor.ts'
import { fileHeaders } from '../file-headers.ts'
import { paging, words } from '../parameters.ts'
import { idIn, other, type Route, read, tagOf } from '../route.ts'
import { maybe } from '../schemas/optional.ts'
import { page } from '../schemas/page.ts'
import { sourceReading as readingSchema, sourceItem, sourceText } from '../schemas/source.ts'

export const sourceRoutes: readonly Route[] = [
  read({
    tag: 'Sources',
    path: '/sources',
    summary: 'Sources in the order they were recorded',
    query: {
      language: maybe(words.openapi({ description: 'Only those in this language (BCP 47).' })),
      q: maybe(words.openapi({ description: 'Only those with these words in title, publisher, author or origin.' })),
      ...paging,
    },
    answer: page(sourceItem),
    find: async ({ workspace }, { query: { language, q, cursor, limit } }) => {
      const after = Number(keyIn(cursor, ['number'])?.[0] ?? 0)
      const { sources, total } = await listSources(workspace, { language, words: q }, { after, limit: limit + 1 })
      const { items, next } = partFound(sources, limit, ({ sequence }) => [sequence])
      return { items: items.map(({ source }) => source), next, total }
    },
  }),
  read({
    tag: 'Sources',
    path: '/sources/{id}',
    summary: 'A source with what was found in it',
    answer: sourceItem,
    find: async ({ workspace }, { id }) => await sourceNamed(workspace, id),
  }),
  read({
    tag: 'Sources',
    path: '/sources/{id}/text',
    summary: 'The text of a source, which is data and never HTML',
    answer: sourceText,
    find: async ({ workspace }, { id }) => await sourceTextOf(workspace, id),
  }),
  read({
    tag: 'Sources',
    path: '/sources/{id}/reading',
    summary: 'The mentions and claims in a source, with their spans',
    answer: readingSchema,
    find: async ({ workspace }, { id }) => await sourceReading(workspace, id),
  }),
  other(
    {
      method: 'get',
      path: '/sources/{id}/bytes',
      tags: ['Sources'],
      summary: 'The original bytes of a source, to be saved',
      responses: {
        200: { description: 'The bytes as captured', content: { 'application/octet-stream': { schema: {} } } },
      },
    },
    async (serving, context) => {
      const { workspace } = serving
      const source = await sourceNamed(workspace, idIn(context))
      const bytes = await workspace.store.bytes(source.sha256)
      if (bytes === undefined) throw new KnownError('unknown-source', `the bytes of "${source.id}" are gone`)
      return context.body(new Uint8Array(bytes), 200, {
        ...fileHeaders(source.documentId, 'application/octet-stream'),
        etag: await tagOf(serving, context),
      })
    },
  ),
]
