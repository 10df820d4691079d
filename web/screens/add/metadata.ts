import type { Metadata } from '../../api/upload.ts'

/** What can be said of documents, as it is being typed. */
export type MetadataDraft = { readonly [Name in keyof Metadata]-?: string }

export const NOTHING_SAID: MetadataDraft = {
  title: '',
  url: '',
  publisher: '',
  author: '',
  published: '',
  language: '',
}

/** The names of what can be said, in the order of the form. */
export const METADATA_NAMES = ['title', 'url', 'publisher', 'author', 'published', 'language'] as const

/** As the server takes them: a day, a month or a year, and a language tag of BCP 47. */
const FORMS: Partial<Record<keyof Metadata, RegExp>> = {
  published: /^\d{4}(?:-\d\d(?:-\d\d)?)?$/,
  language: /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/,
}

/** What is not written as it has to be. */
export function faultsIn(draft: MetadataDraft): readonly (keyof Metadata)[] {
  return METADATA_NAMES.filter((name) => {
    const said = draft[name].trim()
    return said !== '' && FORMS[name] !== undefined && !FORMS[name].test(said)
  })
}

/** What is said, without what was left empty. */
export function metadataOf(draft: MetadataDraft): Metadata {
  return Object.fromEntries(METADATA_NAMES.map((name) => [name, draft[name].trim()]).filter(([, said]) => said !== ''))
}
