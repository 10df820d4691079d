import { useSearch } from '@tanstack/react-router'
import { type ReactElement, useMemo } from 'react'
import { listed, listOf } from '../../address/list.ts'
import { EntityBox } from '../../claims/entity-box.tsx'
import { usePhrase } from '../../language/language.tsx'
import { MARK_KINDS } from '../../map/mark-kinds.ts'
import { MarkSample } from '../../map/mark-sample.tsx'
import { CheckList } from '../../parts/check-list.tsx'
import { KindList } from '../../parts/kind-list.tsx'
import { SHOWN_STANDINGS, VOICES } from '../network/network-address.ts'
import { SURENESS } from './map-address.ts'
import type { Site } from './sites.ts'
import { useChangedAddress } from './use-map.ts'

/** What of the map is seen; the kinds are its legend too. Everything chosen stands in the address. */
export function MapFilters({ whole, shown }: { whole: readonly Site[]; shown: readonly Site[] }): ReactElement {
  const phrase = usePhrase()
  const { around, without, voices, standing, sure } = useSearch({ from: '/map' })
  const change = useChangedAddress()
  const all = useMemo(() => [...whole, ...shown].flatMap(({ entries }) => entries), [whole, shown])
  const entities = useMemo(() => [...new Map(all.map(({ entity }) => [entity.id, entity])).values()], [all])
  const counts = Map.groupBy(
    shown.flatMap(({ entries }) => entries),
    ({ kind }) => kind,
  )
  const kinds = MARK_KINDS.filter((kind) => all.some((entry) => entry.kind === kind))
  const focus = entities.find(({ id }) => id === around)
  return (
    <>
      <EntityBox
        label={phrase('picture.about')}
        everybody={phrase('picture.everybody')}
        key={focus?.id ?? ''}
        entities={entities}
        chosen={focus}
        onChoose={(id) => change({ around: id, place: undefined, centre: undefined, zoom: undefined })}
      />
      <KindList
        label={phrase('map.kinds')}
        kinds={kinds.map((id) => {
          const words = phrase(`map.kind-${id}`)
          return { id, sample: <MarkSample kind={id} isSure />, words, count: counts.get(id)?.length ?? 0 }
        })}
        without={without}
        onChange={(next) => change({ without: next })}
      />
      <CheckList
        label={phrase('column.state')}
        options={SURENESS.map((id) => ({ id, label: phrase(`network.line-${id}`) }))}
        chosen={listed(SURENESS, sure)}
        onChoose={(chosen) => change({ sure: listOf(SURENESS, chosen) })}
      />
      <CheckList
        label={phrase('picture.standing')}
        options={SHOWN_STANDINGS.map((id) => ({ id, label: phrase(`standing.${id}`) }))}
        chosen={listed(SHOWN_STANDINGS, standing)}
        onChoose={(chosen) => change({ standing: listOf(SHOWN_STANDINGS, chosen) })}
      />
      <CheckList
        label={phrase('picture.voices')}
        options={VOICES.map((id) => ({ id, label: phrase(`stance.${id}`) }))}
        chosen={listed(VOICES, voices)}
        onChoose={(chosen) => change({ voices: listOf(VOICES, chosen) })}
      />
    </>
  )
}
