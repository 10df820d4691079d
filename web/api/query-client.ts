import { QueryClient } from '@tanstack/react-query'
import { Problem } from './problem.ts'

/** Answers are kept until something is decided or the log of the workspace grows. */
export const queries: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      // A refusal stays one; only an answer that never came is worth asking for again.
      retry: (failures, error) => failures < 1 && error instanceof Problem && error.status === 0,
      refetchOnWindowFocus: true,
    },
  },
})
