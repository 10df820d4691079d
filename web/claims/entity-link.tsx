import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { EntityReference } from '../../src/claims/entity.ts'
import styles from './entity-link.module.css'

/** The name of an entity, in its own direction, leading to its profile. The rule below it tells its type. */
export function EntityLink({ entity }: { entity: Pick<EntityReference, 'id' | 'type' | 'name'> }): ReactElement {
  return (
    <Link to="/entity/$entity" params={{ entity: entity.id }} className={`${styles['entity']} ${styles[entity.type]}`}>
      <bdi>{entity.name}</bdi>
    </Link>
  )
}
