import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { EntityReference } from '../../../src/claims/entity.ts'
import type { AskedQuery } from '../../../src/server/wire/queries.ts'
import type { Moment } from '../../address/moment.ts'
import { question } from '../../api/question.ts'
import { type Reach, reachOf } from '../../times/reach.ts'
import type { MapAddress } from './map-address.ts'
import { filteredSites, type Site, sitesIn } from './sites.ts'

/** Everything that was ever said of places, whatever the filters. */
export interface WholeMap {
  readonly sites: readonly Site[]
  readonly reach: Reach
}

/** The map as it is asked for by address and moment. */
export interface MapShown {
  readonly sites: readonly Site[]
  /** Events of which all reports are false. */
  readonly refuted: readonly EntityReference[]
  /** Whether it is that of an earlier question, until the answer comes. */
  readonly isBehind: boolean
}

/** An answer that may not be there yet, or never. */
interface Asked<T> {
  readonly data: T | undefined
  readonly error: Error | null
}

export function useWholeMap(): Asked<WholeMap> {
  const map = useQuery(question('/map', {}))
  const publications = useQuery(question('/publications', {}))
  const data = useMemo(() => {
    if (map.data === undefined || publications.data === undefined) return undefined
    const sites = sitesIn(map.data)
    const times = sites.flatMap(({ entries }) => entries.flatMap((entry) => entry.times))
    return { sites, reach: reachOf(times, publications.data.dates) }
  }, [map.data, publications.data])
  return { data, error: map.error ?? publications.error }
}

/** Asks for the map of a moment, filtered as the address says. */
export function useMap(moment: Moment): Asked<MapShown> {
  const address = useSearch({ from: '/map' })
  const { voices } = address
  const {
    data: answer,
    error,
    isPlaceholderData,
  } = useQuery({
    ...question('/map', {
      ...moment,
      ...(voices !== undefined && { voices: voices as NonNullable<AskedQuery['voices']> }),
    }),
    placeholderData: keepPreviousData,
  })
  const data = useMemo(() => {
    if (answer === undefined) return undefined
    return { sites: filteredSites(sitesIn(answer), address), refuted: answer.refuted, isBehind: isPlaceholderData }
  }, [answer, isPlaceholderData, address])
  return { data, error }
}

/** Changes a part of the address: a step that the back button takes back. */
export function useChangedAddress(): (change: Partial<MapAddress>, options?: { readonly replace: boolean }) => void {
  const navigate = useNavigate({ from: '/map' })
  return (change, { replace } = { replace: false }) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace, resetScroll: false })
}
