import type { Unit } from '../context/unit.ts'
import type { Frame } from '../words/frames.ts'
import { BROKEN, HOSTILE, SOURING } from '../words/tie-words.ts'

const BEFORE = 4

/**
 * "علاقات متوترة", "تدهورت العلاقة بين X وY" tell of enemies; "فك ارتباطه بـ X" ends the tie. What a noun of relation says
 * with the words around it, up to the end of what belongs to it.
 */
export function tieAsTold(units: readonly Unit[], at: number, to: number, frame: Frame): Frame {
  if (frame.key !== 'tie' && frame.key !== 'ally') return frame
  const before = units.slice(Math.max(0, at - BEFORE), at).filter(({ kind }) => kind === 'word')
  const after = units.slice(at + 1, to).filter(({ kind }) => kind === 'word')
  const isHostile =
    before.some(({ word }) => SOURING.has(word.norm)) ||
    after.some(({ word }) => HOSTILE.has(word.norm.replace(/^ال/u, '')))
  if (isHostile && frame.key === 'tie')
    return { ...frame, claims: frame.claims.map((claim) => ({ ...claim, predicates: ['opposed_to'] })) }
  const isBroken = before.some(({ word }) => BROKEN.has(word.norm.replace(/^ال/u, '')))
  return isBroken ? { ...frame, claims: frame.claims.map((claim) => ({ ...claim, time: 'end' as const })) } : frame
}
