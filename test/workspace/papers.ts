import { type Written, written } from '../store/documents.ts'

const PAPERS = 25
/** Enough that one paper takes many statements. */
const LINES = 80

/** The papers of a round, written when they are asked for; the same entities run through all of them. */
export function* papers(round: number): Generator<Written> {
  for (let paper = 0; paper < PAPERS; paper += 1) {
    const lines = Array.from({ length: LINES }, (_, line) => {
      return { s: `Group${line}`, p: 'part_of', o: 'Front', by: 'Agency' }
    })
    yield written(`Paper ${round}.${paper}`, lines)
  }
}
