import type { Figure } from '../../cast.ts'
import { isRole, type Page, type Proposal, type Role } from '../../page.ts'
import { lastTold } from '../../told.ts'
import { isNamedGroup } from '../reference/groups.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import smallWords from './small-words.json' with { type: 'json' }

/** Less sure than what is told outright: it follows from two claims. */
const SCORE = 0.7

const TIES: ReadonlySet<string> = new Set(['affiliated_with', 'allied_with', 'opposed_to'])
/** Offices whose holder speaks for all of his body. */
const HEADING = new Set(smallWords.heading)

/**
 * "X leader A pledged allegiance to Y", "to Y leader B": what binds those who head two bodies binds the bodies.
 * `from` is how many proposals the page had before the sentence.
 */
export function readLedBodies({ page }: SentenceParse, from: number): void {
  const told = page.proposals.slice(from)
  for (const tie of told) {
    if (!TIES.has(tie.predicate) || tie.factuality === 'denied' || !isRole(tie.object)) continue
    const [one, other] = [bodyOf(page, told, tie.subject, tie.predicate), bodyOf(page, told, tie.object, tie.predicate)]
    if (one === undefined || other === undefined || (one === tie.subject && other === tie.object)) continue
    const ends = [one, other].map(({ figure }) => page.cast.head(figure))
    if (ends[0] === ends[1] || told.some((claim) => isBetween(page, claim, ends))) continue
    const [start, end] = [Math.min(tie.start, one.start), Math.max(tie.end, other.end)]
    page.proposals.push({ ...tie, subject: one, object: other, score: SCORE, start, end })
  }
}

/** The body itself, or that which a person was last told to head; where he did so in another sentence, the words for him stand for it. */
function bodyOf(page: Page, told: readonly Proposal[], role: Role, tie: string): Role | undefined {
  const figure = page.cast.head(role.figure)
  if (figure.type !== 'person') return isNamedGroup(figure) ? role : undefined
  const leads = ({ subject, predicate }: Proposal): boolean =>
    predicate === 'leader_of' && page.cast.head(subject.figure) === figure
  // "X commander A was wounded in a firefight with Y": whoever commands in a fight fights for his body.
  const fighting = tie === 'opposed_to' ? told.find(leads) : undefined
  const held = fighting ?? lastTold(page, (one) => leads(one) && isHead(one))
  if (held === undefined || !isRole(held.object)) return undefined
  const body = held.object
  return told.includes(held) ? body : { ...role, figure: body.figure }
}

function isHead({ qualifiers, valid }: Proposal): boolean {
  return HEADING.has(qualifiers?.['role'] ?? '') && valid?.startsWith('/') !== true
}

function isBetween({ cast }: Page, { subject, object }: Proposal, ends: readonly Figure[]): boolean {
  return isRole(object) && ends.includes(cast.head(subject.figure)) && ends.includes(cast.head(object.figure))
}
