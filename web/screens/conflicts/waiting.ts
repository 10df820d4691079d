import type { ConflictItem } from '../../../src/server/wire/claims.ts'

/** Whether somebody has concluded something about every claim of a contradiction that still stands. */
export function isLookedAt({ sides }: ConflictItem): boolean {
  const claims = sides.flatMap((side) => side.claims)
  return claims.length > 0 && claims.every(({ assessment }) => assessment !== null)
}

/** The contradiction to go on with after one was left contested: the next that waits, else the first that does, else none. */
export function nextToLookAt(conflicts: readonly ConflictItem[], left: string): ConflictItem | undefined {
  const at = conflicts.findIndex(({ id }) => id === left)
  const waits = (conflict: ConflictItem): boolean => conflict.id !== left && !isLookedAt(conflict)
  return conflicts.slice(at + 1).find(waits) ?? conflicts.find(waits)
}
