import type { Drawn } from '../drawn.ts'
import { drawnFrom } from '../office/draw.ts'
import { refusal } from '../refusal.ts'
import { RtfState } from './state.ts'
import { rtfTokens } from './tokens.ts'

/** Groups within groups, beyond which a document is made to do harm. */
const DEEPEST = 5000

/**
 * An RTF document as text: headings, paragraphs, items, rows of tables and boxes, its notes at the end, without what was deleted or
 * hidden; title and author. Throws `truncated` when it stops before its end, `empty` without words.
 */
export async function readRtf(bytes: Uint8Array, origin: string): Promise<Drawn> {
  const state = new RtfState()
  let depth = 0
  for (const token of rtfTokens(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))) {
    if (token.kind === 'bytes') state.bytes(token.bytes)
    else if (token.kind === 'control') state.control(token.name, token.value)
    else if (token.kind === 'open') {
      depth += 1
      if (depth > DEEPEST) throw refusal('oversized', origin, 'its parts stand too deep within one another')
      state.open()
    } else {
      depth -= 1
      state.close()
      if (depth <= 0) break
    }
  }
  if (depth > 0) throw refusal('truncated', origin, 'the RTF document stops before its end')
  const { writing, title, author } = state.finish()
  return drawnFrom(
    writing,
    { name: 'the RTF document', mediaType: 'application/rtf', reader: 'rtf@1', title, author },
    origin,
  )
}
