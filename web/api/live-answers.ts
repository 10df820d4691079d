import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { mayChange } from './question.ts'

const EVENTS = '/api/v1/events'

/** Asks again whenever the log of the workspace has grown, whoever wrote: another window, or a command. */
export function useLiveAnswers(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const events = new EventSource(EVENTS)
    events.addEventListener('head', () => void queries.invalidateQueries({ predicate: mayChange }))
    return () => events.close()
  }, [queries])
}
