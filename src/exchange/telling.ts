import type { CitedSource } from './claim-table.ts'
import type { CalledIn } from './claim-words.ts'

/** What claims are told with: their sources, what these call whom, and the two letters of the country that a name is of. */
export interface Telling {
  readonly sources: ReadonlyMap<string, CitedSource>
  readonly calledIn: CalledIn
  readonly countryOf: (name: string) => string | null
}
