import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { TimelinePage } from '../../../src/server/wire/entities.ts'
import { listed } from '../../address/list.ts'
import { useMoment } from '../../address/moment.ts'
import { pages } from '../../api/pages.ts'
import { FAMILIES, predicatesOf } from '../../claims/family.ts'
import type { TimelineAddress } from './timeline-address.ts'

/** How many bars come at a time. */
const BARS = 200

export type TimelineEntry = TimelinePage['items'][number]

/** What the address asks for, as far as it has come. */
interface ShownTimeline {
  readonly entries: readonly TimelineEntry[]
  /** Of how many. */
  readonly total: number
  /** Facts of these kinds without a date. */
  readonly undated: number
  /** Whether something else is still asked for. */
  readonly isChanging: boolean
  /** Asks for more; null where all are here. */
  readonly more: (() => void) | null
}

/** The timeline of the address; undefined until the first of it is here. What was drawn stays until the next has come. */
export function useTimeline(): ShownTimeline | undefined {
  const { entity, kinds, from, to } = useSearch({ from: '/timeline' })
  const [{ known }] = useMoment()
  const families = listed(FAMILIES, kinds)
  const predicates = kinds === undefined ? undefined : (predicatesOf(families).join(',') as `${string},${string}`)
  // The day asked about is drawn through the bars; it does not cut off what comes after it.
  const asked = { known, predicates, from, to, limit: BARS }
  const ofAll = useInfiniteQuery({
    ...pages('/timeline', asked),
    enabled: entity === undefined,
    placeholderData: keepPreviousData,
  })
  const ofOne = useInfiniteQuery({
    ...pages('/entities/{id}/timeline', { id: entity ?? '', ...asked }),
    enabled: entity !== undefined,
    placeholderData: keepPreviousData,
  })
  const { data, error, hasNextPage, isFetching, fetchNextPage } = entity === undefined ? ofAll : ofOne
  if (error !== null) throw error
  const first = data?.pages[0]
  if (data === undefined || first === undefined) return undefined
  return {
    entries: data.pages.flatMap(({ items }) => items),
    total: first.total,
    undated: first.undated,
    isChanging: isFetching,
    more: hasNextPage ? () => void fetchNextPage() : null,
  }
}

/** Changes what the address says, as a step that the back button takes back. */
export function useChangedAddress(): (change: Partial<TimelineAddress>) => void {
  const navigate = useNavigate({ from: '/timeline' })
  return (change) => void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false })
}
