import { useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { TabPanel, Tabs } from 'react-aria-components'
import type { Job } from '../../../src/server/wire/jobs.ts'
import { post } from '../../api/request.ts'
import { upload } from '../../api/upload.ts'
import { usePhrase } from '../../language/language.tsx'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageTitle } from '../../parts/page-title.tsx'
import { problemInWords } from '../../parts/problem-in-words.ts'
import { TabBar } from '../../parts/tab-bar.tsx'
import styles from './add-screen.module.css'
import { EarlierJobs } from './earlier-jobs.tsx'
import { FilesField } from './files-field.tsx'
import { JobReport } from './job-report.tsx'
import { faultsIn, type MetadataDraft, metadataOf, NOTHING_SAID } from './metadata.ts'
import { MetadataFields } from './metadata-fields.tsx'
import { SentTo } from './sent-to.tsx'
import { TextField } from './text-field.tsx'

const WAYS = ['files', 'paste'] as const

type Way = (typeof WAYS)[number]

/** Brings documents in: files, or a text with what is known of it; and shows what is found in them as it is found. */
export function AddScreen(): ReactElement {
  const phrase = usePhrase()
  const { job } = useSearch({ from: '/add' })
  return (
    <div className={styles['screen']}>
      <PageTitle>{phrase('add.title')}</PageTitle>
      <h1>{phrase('add.title')}</h1>
      <div className={styles['columns']}>
        <AddForm />
        <div className={styles['jobs']}>
          {job !== undefined && <JobReport key={job} id={job} />}
          <EarlierJobs shown={job} />
        </div>
      </div>
    </div>
  )
}

function AddForm(): ReactElement {
  const phrase = usePhrase()
  const navigate = useNavigate({ from: '/add' })
  const [way, setWay] = useState<Way>('files')
  const [files, setFiles] = useState<readonly File[]>([])
  const [text, setText] = useState('')
  const [draft, setDraft] = useState<MetadataDraft>(NOTHING_SAID)
  const [tried, setTried] = useState(false)
  const adding = useMutation({
    mutationFn: (): Promise<Job> =>
      way === 'files' ? upload(files, metadataOf(draft)) : post('/jobs', {}, { text, ...metadataOf(draft) }),
    onSuccess: ({ id }) => {
      setTried(false)
      setFiles([])
      setText('')
      setDraft(NOTHING_SAID)
      void navigate({ search: (before) => ({ ...before, job: id }), resetScroll: false })
    },
  })
  const isEmpty = way === 'files' ? files.length === 0 : text.trim() === ''
  const faults = tried ? faultsIn(draft) : []
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!isEmpty && faultsIn(draft).length === 0 && !adding.isPending) adding.mutate()
      }}
    >
      <Tabs
        selectedKey={way}
        onSelectionChange={(key) => setWay(WAYS.find((one) => one === key) ?? 'files')}
        className={styles['ways'] ?? ''}
      >
        <TabBar label={phrase('add.ways')} tabs={WAYS.map((id) => ({ id, content: phrase(`add.way-${id}`) }))} />
        <TabPanel id="files" className={styles['panel'] ?? ''}>
          <FilesField files={files} onChange={setFiles} fault={tried && isEmpty ? phrase('add.no-files') : undefined} />
        </TabPanel>
        <TabPanel id="paste" className={styles['panel'] ?? ''}>
          <TextField text={text} onChange={setText} fault={tried && isEmpty ? phrase('add.no-text') : undefined} />
        </TabPanel>
      </Tabs>
      <MetadataFields
        draft={draft}
        faults={faults}
        isOptional={way === 'files'}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      {adding.error !== null && <Notice>{problemInWords(adding.error, phrase)}</Notice>}
      <SentTo />
      <div className={styles['actions']}>
        <Button weight="primary" type="submit" isPending={adding.isPending}>
          {phrase(adding.isPending ? 'add.sending' : 'add.add')}
        </Button>
      </div>
    </form>
  )
}
