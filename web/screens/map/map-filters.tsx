import { useSearch } from '@tanstack/react-router'
import { type ReactElement, useMemo } from 'react'
import { listed, listOf } from '../../address/list.ts'
import { EntityBox } from '../../claims/entity-box.tsx'
import { useLanguage } from '../../language/language.tsx'
import { MARK_KINDS } from '../../map/mark-kinds.ts'
import { MarkSample } from '../../map/mark-sample.tsx'
import { CheckList } from '../../parts/check-list.tsx'
import { SHOWN_STANDINGS, VOICES } from '../network/network-address.ts'
import { SURENESS } from './map-address.ts'
import styles from './map-filters.module.css'
import type { Site } from './sites.ts'
import { useChangedAddress } from './use-map.ts'

/** What of the map is seen; the kinds are its legend too. Everything chosen stands in the address. */
export function MapFilters({ whole, shown }: { whole: readonly Site[]; shown: readonly Site[] }): ReactElement {
  const { phrase, number } = useLanguage()
  const { around, without, voices, standing, sure } = useSearch({ from: '/map' })
  const change = useChangedAddress()
  const all = useMemo(() => [...whole, ...shown].flatMap(({ entries }) => entries), [whole, shown])
  const entities = useMemo(() => [...new Map(all.map(({ entity }) => [entity.id, entity])).values()], [all])
  const counts = Map.groupBy(
    shown.flatMap(({ entries }) => entries),
    ({ kind }) => kind,
  )
  const kinds = MARK_KINDS.filter((kind) => all.some((entry) => entry.kind === kind))
  const hidden = without?.split(',') ?? []
  const focus = entities.find(({ id }) => id === around)
  return (
    <div className={styles['filters']}>
      <EntityBox
        label={phrase('picture.about')}
        everybody={phrase('picture.everybody')}
        key={focus?.id ?? ''}
        entities={entities}
        chosen={focus}
        onChoose={(id) => change({ around: id, place: undefined, centre: undefined, zoom: undefined })}
      />
      <CheckList
        label={phrase('map.kinds')}
        options={kinds.map((id) => ({
          id,
          label: (
            <>
              <MarkSample kind={id} isSure />
              <span className={styles['kind']}>{phrase(`map.kind-${id}`)}</span>
              <span className={styles['count']}>{number(counts.get(id)?.length ?? 0)}</span>
            </>
          ),
        }))}
        chosen={kinds.filter((kind) => !hidden.includes(kind))}
        onChoose={(chosen) => {
          const left = kinds.filter((kind) => !chosen.includes(kind))
          change({ without: left.length === 0 ? undefined : left.join(',') })
        }}
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
    </div>
  )
}
