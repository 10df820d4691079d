import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { HeadEvent } from '../../src/server/wire/jobs.ts'
import { mayChange } from './question.ts'

const EVENTS = '/api/v1/events'

/** Asks again whenever the log of the workspace has grown, whoever wrote: another window, or a command. */
export function useLiveAnswers(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const events = new EventSource(EVENTS)
    let last: string | undefined
    events.addEventListener('head', ({ data }: MessageEvent<string>) => {
      const { hash } = JSON.parse(data) as HeadEvent
      // The first tells where the log stands, and so does the first after the connection was lost.
      if (last !== undefined && last !== hash) void queries.invalidateQueries({ predicate: mayChange })
      last = hash
    })
    return () => events.close()
  }, [queries])
}
