import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { EntityReference } from '../../../src/claims/entity.ts'
import { listed, listOf } from '../../address/list.ts'
import { EntityBox } from '../../claims/entity-box.tsx'
import { familyOf } from '../../claims/family.ts'
import { predicateInWords } from '../../claims/words.ts'
import { usePhrase } from '../../language/language.tsx'
import { EDGE_KINDS, lookOf } from '../../network/edge-look.ts'
import { Check, CheckList } from '../../parts/check-list.tsx'
import { Choice } from '../../parts/choice.tsx'
import { DateControl } from '../../parts/date-control.tsx'
import { KindList } from '../../parts/kind-list.tsx'
import { EdgeSample } from './edge-sample.tsx'
import { ASSESSED, HOPS, type NetworkAddress, SHOWN_STANDINGS, VOICES } from './network-address.ts'
import styles from './network-filters.module.css'
import type { Relation } from './relations.ts'

/** What of the network is seen; the kinds of relation are its legend too. Everything chosen stands in the address. */
export function NetworkFilters(props: {
  readonly entities: readonly EntityReference[]
  /** Everything that was ever said, for the kinds that there are. */
  readonly whole: readonly Relation[]
  readonly shown: readonly Relation[]
}): ReactElement {
  const { entities, whole, shown } = props
  const phrase = usePhrase()
  const address = useSearch({ from: '/network' })
  const change = useChangedAddress()
  const focus = entities.find(({ id }) => id === address.around)
  const isComparing = address.against !== undefined
  return (
    <>
      <EntityBox
        label={phrase('picture.around')}
        everybody={phrase('picture.everybody')}
        key={focus?.id ?? ''}
        entities={entities}
        chosen={focus}
        onChoose={(around) => change({ around, hops: around === undefined ? undefined : address.hops })}
      />
      {address.around !== undefined && (
        <Choice
          label={phrase('network.hops')}
          chosen={address.hops ?? '1'}
          options={HOPS.map((hops) => ({ id: hops, label: phrase('network.steps', { count: Number(hops) }) }))}
          onChoose={(hops) => change({ hops })}
        />
      )}
      <Kinds whole={whole} shown={shown} />
      <div>
        <Check
          isSelected={address.events !== 'hidden'}
          onChange={(on) => change({ events: on ? undefined : 'hidden' })}
        >
          {phrase('network.show-events')}
        </Check>
        <Check isSelected={address.ended !== 'hidden'} onChange={(on) => change({ ended: on ? undefined : 'hidden' })}>
          {phrase('network.show-ended')}
        </Check>
      </div>
      <CheckList
        label={phrase('picture.standing')}
        options={SHOWN_STANDINGS.map((id) => ({ id, label: phrase(`standing.${id}`) }))}
        chosen={listed(SHOWN_STANDINGS, address.standing)}
        onChoose={(chosen) => change({ standing: listOf(SHOWN_STANDINGS, chosen) })}
      />
      <CheckList
        label={phrase('picture.voices')}
        options={VOICES.map((id) => ({ id, label: phrase(`stance.${id}`) }))}
        chosen={listed(VOICES, address.voices)}
        onChoose={(chosen) => change({ voices: listOf(VOICES, chosen) })}
        isDisabled={isComparing}
      />
      <CheckList
        label={phrase('network.assessed')}
        options={ASSESSED.map((id) => ({ id, label: phrase(`verdict.${id}`) }))}
        chosen={listed(ASSESSED, address.assessed)}
        onChoose={(chosen) => change({ assessed: listOf(ASSESSED, chosen) })}
        isDisabled={isComparing}
      />
      <div className={styles['compare']}>
        <DateControl
          label={phrase('network.compare')}
          value={address.against}
          onChange={(against) => change({ against })}
        />
      </div>
    </>
  )
}

/** Changes a part of the address: a step that the back button takes back. */
export function useChangedAddress(): (change: Partial<NetworkAddress>) => void {
  const navigate = useNavigate({ from: '/network' })
  return (change) => void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false })
}

function Kinds({ whole, shown }: { whole: readonly Relation[]; shown: readonly Relation[] }): ReactElement {
  const phrase = usePhrase()
  const { without } = useSearch({ from: '/network' })
  const change = useChangedAddress()
  const counts = Map.groupBy(shown, ({ predicate }) => predicate)
  const held = new Set([...whole, ...shown].map(({ predicate }) => predicate))
  return (
    <KindList
      label={phrase('network.kinds')}
      kinds={EDGE_KINDS.filter((kind) => held.has(kind)).map((id) => ({
        id,
        sample: <EdgeSample look={lookOf(id)} tint={`family-${familyOf(id)}`} />,
        words: predicateInWords(id, phrase),
        count: counts.get(id)?.length ?? 0,
      }))}
      without={without}
      onChange={(next) => change({ without: next })}
    />
  )
}
