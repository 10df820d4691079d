import { useSyncExternalStore } from 'react'

const QUERY = '(prefers-reduced-motion: reduce)'

/** Whether somebody asked their system for less motion. */
export function useCalm(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(QUERY).matches)
}

function listen(tell: () => void): () => void {
  const query = matchMedia(QUERY)
  query.addEventListener('change', tell)
  return () => query.removeEventListener('change', tell)
}
