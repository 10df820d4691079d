import type { ReadDocument } from '../../workspace/adding/read-files.ts'

/** The layers of a reading, the first as default. */
export const LAYERS = ['claims', 'mentions', 'attributions', 'times'] as const

export type Layer = (typeof LAYERS)[number]

type Rows = (document: ReadDocument) => readonly object[]

/** Every layer as plain values; the order of the keys is the order of DESIGN section 9. */
const ROWS: Readonly<Record<Layer, Rows>> = {
  claims: ({ documentId, reading }) => reading.claims.map((claim) => ({ ...claim, document: documentId })),
  mentions: ({ documentId, reading }) =>
    reading.mentions.map(({ start, end, quote, type, id, name, score }) => {
      return { document: documentId, start, end, quote, type, id, name, score }
    }),
  attributions: ({ documentId, reading }) =>
    reading.attributions.map(({ source, cue, content, factuality, inner }) => {
      return { document: documentId, source, cue, content, factuality, inner }
    }),
  times: ({ documentId, reading }) =>
    reading.times.map(({ start, end, quote, edtf }) => ({ document: documentId, start, end, quote, edtf })),
}

/** Lines written at once: a long document has more than one string may hold. */
const LINES_AT_ONCE = 1000

/** One layer of a reading as JSON Lines, some lines at a time. */
export function* layerLines(layer: Layer, document: ReadDocument): Generator<string> {
  const rows = ROWS[layer](document)
  for (let from = 0; from < rows.length; from += LINES_AT_ONCE) {
    yield rows
      .slice(from, from + LINES_AT_ONCE)
      .map((row) => `${JSON.stringify(row)}\n`)
      .join('')
  }
}
