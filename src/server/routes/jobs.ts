import { z } from '@hono/zod-openapi'
import { eventStream } from '../event-stream.ts'
import { REQUEST_HEADER } from '../guard.ts'
import { MOST_BYTES, MOST_TEXT_BYTES, pasted, uploaded } from '../jobs/uploads.ts'
import { RequestError } from '../problems.ts'
import { BASE, idIn, mediaTypeOf, other, parsedBody, type Route, read } from '../route.ts'
import { job, textRequest } from '../schemas/job.ts'
import type { Serving } from '../serving.ts'
import type { HeadEvent } from '../wire/jobs.ts'

/** How often the log is looked at while somebody waits for it to grow, in milliseconds. */
const LOOK = 500

const EVENTS = { 'text/event-stream': { schema: z.string() } }
const FORM = 'multipart/form-data'

export const jobRoutes: readonly Route[] = [
  other(
    {
      method: 'post',
      path: '/jobs',
      tags: ['Adding'],
      summary: 'Adds documents: files, or a text that was pasted',
      description: `Files are parts named \`files\` of ${FORM}, of at most ${MOST_BYTES} bytes together; \`title\`, \`url\`, \`publisher\`, \`author\`, \`published\` and \`language\` may stand beside them.`,
      request: {
        headers: z.object({ [REQUEST_HEADER]: z.literal('1') }),
        body: {
          required: true,
          content: {
            'application/json': { schema: textRequest },
            [FORM]: { schema: z.object({ files: z.array(z.string().openapi({ format: 'binary' })) }) },
          },
        },
      },
      responses: { 202: { description: 'It will be done', content: { 'application/json': { schema: job } } } },
    },
    async (serving, context) => {
      const load =
        mediaTypeOf(context) === FORM
          ? await uploaded(context.env.incoming)
          : await pasted(await parsedBody(textRequest, context, MOST_TEXT_BYTES))
      if (serving.closing.aborted) throw new RequestError('fault', 'the server is being ended')
      const begun = serving.jobs.begin(load)
      return context.json(begun, 202, { location: `${BASE}/jobs/${begun.id}` })
    },
  ),
  read({
    tag: 'Adding',
    path: '/jobs',
    summary: 'What is being added, or was, the latest first',
    answer: z.object({ items: z.array(job) }),
    live: true,
    find: ({ jobs }) => ({ items: jobs.all() }),
  }),
  read({
    tag: 'Adding',
    path: '/jobs/{id}',
    summary: 'How a job stands',
    answer: job,
    live: true,
    find: ({ jobs }, { id }) => jobs.one(id),
  }),
  other(
    {
      method: 'get',
      path: '/jobs/{id}/events',
      tags: ['Adding'],
      summary: 'What happens in a job, as server-sent events',
      description: 'The events `state`, `reading`, `resolving`, `recorded` and `fault`; the stream ends with the job.',
      request: { params: z.object({ id: z.string() }) },
      responses: { 200: { description: 'Events until the job is over', content: EVENTS } },
    },
    async (serving, context) => {
      const { id } = serving.jobs.one(idIn(context))
      return eventStream(serving, context, ({ send, end }) =>
        serving.jobs.listen(id, (event) => {
          send({ event: event.kind, data: event })
          if (event.kind === 'state' && event.job.endedAt !== null) end()
        }),
      )
    },
  ),
  other(
    {
      method: 'get',
      path: '/events',
      tags: ['Workspace'],
      summary: 'Each time the log has grown or a job has changed, as server-sent events',
      description: 'The events `head` and `job`. The first `head` says where the log ends now.',
      responses: { 200: { description: 'Events without end', content: EVENTS } },
    },
    async (serving, context) =>
      eventStream(serving, context, ({ send, end }) => {
        const stopWatching = serving.jobs.watch((changed) => send({ event: 'job', data: changed }))
        const stopLooking = lookAtLog(serving, (head) => send({ event: 'head', data: head }), end)
        return () => {
          stopWatching()
          stopLooking()
        }
      }),
  ),
]

/** Tells where the log ends, now and whenever it has grown, whoever wrote; returns how to stop. */
function lookAtLog({ workspace, note }: Serving, tell: (head: HeadEvent) => void, end: () => void): () => void {
  let told: string | null = null
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const look = async (): Promise<void> => {
    const head = await workspace.store.read(async (reader) => await reader.last())
    if (isOver) return
    if (head.hash !== told) tell(head)
    told = head.hash
    timer = setTimeout(lookAgain, LOOK)
  }
  const lookAgain = (): void => {
    look().catch((error: unknown) => {
      note(`events: ${error instanceof Error ? error.message : String(error)}`)
      end()
    })
  }
  lookAgain()
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
