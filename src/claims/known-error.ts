/**
 * Every expected failure, with the code that documents and programs rely on.
 * A code is never used again for something else.
 */
export const ERROR_CODES = {
  unreadable: 'The file cannot be opened or read, or is a device or a pipe.',
  empty: 'The file holds no text.',
  binary: 'The bytes are not a document of a known kind.',
  truncated: 'The document is damaged or stops before its end.',
  oversized: 'The document is larger than the limit.',
  encoding: 'The bytes are not text in an encoding that can be told.',
  'bad-claim': 'A claim record breaks the contract; the message names the field.',
  'bad-document':
    'A line of a JSON Lines file is not a document, or a document has a password or is locked; the message says which.',
  'bad-date': 'A date given on the command line is not a day, month or year.',
  'no-workspace': 'There is no workspace at that path or address.',
  'not-a-workspace': 'What is at that path or address is not a workspace of this program.',
  unwritable: 'The disk, or the database server, does not take what is to be written to the workspace.',
  unreachable: 'The database server that holds the workspace does not answer or does not let you in.',
  busy: 'Somebody else is writing to the workspace and did not finish in time.',
  'unknown-name': 'Nothing in the workspace bears that name.',
  'ambiguous-name': 'Several entities bear that name.',
  'unknown-source': 'The workspace holds no source with that id.',
  'unknown-claim': 'The workspace holds no claim with that id.',
  'ambiguous-claim': 'The ids of several claims begin like that.',
  'nothing-to-undo': 'No decision is in force there that could be taken back.',
  'too-few-examples': 'Too few claims were accepted and rejected to learn from.',
  'bad-search': 'What is to be searched for cannot be understood, or is too long; the message says why.',
  'bad-query':
    'A request to reconcile is not what the protocol says, or larger than the limits; the message says where.',
  'model-unreachable': 'The server of the language model does not answer, or not in time.',
  'model-refused':
    'The server of the language model does not take the question: its key, its model, or how often it is asked.',
  'model-answer': 'What the language model answers is no answer, also when it is asked again.',
  'unknown-format': 'The file is none of the data sets that can be imported.',
  'bad-usage': 'The command was not given what it needs.',
} as const

export type ErrorCode = keyof typeof ERROR_CODES

/**
 * An expected failure that a person can act on. `cli` and `server` print it in one line;
 * anything else that is thrown is a fault of the program and crashes loudly.
 */
export class KnownError extends Error {
  readonly code: ErrorCode

  /** The message says where, what and which: `capture: cannot read "a.pdf": permission denied`. */
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'KnownError'
    this.code = code
  }
}
