import { randomFrom } from '../../../scripts/train/random.ts'
import type { Assessment } from '../../../src/claims/judgement.ts'
import type { NewEntry } from '../../../src/store/entry.ts'
import type { Store } from '../../../src/store/store.ts'
import { entryFor, type Line, NOW, type Written, written } from '../../store/documents.ts'

const PREDICATES = ['allied_with', 'opposed_to', 'part_of', 'leader_of'] as const

/** Papers of many statements by the same reader, who takes enemies for friends. */
export function reviewPapers(count: number, from = 0): readonly Written[] {
  return Array.from({ length: count }, (_, paper) => {
    const lines = Array.from({ length: 16 }, (_, line): Line => {
      return { s: `Group${from + paper}x${line}`, p: PREDICATES[line % 4] ?? 'part_of', o: `Front${line}` }
    })
    return written(`Paper ${from + paper}`, lines)
  })
}

/** Entries that bring papers, and what a researcher concludes of each of their claims: that friendly ones are right. */
export function reviewOf(
  papers: readonly Written[],
  { shuffle }: { readonly shuffle?: number } = {},
): readonly NewEntry[] {
  const claims = papers.flatMap(({ reading }) => reading.claims)
  const verdicts = claims.map(({ predicate }, at): Assessment['verdict'] => {
    return (predicate === 'opposed_to' || predicate === 'leader_of') !== (at % 23 === 0) ? 'rejected' : 'accepted'
  })
  if (shuffle !== undefined) randomFrom(shuffle).shuffle(verdicts)
  return [
    ...papers.map(entryFor),
    ...claims.map(({ id }, at): NewEntry => {
      const assessment: Assessment = { verdict: verdicts[at] ?? 'accepted', note: null, by: 'tester', at: NOW }
      return { kind: 'assessment', payload: { claim: id, assessment } }
    }),
  ]
}

/** Appends entries at the time of every test. */
export async function appended(store: Store, entries: readonly NewEntry[]): Promise<void> {
  await store.append(entries, { at: NOW })
}
