import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { type ReactElement, useEffect } from 'react'
import { usePhrase } from '../language/language.tsx'
import { Button } from './button.tsx'
import { ScreenNotLoaded } from './lazy-screen.ts'
import { problemInWords } from './problem-in-words.ts'
import styles from './states.module.css'

/** In place of a screen that could not be shown: what went wrong, in the server's words, and a way to try again. */
export function ScreenProblem({ error, reset }: ErrorComponentProps): ReactElement {
  const phrase = usePhrase()
  const router = useRouter()
  const boundary = useQueryErrorResetBoundary()
  useEffect(() => boundary.reset(), [boundary])
  const again = async (): Promise<void> => {
    if (error instanceof ScreenNotLoaded && (await isServerThere())) location.reload()
    reset()
    await router.invalidate()
  }
  return (
    <div className={styles['problem']} role="alert">
      <h1>{phrase('problem.title')}</h1>
      <p dir="auto">{problemInWords(error, phrase)}</p>
      <Button onPress={() => void again()}>{phrase('problem.again')}</Button>
    </div>
  )
}

async function isServerThere(): Promise<boolean> {
  return await fetch('/').then(
    ({ ok }) => ok,
    () => false,
  )
}
