/** Why a proposal of a language model is not taken in, or is taken in without a part; the words follow its count. */
export const REFUSALS = {
  malformed: 'not a claim of the vocabulary',
  quote: 'a quote that does not stand in the text',
  length: 'a quote longer than a paragraph',
  name: 'a name that does not stand in the text',
  pronoun: 'a word that names nobody',
  object: 'an end that the predicate does not take',
  value: 'a value that does not stand in the quote',
  voice: 'a voice that does not stand in the text',
  itself: 'a thing said of itself',
  repeated: 'said already',
} as const

export type Refusal = keyof typeof REFUSALS

/** What is left out of a claim that is taken in. */
export const OMISSIONS = {
  time: 'a date that is not understood',
  role: 'a role that does not stand in the quote',
  cue: 'a cue that does not stand in the text',
} as const

export type Omission = keyof typeof OMISSIONS

/** Everything that became of the proposals of a model. */
export class Tally {
  #proposed = 0
  #accepted = 0
  readonly #refused = new Map<Refusal, number>()
  readonly #omitted = new Map<Omission, number>()

  accept(): void {
    this.#proposed += 1
    this.#accepted += 1
  }

  refuse(reason: Refusal): void {
    this.#proposed += 1
    this.#refused.set(reason, (this.#refused.get(reason) ?? 0) + 1)
  }

  omit(what: Omission): void {
    this.#omitted.set(what, (this.#omitted.get(what) ?? 0) + 1)
  }

  /** One sentence for each outcome, for people. */
  notes(model: string): readonly string[] {
    const counts = `${this.#accepted} of ${this.#proposed} proposals of the language model "${model}" taken in`
    const refused = countsOf(this.#refused, REFUSALS)
    const omitted = countsOf(this.#omitted, OMISSIONS)
    return [
      counts,
      ...(refused === '' ? [] : [`proposals refused: ${refused}`]),
      ...(omitted === '' ? [] : [`left out of claims: ${omitted}`]),
    ]
  }
}

/** In the order of the table, so that the same reading gives the same words. */
function countsOf<Name extends string>(
  counts: ReadonlyMap<Name, number>,
  words: Readonly<Record<Name, string>>,
): string {
  return (Object.keys(words) as Name[])
    .flatMap((name) => (counts.has(name) ? [`${counts.get(name)} × ${words[name]}`] : []))
    .join(', ')
}
