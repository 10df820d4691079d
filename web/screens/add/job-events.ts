import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer } from 'react'
import type { JobEvent } from '../../../src/server/wire/jobs.ts'
import { mayChange } from '../../api/question.ts'
import { advance, type JobProgress } from './job-progress.ts'

const KINDS = ['state', 'reading', 'resolving', 'recorded', 'fault'] as const satisfies readonly JobEvent['kind'][]

/** A job as it goes, or that nothing is known of it: `lost` where the server has no such job or does not answer. */
export interface WatchedJob {
  readonly progress: JobProgress | null
  readonly isLost: boolean
}

const NOTHING_YET: WatchedJob = { progress: null, isLost: false }

function watched({ progress }: WatchedJob, event: JobEvent | 'lost'): WatchedJob {
  return event === 'lost' ? { progress, isLost: true } : { progress: advance(progress, event), isLost: false }
}

/** Follows a job by server-sent events until it is over. When a connection breaks off, the browser takes it up again. */
export function useJob(id: string): WatchedJob {
  const queries = useQueryClient()
  const [job, tell] = useReducer(watched, NOTHING_YET)
  useEffect(() => {
    const events = new EventSource(`/api/v1/jobs/${encodeURIComponent(id)}/events`)
    const hear = ({ data }: MessageEvent<string>): void => {
      const event = JSON.parse(data) as JobEvent
      tell(event)
      if (event.kind !== 'state' || event.job.endedAt === null) return
      events.close()
      void queries.invalidateQueries({ predicate: mayChange })
    }
    for (const kind of KINDS) events.addEventListener(kind, hear)
    events.addEventListener('error', () => {
      if (events.readyState === EventSource.CLOSED) tell('lost')
    })
    return () => events.close()
  }, [id, queries])
  return job
}
