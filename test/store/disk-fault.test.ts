import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diskFault } from '../../src/store/disk-fault.ts'
import { verify } from '../../src/workspace/verify.ts'
import { opened } from '../workspace/opened.ts'
import { freshPath, temporaryFolder } from './temporary.ts'

const CHILD = join(import.meta.dirname, '../workspace/adding-child.ts')
const BLOCKS = 1000

test.runIf(process.platform === 'linux')(
  'a full disk is said in one line, and what was written before is whole',
  async () => {
    const path = freshPath(temporaryFolder())
    const command = `trap '' XFSZ; ulimit -f ${BLOCKS}; exec "$0" "$1" "$2" 1`
    const { stderr } = spawnSync('bash', ['-c', command, process.execPath, CHILD, path], { encoding: 'utf8' })
    expect(stderr).toMatch(/KnownError: store: cannot write to the workspace: the disk (?:failed|is full)/)
    expect(stderr).toContain("code: 'unwritable'")
    const { checked, faults } = await verify(await opened(path))
    expect(checked.sources).toBeGreaterThan(0)
    expect(faults).toEqual([])
  },
)

test('other errors stay as they are', () => {
  const error = new Error('a fault of the program')
  expect(diskFault(error)).toBe(error)
  expect(diskFault(Object.assign(new Error('constraint'), { errcode: 787 }))).toMatchObject({ message: 'constraint' })
  expect(diskFault(Object.assign(new Error('full'), { errcode: 13 }))).toMatchObject({ code: 'unwritable' })
})
