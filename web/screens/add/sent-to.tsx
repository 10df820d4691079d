import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { question } from '../../api/question.ts'
import { usePhrase } from '../../language/language.tsx'

/** Where the words of documents go that are added here; nothing where they stay on this computer. */
export function SentTo(): ReactElement | null {
  const phrase = usePhrase()
  const { data } = useSuspenseQuery(question('/workspace', {}))
  return data.reader === null ? null : <p role="note">{phrase('add.sent-to', { ...data.reader })}</p>
}
