import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { question } from '../api/question.ts'
import { useLanguage } from '../language/language.tsx'
import { Choice } from '../parts/choice.tsx'
import { languageInWords } from './words.ts'

/** One of the languages in which sources are written, or any. */
export function LanguageChoice(props: {
  readonly chosen: string | undefined
  readonly onChoose: (language: string | undefined) => void
}): ReactElement {
  const { chosen, onChoose } = props
  const { phrase, tag } = useLanguage()
  const { data } = useSuspenseQuery(question('/workspace', {}))
  return (
    <Choice
      label={phrase('filter.language')}
      chosen={chosen ?? 'any'}
      options={[
        { id: 'any', label: phrase('filter.any-language') },
        ...data.languages.map((one) => ({ id: one.language, label: languageInWords(one.language, tag) })),
      ]}
      onChoose={(id) => onChoose(id === 'any' ? undefined : id)}
    />
  )
}
