/** A flag of a command with what it does. */
export interface OptionSpec {
  /** As commander writes it: `--at <date>`. */
  readonly flags: string
  readonly about: string
}

/** Where the workspace is. */
export const WORKSPACE: OptionSpec = {
  flags: '--workspace <place>',
  about: 'the workspace to use, a file or postgres://… (default: STEMMA_WORKSPACE, else stemma.db)',
}
/** The three times of a question. */
const AT: OptionSpec = {
  flags: '--at <date>',
  about: 'what held on that day; a month or year means its last day',
}
export const KNOWN: OptionSpec = { flags: '--known <date>', about: 'only from sources published by then' }
export const RECORDED: OptionSpec = { flags: '--recorded <date>', about: 'only what this workspace held by then' }
/** For programs. */
export const JSON_OPTION: OptionSpec = { flags: '--json', about: 'JSON for programs' }
/** Reasons of a decision. */
export const BECAUSE: OptionSpec = { flags: '--because <reason>', about: 'why, in your words; kept with the decision' }
export const NOTE: OptionSpec = { flags: '--note <words>', about: 'why, in your words; kept with the decision' }
/** What may be said of documents. */
export const METADATA: readonly OptionSpec[] = [
  { flags: '--language <tag>', about: 'the language of the documents (BCP 47), where they do not say' },
  { flags: '--published <date>', about: 'when the documents were published' },
  { flags: '--publisher <name>', about: 'who published them' },
]
/** Where to learn from. */
export const FROM: OptionSpec = {
  flags: '--from <place>',
  about: 'the workspace to learn from, a file or postgres://… (default: STEMMA_WORKSPACE, else stemma.db)',
}
/** A language model that reads documents besides the rules. */
export const READER: readonly OptionSpec[] = [
  {
    flags: '--reader <kind>',
    about: 'let a language model read as well: openai-compatible; the words of the documents are sent to --url',
  },
  { flags: '--url <address>', about: 'where the model is served: http://127.0.0.1:11434/v1' },
  { flags: '--model <name>', about: 'which model; a key is taken from STEMMA_MODEL_KEY' },
  { flags: '--parallel <number>', about: 'portions of a document asked about at once (default: 2)' },
]
/** In which letters an answer names whom it tells of. */
export const NAMES_IN: OptionSpec = {
  flags: '--names-in <language>',
  about: 'names in the letters of that language, where an entity has one: en, ar',
}

/** What every question over time takes. */
export const QUESTION: readonly OptionSpec[] = [AT, KNOWN, RECORDED, NAMES_IN, WORKSPACE]

/** Whom a question hears. */
export const VOICES: readonly OptionSpec[] = [
  { flags: '--voices <sides>', about: 'only what these say: self, ally, opponent, third-party, unknown' },
  { flags: '--without <sides>', about: 'nothing that these say' },
  { flags: '--only <name>', about: 'only what that voice or publisher says' },
]

/** Where a server listens. */
export const PORT: OptionSpec = {
  flags: '--port <number>',
  about: 'the port to listen at (default: 4870; 0: any that is free)',
}
