import type { Job, TextRequest } from '../../src/server/wire/jobs.ts'
import { send } from './request.ts'

/** What may be said of files; it wins over what they say themselves. */
export type Metadata = Omit<TextRequest, 'text'>

/** Sends files to be added, with what is known of all of them. Throws a `Problem` when the server refuses them. */
export function upload(files: readonly File[], metadata: Metadata): Promise<Job> {
  const form = new FormData()
  // Before the files, so that a wrong word is told without waiting for them.
  for (const [name, value] of Object.entries(metadata)) form.append(name, value)
  for (const file of files) form.append('files', file, file.name)
  return send('/jobs', form)
}
