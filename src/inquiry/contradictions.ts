import type { Judgement } from '../claims/judgement.ts'

/** Two entities judged different that a chain of `same` joins all the same: A=B, B=C, A≠C. */
export interface Contradiction {
  readonly different: Judgement
  /** The shortest chain from its left to its right. */
  readonly path: readonly Judgement[]
}

/** Every contradiction among judgements in force, each with the path that has to be cut somewhere. */
export function contradictions(judgements: readonly Judgement[]): readonly Contradiction[] {
  const links = new Map<string, Judgement[]>()
  for (const judgement of judgements) {
    if (judgement.decision !== 'same') continue
    for (const end of [judgement.left, judgement.right]) {
      const known = links.get(end)
      if (known === undefined) links.set(end, [judgement])
      else known.push(judgement)
    }
  }
  return judgements
    .filter(({ decision }) => decision === 'different')
    .flatMap((different) => {
      const path = pathBetween(different, links)
      return path === undefined ? [] : [{ different, path }]
    })
}

function pathBetween(
  { left, right }: Judgement,
  links: ReadonlyMap<string, readonly Judgement[]>,
): readonly Judgement[] | undefined {
  const cameBy = new Map<string, { readonly from: string; readonly by: Judgement } | null>([[left, null]])
  // A map is walked in the order of its insertions, so this goes outwards in circles.
  for (const at of cameBy.keys()) {
    if (at === right) return walkedBack(right, cameBy)
    for (const by of links.get(at) ?? []) {
      const next = by.left === at ? by.right : by.left
      if (!cameBy.has(next)) cameBy.set(next, { from: at, by })
    }
  }
  return undefined
}

function walkedBack(
  end: string,
  cameBy: ReadonlyMap<string, { readonly from: string; readonly by: Judgement } | null>,
): readonly Judgement[] {
  const path: Judgement[] = []
  for (let step = cameBy.get(end); step != null; step = cameBy.get(step.from)) path.unshift(step.by)
  return path
}
