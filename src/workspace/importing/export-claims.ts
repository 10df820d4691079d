import type { Claim } from '../../claims/claim.ts'
import { predicateNamed } from '../../claims/predicates.ts'
import { claimTable } from '../../exchange/claim-table.ts'
import { type CalledIn, sourcesOf } from '../../exchange/claim-words.ts'
import type { LeavingClaim } from '../../exchange/doubt.ts'
import { ftmEntities } from '../../exchange/follow-the-money/entities.ts'
import { ftmStatements } from '../../exchange/follow-the-money/statement-table.ts'
import type { Outgoing } from '../../exchange/losses.ts'
import { type CalledPersons, underPseudonyms } from '../../exchange/pseudonyms.ts'
import { stixBundle } from '../../exchange/stix/bundle.ts'
import type { Telling } from '../../exchange/telling.ts'
import { annotationCollection } from '../../exchange/web-annotation/collection.ts'
import { statementsOf } from '../../inquiry/facts.ts'
import type { Holdings } from '../../inquiry/holdings.ts'
import { claimsKnown, type Moment } from '../../inquiry/moment.ts'
import { privatePersons } from '../../inquiry/private-persons.ts'
import type { Standing } from '../../inquiry/standing.ts'
import { countriesIn, isCountry } from '../../names/gazetteer/countries-named.ts'
import { calledBy } from '../../store/best-name.ts'
import { type WideLetters, wideLettersIn } from '../../text/code-points.ts'
import { holdings } from '../asking/holdings.ts'
import { membersAmong } from '../naming/entities.ts'
import type { Workspace } from '../open.ts'

/**
 * How claims can leave: as claim records, a line each, as a table for spreadsheets, in FollowTheMoney, as entities or as
 * statements, as a bundle of STIX, or as annotations of the Web.
 */
export const EXPORT_FORMATS = ['jsonl', 'csv', 'ftm', 'ftm-statements', 'stix', 'web-annotation'] as const

export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Claims that leave the workspace, with their sources, and how many do not. */
export interface ExportedClaims {
  readonly claims: readonly Claim[]
  readonly sources: Holdings['sources']
  /** Facts about a person that are exported only when asked for by name. */
  readonly withheld: number
  /** How the fact stands that a claim is part of, by the id of the claim: worked out when a format asks. */
  readonly standings: () => ReadonlyMap<string, Standing>
  /** What sources call those who are joined, without private persons: looked for when a format asks. */
  readonly calledIn: () => Promise<CalledIn>
  /** The wide letters of each source that has any: looked for when a format asks. */
  readonly wideLetters: () => Promise<ReadonlyMap<string, WideLetters>>
  /** How many private persons go by pseudonyms, and how many claims of what they are called are left out. */
  readonly pseudonyms: number
  readonly names: number
}

/** Asks for the names of private persons. */
export const WITH_NAMES = 'private-persons'
/** Lines that are written into one piece of text. */
const TOGETHER = 200

/**
 * The claims known at a moment in the order they were recorded, as they stand in the claim record, with what was concluded
 * about each. Sensitive predicates of persons are left out and counted, unless `include` names them; private persons go by
 * pseudonyms, unless it has `private-persons`.
 */
export async function exportClaims(
  workspace: Workspace,
  moment: Moment,
  include: readonly string[] = [],
): Promise<ExportedClaims> {
  const held = await holdings(workspace, moment.recorded)
  const known = claimsKnown(held, moment)
  const claims = known.filter(({ predicate, subject }) => {
    const isSensitive = subject.type === 'person' && predicateNamed(predicate)?.sensitive === true
    return !isSensitive || include.includes(predicate)
  })
  const withheld = known.length - claims.length
  const isNamed = include.includes(WITH_NAMES)
  const unnamed: CalledPersons = isNamed ? new Map() : unnamedPersons(held)
  const asked = {
    withheld,
    standings: () => standingsOf(held, moment),
    calledIn: () => callingsOf(workspace, held, unnamed),
    wideLetters: () => wideLettersOf(workspace, claims),
  }
  if (isNamed) return { ...asked, claims, sources: held.sources, pseudonyms: 0, names: 0 }
  const under = underPseudonyms(claims, unnamed, held.claims)
  const sources = new Map(
    [...held.sources].map(([id, source]) => [id, { ...source, title: under.titleOf(id, source.title) }]),
  )
  return { ...asked, claims: under.claims, sources, pseudonyms: under.persons, names: under.names }
}

/** The private persons, with what documents call them. */
export function unnamedPersons(held: Holdings): CalledPersons {
  return new Map(Array.from(privatePersons(held), (id) => [id, held.entities.get(id)?.called ?? []] as const))
}

/** Exported claims in a format, and what the format cannot say of them. */
export async function outgoing(exported: ExportedClaims, format: ExportFormat): Promise<Outgoing> {
  return await OUTGOING[format](exported)
}

/** Lines as text, in pieces: all of them may be more than one string can hold. */
export function* inPieces(lines: Iterable<string>): Generator<string, void, void> {
  let piece: string[] = []
  for (const line of lines) {
    piece.push(line)
    if (piece.length < TOGETHER) continue
    yield piece.join('')
    piece = []
  }
  if (piece.length > 0) yield piece.join('')
}

const OUTGOING: Readonly<Record<ExportFormat, (exported: ExportedClaims) => Outgoing | Promise<Outgoing>>> = {
  jsonl: (exported) => ({ losses: [], lines: () => recordLines(exported) }),
  csv: ({ claims, sources }) => ({ losses: [], lines: () => claimTable(claims, sources) }),
  ftm: async (exported) => ftmEntities(leaving(exported), await tellingOf(exported)),
  'ftm-statements': async (exported) => ftmStatements(leaving(exported), await tellingOf(exported)),
  stix: async (exported) => stixBundle(leaving(exported), await tellingOf(exported)),
  'web-annotation': async ({ claims, sources, wideLetters }) =>
    annotationCollection(claims, { sources, wide: await wideLetters() }),
}

async function tellingOf({ sources, calledIn }: ExportedClaims): Promise<Telling> {
  return { sources, countryOf, calledIn: await calledIn() }
}

/** The claims with how the facts stand that they are part of: a format that can only state must not repeat what was refuted. */
function leaving({ claims, standings }: ExportedClaims): readonly LeavingClaim[] {
  const known = standings()
  return claims.map((claim) => {
    const standing = known.get(claim.id)
    return standing === undefined ? claim : { ...claim, standing }
  })
}

function standingsOf(held: Holdings, moment: Moment): ReadonlyMap<string, Standing> {
  const { statements } = statementsOf(held, moment)
  return new Map(
    statements.flatMap(({ standing, testimonies }) => testimonies.map(({ claim }) => [claim.id, standing] as const)),
  )
}

/**
 * What the documents call those whom they call by several names. Events are left out: they are called after those who had to
 * do with them.
 */
async function callingsOf(workspace: Workspace, held: Holdings, unnamed: CalledPersons): Promise<CalledIn> {
  const several = [...held.entities.values()].filter(({ id, type, called }) => {
    return type !== 'event' && called.length > 1 && !unnamed.has(id)
  })
  const byMember = new Map(several.flatMap((record) => record.members.map((id) => [id, record] as const)))
  const callings = new Map<string, string>()
  for (const { id, names, source } of await membersAmong(workspace, (one) => byMember.has(one))) {
    const record = byMember.get(id)
    const [name] = calledBy(names)
    if (record === undefined || name === undefined || name === record.name) continue
    callings.set(`${record.id} ${source.id}`, name)
  }
  return (entity, source) => callings.get(`${entity} ${source}`) ?? null
}

/** Texts are looked through one after the other, so that never all of them are held. */
async function wideLettersOf(
  { store }: Workspace,
  claims: readonly Claim[],
): Promise<ReadonlyMap<string, WideLetters>> {
  const found = new Map<string, WideLetters>()
  for (const source of new Set(claims.flatMap(sourcesOf))) {
    const wide = wideLettersIn((await store.sourceText(source)) ?? '')
    if (wide.length > 0) found.set(source, wide)
  }
  return found
}

function* recordLines({ claims }: ExportedClaims): Generator<string, void, void> {
  for (const claim of claims) yield `${JSON.stringify(claim)}\n`
}

/** The two letters of the only country that a name is the name of. */
function countryOf(name: string): string | null {
  const [code, ...others] = isCountry(name) ? countriesIn(name) : []
  return code !== undefined && others.length === 0 ? code : null
}
