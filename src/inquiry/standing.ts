import type { Factuality } from '../claims/attribution.ts'
import { supports, type Testimony } from './testimony.ts'

/** What the voices together do with a fact. Whether it held on some day is its state, never this. */
export type Standing = Factuality | 'contested'

/**
 * The standing of a fact. A researcher's assessment overrides the voices. Else: where nobody speaks against it, the
 * strongest voice counts; where a source calls it false and nobody maintains it after that, it is `false`;
 * where some maintain it and others do not, it is `contested`.
 */
export function standingOf(testimonies: readonly Testimony[]): Standing {
  return assessedStanding(testimonies) ?? spokenStanding(testimonies)
}

function assessedStanding(testimonies: readonly Testimony[]): Standing | undefined {
  const verdicts = testimonies.map(({ claim }) => claim.assessment?.verdict)
  if (verdicts.includes('contested')) return 'contested'
  const accepted = testimonies.filter((_, index) => verdicts[index] === 'accepted')
  return accepted.length === 0 ? undefined : spokenStanding(accepted)
}

function spokenStanding(testimonies: readonly Testimony[]): Standing {
  const supporting = testimonies.filter(supports)
  const against = testimonies.filter((testimony) => !supports(testimony))
  if (against.length === 0) return has(supporting, 'asserted') ? 'asserted' : 'alleged'
  if (supporting.length === 0) return has(against, 'false') ? 'false' : 'denied'
  return isRefuted(supporting, against) ? 'false' : 'contested'
}

/** Whether a source that knew of every report called it false. */
function isRefuted(supporting: readonly Testimony[], against: readonly Testimony[]): boolean {
  const reported = Math.max(...supporting.map(({ told }) => told))
  return against.some(({ claim, told }) => claim.factuality === 'false' && told >= reported)
}

function has(testimonies: readonly Testimony[], factuality: Factuality): boolean {
  return testimonies.some(({ claim }) => claim.factuality === factuality)
}
