import type { ReactElement } from 'react'

/** Lines of a 16 by 16 drawing. Those of `MIRRORED` point along the line of writing. */
const DRAWINGS = {
  accept: 'M3 8.5l3.5 3.5L13 4.5',
  contest: 'M8 2.5v7M8 12.8v.2',
  reject: 'M4 4l8 8M12 4l-8 8',
  back: 'M10 3L5 8l5 5',
  forward: 'M6 3l5 5-5 5',
  down: 'M3.5 6L8 10.5 12.5 6',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3',
  search: 'M7 11.5a4.5 4.5 0 100-9 4.5 4.5 0 000 9zM10.5 10.5L14 14',
  read: 'M8 4C6.5 2.8 4.5 2.5 2 2.5v10c2.5 0 4.5.3 6 1.5 1.5-1.2 3.5-1.5 6-1.5v-10c-2.5 0-4.5.3-6 1.5zM8 4v10',
  sources: 'M3 2.5h7l3 3v8H3zM10 2.5v3h3M5.5 8h5M5.5 10.5h5',
  entity: 'M8 7.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5zM3 13.5c.5-3 2.5-4 5-4s4.5 1 5 4',
  conflicts: 'M2 5.5h8.5M7.5 2.5l3 3-3 3M14 10.5H5.5M8.5 7.5l-3 3 3 3',
  identity: 'M6 12a4 4 0 100-8 4 4 0 000 8zM10 12a4 4 0 100-8 4 4 0 000 8z',
  add: 'M8 2.5v7M5 6.5l3 3 3-3M2.5 10.5v3h11v-3',
  timeline: 'M2.5 4h6M5.5 8h8M3.5 12h4M11 12h.01',
  map: 'M8 14s4.5-4 4.5-7.5a4.5 4.5 0 10-9 0C3.5 10 8 14 8 14zM8 8a1.5 1.5 0 100-3 1.5 1.5 0 000 3z',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  edit: 'M3 13l.7-3L11 2.7 13.3 5 6 12.3zM9.5 4.2l2.3 2.3',
  mark: 'M8 3v10M3 8h10',
  less: 'M3 8h10',
  network:
    'M3.5 6a2 2 0 100-4 2 2 0 000 4zM12.5 7.5a2 2 0 100-4 2 2 0 000 4zM7 14a2 2 0 100-4 2 2 0 000 4zM5.4 4.4l5.2.8M4.5 5.8l1.7 4.4M11.4 7.2l-3 3.3',
  play: 'M5 3l8 5-8 5z',
  pause: 'M5 3v10M11 3v10',
} as const

export type IconName = keyof typeof DRAWINGS

const MIRRORED: readonly IconName[] = ['back', 'forward', 'play']

/** A small drawing beside words that say the same; where there are none, the control has a label of its own. */
export function Icon({ name }: { name: IconName }): ReactElement {
  return (
    <svg
      aria-hidden="true"
      className={MIRRORED.includes(name) ? 'icon mirrored' : 'icon'}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={DRAWINGS[name]} />
    </svg>
  )
}
