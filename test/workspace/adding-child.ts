import { openWorkspace } from '../../src/workspace/open.ts'
import { record } from '../../src/workspace/record.ts'
import { papers } from './papers.ts'
import { sameNames } from './same-names.ts'

/** Adds the papers of a round to a workspace, one after the other, until it is killed. */
const [path = '', round = ''] = process.argv.slice(2)
const workspace = await openWorkspace(path, { create: true, user: 'child' })
process.stdout.write('open\n')
for (const { captured, reading } of papers(Number(round))) await record(workspace, captured, reading, sameNames)
process.stdout.write('done\n')
