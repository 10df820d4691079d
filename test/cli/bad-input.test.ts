import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyFolder, jsonLines, SAMPLES, stemma } from './binary.ts'

const folder = emptyFolder()
const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content)
mkdirSync(join(folder, 'bare'))
write('empty.txt', '')
write('blank.txt', ' \n\n')
write('photo.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
write('cut.jsonl', '{"id":"a","text":"The front was foun')
write('broken.jsonl', '{"id":"a","text":7}\n')
write('not-a-workspace.db', 'This is a text and no database at all. '.repeat(40))
execFileSync('mkfifo', [join(folder, 'pipe')])
write('good.txt', 'The Green Front was founded in 1990.')

const IS_NO_FILE = (path: string): string =>
  `stemma: capture: cannot read "${path}": it is not a regular file; give its content on standard input`

describe('what cannot be read is one line on standard error, and exit 2', () => {
  it.each([
    [['read', 'nowhere.txt'], 'stemma: capture: cannot read "nowhere.txt": no such file'],
    [['read', 'empty.txt'], 'stemma: capture: empty.txt: holds nothing'],
    [['read', 'blank.txt'], 'stemma: capture: blank.txt: holds only white space'],
    [['read', '-'], 'stemma: capture: -: holds nothing'],
    [['read', 'bare'], 'stemma: capture: bare: the folder holds no documents'],
    [['read', 'photo.png'], 'stemma: capture: photo.png: a PNG image: not read yet'],
    [['read', 'cut.jsonl'], 'stemma: capture: cut.jsonl line 1: the line stops before its end'],
    [['read', 'broken.jsonl'], 'stemma: capture: broken.jsonl line 1: "text" is not a string'],
    [['read', 'pipe'], IS_NO_FILE('pipe')],
    [['match', 'good.txt', '--against', 'pipe'], IS_NO_FILE('pipe')],
    [['read', '/dev/zero'], IS_NO_FILE('/dev/zero')],
    [['match', '/dev/zero', '--against', 'good.txt'], IS_NO_FILE('/dev/zero')],
    [['profile', 'Anyone'], 'stemma: store: there is no workspace at "stemma.db"'],
    [['who', 'Anyone', '--workspace', 'bare/x.db'], 'stemma: store: there is no workspace at "bare/x.db"'],
    [
      ['verify', '--workspace', 'not-a-workspace.db'],
      'stemma: store: "not-a-workspace.db" is not a workspace: it is not a database, or a broken one',
    ],
    [
      ['add', 'good.txt', '--workspace', 'not-a-workspace.db'],
      'stemma: store: "not-a-workspace.db" is not a workspace: it is not a database, or a broken one',
    ],
    [['read'], "stemma: missing required argument 'file'"],
    [['fly'], "stemma: unknown command 'fly'"],
  ])('%j', (args, line) => {
    expect(stemma(folder, args)).toEqual({ code: 2, out: '', err: `${line}\n` })
  })
})

it('what has no end is not imported', () => {
  for (const path of ['pipe', '/dev/zero'])
    expect(stemma(folder, ['import', path])).toEqual({
      code: 2,
      out: '0 claims imported into stemma.db\n',
      err: `${IS_NO_FILE(path)}\n`,
    })
})

it('the other files of the command are done all the same', () => {
  const { code, out, err } = stemma(folder, ['read', '--emit', 'mentions', 'nowhere.txt', SAMPLES, 'empty.txt'])
  expect(code).toBe(2)
  expect(err.split('\n').filter((line) => line.startsWith('stemma: capture:'))).toHaveLength(2)
  expect(new Set(jsonLines(out).map(({ document }) => document)).size).toBeGreaterThan(8)
})

it('no workspace is made when there was nothing to put into it', () => {
  const { code, out } = stemma(folder, ['add', 'empty.txt', 'photo.png'])
  expect([code, out]).toEqual([2, '0 documents and 0 claims added to stemma.db\n'])
  expect(existsSync(join(folder, 'stemma.db'))).toBe(false)
})

it('a reader that has seen enough ends the program quietly', async () => {
  const command = `"${process.execPath}" "${join(SAMPLES, '../bin/stemma.js')}" read "${SAMPLES}" | head -n 1`
  const child = spawn('sh', ['-c', command], { stdio: ['ignore', 'pipe', 'pipe'] })
  let err = ''
  child.stderr.on('data', (chunk) => {
    err += String(chunk)
  })
  const code = await new Promise((resolve) => {
    child.stdout.resume()
    child.on('close', resolve)
  })
  expect([code, err]).toEqual([0, ''])
})
