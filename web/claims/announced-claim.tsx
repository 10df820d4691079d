import type { ReactElement } from 'react'
import type { Claim } from '../../src/claims/claim.ts'
import { usePhrase } from '../language/language.tsx'
import { ShortSentence } from './short-sentence.tsx'

/** Says the chosen claim to a screen reader, as the keyboard moves from one to the next. */
export function AnnouncedClaim({ claim }: { claim: Claim | undefined }): ReactElement {
  const phrase = usePhrase()
  return (
    <p className="visually-hidden" aria-live="polite">
      {claim !== undefined && (
        <>
          <ShortSentence claim={claim} /> {phrase(`factuality.${claim.factuality}`)}{' '}
          {phrase(`verdict.${claim.assessment?.verdict ?? 'unreviewed'}`)}
        </>
      )}
    </p>
  )
}
