import type { ProfileAnswer } from '../../../src/server/wire/entities.ts'
import { type ClaimAddress, claimFrom } from '../../address/claim.ts'
import { oneOf } from '../../address/search-text.ts'

/** Where a voice may stand to whom it speaks about. */
type Stance = keyof NonNullable<ProfileAnswer['unheard']>['byStance']

/** On whose word a profile can rest alone. */
export const VOICES: readonly Stance[] = ['self', 'ally', 'opponent', 'third-party']

/** What is chosen on the screen of an entity, as it stands in the address. */
export interface EntityAddress extends ClaimAddress {
  /** Only what those say who stand so to the entity. */
  readonly voices?: Stance | undefined
}

export function entityAddressFrom(search: Readonly<Record<string, unknown>>): EntityAddress {
  return { ...claimFrom(search), voices: oneOf(VOICES, search['voices']) }
}
