import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Archive } from './archive.ts'
import { type Engine, type When, walking } from './engine.ts'
import { rowsOf } from './rows.ts'

const VALID = '+first <= ? and +last >= ? and +told <= ? and factuality < 2'

/** SQLite as it is fastest: clustered by subject, a covering index over the object, statements prepared once. */
export function sqliteEngine(archive: Archive, folder: string): { readonly engine: Engine; readonly bytes: number } {
  const path = join(folder, 'rival.db')
  const database = new DatabaseSync(path)
  fill(database, archive)
  const query = (sql: string): StatementSync => {
    const statement = database.prepare(sql)
    statement.setReturnArrays(true)
    return statement
  }
  const from = query(`select object, predicate from claim where subject = ? and ${VALID}`)
  const to = query(`select subject from claim indexed by claim_object where object = ? and ${VALID}`)
  const whole = query(`select count(*) from (select distinct subject, predicate, object from claim where ${VALID})`)
  const diff = query(`select count(*) from (
    select max(first <= ?1 and last >= ?1) | max((first <= ?2 and last >= ?2) * 2) days
    from temp.wanted cross join claim on subject = temp.wanted.entity
    where object in (select entity from temp.wanted) and told <= ?3 and factuality < 2
    group by subject, predicate, object having days in (1, 2))`)
  const engine = walking({
    name: 'SQLite',
    neighbours: async (entities, { at, known }) => {
      const found: number[] = []
      for (const entity of entities) {
        for (const row of lists(from, entity, at, known)) found.push(row[0] ?? 0)
        for (const row of lists(to, entity, at, known)) found.push(row[0] ?? 0)
      }
      return found
    },
    among: async (entities, { at, known }: When) => {
      let count = 0
      for (const entity of entities) {
        const facts = new Set<number>()
        for (const [object = 0, predicate = 0] of lists(from, entity, at, known)) {
          if (entities.has(object)) facts.add(object * 256 + predicate)
        }
        count += facts.size
      }
      return count
    },
    whole: async ({ at, known }) => first(whole.all(at, at, known)),
    diff: async (entities, one, other, known) => {
      database.exec('delete from temp.wanted')
      database.prepare('insert into temp.wanted select value from json_each(?)').run(JSON.stringify(entities))
      return first(diff.all(one, other, known))
    },
    close: async () => database.close(),
  })
  return { engine, bytes: statSync(path).size }
}

function fill(database: DatabaseSync, archive: Archive): void {
  database.exec(`pragma page_size = 8192; pragma journal_mode = off; pragma synchronous = off;
    pragma cache_size = -262144; pragma mmap_size = 2147418112;
    create table claim(subject integer not null, id integer not null, predicate integer not null,
      object integer not null, first integer not null, last integer not null, told integer not null,
      factuality integer not null, primary key(subject, id)) strict, without rowid;
    create table temp.wanted(entity integer primary key); begin`)
  const insert = database.prepare('insert into claim values (?, ?, ?, ?, ?, ?, ?, ?)')
  const rows = [...rowsOf(archive)].sort((a, b) => a.subject - b.subject)
  for (const [id, row] of rows.entries()) {
    insert.run(row.subject, id, row.predicate, row.object, row.from, row.to, row.told, row.factuality)
  }
  database.exec(`commit; create index claim_object on claim(object, subject, first, last, told, factuality);
    analyze; drop table if exists sqlite_stat4`)
}

function lists(statement: StatementSync, entity: number, at: number, known: number): readonly number[][] {
  return statement.all(entity, at, at, known) as unknown as number[][]
}

function first(rows: readonly unknown[]): number {
  return Number((rows as readonly (readonly unknown[])[])[0]?.[0])
}
