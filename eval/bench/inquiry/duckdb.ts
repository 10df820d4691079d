import { DuckDBInstance } from '@duckdb/node-api'
import type { Archive } from './archive.ts'
import { type Engine, walking } from './engine.ts'
import { rowsOf } from './rows.ts'

/** DuckDB with its rows in the order of the subjects, so that it can pass over most of them. */
export async function duckdbEngine(archive: Archive): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  await connection.run(`create table claim(subject integer, predicate integer, object integer, first integer,
    last integer, told integer, factuality integer)`)
  const appender = await connection.createAppender('claim')
  for (const row of [...rowsOf(archive)].sort((a, b) => a.subject - b.subject)) {
    for (const value of [row.subject, row.predicate, row.object, row.from, row.to, row.told, row.factuality]) {
      appender.appendInteger(value)
    }
    appender.endRow()
  }
  appender.closeSync()
  const column = async (sql: string): Promise<readonly number[]> => {
    const reader = await connection.runAndReadAll(sql)
    return (reader.getColumns()[0] ?? []).map(Number)
  }
  const valid = (at: number, known: number) =>
    `first <= ${at} and last >= ${at} and told <= ${known} and factuality < 2`
  return walking({
    name: 'DuckDB',
    neighbours: async (entities, { at, known }) => {
      const list = `(${entities.join(',')})`
      return await column(`select object from claim where subject in ${list} and ${valid(at, known)}
        union select subject from claim where object in ${list} and ${valid(at, known)}`)
    },
    among: async (entities, { at, known }) => {
      const list = `(${[...entities].join(',')})`
      const [count = 0] = await column(`select count(*) from (select distinct subject, predicate, object from claim
        where subject in ${list} and object in ${list} and ${valid(at, known)})`)
      return count
    },
    whole: async ({ at, known }) => {
      const [count = 0] = await column(
        `select count(*) from (select distinct subject, predicate, object from claim where ${valid(at, known)})`,
      )
      return count
    },
    diff: async (entities, one, other, known) => {
      const list = `(${entities.join(',')})`
      const [count = 0] = await column(`select count(*) from (
        select max((first <= ${one} and last >= ${one})::integer) + 2 * max((first <= ${other} and last >= ${other})::integer) as days
        from claim where subject in ${list} and object in ${list} and told <= ${known} and factuality < 2
        group by subject, predicate, object) where days in (1, 2)`)
      return count
    },
    close: async () => connection.closeSync(),
  })
}
