import { type QueryClient, type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Posts } from '../../src/server/wire/routes.ts'
import { mayChange } from './question.ts'
import { post } from './request.ts'

/** What a change is about, and what is sent. */
export interface Change<Path extends keyof Posts> {
  readonly places: Parameters<typeof post<Path>>[1]
  readonly body: Posts[Path]['body']
}

/**
 * A change by POST. When it is made, every answer that may be another one now is asked for again, and the change is over
 * when they have come. With `show` it is over at once: `show` puts what is known of it already into the answers.
 */
export function useChange<Path extends keyof Posts>(
  path: Path,
  show?: (answer: Posts[Path]['answer'], queries: QueryClient) => void,
): UseMutationResult<Posts[Path]['answer'], Error, Change<Path>> {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ places, body }: Change<Path>) => post(path, places, body),
    onSuccess: async (answer) => {
      show?.(answer, queries)
      const renewed = queries.invalidateQueries({ predicate: mayChange })
      if (show === undefined) await renewed
    },
  })
}
