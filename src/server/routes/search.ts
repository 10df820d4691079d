import { search } from '../../workspace/searching/search.ts'
import { date, flag, paging, words } from '../parameters.ts'
import { type Route, read } from '../route.ts'
import { maybe } from '../schemas/optional.ts'
import { searchAnswer } from '../schemas/search.ts'

export const searchRoutes: readonly Route[] = [
  read({
    tag: 'Sources',
    path: '/search',
    summary: 'Searches names and full texts, in any script',
    description: 'At most 100 sources at a time. docs/search.md says how a query is written.',
    query: {
      q: words,
      language: maybe(words.openapi({ description: 'Only sources in this language (BCP 47).' })),
      publisher: maybe(words.openapi({ description: 'Only of publishers with these words in their name.' })),
      from: maybe(date.openapi({ description: 'Only what may have been published then or later.' })),
      to: maybe(date.openapi({ description: 'Only what may have been published then or earlier.' })),
      texts: flag('Whether texts alone are searched, and no names.'),
      ...paging,
    },
    answer: searchAnswer,
    find: async ({ workspace }, { query: { q, texts, cursor, ...options } }) => {
      return await search(workspace, q, { ...options, names: !texts, after: cursor })
    },
  }),
]
