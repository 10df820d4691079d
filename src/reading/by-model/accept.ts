import type { Qualifiers, Value } from '../../claims/claim.ts'
import { canonicalJson } from '../../claims/id.ts'
import { type Predicate, predicateNamed } from '../../claims/predicates.ts'
import { languageOf } from '../../text/language.ts'
import { type TimeExpression, validOf } from '../../time/expressions.ts'
import { validAs } from '../../time/valid-as.ts'
import { mayBeClaimed } from '../emit.ts'
import { hasStatus, statusOf } from '../infobox/marks.ts'
import { quantityOf } from '../infobox/quantity.ts'
import { isRole, type Page, type Proposal, type Role } from '../page.ts'
import type { ModelAnswer, ModelClaim } from './answer.ts'
import { type Finder, finderIn, type Place } from './find-words.ts'
import type { Portion } from './portions.ts'
import type { Omission, Refusal, Tally } from './refusals.ts'
import { saidBy } from './said-by.ts'
import { mention, type Scene, whomMeant } from './whom.ts'

/** What a model answered about a portion. */
export interface Answered {
  readonly portion: Portion
  readonly claims: ModelAnswer
}

/** Who takes proposals in, and how they are signed. */
export interface Acceptance {
  readonly page: Page
  /** `language-model/NAME@1`: the model, and the version of the prompt. */
  readonly extractor: string
  readonly tally: Tally
}

/** Evidence that is longer shows nothing. */
const LONGEST_QUOTE = 1000
/** For the queue of review only: claims of rules come first, then those whose ends both stand in the quote. */
const SCORES = { ends: 0.5, elsewhere: 0.3 } as const

/**
 * Takes in what a model proposes about a portion: each claim whose quote stands there, whose names stand in the text, and
 * that the vocabulary allows. Nothing of the model's own words enters a claim: quotes, names, roles and cues are cut from the
 * text where they were found. What is not taken in is counted with the reason.
 */
export function acceptAnswer(acceptance: Acceptance, { portion, claims }: Answered): void {
  const { page, tally } = acceptance
  const finder = finderIn(page.text, portion)
  for (const claim of claims) {
    const made = claim === null ? 'malformed' : proposalOf(acceptance, finder, claim)
    if (typeof made === 'string') tally.refuse(made)
    else {
      page.proposals.push(made.proposal)
      for (const what of made.omitted) tally.omit(what)
      tally.accept()
    }
  }
}

interface Made {
  readonly proposal: Proposal
  readonly omitted: readonly Omission[]
}

function proposalOf({ page, extractor }: Acceptance, portion: Finder, claim: ModelClaim): Made | Refusal {
  const quote = portion.find(claim.quote)
  const predicate = predicateNamed(claim.predicate)
  if (predicate === undefined) return 'malformed'
  if (quote === null) return 'quote'
  if (quote.end - quote.start > LONGEST_QUOTE) return 'length'
  const scene = { page, portion, quote, quoted: finderIn(page.text, quote) }
  const ends = endsMeant(scene, predicate, claim)
  if (typeof ends === 'string') return ends
  const roles = rolesOf(ends)
  const said = saidBy(scene, claim, roles)
  if (said === null) return 'voice'
  const { qualifiers, omitted } = qualifiersOf(scene, predicate, claim)
  const dated = timeOf(scene, claim)
  const score = roles.every(({ start, end }) => end > start) ? SCORES.ends : SCORES.elsewhere
  const { voices, factuality } = said
  const proposal: Proposal = {
    ...inOrder(predicate, ends),
    predicate: predicate.name,
    qualifiers,
    valid: dated ?? null,
    factuality,
    voices,
    ...quote,
    extractor,
    score,
  }
  if (page.proposals.some((one) => isSaid(page, one, proposal))) return 'repeated'
  for (const role of [...roles, ...said.named]) mention(scene, role, score)
  return { proposal, omitted: [...said.omitted, ...omitted, ...(dated === undefined ? ['time' as const] : [])] }
}

type Ends = Pick<Proposal, 'subject' | 'object'>

/** Who stands at the ends, as the vocabulary allows it; or why nobody does. */
function endsMeant(scene: Scene, predicate: Predicate, claim: ModelClaim): Ends | Refusal {
  const subject = whomMeant(scene, claim.subject)
  if (typeof subject === 'string') return subject
  const object = objectOf(scene, predicate, { claim, subject })
  if (typeof object === 'string') return object
  const ends = { subject, object }
  if (isOfItself(scene.page, ends)) return 'itself'
  return mayBeClaimed(scene.page, predicate, ends) ? ends : 'object'
}

function rolesOf({ subject, object }: Ends): readonly Role[] {
  return isRole(object) ? [subject, object] : [subject]
}

/** The object as the predicate takes it: somebody, words or a number of the quote, or nothing. */
function objectOf(
  scene: Scene,
  { range, name }: Predicate,
  { claim, subject }: { readonly claim: ModelClaim; readonly subject: Role },
): Role | Value | null | Refusal {
  if (range === 'none') return null
  if (typeof range !== 'string') return claim.object === null ? 'object' : whomMeant(scene, claim.object)
  if (claim.value === null) return 'value'
  if (name === 'status') return statusMeant(scene, claim.value, subject)
  const place = scene.quoted.find(claim.value)
  if (place === null) return 'value'
  if (range === 'number') return quantityOf(scene.page.text, place, scene.page.times)?.value ?? 'value'
  return { value: scene.page.text.slice(place.start, place.end).replace(/\s+/gu, ' ') }
}

/** The status is a word of a closed list, which the model may say or copy from the quote. */
function statusMeant({ page }: Scene, words: string, { figure }: Role): Value | Refusal {
  const { type } = page.cast.head(figure)
  const status = hasStatus(type, words) ? words : statusOf(words)
  return status !== null && hasStatus(type, status) ? { value: status } : 'value'
}

function qualifiersOf(
  { page, quoted }: Scene,
  predicate: Predicate,
  claim: ModelClaim,
): { readonly qualifiers: Qualifiers; readonly omitted: readonly Omission[] } {
  if (predicate.name === 'name') {
    const language = languageOf(claim.value ?? '')
    const kind = claim.nameKind ?? 'alias'
    return { qualifiers: { nameKind: kind, ...(language === 'ar' ? { language } : {}) }, omitted: [] }
  }
  if (!predicate.qualifiers.includes('role') || claim.role === null || claim.role.trim() === '') {
    return { qualifiers: {}, omitted: [] }
  }
  const place = quoted.find(claim.role)
  if (place === null) return { qualifiers: {}, omitted: ['role'] }
  return { qualifiers: { role: page.text.slice(place.start, place.end).replace(/\s+/gu, ' ') }, omitted: [] }
}

/** The valid time as the date expressions of the text give it; null when no date is told, undefined when none is understood. */
function timeOf({ page, portion, quoted }: Scene, { time, timing }: ModelClaim): string | null | undefined {
  if (time === null || time.trim() === '') return null
  const place = quoted.find(time) ?? portion.find(time)
  const expression = place === null ? undefined : page.times.find((one) => meets(one, place) && validOf(one) !== null)
  return expression === undefined ? undefined : (validAs(expression, timing) ?? undefined)
}

function meets({ cueStart, end }: TimeExpression, place: Place): boolean {
  return cueStart < place.end && place.start < end
}

/** A symmetric relation is told in the order of the text. */
function inOrder({ symmetric }: Predicate, { subject, object }: Ends): Ends {
  const isTurned = symmetric && isRole(object) && object.end > object.start && object.start < subject.start
  return isTurned ? { subject: object, object: subject } : { subject, object }
}

function isOfItself({ cast }: Page, { subject, object }: Ends): boolean {
  return isRole(object) && cast.head(subject.figure) === cast.head(object.figure)
}

/** Whether a proposal says what another says already in the same place; the first stands. */
function isSaid(page: Page, one: Proposal, other: Proposal): boolean {
  if (one.predicate !== other.predicate || one.end <= other.start || other.end <= one.start) return false
  const ends = endsOf(page, one)
  const others = endsOf(page, other)
  const isSame = ends[0] === others[0] && ends[1] === others[1]
  const isTurned = ends[0] === others[1] && ends[1] === others[0]
  return isSame || (isTurned && (predicateNamed(one.predicate)?.symmetric ?? false))
}

function endsOf({ cast }: Page, { subject, object }: Proposal): readonly unknown[] {
  const end = isRole(object) ? cast.head(object.figure) : canonicalJson(object)
  return [cast.head(subject.figure), end]
}
