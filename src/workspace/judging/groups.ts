import type { Judgement } from '../../claims/judgement.ts'
import { reasonInWords } from '../../claims/reason.ts'
import { MACHINE } from '../machine.ts'

/** Entities as joined so far, with what keeps some of them apart, while more are being joined. */
export interface Groups {
  /** The name of the group an entity is in. */
  of(id: string): string
  together(left: string, right: string): boolean
  /** Whether a wall stands between a member of the one's group and a member of the other's. */
  apart(left: string, right: string): boolean
  /** The sentence that says which judgement keeps them apart. */
  whyApart(left: string, right: string): string
  join(left: string, right: string): void
}

/**
 * The groups that clusters are, kept apart by the judgements in force that say `different`, and by those of a person
 * that say `unsure`: what somebody looked into and left open is not for the program to close.
 */
export function groupsOf(joined: ReadonlyMap<string, readonly string[]>, judgements: readonly Judgement[]): Groups {
  const groupOf = new Map([...joined].flatMap(([id, members]) => members.map((member) => [member, id])))
  const members = new Map([...joined].map(([id, ids]) => [id, [...ids]]))
  const walls = judgements.filter(({ decision, by }) => {
    return decision === 'different' || (decision === 'unsure' && by !== MACHINE)
  })
  const of = (id: string): string => groupOf.get(id) ?? id
  const wallBetween = (left: string, right: string): Judgement | undefined => {
    const [one, other] = [of(left), of(right)]
    return walls.find((wall) => {
      const [a, b] = [of(wall.left), of(wall.right)]
      return (a === one && b === other) || (a === other && b === one)
    })
  }
  return {
    of,
    together: (left, right) => of(left) === of(right),
    apart: (left, right) => wallBetween(left, right) !== undefined,
    whyApart: (left, right) => {
      const wall = wallBetween(left, right)
      const sides = { one: wall?.left ?? left, other: wall?.right ?? right, by: wall?.by ?? '' }
      return reasonInWords(wall?.decision === 'unsure' ? 'would-join-open' : 'would-join-different', sides)
    },
    join: (left, right) => {
      const [kept, absorbed] = [of(left), of(right)]
      if (kept === absorbed) return
      const moved = members.get(absorbed) ?? [absorbed]
      for (const id of moved) groupOf.set(id, kept)
      members.set(kept, [...(members.get(kept) ?? [kept]), ...moved])
      members.delete(absorbed)
    },
  }
}
