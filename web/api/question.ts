import { queryOptions } from '@tanstack/react-query'
import type { Reads } from '../../src/server/wire/routes.ts'
import { type Asked, get } from './request.ts'

/** Paths whose answers never change: what a source says is what it said. */
const FOREVER: readonly string[] = ['/sources/{id}/text', '/vocabulary'] satisfies readonly (keyof Reads)[]

/** A question to the server, to be given to `useSuspenseQuery` or `useQuery`. The same question is asked once. */
export function question<Path extends keyof Reads>(path: Path, asked: Asked<Path>) {
  return queryOptions({
    queryKey: [path, asked] as const,
    queryFn: ({ signal }): Promise<Reads[Path]['answer']> => get(path, asked, signal),
    ...(FOREVER.includes(path) && { staleTime: Number.POSITIVE_INFINITY }),
  })
}

/** Whether an answer may be another one after something was decided or added. */
export function mayChange({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  return !FOREVER.includes(String(queryKey[0]))
}
