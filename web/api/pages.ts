import { infiniteQueryOptions } from '@tanstack/react-query'
import type { Reads } from '../../src/server/wire/routes.ts'
import { type Asked, get } from './request.ts'

/** The paths whose answers come in parts. */
type Paged = {
  [Path in keyof Reads]: Reads[Path]['answer'] extends { readonly next: string | null } ? Path : never
}[keyof Reads]

/** A question for a long list, part by part, to be given to `useSuspenseInfiniteQuery`. */
export function pages<Path extends Paged>(path: Path, asked: Asked<Path>) {
  return infiniteQueryOptions({
    queryKey: [path, 'pages', asked] as const,
    queryFn: ({ pageParam, signal }): Promise<Reads[Path]['answer']> =>
      get(path, { ...asked, cursor: pageParam } as Asked<Path>, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }: Reads[Path]['answer']) => next ?? undefined,
  })
}
