/** What a word of a name is about: what kind of body, of what quality, which country, people or well-known place, which number, what kind of place. */
export type ConceptKind = 'body' | 'quality' | 'legal' | 'country' | 'number' | 'given' | 'site'

/** A meaning that words of several languages share: front, جبهة, cephe. */
export interface Concept {
  readonly id: string
  readonly kind: ConceptKind
}
