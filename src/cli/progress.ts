import { clip } from './render/width.ts'

/** Work that is done by then shows nothing on a terminal, in milliseconds. */
const PATIENCE = 1000
/** How often a terminal is written to. */
const TERMINAL_PAUSE = 100
/** After how long, and how often, a line is written where lines cannot be taken back. */
const LOG_PAUSE = 10_000
const CLEAR = '\r\u001b[2K'

/** Where progress is shown. */
export interface ProgressStream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/**
 * Shows how far long work has come: on a terminal one line that changes, elsewhere a line now and then.
 * Quick work shows nothing.
 */
export function progressOn(stream: ProgressStream, clock: () => number): (line: string | null) => void {
  const isTerminal = stream.isTTY === true
  const pause = isTerminal ? TERMINAL_PAUSE : LOG_PAUSE
  let next = clock() + (isTerminal ? PATIENCE : LOG_PAUSE)
  let shown = false
  return (line) => {
    if (line === null) {
      if (shown) stream.write(CLEAR)
      shown = false
      return
    }
    if (clock() < next) return
    next = clock() + pause
    shown = isTerminal
    stream.write(isTerminal ? CLEAR + clip(line, (stream.columns ?? 80) - 1) : `${line}\n`)
  }
}
