import { REASON_WORDINGS, type ReasonId } from '../../src/claims/reason.ts'

type Reasons = Readonly<Record<`reason.${ReasonId}`, string>>

const REASONS = Object.fromEntries(
  Object.entries(REASON_WORDINGS).map(([id, words]) => [`reason.${id}`, words]),
) as Reasons

/** The English messages: the reasons of the program are worded in English where it makes them, and only there. */
export function completeEnglish<Messages extends object>(messages: Messages): Messages & Reasons {
  return { ...REASONS, ...messages }
}
