import { memo, type ReactElement, type RefObject, useMemo } from 'react'
import type { Claim } from '../../../src/claims/claim.ts'
import type { SourceReading, SourceText as Text } from '../../../src/server/wire/sources.ts'
import { familyOf } from '../../claims/family.ts'
import { pagesInWords } from '../../claims/words.ts'
import { usePhrase } from '../../language/language.tsx'
import { type Line, linesOf, type Piece } from './pieces.ts'
import styles from './source-text.module.css'

/**
 * The text of a source in its own direction, with the words of claims and mentions marked in place. Pressing
 * marked words chooses their claim; pressing again chooses the next claim of the same words.
 */
export const SourceText = memo(function SourceText(props: {
  readonly text: Text
  readonly reading: SourceReading
  readonly chosen: string | undefined
  readonly onChoose: (claim: string) => void
  readonly place: RefObject<HTMLDivElement | null>
}): ReactElement {
  const { text, reading, chosen, onChoose, place } = props
  const lines = useMemo(() => linesOf(text, reading.mentions, reading.claims), [text, reading])
  const anchors = useMemo(() => anchorsIn(lines), [lines])
  const choose = (target: EventTarget): void => {
    if (!(target instanceof Element) || !(document.getSelection()?.isCollapsed ?? true)) return
    const ids = target.closest('[data-claims]')?.getAttribute('data-claims')?.split(' ') ?? []
    const next = ids[(ids.indexOf(chosen ?? '') + 1) % ids.length]
    if (next !== undefined) onChoose(next)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the cards beside the text do the same for the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      ref={place}
      className={styles['text']}
      dir={text.direction}
      lang={text.language === 'und' ? undefined : text.language}
      onClick={({ target }) => choose(target)}
    >
      {lines.map((line) => (
        <TextLine
          key={line.start}
          line={line}
          text={text.text}
          anchors={anchors}
          chosen={line.pieces.some(({ claims }) => claims.some(({ id }) => id === chosen)) ? chosen : undefined}
        />
      ))}
    </div>
  )
})

/** At which offset each claim's words begin: there its card belongs. */
function anchorsIn(lines: readonly Line[]): ReadonlyMap<number, readonly string[]> {
  const seen = new Set<string>()
  const anchors = new Map<number, readonly string[]>()
  for (const { start, claims } of lines.flatMap(({ pieces }) => pieces)) {
    const begun = claims.filter(({ id }) => !seen.has(id)).map(({ id }) => id)
    for (const id of begun) seen.add(id)
    if (begun.length > 0) anchors.set(start, begun)
  }
  return anchors
}

const TextLine = memo(function TextLine(props: {
  readonly line: Line
  readonly text: string
  readonly anchors: ReadonlyMap<number, readonly string[]>
  readonly chosen: string | undefined
}): ReactElement {
  const { line, text, anchors, chosen } = props
  const phrase = usePhrase()
  return (
    <p data-start={line.start} className={styles['line']} dir="auto">
      {line.pieces.map((piece) => (
        <span
          key={piece.start}
          data-start={piece.start}
          data-page={piece.page === undefined ? undefined : pagesInWords([piece.page], phrase)}
          data-claims={piece.claims.length === 0 ? undefined : piece.claims.map(({ id }) => id).join(' ')}
          data-anchor={anchors.get(piece.start)?.join(' ')}
          className={classOf(piece, chosen)}
        >
          {text.slice(piece.start, piece.end)}
        </span>
      ))}
    </p>
  )
})

/** The looks of a piece: those of the chosen claim, else of the innermost that was not rejected. */
function classOf({ claims, mention }: Piece, chosen: string | undefined): string | undefined {
  const shown = claims.find(({ id }) => id === chosen) ?? claims.find(isStanding) ?? claims[0]
  const classes = [
    mention === null ? '' : `${styles['mention']} ${styles[mention.type]}`,
    shown === undefined ? '' : `${styles['claim']} family-${familyOf(shown.predicate)} pattern-${shown.factuality}`,
    shown !== undefined && shown.id === chosen ? styles['chosen'] : '',
    shown !== undefined && !isStanding(shown) ? styles['rejected'] : '',
  ].filter((name) => name !== '')
  return classes.length === 0 ? undefined : classes.join(' ')
}

function isStanding({ assessment }: Claim): boolean {
  return assessment?.verdict !== 'rejected'
}
