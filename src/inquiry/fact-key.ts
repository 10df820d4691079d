import { type Claim, type ClaimObject, isEntityReference, type Value } from '../claims/claim.ts'
import { predicateNamed } from '../claims/predicates.ts'
import { fold } from '../text/normalise.ts'

/** Claims with equal keys say the same of the same, whatever their time, voice and factuality. */
export function factKey({ subject, predicate, object }: Pick<Claim, 'subject' | 'predicate' | 'object'>): string {
  const [one, other] = [subject.id, objectKey(object)]
  const isTurned = one > other && predicateNamed(predicate)?.symmetric === true
  return isTurned ? `${predicate}\n${other}\n${one}` : `${predicate}\n${one}\n${other}`
}

function objectKey(object: ClaimObject): string {
  if (object === null) return ''
  return isEntityReference(object) ? object.id : literalKey(object)
}

/** Literals with equal keys are one value. */
export function literalKey(literal: Value): string {
  const unit = fold(literal.unit ?? '')
  return 'min' in literal ? `${literal.min}-${literal.max} ${unit}` : `${fold(String(literal.value))} ${unit}`
}
