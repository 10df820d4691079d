/** Who a claim comes from: the innermost attributed voice, else the publisher, else the document itself. */
export interface Origin {
  readonly id: string
  readonly name: string
  readonly kind: 'voice' | 'publisher' | 'source'
}
