import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Words by their numbers; read once, for the same number always means the same word. */
export class Words {
  readonly #texts: string[] = []

  /** Reads those that came since, and gives a function that knows them all. */
  async read(db: Kysely<Tables>): Promise<(number: number) => string> {
    const query = db.selectFrom('word').select('text').where('number', '>', this.#texts.length).orderBy('number')
    for (const { text } of await query.execute()) this.#texts.push(text)
    return (number) => {
      const text = this.#texts[number - 1]
      if (text === undefined) throw new Error(`store: the tables use word ${number}, and have none`)
      return text
    }
  }
}
