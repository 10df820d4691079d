import { KnownError } from '../../claims/known-error.ts'

/** Whether a document could not be read because of the language model that was to read it. */
export function isOfModel({ code }: KnownError): boolean {
  return code === 'model-answer' || endsReading({ code })
}

/** Whether the next document would fare no better: the server of the model is gone, or does not take questions. */
export function endsReading({ code }: Pick<KnownError, 'code'>): boolean {
  return code === 'model-unreachable' || code === 'model-refused'
}

/** The fault with the document that it left unread. */
export function inDocument(document: string, fault: KnownError): KnownError {
  return new KnownError(fault.code, `${document}: not read: ${fault.message}`, { cause: fault })
}
