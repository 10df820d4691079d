import { queryOptions } from '@tanstack/react-query'
import type { FoundEntity } from '../../src/server/wire/entities.ts'
import { Problem } from './problem.ts'
import { get } from './request.ts'

/** Which entities may be meant by a name. That nobody bears it is an answer here, not a problem. */
export function who(name: string) {
  return queryOptions({
    queryKey: ['/who', name] as const,
    queryFn: async ({ signal }): Promise<readonly FoundEntity[]> => {
      try {
        return (await get('/who', { q: name }, signal)).items
      } catch (error) {
        if (error instanceof Problem && error.code === 'unknown-name') return []
        throw error
      }
    },
  })
}
