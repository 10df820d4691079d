import { digest } from '../claims/id.ts'

const LENGTH = 24

/**
 * The entity tag of an answer (RFC 9110, 8.8.3). What is held at one head of the log, with what was learned from it, gives one
 * answer to one question by one version of the program, so the tag is told without asking the question.
 */
export function entityTag(question: {
  readonly head: string
  /** What tells that other likelihoods stand than before. */
  readonly learned: string
  readonly version: string
  readonly address: string
}): string {
  const { head, learned, version, address } = question
  return `"${digest(`${head}\n${learned}\n${version}\n${address}`).slice(0, LENGTH)}"`
}

/** Whether a client that sends these tags has the answer already (`If-None-Match`; weak comparison). */
export function isHeldBy(sent: string | undefined, tag: string): boolean {
  if (sent === undefined) return false
  return sent.trim() === '*' || sent.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
}
