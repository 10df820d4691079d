import { KnownError } from '../../claims/known-error.ts'
import { viewOfRows } from '../../inquiry/claim-index/claim-index.ts'
import { entityIn, relationsIn } from '../../inquiry/claim-index/claim-view.ts'
import { networkAround, wholeNetworkIn } from '../../inquiry/claim-index/network-in.ts'
import { allRows, inOrder, rowsAbout, rowsAround } from '../../inquiry/claim-index/rows-about.ts'
import type { Conflict } from '../../inquiry/conflict.ts'
import { conflicts } from '../../inquiry/conflicts.ts'
import type { Hearing, Unheard } from '../../inquiry/hearing.ts'
import type { Moment } from '../../inquiry/moment.ts'
import { type Network, type NetworkOptions, network } from '../../inquiry/network.ts'
import { type Profile, profile } from '../../inquiry/profile.ts'
import { STANCES, type Stance } from '../../inquiry/stance.ts'
import { type Timeline, type TimelineOptions, timeline } from '../../inquiry/timeline.ts'
import { fold } from '../../text/normalise.ts'
import { publishersIn } from '../naming/names-in.ts'
import type { Workspace } from '../open.ts'
import { conflictingIn } from './conflicts.ts'
import { listened, listeningTo } from './listening.ts'
import { rowsOfFacts, typesOf } from './network-questions.ts'
import { inView, partHeld } from './part-of-all.ts'
import { entityNamed, profilePart, timelinePart } from './questions.ts'

export type { Hearing, Unheard } from '../../inquiry/hearing.ts'
export { STANCES, type Stance } from '../../inquiry/stance.ts'

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
  try {
    const entity = await entityNamed(workspace, name, moment)
    return [entity.id, `publisher:${fold(entity.name)}`, `publisher:${fold(name)}`]
  } catch (error) {
    if (!(error instanceof KnownError) || !(await isPublisher(workspace, name, moment))) throw error
    return [`publisher:${fold(name)}`]
  }
}

async function isPublisher(workspace: Workspace, name: string, { recorded }: Moment): Promise<boolean> {
  const publishers = await inView(workspace, recorded, publishersIn)
  return publishers.has(fold(name))
}

/** A profile as those tell it who are heard. */
export async function profileHeard(
  workspace: Workspace,
  entityId: string,
  moment: Moment,
  { hearing, include = [] }: { readonly hearing: Hearing; readonly include?: readonly string[] },
): Promise<Heard<Profile>> {
  return await inView(workspace, moment.recorded, async (viewed) => {
    const part = profilePart(viewed.view, entityId, moment, 'some')
    const { held, unheard } = await listened(workspace, viewed, part, {
      hearing,
      moment,
      about: part.entities[0] ?? -1,
    })
    return { ...profile(held, entityId, moment, include), unheard }
  })
}

/** A network of the relations that those tell who are heard. */
export async function networkHeard(
  workspace: Workspace,
  moment: Moment,
  { hearing, around, hops = 1, events = false }: HeardNetworkOptions,
): Promise<Heard<Network>> {
  const types = typesOf({ events })
  return await inView(workspace, moment.recorded, async (viewed) => {
    const { view } = viewed
    const scope = { moment, types }
    const entity = around === undefined ? null : entityIn(view, around)
    const near = entity === null ? [...relationsIn(view.columns, view.rowLimit)] : rowsAbout(view, entity)
    const rows = entity === null ? near : inOrder([...near, ...rowsAround(view, scope, entity, hops)])
    const listening = await listeningTo(viewed, rows, { hearing, moment, about: null })
    const told = viewOfRows(view, listening.isHeard)
    const found = entity === null ? wholeNetworkIn(told, scope) : networkAround(told, scope, entity, hops)
    const shown = { rows: rowsOfFacts(told, found.facts), judgements: [], entities: [], compared: () => true }
    const held = await partHeld(workspace, viewed, shown, moment)
    return { ...network(held, moment, { types }), outside: found.outside, unheard: listening.unheardAmong(near) }
  })
}

interface HeardNetworkOptions extends Omit<NetworkOptions, 'types'> {
  readonly hearing: Hearing
  readonly events?: boolean
}

/** What happened when, by those who are heard. */
export async function timelineHeard(
  workspace: Workspace,
  entityId: string | null,
  moment: Moment,
  hearing: Hearing,
  options: TimelineOptions = {},
): Promise<Heard<Timeline>> {
  return await inView(workspace, moment.recorded, async (viewed) => {
    const { view } = viewed
    const about = entityId === null ? null : entityIn(view, entityId)
    const near = about === null ? allRows(view) : rowsAbout(view, about)
    const listening = await listeningTo(viewed, near, { hearing, moment, about })
    const part = timelinePart(view, entityId, { moment, options, isHeard: listening.isHeard })
    const told = timeline(await partHeld(workspace, viewed, part, moment), entityId, moment, options)
    return { ...told, undated: told.undated + part.undated, unheard: listening.unheardAmong(near) }
  })
}

/** What cannot all be so of what those say who are heard. */
export async function conflictsHeard(
  workspace: Workspace,
  entityId: string | null,
  moment: Moment,
  hearing: Hearing,
): Promise<{ readonly conflicts: readonly Conflict[]; readonly unheard: Unheard }> {
  return await inView(workspace, moment.recorded, async (viewed) => {
    const { view } = viewed
    const about = entityId === null ? null : entityIn(view, entityId)
    const near = about === null ? allRows(view) : rowsAbout(view, about)
    const part = conflictingIn(view, moment, about === null ? null : [about], 'some')
    const { held, unheard } = await listened(workspace, viewed, { ...part, near }, { hearing, moment, about })
    return { conflicts: conflicts(held, moment, entityId === null ? null : new Set([entityId])), unheard }
  })
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
  return await inView(workspace, moment.recorded, async (viewed) => {
    const part = profilePart(viewed.view, entityId, moment, 'some')
    const sides: Side[] = []
    for (const stance of STANCES) {
      const hearing = { stances: [stance], only: null }
      const { held } = await listened(workspace, viewed, part, { hearing, moment, about: part.entities[0] ?? -1 })
      const told = profile(held, entityId, moment, include)
      if (told.counts.claims === 0) continue
      const entries = [...told.sections.flatMap((section) => section.entries), ...told.refuted]
      const names = told.names.flatMap(({ fact }) => fact ?? [])
      const facts = [...entries.map(({ fact }) => fact), ...names]
      const voices = new Set(facts.flatMap(({ testimonies }) => testimonies.map(({ origin }) => origin.name)))
      sides.push({ stance, voices: [...voices], profile: told })
    }
    return sides
  })
}
