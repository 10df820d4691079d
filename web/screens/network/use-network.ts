import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { CompactNetwork } from '../../../src/server/wire/network.ts'
import type { NetworkQuery } from '../../../src/server/wire/queries.ts'
import { isoOf } from '../../../src/time/day.ts'
import { listed } from '../../address/list.ts'
import type { Moment } from '../../address/moment.ts'
import { question } from '../../api/question.ts'
import { EDGE_KINDS } from '../../network/edge-look.ts'
import { type Reach, reachOf } from '../../times/reach.ts'
import type { TimeSpan } from '../../times/time-span.ts'
import { type NetworkAddress, SHOWN_STANDINGS } from './network-address.ts'
import { changedRelations, type Relation, relationsIn } from './relations.ts'

/** Answers of steps that were passed are large and soon not needed, ms. */
const KEPT = 30_000

/** Everything that was ever said, whatever the filters: who stands where in the picture, and how far the sliders reach. */
export interface WholeNetwork {
  readonly relations: readonly Relation[]
  readonly reach: Reach
  /** The name of the workspace. */
  readonly workspace: string
}

/** The network as it is asked for by address and moment. */
export interface NetworkShown {
  readonly relations: readonly Relation[]
  readonly outside: CompactNetwork['outside']
  /** Whether it is that of an earlier question, until the answer comes. */
  readonly isBehind: boolean
  /** Relations of the compared days for which there is neither proof nor disproof on the other; 0 without a comparison. */
  readonly unproven: number
}

/** An answer that may not be there yet, or never. */
interface Asked<T> {
  readonly data: T | undefined
  readonly error: Error | null
}

export function useWholeNetwork(): Asked<WholeNetwork> {
  const network = useQuery(question('/network', { events: true, ended: true }))
  const workspace = useQuery(question('/workspace', {}))
  const publications = useQuery(question('/publications', {}))
  const data = useMemo(() => {
    if (network.data === undefined || workspace.data === undefined || publications.data === undefined) return undefined
    const reach = reachOf(network.data.times, publications.data.dates)
    return { relations: relationsIn(network.data), reach, workspace: workspace.data.name }
  }, [network.data, workspace.data, publications.data])
  return { data, error: network.error ?? workspace.error ?? publications.error }
}

/** Asks for the network of a moment, filtered as the address says; of two days where it compares them. */
export function useNetwork(moment: Moment, span: TimeSpan | null): Asked<NetworkShown> {
  const address = useSearch({ from: '/network' })
  const days = comparedDays(address, moment, span)
  const at = days?.to ?? moment.at
  const network = useQuery({
    ...question('/network', { ...queryOf(address), ...moment, at }),
    placeholderData: keepPreviousData,
    gcTime: KEPT,
  })
  const diff = useQuery({
    ...question('/diff', {
      from: days?.from ?? '',
      to: days?.to ?? '',
      known: moment.known,
      around: address.around,
      events: address.events !== 'hidden',
    }),
    enabled: days !== null,
    placeholderData: keepPreviousData,
    gcTime: KEPT,
  })
  const changes = days === null ? undefined : diff.data
  const data = useMemo(() => {
    if (network.data === undefined || (days !== null && changes === undefined)) return undefined
    const all = relationsIn(network.data)
    const compared = changes === undefined ? all : changedRelations(changes, all)
    return {
      relations: filtered(compared, address),
      outside: network.data.outside,
      unproven: changes?.unproven ?? 0,
      isBehind: network.isPlaceholderData || (days !== null && diff.isPlaceholderData),
    }
  }, [network.data, network.isPlaceholderData, changes, diff.isPlaceholderData, days, address])
  return { data, error: network.error ?? (days === null ? null : diff.error) }
}

/** The two days that are compared, the earlier first; null where none are. */
function comparedDays(
  { against }: NetworkAddress,
  { at }: Moment,
  span: TimeSpan | null,
): { readonly from: string; readonly to: string } | null {
  const later = at ?? (span === null ? undefined : isoOf(span.to))
  if (against === undefined || later === undefined) return null
  return against < later ? { from: against, to: later } : { from: later, to: against }
}

function queryOf({ around, hops, without, voices, assessed, events, ended }: NetworkAddress): NetworkQuery {
  const kinds = EDGE_KINDS.filter((kind) => !(without ?? '').split(',').includes(kind))
  return {
    events: events !== 'hidden',
    ended: ended !== 'hidden',
    ...(around !== undefined && { around, hops: Number(hops ?? '1') }),
    ...(without !== undefined && { predicates: kinds.join(',') }),
    ...(voices !== undefined && { voices: voices as NonNullable<NetworkQuery['voices']> }),
    ...(assessed !== undefined && { assessed: assessed as NonNullable<NetworkQuery['assessed']> }),
  }
}

/** What the server does not filter: the kinds of changes, and how voices stand to a relation. */
function filtered(relations: readonly Relation[], { without, standing }: NetworkAddress): readonly Relation[] {
  const hidden = without?.split(',') ?? []
  const standings: readonly string[] = listed(SHOWN_STANDINGS, standing)
  const isAll = standings.length === SHOWN_STANDINGS.length
  return relations.filter((one) => !hidden.includes(one.predicate) && (isAll || standings.includes(one.standing)))
}
