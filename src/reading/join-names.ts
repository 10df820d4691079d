import type { EntityType } from '../claims/entity.ts'
import type { Figure } from './cast.ts'
import type { Tagger } from './models/tagger.ts'
import { isRole, type LocalMention, type Page } from './page.ts'
import { type TaggedSpan, taggedNames } from './tagged-names.ts'

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
  readonly identify: Identify
}

/**
 * Joins the names that the tagger found with those that the rules found. The tagger decides how far a name goes and what
 * it names; the figure is that of the rules where both agree on the type. What only the rules found stays when a claim
 * speaks of it, or when it is no single guess: see docs/decisions.
 */
export function joinNames(page: Page, tagger: Tagger, identify: Identify): void {
  const tagged = taggedNames(page, tagger)
  const told = figuresTold(page)
  const ruled = [...page.mentions].sort((a, b) => a.start - b.start)
  const covered = new Set<LocalMention>()
  const joined: LocalMention[] = []
  let from = 0
  for (const span of tagged) {
    while (from < ruled.length && (ruled[from] as LocalMention).end <= span.start) from++
    const met: LocalMention[] = []
    for (let i = from; i < ruled.length && (ruled[i] as LocalMention).start < span.end; i++)
      met.push(ruled[i] as LocalMention)
    for (const mention of met) covered.add(mention)
    joined.push(mentionOf({ page, told, identify }, span, met))
  }
  const kept = ruled.filter((mention) => (covered.has(mention) ? false : staysAlone(mention, told)))
  page.mentions.splice(0, page.mentions.length, ...kept, ...joined)
}

/**
 * What a tagged name becomes. The rules' figure is kept for the same words and the same type; for other words only when a
 * claim speaks of it, and then the mention says so, as "northern X" is no other name of X.
 */
function mentionOf(join: Join, span: TaggedSpan, met: readonly LocalMention[]): LocalMention {
  const { page, told, identify } = join
  const { start, end, name, type, score } = span
  const alike = met.filter(({ figure }) => page.cast.head(figure).type === type)
  const same = alike.find((mention) => mention.start === start && mention.end === end)
  if (same !== undefined) return { ...same, score: Math.max(score, same.score) }
  const spoken = page.cast.find(name, type) === undefined ? alike.find(({ figure }) => told.has(figure)) : undefined
  if (spoken !== undefined) {
    const because = spoken.because ?? `"${page.text.slice(spoken.start, spoken.end)}" stands in these words`
    return { ...spoken, start, end, score, because }
  }
  return { start, end, kind: 'name', score, ...identify(page, name, type) }
}

function staysAlone(mention: LocalMention, told: ReadonlySet<Figure>): boolean {
  return told.has(mention.figure) || mention.kind !== 'name'
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
