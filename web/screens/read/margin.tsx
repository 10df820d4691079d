import {
  type CSSProperties,
  type ReactElement,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Claim } from '../../../src/claims/claim.ts'
import type { Verdict } from '../../claims/review.ts'
import { usePhrase } from '../../language/language.tsx'
import { type Card, placesOf } from './card-places.ts'
import { type CardActions, ClaimCard, ShortCard } from './claim-card.tsx'
import styles from './margin.module.css'

/** Height of a card that is not chosen, CSS pixels; as in claim-card.module.css. */
const SHORT = 30
/** How much of the margin is drawn beyond what can be seen, CSS pixels. A source may have thousands of claims. */
const BEYOND = 1200

/** The claims of a text, each beside the line that its words begin on. */
export function Margin(props: {
  /** In the order of the text. */
  readonly claims: readonly Claim[]
  readonly chosen: string | undefined
  readonly asking: Verdict | null
  readonly actions: CardActions
  readonly onChoose: (claim: string) => void
  /** Where the text stands, with `data-anchor` on the pieces. */
  readonly text: RefObject<HTMLDivElement | null>
}): ReactElement {
  const { claims, chosen, asking, actions, onChoose, text } = props
  const phrase = usePhrase()
  const lines = useLinesOf(text, claims)
  const card = useRef<HTMLElement>(null)
  const height = useHeightOf(card, chosen)
  const cards = useMemo(
    () =>
      claims
        .map(({ id }): Card => ({ id, line: lines.get(id) ?? 0, height: id === chosen ? height : SHORT }))
        .sort((a, b) => a.line - b.line),
    [claims, lines, chosen, height],
  )
  const places = useMemo(() => placesOf(cards, chosen), [cards, chosen])
  const [list, from, to] = useSight()
  const byId = useMemo(() => new Map(claims.map((claim) => [claim.id, claim])), [claims])
  const last = cards.at(-1)
  const shown = cards.filter(({ id }) => id === chosen || isWithin(places.get(id) ?? 0, from, to))
  return (
    <ol
      ref={list}
      aria-label={phrase('read.claims')}
      className={styles['margin']}
      style={pixels('--height', last === undefined ? 0 : (places.get(last.id) ?? 0) + last.height)}
    >
      {shown.map(({ id }) => {
        const claim = byId.get(id)
        if (claim === undefined) return null
        return (
          <li key={id} style={pixels('--place', places.get(id) ?? 0)} aria-current={id === chosen ? 'true' : undefined}>
            {id === chosen ? (
              <ClaimCard claim={claim} asking={asking} actions={actions} card={card} />
            ) : (
              <ShortCard claim={claim} onChoose={() => onChoose(id)} />
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** A length for the style sheet. */
function pixels(name: `--${string}`, length: number): CSSProperties {
  return { [name]: `${length}px` }
}

function isWithin(place: number, from: number, to: number): boolean {
  return place >= from && place <= to
}

/** Where the words of each claim begin, CSS pixels from the top of the text; measured again when the text flows anew. */
function useLinesOf(text: RefObject<HTMLDivElement | null>, claims: readonly Claim[]): ReadonlyMap<string, number> {
  const [lines, setLines] = useState<ReadonlyMap<string, number>>(new Map())
  const measure = useCallback(() => {
    const root = text.current
    if (root === null) return
    const top = root.getBoundingClientRect().top
    const measured = new Map<string, number>()
    for (const piece of root.querySelectorAll('[data-anchor]')) {
      const line = (piece.getClientRects()[0]?.top ?? top) - top
      for (const id of (piece.getAttribute('data-anchor') ?? '').split(' ')) measured.set(id, line)
    }
    setLines(measured)
  }, [text])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other claims are other pieces
  useLayoutEffect(measure, [measure, claims])
  useEffect(() => {
    const root = text.current
    if (root === null) return undefined
    const observer = new ResizeObserver(measure)
    observer.observe(root)
    void document.fonts.ready.then(measure)
    return () => observer.disconnect()
  }, [text, measure])
  return lines
}

/** The height of the chosen card, CSS pixels. */
function useHeightOf(card: RefObject<HTMLElement | null>, chosen: string | undefined): number {
  const [height, setHeight] = useState(SHORT)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another chosen claim is another card
  useLayoutEffect(() => {
    const element = card.current
    if (element === null) return undefined
    const measure = (): void => setHeight(element.offsetHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [card, chosen])
  return height
}

/** Which part of the margin can be seen, CSS pixels from its top. */
function useSight(): readonly [RefObject<HTMLOListElement | null>, number, number] {
  const list = useRef<HTMLOListElement>(null)
  const [top, setTop] = useState(0)
  useEffect(() => {
    const look = (): void => {
      const seen = -(list.current?.getBoundingClientRect().top ?? 0)
      // In steps, so that scrolling draws anew only now and then.
      setTop(Math.round(seen / (BEYOND / 2)) * (BEYOND / 2))
    }
    look()
    document.addEventListener('scroll', look, { passive: true })
    return () => document.removeEventListener('scroll', look)
  }, [])
  return [list, top - BEYOND, top + window.innerHeight + BEYOND]
}
