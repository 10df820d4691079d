import type { Page } from '../../src/server/wire/page.ts'
import type { SourceItem, SourceText } from '../../src/server/wire/sources.ts'
import { closeWorkspace, openWorkspace } from '../../src/workspace/open.ts'
import { written } from '../store/documents.ts'
import { freshPath, temporaryFolder } from '../store/temporary.ts'
import { recorded } from '../workspace/opened.ts'
import { type Asked, got, served } from './served.ts'

export const FRONT = 'Northern Salvation Front'

/** A server on two papers that name one front and its leader. */
export async function twoPapers(): Promise<Asked> {
  const path = freshPath(temporaryFolder())
  const filling = await openWorkspace(path, { create: true })
  await recorded(
    filling,
    written('First', [
      { s: 'Karim Example', p: 'leader_of', o: FRONT, valid: '2011/..' },
      { s: FRONT, p: 'allied_with', o: 'Coastal Brigade' },
      { s: FRONT, p: 'ideology', o: 'Left' },
    ]),
  )
  await recorded(filling, written('Second', [{ s: 'Salim Example', p: 'leader_of', o: FRONT }]))
  await closeWorkspace(filling)
  return await served(path)
}

/** The text of the source that was read first. */
export async function firstSource(server: Asked): Promise<SourceText> {
  const { items } = await got<Page<SourceItem>>(server, '/sources')
  return await got<SourceText>(server, `/sources/${items[0]?.id}/text`)
}
