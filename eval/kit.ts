/**
 * Scores the reader on annotations of others, by the kit that holds them and its own scorer:
 * `npm run eval -- --kit FOLDER`. One row for each figure: the floor that a trivial method reaches, what is to be reached,
 * and what is reached now. The models have learned from parts of some of these texts: docs/models.md says which figures
 * that makes worthless.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import figures from './kit-figures.json' with { type: 'json' }

const SCORER = 'score.mjs'
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WIDTHS = [14, 24] as const

/** Prints the table. Throws an Error when the kit is not there, or its scorer fails. */
export function scoreKit(kit: string): void {
  if (!existsSync(join(kit, SCORER))) throw new Error(`eval: there is no ${SCORER} in "${kit}"`)
  console.log(`${'task'.padEnd(WIDTHS[0])}${'figure'.padEnd(WIDTHS[1])}   floor   reach     now`)
  for (const [task, rows] of Map.groupBy(figures, (row) => row.task)) {
    const scored = scoreOf(kit, task)
    for (const { figure, at, floor, reach } of rows) {
      const now = at.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], scored)
      if (typeof now !== 'number') throw new Error(`eval: the scorer says nothing of ${task}: ${at.join(' ')}`)
      const cells = [floor, reach, now].map((value) => (value === undefined ? '–' : value.toFixed(3)).padStart(8))
      console.log(task.padEnd(WIDTHS[0]) + figure.padEnd(WIDTHS[1]) + cells.join(''))
    }
  }
}

/** What the scorer says of a task: the JSON in its last line. */
function scoreOf(kit: string, task: string): unknown {
  const asked = [join(kit, SCORER), task, '--data', join(kit, task), '--cmd', 'node bin/stemma.js']
  const sources = task === 'seeds' ? ['--docs', join(kit, '..', 'seeds')] : []
  const { status, stdout, stderr } = spawnSync(process.execPath, [...asked, ...sources], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  if (status !== 0) throw new Error(`eval: the scorer failed on ${task}: ${stderr.trim().split('\n').at(-1)}`)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}
