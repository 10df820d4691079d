import type { EntityType } from '../claims/entity.ts'
import type { Figure } from './cast.ts'
import { isRole, type LocalMention, type Page, type TaggedSpan } from './page.ts'

/** Finds whom a name stands for in the document, or founds a figure for it. */
export type Identify = (
  page: Page,
  name: string,
  type: EntityType,
) => { readonly figure: Figure; readonly because?: string }

interface Join {
  readonly page: Page
  /** The figures of which claims speak. */
  readonly told: ReadonlySet<Figure>
  /** Whether the page reports conflict, which is what the rules were written for. */
  readonly conflict: boolean
  readonly identify: Identify
}

/**
 * Joins the names that the tagger found with those that the rules found. The tagger decides how far a name goes and what
 * it names; the figure is that of the rules where both agree. Of what only the rules found, that stays of which a claim
 * speaks, and descriptions; in reports on conflict organizations too. See docs/models.md for why.
 */
export function joinNames(page: Page, conflict: boolean, identify: Identify): void {
  const join = { page, conflict, identify, told: figuresTold(page) }
  const ruled = [...page.mentions].sort((a, b) => a.start - b.start)
  const covered = new Set<LocalMention>()
  const joined: LocalMention[] = []
  let from = 0
  for (const span of page.tagged) {
    while (from < ruled.length && (ruled[from] as LocalMention).end <= span.start) from++
    const met: LocalMention[] = []
    for (let i = from; i < ruled.length && (ruled[i] as LocalMention).start < span.end; i++) {
      met.push(ruled[i] as LocalMention)
    }
    for (const mention of met) covered.add(mention)
    joined.push(mentionOf(join, span, met))
  }
  const kept = ruled.filter((mention) => !covered.has(mention) && staysAlone(join, mention))
  // One by one: a long document has more than one call can hand over.
  page.mentions.length = 0
  for (const mention of [...kept, ...joined]) page.mentions.push(mention)
}

/**
 * What a tagged name becomes. The rules' mention is kept for the same words and the same type, and in a report on conflict
 * for more words too. For other words its figure is kept only when a claim speaks of it, and then the mention says so, as
 * "northern X" is no other name of X. A figure of which a claim speaks does not lose its words to another type.
 */
function mentionOf(join: Join, span: TaggedSpan, met: readonly LocalMention[]): LocalMention {
  const { page, told, identify } = join
  const { start, end, name, type, score } = span
  const alike = met.filter(({ figure }) => page.cast.head(figure).type === type)
  const same = alike.find((mention) => mention.start === start && mention.end === end)
  if (same !== undefined) return { ...same, score: Math.max(score, same.score) }
  const longer = join.conflict ? alike.find((mention) => isLonger(mention, span)) : undefined
  if (longer !== undefined) return longer
  const body = join.conflict || page.language === 'ar' ? met.find((one) => isBodyAround(page, one, span)) : undefined
  if (body !== undefined) return body
  const spoken = alike.find(({ figure }) => told.has(figure))
  if (spoken !== undefined && page.cast.find(name, type) === undefined) {
    const because = spoken.because ?? `"${page.text.slice(spoken.start, spoken.end)}" stands in these words`
    return { ...spoken, start, end, score, because }
  }
  const other = met.find(({ figure }) => told.has(figure))
  return other ?? { start, end, kind: 'name', score, ...identify(page, name, type) }
}

/** A body whose name has the span inside it, as a movement of a place: the rules know it by its head word. */
function isBodyAround({ cast }: Page, { kind, start, end, figure }: LocalMention, span: TaggedSpan): boolean {
  if (kind !== 'name' || span.type !== 'place' || cast.head(figure).type !== 'organization') return false
  return start <= span.start && span.end <= end && end - start > span.end - span.start
}

function isLonger({ kind, start, end }: LocalMention, span: TaggedSpan): boolean {
  return kind === 'name' && end - start > span.end - span.start
}

function staysAlone({ conflict, told, page }: Join, { figure, kind }: LocalMention): boolean {
  return told.has(figure) || kind !== 'name' || (conflict && page.cast.head(figure).type === 'organization')
}

/** The figures of which claims speak. */
function figuresTold({ proposals }: Page): Set<Figure> {
  const told = new Set<Figure>()
  for (const { subject, object, voices } of proposals) {
    told.add(subject.figure)
    if (isRole(object)) told.add(object.figure)
    for (const { figure } of voices) told.add(figure)
  }
  return told
}
