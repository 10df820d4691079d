import { isEntityReference } from '../../claims/claim.ts'
import type { EntityReference } from '../../claims/entity.ts'
import { predicateNamed } from '../../claims/predicates.ts'
import type { CitedSource } from '../claim-table.ts'
import { objectInWords, otherNamesIn, quoteOf, sourcesOf, voicesInWords } from '../claim-words.ts'
import { timePrefixes } from '../date-prefix.ts'
import { doubtsOf, type LeavingClaim, unsayable } from '../doubt.ts'
import type { Telling } from '../telling.ts'
import languages from './languages.json' with { type: 'json' }
import { type FtmReason, type FtmTie, type FtmValue, MAPPING } from './mapping.ts'

/** One value of one property of an entity of FollowTheMoney. */
export interface Statement {
  readonly entity: string
  readonly schema: string
  readonly property: string
  readonly value: string
  /** ISO 639-3; null when it is not known. */
  readonly language: string | null
}

/** What a claim says in FollowTheMoney. What a tie says stands under the id of the claim. */
export interface Said {
  readonly statements: readonly Statement[]
  readonly lost: readonly FtmReason[]
}

/** A property and its value, or nothing to say. */
type Property = readonly [property: string, value: string | null | undefined]

const THREE_LETTERS: Readonly<Record<string, string>> = languages
const WEB = /^https?:\/\//i
const LINE_ENDS = /[\r\n\u0085\u2028\u2029]+/g
const BETWEEN_FOLDERS = /[/\\]/

/** An id as FollowTheMoney takes it, which knows no underscore. */
export function ftmId(id: string): string {
  return id.replaceAll('_', '-')
}

/** A claim in statements of FollowTheMoney, and what they cannot say of it. */
export function statementsOf(claim: LeavingClaim, telling: Telling): Said {
  const reason = unsayable(claim)
  if (reason !== null) return { statements: [], lost: [reason] }
  const tie = MAPPING.ties[claim.predicate]
  if (tie !== undefined) return tieOf(claim, tie, telling)
  if (doubtsOf(claim).length > 0) return { statements: [], lost: ['doubtful_values'] }
  const { properties, lost, language = null } = valuesOf(claim, telling)
  const subject = entity(claim.subject, claim, telling)
  return { statements: [...subject, ...stated(claim.subject, properties, language)], lost }
}

/** A source as a document of FollowTheMoney. */
export function documentOf(source: CitedSource): readonly Statement[] {
  const { id, title, author, publisher, published, url, origin } = source
  const properties: Property[] = [
    ['title', title],
    ['fileName', origin.split(BETWEEN_FOLDERS).at(-1)],
    ['author', author],
    ['publisher', publisher],
    ['publishedAt', timePrefixes(published).date],
    ['sourceUrl', webAddress(url)],
    ['language', threeLetters(source.language)],
  ]
  return listed(id, MAPPING.document, properties, null)
}

/** An end of a claim: what it is called, and where that is told. */
function entity(end: EntityReference, claim: LeavingClaim, telling: Telling): readonly Statement[] {
  const { sources, calledIn, countryOf } = telling
  const told = sourcesOf(claim)
  const country = end.type === 'place' ? countryOf(end.name)?.toLowerCase() : null
  return stated(end, [
    ['name', end.name],
    ...otherNamesIn(claim, end.id, calledIn).map((name): Property => [nameProperty(end, 'alias', name), name]),
    ['country', country],
    ...told.map((source): Property => ['proof', ftmId(source)]),
    ...told.map((source): Property => ['sourceUrl', webAddress(sources.get(source)?.url)]),
  ])
}

function tieOf(claim: LeavingClaim, tie: FtmTie, telling: Telling): Said {
  const { subject, object } = claim
  if (object === null || !isEntityReference(object)) return { statements: [], lost: [] }
  const doubts = doubtsOf(claim)
  const written = doubts.length > 0 ? MAPPING.doubtful : tie
  const time = timePrefixes(claim.valid)
  const lost: FtmReason[] = [...time.losses, ...(doubts.length > 0 ? (['doubtful_ties'] as const) : [])]
  if (time.date !== null && tie.happening !== true) lost.push('observed')
  if (claim.attribution.length > 0) lost.push('voices')
  const properties: Property[] = [
    [written.subject, ftmId(subject.id)],
    written.named === undefined ? [written.object ?? '', ftmId(object.id)] : [written.named, object.name],
    ['role', written.named === undefined ? roleOf(claim, written, doubts) : null],
    ['date', time.date],
    ['startDate', time.start],
    ['endDate', time.end],
    ...statusesOf(claim).map((status): Property => ['status', status]),
    ['description', voicesInWords(claim)],
    ['summary', quoteOf(claim)],
    ['recordId', claim.id],
    ...provenanceOf(claim, telling),
  ]
  const country = written.inCountry === true ? telling.countryOf(object.name)?.toLowerCase() : null
  return {
    statements: [
      ...entity(subject, claim, telling),
      ...(written.named === undefined ? entity(object, claim, telling) : []),
      ...stated(subject, [['country', country]]),
      ...listed(claim.id, written.schema, properties, null),
    ],
    lost,
  }
}

/** What the voice and the researcher do with it, unless it is plainly said. */
function statusesOf(claim: LeavingClaim): readonly string[] {
  const verdict = claim.assessment?.verdict
  return [...new Set([...doubtsOf(claim), ...(verdict === undefined ? [] : [verdict])])]
}

/** The role in the words of the source where the schema tells the tie, else the tie, with the role in brackets. */
function roleOf(claim: LeavingClaim, written: FtmTie, doubts: readonly string[]): string {
  const { role } = claim.qualifiers
  const label = predicateNamed(claim.predicate)?.label ?? claim.predicate
  if (role === undefined) return [...doubts, label].join(': ')
  const tells = written.schema === 'Directorship' || written.schema === 'Membership'
  return [...doubts, tells ? role : `${label} (${role})`].join(': ')
}

function provenanceOf(claim: LeavingClaim, { sources }: Telling): readonly Property[] {
  return sourcesOf(claim).flatMap((id): readonly Property[] => [
    ['proof', ftmId(id)],
    ['sourceUrl', webAddress(sources.get(id)?.url)],
    ['publisher', sources.get(id)?.publisher],
  ])
}

interface Valued {
  readonly properties: readonly Property[]
  readonly lost: readonly FtmReason[]
  readonly language?: string | null
}

function valuesOf(claim: LeavingClaim, telling: Telling): Valued {
  if (claim.predicate === 'name') return nameOf(claim)
  const times = MAPPING.times[claim.predicate]?.[claim.subject.type]
  if (times !== undefined) {
    const { losses, ...time } = timePrefixes(claim.valid)
    const properties = (['date', 'start', 'end'] as const).map((part): Property => [times[part] ?? '', time[part]])
    return { properties: properties.filter(([property]) => property !== ''), lost: losses }
  }
  const value = MAPPING.values[claim.predicate]
  if (value === undefined) return { properties: [], lost: [] }
  const lost: FtmReason[] = claim.attribution.length > 0 && value.voiced === true ? ['voices'] : []
  const ending = endingOf(claim)
  return { properties: [valueIn(claim, value, telling), ...ending.properties], lost: [...lost, ...ending.lost] }
}

function valueIn(claim: LeavingClaim, value: FtmValue, { countryOf }: Telling): Property {
  const words = objectInWords(claim.object)
  const code = value.country === undefined ? null : countryOf(words)
  if (value.country !== undefined && code !== null) return [value.country, code.toLowerCase()]
  const label = value.labelled === true ? `${predicateNamed(claim.predicate)?.label ?? claim.predicate}: ` : ''
  const time = value.labelled === true && claim.valid !== null ? ` (${claim.valid})` : ''
  const voices = value.voiced === true ? voicesInWords(claim) : ''
  return [value.property, `${label}${words}${time}${voices === '' ? '' : `, ${voices}`}`]
}

/** The date on which somebody died or something ended, where a status tells it. */
function endingOf({ predicate, object, subject, valid }: LeavingClaim): Valued {
  const property = predicate === 'status' ? MAPPING.endings[objectInWords(object)]?.[subject.type] : undefined
  if (property === undefined) return { properties: [], lost: [] }
  const { date, losses } = timePrefixes(valid)
  return { properties: [[property, date]], lost: losses }
}

function nameOf({ subject, object, qualifiers, valid }: LeavingClaim): Valued {
  const name = objectInWords(object)
  const language = threeLetters(qualifiers['language'])
  return {
    properties: [[nameProperty(subject, qualifiers['nameKind'] ?? 'primary', name), name]],
    lost: valid === null ? [] : ['name_times'],
    language,
  }
}

/** The property for a name of a kind. Only bodies and persons have abbreviations. */
function nameProperty({ type }: EntityReference, kind: string, name: string): string {
  const property = MAPPING.names[kind] ?? 'name'
  if (type === 'person' && property === 'alias' && isWeakName(name)) return MAPPING.weakName
  return property === 'abbreviation' && type !== 'organization' && type !== 'person' ? 'alias' : property
}

/** One word, or a name after a child alone, fits too many people to be searched for. */
function isWeakName(name: string): boolean {
  const [first = '', ...more] = name.trim().split(/\s+/u)
  return more.length === 0 || (more.length === 1 && MAPPING.kunya.includes(first.toLowerCase()))
}

function threeLetters(language: string | undefined): string | null {
  return THREE_LETTERS[language?.split('-')[0] ?? ''] ?? null
}

function webAddress(url: string | null | undefined): string | null {
  return url !== null && url !== undefined && WEB.test(url) ? url : null
}

function stated(
  { id, type }: EntityReference,
  properties: readonly Property[],
  language: string | null = null,
): readonly Statement[] {
  return listed(id, MAPPING.entities[type], properties, language)
}

function listed(
  id: string,
  schema: string,
  properties: readonly Property[],
  language: string | null,
): readonly Statement[] {
  return properties.flatMap(([property, value]) => {
    if (value === null || value === undefined || value === '') return []
    // Rows of statements are sorted line by line.
    return [{ entity: ftmId(id), schema, property, value: value.replace(LINE_ENDS, ' '), language }]
  })
}
