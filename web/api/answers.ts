import type { ProfileAnswer } from '../../src/server/wire/entities.ts'
import type { SourceItem } from '../../src/server/wire/sources.ts'

/* Parts of answers, by the names that the program has for them. */

export type ProfileSection = ProfileAnswer['sections'][number]
export type ProfileEntry = ProfileSection['entries'][number]
export type Fact = ProfileEntry['fact']
export type Standing = Fact['standing']
export type Testimony = Fact['testimonies'][number]
export type BorneName = ProfileAnswer['names'][number]
export type Conflict = ProfileAnswer['conflicts'][number]
/** What is known of a source, without what was found in it. */
export type SourceSummary = Pick<SourceItem, 'id' | 'title' | 'publisher' | 'published' | 'origin' | 'language'>
