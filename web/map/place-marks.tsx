import { type ReactElement, useLayoutEffect, useMemo, useRef } from 'react'
import { useLocale } from 'react-aria-components'
import { useLanguage } from '../language/language.tsx'
import { type Gathered, gather, type Located } from './gather.ts'
import { MARK_KINDS, type PlaceMark } from './mark-kinds.ts'
import { MarkSample, SpotSample } from './mark-sample.tsx'
import styles from './place-marks.module.css'

/** A place with what it is marked for. */
export interface MarkedPlace extends Located {
  readonly name: string
  readonly marks: readonly PlaceMark[]
  /** Whether it is a region or a country, somewhere in which something is. */
  readonly isArea: boolean
}

/** A button for each place, or for several that would lie over one another. */
export function PlaceMarks(props: {
  readonly places: readonly MarkedPlace[]
  readonly chosen: readonly string[]
  readonly zoom: number
  /** Puts buttons where their places are. */
  readonly put: (marks: ReadonlyMap<HTMLElement, Gathered<MarkedPlace>>) => void
  readonly onOpen: (mark: Gathered<MarkedPlace>) => void
}): ReactElement {
  const { places, chosen, zoom, put, onOpen } = props
  const { phrase } = useLanguage()
  const marks = useMemo(() => gather(places, zoom), [places, zoom])
  const elements = useRef(new Map<string, HTMLElement>())
  useLayoutEffect(() => {
    put(
      new Map(
        marks.flatMap((mark) => {
          const element = elements.current.get(mark.key)
          return element === undefined ? [] : [[element, mark] as const]
        }),
      ),
    )
  }, [marks, put])
  return (
    <ul aria-label={phrase('map.places-shown')} className={styles['marks']}>
      {marks.map((mark) => (
        <li
          key={mark.key}
          ref={(element) => {
            if (element === null) elements.current.delete(mark.key)
            else elements.current.set(mark.key, element)
          }}
        >
          <Mark
            mark={mark}
            isChosen={mark.things.some(({ key }) => chosen.includes(key))}
            onOpen={() => onOpen(mark)}
          />
        </li>
      ))}
    </ul>
  )
}

function Mark(props: {
  readonly mark: Gathered<MarkedPlace>
  readonly isChosen: boolean
  readonly onOpen: () => void
}): ReactElement | null {
  const { mark, isChosen, onOpen } = props
  const { phrase, number, tag } = useLanguage()
  const { direction } = useLocale()
  const [first, ...others] = mark.things
  const kinds = useMemo(() => together(mark.things.flatMap(({ marks }) => marks)), [mark])
  if (first === undefined) return null
  const what = new Intl.ListFormat(tag, { type: 'unit' }).format(
    kinds.map(({ kind, count, isSure }) => {
      const words = phrase(`map.mark-${kind}`, { count })
      return isSure ? words : phrase('map.not-sure', { words })
    }),
  )
  const name = others.length === 0 ? first.name : phrase('map.and-others', { name: first.name, count: others.length })
  return (
    <button
      type="button"
      dir={direction}
      className={styles['mark']}
      aria-pressed={isChosen}
      aria-label={`${name}: ${what}`}
      onClick={onOpen}
    >
      <span className={styles['words']}>
        {kinds.map(({ kind, count, isSure }) => (
          <span key={kind} className={styles['kind']} data-count={count > 1 ? number(count) : ''}>
            <MarkSample kind={kind} isSure={isSure} />
          </span>
        ))}
        <bdi className={styles['name']}>{first.name}</bdi>
        {others.length > 0 && <span className={styles['others']} data-count={`+${number(others.length)}`} />}
      </span>
      <SpotSample isArea={mark.things.every(({ isArea }) => isArea)} />
    </button>
  )
}

/** What several places are marked for, each kind once. */
function together(marks: readonly PlaceMark[]): readonly PlaceMark[] {
  return MARK_KINDS.flatMap((kind) => {
    const ofKind = marks.filter((mark) => mark.kind === kind)
    if (ofKind.length === 0) return []
    const count = ofKind.reduce((sum, mark) => sum + mark.count, 0)
    return [{ kind, count, isSure: ofKind.some(({ isSure }) => isSure) }]
  })
}
