import { type Claim, type ClaimObject, isEntityReference } from '../claims/claim.ts'
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
  if (isEntityReference(object)) return object.id
  const unit = fold(object.unit ?? '')
  return 'min' in object ? `${object.min}-${object.max} ${unit}` : `${fold(String(object.value))} ${unit}`
}
