import { type Moment, momentOf } from '../workspace/asking/questions.ts'
import { type Hearing, hearingOf, type Stance } from '../workspace/asking/voices.ts'
import type { Workspace } from '../workspace/open.ts'

/** The three times as they stand in an address. */
interface TimesAsked {
  readonly at?: string
  readonly known?: string
  readonly recorded?: string
}

/** Whom to hear, as it stands in an address. */
interface HearingAsked {
  readonly voices?: readonly Stance[]
  readonly without?: readonly Stance[]
  readonly only?: string
}

/** The moment that is asked for. */
export function momentAsked({ at, known, recorded }: TimesAsked): Moment {
  return momentOf({ at, known, recorded })
}

/** Whom a question hears; null when everybody is. */
export async function hearingAsked(
  workspace: Workspace,
  { voices = [], without = [], only }: HearingAsked,
  moment: Moment,
): Promise<Hearing | null> {
  return await hearingOf(workspace, { voices, without, only }, moment)
}
