import { expect, test } from 'vitest'
import type { Job, JobDocument, JobEvent } from '../../../../src/server/wire/jobs.ts'
import { advance, type JobProgress } from '../../../../web/screens/add/job-progress.ts'

const JOB: Job = {
  id: 'job',
  state: 'running',
  createdAt: '2026-01-01T00:00:00.000Z',
  endedAt: null,
  files: ['a.txt', 'b.txt'],
  documents: [],
  faults: [],
  failure: null,
}
const ADDED: JobDocument = {
  document: 'a.txt',
  isNew: true,
  source: 'src_a',
  claims: 2,
  entities: 3,
  joined: 1,
  questions: 0,
  unlikely: 0,
  notes: [],
}
const FAULT = { document: 'b.txt', code: 'empty', message: 'b.txt: holds nothing' }

function after(...events: readonly JobEvent[]): JobProgress | null {
  return events.reduce<JobProgress | null>(advance, null)
}

test('nothing is known before the first state', () => {
  expect(after({ kind: 'reading', document: 'a.txt' })).toBeNull()
})

test('a document is read, resolved and recorded', () => {
  const begun: JobEvent = { kind: 'state', job: JOB }
  const reading: JobEvent = { kind: 'reading', document: 'a.txt' }
  const resolving: JobEvent = { kind: 'resolving', document: 'a.txt', claims: 2, mentions: 5 }
  expect(after(begun, reading)?.current).toEqual({ document: 'a.txt', found: null, portions: null })
  const told: JobEvent = { ...reading, portions: { done: 2, total: 7 } }
  expect(after(begun, told)?.current?.portions).toEqual({ done: 2, total: 7 })
  expect(after(begun, reading, resolving)?.current?.found).toEqual({ claims: 2, mentions: 5 })
  const recorded = after(begun, reading, resolving, { kind: 'recorded', document: ADDED })
  expect(recorded).toEqual({ job: { ...JOB, documents: [ADDED] }, current: null })
})

test('a fault stands beside what was added, and the last state is what counts', () => {
  const ended: Job = { ...JOB, state: 'done', endedAt: '2026-01-01T00:00:01.000Z', documents: [ADDED], faults: [FAULT] }
  const told: readonly JobEvent[] = [
    { kind: 'state', job: JOB },
    { kind: 'recorded', document: ADDED },
    { kind: 'fault', fault: FAULT },
  ]
  expect(after(...told)?.job).toMatchObject({ documents: [ADDED], faults: [FAULT] })
  expect(after(...told, { kind: 'state', job: ended })).toEqual({ job: ended, current: null })
})

test('when the connection was lost, the state that comes with the new one replaces what was known', () => {
  const later: Job = { ...JOB, documents: [ADDED] }
  const progress = after(
    { kind: 'state', job: JOB },
    { kind: 'recorded', document: ADDED },
    { kind: 'state', job: later },
  )
  expect(progress?.job.documents).toEqual([ADDED])
})
