import type { Figure } from '../../cast.ts'
import { isRole, type Page, type Proposal } from '../../page.ts'
import { isNamedGroup } from '../reference/groups.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import type { Unit } from '../syntax/unit.ts'
import smallWords from './small-words.json' with { type: 'json' }

/** Less sure than what is told outright: it follows from two claims. */
const SCORE = 0.7

const LEAVING = new Set(smallWords.dissenting)
const BELONGING: ReadonlySet<string> = new Set(['member_of', 'leader_of'])

/**
 * "founded X after defecting from Y", "X was founded by A, a former member of Y who opposed the talks": what somebody
 * founds who has left another group split from it. `from` is how many proposals the page had before the sentence.
 */
export function readLeavers({ page, units }: SentenceParse, from: number): void {
  const told = page.proposals.slice(from)
  for (const founding of told) {
    if (founding.predicate !== 'founder_of' || !isPersonal(page, founding)) continue
    const young = objectOf(page, founding)
    const belonging = told.find((one) => {
      const old = objectOf(page, one)
      return BELONGING.has(one.predicate) && isSame(page, one, founding) && old !== young && isGroup(old)
    })
    if (belonging === undefined || !isGroup(young)) continue
    const old = objectOf(page, belonging)
    if (told.some((one) => isBetween(page, one, [young, old]))) continue
    if (!units.some((unit, i) => isLeaving(unit, units[i + 1]))) continue
    const [start, end] = [Math.min(founding.start, belonging.start), Math.max(founding.end, belonging.end)]
    const { subject: _, object, ...rest } = founding
    if (!isRole(object) || !isRole(belonging.object)) continue
    const valid = founding.valid ?? dayOfEnd(belonging.valid)
    page.proposals.push({
      ...rest,
      valid,
      subject: object,
      predicate: 'split_from',
      object: belonging.object,
      score: SCORE,
      start,
      end,
    })
  }
}

/** "defected", "fell out with". */
function isLeaving({ norm, lemma }: Unit, next: Unit | undefined): boolean {
  return LEAVING.has(norm) || LEAVING.has(lemma ?? '') || (lemma === 'fall' && next?.norm === 'out')
}

/** "until 2015" is when he left. */
function dayOfEnd(valid: string | null): string | null {
  return valid?.startsWith('/') === true ? valid.slice(1) : null
}

function isPersonal({ cast }: Page, { subject, factuality }: Proposal): boolean {
  return cast.head(subject.figure).type === 'person' && factuality !== 'denied'
}

function objectOf({ cast }: Page, { object }: Proposal): Figure | undefined {
  return isRole(object) ? cast.head(object.figure) : undefined
}

function isGroup(figure: Figure | undefined): boolean {
  return figure !== undefined && isNamedGroup(figure)
}

function isSame({ cast }: Page, one: Proposal, other: Proposal): boolean {
  return cast.head(one.subject.figure) === cast.head(other.subject.figure)
}

function isBetween(page: Page, one: Proposal, figures: readonly (Figure | undefined)[]): boolean {
  return figures.includes(page.cast.head(one.subject.figure)) && figures.includes(objectOf(page, one))
}
