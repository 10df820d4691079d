import { record } from '../../src/workspace/adding/record.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { sameNames } from './naming/same-names.ts'
import { papers } from './papers.ts'

/** Adds the papers of a round to a workspace, one after the other, until it is killed. */
const [path = '', round = ''] = process.argv.slice(2)
const workspace = await openWorkspace(path, { create: true, user: 'child' })
process.stdout.write('open\n')
for (const { captured, reading } of papers(Number(round))) await record(workspace, captured, reading, sameNames)
process.stdout.write('done\n')
