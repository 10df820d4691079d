import { Link } from '@tanstack/react-router'
import { type ReactElement, type RefObject, useEffect, useState } from 'react'
import { titleOf } from '../../../src/claims/source.ts'
import type { SourceItem } from '../../../src/server/wire/sources.ts'
import { languageInWords } from '../../claims/words.ts'
import { useLanguage } from '../../language/language.tsx'
import { dateInWords } from '../../language/time-in-words.ts'
import { Button } from '../../parts/button.tsx'
import { Details } from '../../parts/details.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Progress } from '../../parts/progress.tsx'
import styles from './source-heading.module.css'

/** Who published the source and when, and how far it is reviewed. */
export function SourceHeading(props: {
  readonly source: SourceItem
  readonly onMark: () => void
  readonly text: RefObject<HTMLDivElement | null>
}): ReactElement {
  const { source, onMark, text } = props
  const language = useLanguage()
  const { phrase, tag } = language
  const published = source.published === null ? phrase('source.undated') : dateInWords(source.published, language)
  return (
    <header className={styles['heading']}>
      <Link to="/read" className={styles['back'] ?? ''}>
        <Icon name="back" /> {phrase('queue.title')}
      </Link>
      <h1>
        <bdi>{titleOf(source)}</bdi>
      </h1>
      <p>
        <Details parts={[source.publisher, source.author, published, languageInWords(source.language, tag)]} />
      </p>
      <Progress progress={source.claims} />
      <MarkButton onMark={onMark} text={text} />
    </header>
  )
}

/** Marks a claim that the reader missed: the words that are selected in the text say it. */
function MarkButton({ onMark, text }: { onMark: () => void; text: RefObject<HTMLDivElement | null> }): ReactElement {
  const { phrase } = useLanguage()
  const [selected, setSelected] = useState(false)
  useEffect(() => {
    const look = (): void => {
      const selection = document.getSelection()
      setSelected(selection?.isCollapsed === false && (text.current?.contains(selection.anchorNode) ?? false))
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [text])
  return (
    <div className={styles['mark']}>
      <Button onPress={onMark} isDisabled={!selected} preventFocusOnPress>
        <Icon name="mark" /> {phrase('read.mark')}
      </Button>
      <span>{phrase('read.mark-help')}</span>
    </div>
  )
}
