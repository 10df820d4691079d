import type { ReactElement } from 'react'
import { DropZone, FileTrigger, Text } from 'react-aria-components'
import { useLanguage } from '../../language/language.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { filesDropped } from './files-dropped.ts'
import styles from './files-field.module.css'

/** How many files one upload may have, as the server says. */
const MOST_FILES = 200
/** Of many files the first are named. */
const NAMED = 12

/** Files to be added: dropped, pasted or chosen. */
export function FilesField(props: {
  readonly files: readonly File[]
  readonly onChange: (files: readonly File[]) => void
  readonly fault: string | undefined
}): ReactElement {
  const { files, onChange, fault } = props
  const { phrase } = useLanguage()
  const take = (more: readonly File[]): void => onChange(together(files, more))
  return (
    <>
      <DropZone
        className={styles['zone'] ?? ''}
        onDrop={({ items }) => {
          void filesDropped(items).then(take)
        }}
      >
        <Text slot="label" className={styles['label'] ?? ''}>
          {phrase('add.drop')}
        </Text>
        <FileTrigger allowsMultiple onSelect={(chosen) => take([...(chosen ?? [])])}>
          <Button>{phrase('add.choose')}</Button>
        </FileTrigger>
        <p className={styles['help']}>{phrase('add.kinds')}</p>
      </DropZone>
      {fault !== undefined && <p className={styles['fault']}>{fault}</p>}
      {files.length > MOST_FILES && <p className={styles['fault']}>{phrase('add.too-many', { most: MOST_FILES })}</p>}
      {files.length > 0 && <Chosen files={files} onChange={onChange} />}
    </>
  )
}

/** The files, each once: one that is chosen again takes the place of the one before. */
function together(files: readonly File[], more: readonly File[]): readonly File[] {
  return [...new Map([...files, ...more].map((file) => [`${file.name} ${file.size}`, file])).values()]
}

function Chosen({
  files,
  onChange,
}: {
  files: readonly File[]
  onChange: (files: readonly File[]) => void
}): ReactElement {
  const { phrase, tag } = useLanguage()
  const size = new Intl.NumberFormat(tag, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 })
  return (
    <section aria-label={phrase('add.chosen', { count: files.length })} className={styles['chosen']}>
      <h2>{phrase('add.chosen', { count: files.length })}</h2>
      <ul>
        {files.slice(0, NAMED).map((file) => (
          <li key={`${file.name} ${file.size}`}>
            <bdi>{file.name}</bdi> <span className={styles['help']}>{size.format(file.size / 1000)}</span>
            <Button
              weight="quiet"
              aria-label={phrase('add.leave-out', { name: file.name })}
              onPress={() => onChange(files.filter((one) => one !== file))}
            >
              <Icon name="reject" />
            </Button>
          </li>
        ))}
      </ul>
      {files.length > NAMED && (
        <p className={styles['help']}>{phrase('add.and-more', { count: files.length - NAMED })}</p>
      )}
    </section>
  )
}
