import { rmSync } from 'node:fs'
import { IndexKeeper } from '../../src/workspace/asking/index-keeper.ts'
import { momentOf, networkOf } from '../../src/workspace/asking/questions.ts'
import { openWorkspace } from '../../src/workspace/open.ts'

/** Writes the index file of a workspace again and again, until it is killed. */
const [path = ''] = process.argv.slice(2)
const workspace = await openWorkspace(path, { create: false })
process.stdout.write('open\n')
for (;;) {
  rmSync(`${path}.index.new`, { force: true }) // Whoever wrote it was killed a moment ago.
  await networkOf({ ...workspace, index: new IndexKeeper(`${path}.index`, 1) }, momentOf({}))
  rmSync(`${path}.index`, { force: true })
}
