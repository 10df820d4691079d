import { Fragment, type ReactElement } from 'react'
import { useLanguage } from '../language/language.tsx'
import { sentenceSaid } from './reasons.ts'

/** Reasons in one line: those of the program in the reader's language, those of a person in their own words. */
export function SaidReasons({ because }: { because: readonly string[] }): ReactElement {
  const language = useLanguage()
  return (
    <>
      {because.map((sentence, at) => (
        // The same sentence may stand there twice.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order.
        <Fragment key={at}>
          {at > 0 && ' · '}
          <bdi>{sentenceSaid(sentence, language)}</bdi>
        </Fragment>
      ))}
    </>
  )
}
