import { type ClaimObject, isEntityReference, type Qualifiers } from '../../src/claims/claim.ts'
import type { MessageKey } from '../language/catalogue.ts'
import type { Language } from '../language/language.tsx'
import type { Phrase } from '../language/phrase.ts'

/** A predicate in the reader's language, read from its subject or from its object. */
export function predicateInWords(predicate: string, phrase: Phrase, fromObject = false): string {
  return phrase(`predicate.${predicate}${fromObject ? '.inverse' : ''}` as MessageKey)
}

/** The states of a person or a group that the program knows by name; a source may use other words. */
const STATUSES = ['alive', 'dead', 'killed', 'wounded', 'captured', 'at_large', 'dissolved'] as const

/** What a predicate says of its subject where that is no entity: a known status in the reader's language. */
export function statementInWords(
  { predicate, object }: { readonly predicate: string; readonly object: ClaimObject },
  language: Pick<Language, 'number' | 'phrase'>,
): string {
  const words = valueInWords(object, language)
  const status = predicate === 'status' ? STATUSES.find((one) => one === words) : undefined
  return status === undefined ? words : language.phrase(`status.${status}`)
}

/** An object that is no entity: the words as they are, numbers with their unit. Empty where the time is the content. */
function valueInWords(object: ClaimObject, { number }: Pick<Language, 'number'>): string {
  if (object === null || isEntityReference(object)) return ''
  const amount = 'min' in object ? `${number(object.min)}–${number(object.max)}` : written(object.value, number)
  return object.unit === undefined ? amount : `${amount} ${object.unit}`
}

function written(value: string | number, number: Language['number']): string {
  return typeof value === 'number' ? number(value) : value
}

/** The qualifiers of a claim, each in words: a role as the source says it, the kind and the language of a name. */
export function qualifiersInWords(qualifiers: Qualifiers, { tag, phrase }: Pick<Language, 'tag' | 'phrase'>): string[] {
  return Object.entries(qualifiers).map(([name, value]) => {
    if (name === 'nameKind') return nameKindInWords(value, phrase)
    if (name === 'language') return languageInWords(value, tag)
    return value
  })
}

/** How a name is borne: alias, former name, … */
export function nameKindInWords(kind: string, phrase: Phrase): string {
  return phrase(`name-kind.${kind}` as MessageKey)
}

/** A language by its name in another; the tag where the browser knows none. */
export function languageInWords(language: string, tag: string): string {
  try {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(language) ?? language
  } catch (error) {
    // A source may say anything of its language; what is no BCP 47 is shown as it stands.
    if (error instanceof RangeError) return language
    throw error
  }
}

/** Pages as they are cited: "p. 12", "pp. 12, 14". */
export function pagesInWords(pages: readonly string[], phrase: Phrase): string {
  return phrase('source.pages', { count: pages.length, pages: pages.join(', ') })
}
