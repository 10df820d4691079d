import { useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { EntityReference } from '../../../src/claims/entity.ts'
import { listed, listOf } from '../../address/list.ts'
import { EntityBox } from '../../claims/entity-box.tsx'
import { FAMILIES } from '../../claims/family.ts'
import { usePhrase } from '../../language/language.tsx'
import { CheckList } from '../../parts/check-list.tsx'
import styles from './timeline-filters.module.css'
import { useChangedAddress } from './use-timeline.ts'

/** Whom the timeline is about, and which kinds of relation it shows; the kinds are the legend of the colours too. */
export function TimelineFilters({ focus }: { focus: EntityReference | undefined }): ReactElement {
  const phrase = usePhrase()
  const { kinds } = useSearch({ from: '/timeline' })
  const change = useChangedAddress()
  return (
    <div className={styles['filters']}>
      <EntityBox
        key={focus?.id ?? ''}
        label={phrase('picture.about')}
        everybody={phrase('picture.about-all')}
        entities={[]}
        chosen={focus}
        onChoose={(entity) => change({ entity, claim: undefined })}
      />
      <div className={styles['kinds']}>
        <CheckList
          label={phrase('timeline.kinds')}
          options={FAMILIES.map((id) => ({
            id,
            label: (
              <>
                <span aria-hidden="true" className={`${styles['colour']} family-${id}`} />
                {phrase(`family.${id}`)}
              </>
            ),
          }))}
          chosen={listed(FAMILIES, kinds)}
          onChoose={(chosen) => change({ kinds: listOf(FAMILIES, chosen) })}
        />
      </div>
    </div>
  )
}
