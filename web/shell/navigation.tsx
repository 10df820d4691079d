import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { MessageKey } from '../language/catalogue.ts'
import { usePhrase } from '../language/language.tsx'
import { Icon, type IconName } from '../parts/icon.tsx'
import styles from './navigation.module.css'

interface Place {
  readonly to:
    | '/read'
    | '/network'
    | '/timeline'
    | '/map'
    | '/conflicts'
    | '/identity'
    | '/search'
    | '/sources'
    | '/add'
  readonly label: MessageKey
  readonly icon: IconName
}

/** Where one can go from everywhere, in the order of the work. */
const PLACES: readonly Place[] = [
  { to: '/read', label: 'navigation.read', icon: 'read' },
  { to: '/network', label: 'navigation.network', icon: 'network' },
  { to: '/timeline', label: 'navigation.timeline', icon: 'timeline' },
  { to: '/map', label: 'navigation.map', icon: 'map' },
  { to: '/conflicts', label: 'navigation.conflicts', icon: 'conflicts' },
  { to: '/identity', label: 'navigation.identity', icon: 'identity' },
  { to: '/search', label: 'navigation.search', icon: 'search' },
  { to: '/sources', label: 'navigation.sources', icon: 'sources' },
  { to: '/add', label: 'navigation.add', icon: 'add' },
]

export function Navigation(): ReactElement {
  const phrase = usePhrase()
  return (
    <nav aria-label={phrase('navigation.label')} className={styles['navigation']}>
      <ul>
        {PLACES.map(({ to, label, icon }) => (
          <li key={to}>
            <Link to={to} className={styles['place'] ?? ''}>
              <Icon name={icon} />
              {phrase(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
