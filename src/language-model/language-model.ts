/** Where a language model is served, and which one. */
export interface ModelAddress {
  /** The base of the protocol: `http://127.0.0.1:11434/v1`. */
  readonly url: string
  readonly model: string
  /** What the server wants to be shown; null for none. */
  readonly key: string | null
}

/** One thing that is asked. */
export interface Asked {
  /** What is to be done, and what it is to be done with. */
  readonly instructions: string
  readonly words: string
  /** An answer that was wrong, and what was said of it; then the same is asked once more. */
  readonly wrong?: { readonly answer: string; readonly complaint: string } | undefined
  /** JSON Schema of the answer. */
  readonly schema: Readonly<Record<string, unknown>>
}

/** What a model answered; `isCut` when it had more to say than it may. */
export interface Answer {
  readonly text: string
  readonly isCut: boolean
}

/** A language model that can be asked. */
export interface LanguageModel {
  /**
   * Asks it. Throws KnownError `model-unreachable` when its server does not answer, `model-refused` when it does not take the
   * question, `model-answer` when what comes is no answer; and the reason of the signal when that ends it.
   */
  ask(asked: Asked, signal: AbortSignal): Promise<Answer>
}

/** How long things may take, in milliseconds, and how often they are tried. */
export interface Patience {
  /** Without a sign of life from the server. A small computer reads a portion for minutes before it says its first word. */
  readonly silence: number
  /** Between two tries, doubled each time; a server that says how long to wait is believed up to `longestWait`. */
  readonly wait: number
  readonly longestWait: number
  readonly tries: number
}
