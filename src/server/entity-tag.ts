import { digest } from '../claims/id.ts'
import type { Script } from '../workspace/asking/names-in-script.ts'

const LENGTH = 24

/**
 * The entity tag of an answer (RFC 9110, 8.8.3). What is held at one head of the log, with what was learned from it, gives one
 * answer to one question in one script by one version of the program, so the tag is told without asking the question.
 */
export function entityTag(question: {
  readonly head: string
  /** What tells that other likelihoods stand than before. */
  readonly learned: string
  readonly version: string
  readonly address: string
  /** The script that names are shown in; null for whichever stands for an entity. */
  readonly script: Script | null
}): string {
  const { head, learned, version, address, script } = question
  return `"${digest(`${head}\n${learned}\n${version}\n${address}\n${script ?? ''}`).slice(0, LENGTH)}"`
}

/** Whether a client that sends these tags has the answer already (`If-None-Match`; weak comparison). */
export function isHeldBy(sent: string | undefined, tag: string): boolean {
  if (sent === undefined) return false
  return sent.trim() === '*' || sent.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
}
