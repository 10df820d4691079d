import type { ReadDocument } from '../../workspace/read-files.ts'

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

/** One layer of a reading as JSON Lines. */
export function layerLines(layer: Layer, document: ReadDocument): string {
  return ROWS[layer](document)
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('')
}
