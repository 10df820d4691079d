import type { ReactElement } from 'react'
import type { Claim } from '../../src/claims/claim.ts'
import { useLanguage } from '../language/language.tsx'

/** Who says it inside the source, innermost first; nothing where the source says it itself. */
export function Voices({ attribution }: Pick<Claim, 'attribution'>): ReactElement | null {
  const { tag, phrase } = useLanguage()
  if (attribution.length === 0) return null
  const names = new Intl.ListFormat(tag, { type: 'unit', style: 'long' }).format(attribution.map(({ name }) => name))
  return <span>{phrase('claim.according-to', { voices: names })}</span>
}
