/**
 * Where a voice stands to whom it speaks about. `third-party`: it has a name, and nothing makes it a friend or a foe.
 * `unknown`: it has no name, it is both friend and foe, or it was one at another date only.
 */
export type Stance = 'self' | 'ally' | 'opponent' | 'third-party' | 'unknown'

export const STANCES: readonly Stance[] = ['self', 'ally', 'opponent', 'third-party', 'unknown']
