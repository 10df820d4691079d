import { KnownError } from '../claims/known-error.ts'
import type { Conflict } from '../inquiry/conflict.ts'
import { conflicts } from '../inquiry/conflicts.ts'
import { type Hearable, type Hearing, heard, type Unheard } from '../inquiry/hearing.ts'
import type { Holdings } from '../inquiry/holdings.ts'
import type { Moment } from '../inquiry/moment.ts'
import { isRelation, type Network, type NetworkOptions, network } from '../inquiry/network.ts'
import { type Profile, profile, touches } from '../inquiry/profile.ts'
import { STANCES, type Stance } from '../inquiry/stance.ts'
import { type Timeline, type TimelineOptions, timeline } from '../inquiry/timeline.ts'
import { fold } from '../text/normalise.ts'
import { holdings } from './holdings.ts'
import type { Workspace } from './open.ts'
import { withPassages } from './passages.ts'
import { entityNamed } from './questions.ts'

export type { Hearing, Unheard } from '../inquiry/hearing.ts'
export { STANCES, type Stance } from '../inquiry/stance.ts'

/** Whom a question hears, as people write it. */
export interface HearingWords {
  /** Only those who stand so: "third-party". */
  readonly voices?: readonly string[]
  /** All but those: "opponents". */
  readonly without?: readonly string[]
  /** Only what this voice or publisher says. */
  readonly only?: string | undefined
}

/** An answer of those who are heard, and what was left out of it. */
export type Heard<T> = T & { readonly unheard: Unheard }
/** An answer that may have been asked of everybody. */
export type PerhapsHeard<T> = T & { readonly unheard?: Unheard }

/** Stances may be written as one speaks of several. */
const PLURALS: Readonly<Record<string, Stance>> = {
  allies: 'ally',
  opponents: 'opponent',
  'third-parties': 'third-party',
}

/**
 * Whom a question hears; null when everybody is. Throws KnownError `bad-usage` for what is no stance, and what
 * `entityNamed` throws for a name that nobody bears.
 */
export async function hearingOf(
  workspace: Workspace,
  { voices = [], without = [], only }: HearingWords,
  moment: Moment,
): Promise<Hearing | null> {
  const kept = voices.map((word) => stanceMeant('voices', word))
  const dropped = without.map((word) => stanceMeant('without', word))
  if (kept.length + dropped.length === 0 && only === undefined) return null
  const stances = STANCES.filter((stance) => (kept.length === 0 || kept.includes(stance)) && !dropped.includes(stance))
  if (stances.length === 0) throw new KnownError('bad-usage', '--voices and --without leave nobody to be heard')
  return { stances, only: only === undefined ? null : await originsMeant(workspace, only, moment) }
}

function stanceMeant(option: string, word: string): Stance {
  const stance = STANCES.find((one) => one === (PLURALS[word] ?? word))
  if (stance === undefined) {
    throw new KnownError('bad-usage', `--${option} "${word}" is not one of ${STANCES.join(', ')}`)
  }
  return stance
}

/** The ids that origins of that name may have: a publisher's, and those of the entity that speaks. */
async function originsMeant(workspace: Workspace, name: string, moment: Moment): Promise<readonly string[]> {
  const { sources } = await holdings(workspace, moment.recorded)
  const publisher = [...sources.values()].find((source) => fold(source.publisher ?? '') === fold(name))
  try {
    const entity = await entityNamed(workspace, name, moment)
    return [entity.id, `publisher:${fold(entity.name)}`, `publisher:${fold(name)}`]
  } catch (error) {
    if (publisher === undefined || !(error instanceof KnownError)) throw error
    return [`publisher:${fold(name)}`]
  }
}

/** A profile as those tell it who are heard. */
export async function profileHeard(
  workspace: Workspace,
  entityId: string,
  moment: Moment,
  { hearing, include = [] }: { readonly hearing: Hearing; readonly include?: readonly string[] },
): Promise<Heard<Profile>> {
  const about = { about: entityId, wanted: touches(entityId) }
  const { held, unheard } = await listening(workspace, moment, hearing, about)
  return { ...profile(held, entityId, moment, include), unheard }
}

/** A network of the relations that those tell who are heard. */
export async function networkHeard(
  workspace: Workspace,
  moment: Moment,
  { hearing, ...options }: Omit<NetworkOptions, 'types'> & { readonly hearing: Hearing; readonly events?: boolean },
): Promise<Heard<Network>> {
  const { around, hops, events = false } = options
  const near = around === undefined ? isRelation : touches(around)
  const { held, unheard } = await listening(workspace, moment, hearing, { about: null, wanted: near })
  const types = events ? { types: ['person', 'organization', 'place', 'event'] as const } : {}
  const centre = around === undefined ? {} : { around }
  return { ...network(held, moment, { ...types, ...centre, ...(hops === undefined ? {} : { hops }) }), unheard }
}

/** What happened when, by those who are heard. */
export async function timelineHeard(
  workspace: Workspace,
  entityId: string | null,
  moment: Moment,
  hearing: Hearing,
  options: TimelineOptions = {},
): Promise<Heard<Timeline>> {
  const wanted = entityId === null ? () => true : touches(entityId)
  const { held, unheard } = await listening(workspace, moment, hearing, { about: entityId, wanted })
  return { ...timeline(held, entityId, moment, options), unheard }
}

/** What cannot all be so of what those say who are heard. */
export async function conflictsHeard(
  workspace: Workspace,
  entityId: string | null,
  moment: Moment,
  hearing: Hearing,
): Promise<{ readonly conflicts: readonly Conflict[]; readonly unheard: Unheard }> {
  const wanted = entityId === null ? () => true : touches(entityId)
  const { held, unheard } = await listening(workspace, moment, hearing, { about: entityId, wanted })
  return { conflicts: conflicts(held, moment, entityId === null ? null : new Set([entityId])), unheard }
}

/** A profile as one side tells it. */
export interface Side {
  readonly stance: Stance
  /** Who speaks, each once. */
  readonly voices: readonly string[]
  readonly profile: Profile
}

/** A profile as each side tells it that says anything. */
export async function profileSides(
  workspace: Workspace,
  entityId: string,
  moment: Moment,
  include: readonly string[] = [],
): Promise<readonly Side[]> {
  const about = { about: entityId, wanted: touches(entityId) }
  const sides: Side[] = []
  for (const stance of STANCES) {
    const { held } = await listening(workspace, moment, { stances: [stance], only: null }, about)
    const told = profile(held, entityId, moment, include)
    if (told.counts.claims === 0) continue
    const entries = [...told.sections.flatMap((section) => section.entries), ...told.refuted]
    const names = told.names.flatMap(({ fact }) => fact ?? [])
    const facts = [...entries.map(({ fact }) => fact), ...names]
    const voices = new Set(facts.flatMap(({ testimonies }) => testimonies.map(({ origin }) => origin.name)))
    sides.push({ stance, voices: [...voices], profile: told })
  }
  return sides
}

async function listening(
  workspace: Workspace,
  moment: Moment,
  hearing: Hearing,
  hearable: Hearable,
): Promise<{ readonly held: Holdings; readonly unheard: Unheard }> {
  const all = await holdings(workspace, moment.recorded)
  const { holdings: held, unheard } = heard(all, moment, hearing, hearable)
  return { held: await withPassages(workspace.store, held, hearable.wanted), unheard }
}
