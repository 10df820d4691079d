import { fold } from '../../text/normalise.ts'
import type { Block } from '../layout.ts'
import type { Page } from '../page.ts'
import type { Row } from './box.ts'
import { topicToldBy } from './fields.ts'
import { entryNamed } from './group-tables.ts'
import data from './list-entries.json' with { type: 'json' }
import type { ListEntries } from './list-entries.ts'
import { isAsked, keyedLines } from './listed-facts.ts'
import { isOfNoBody, looksLikeOrganization } from './marks.ts'
import { type Span, wordsOf } from './span.ts'
import { topicTypeOf } from './topic.ts'

/** Keys whose value names whom the lines behind it are about. */
const NAME_KEYS: ReadonlySet<string> = new Set(data.profileKeys.map(fold))
const LEAST_KEYS = 2
const LEAST_SECTIONS = 2
const LONGEST_NAME = 120

/** Lines of facts that stand together, and who is named above them. */
interface Profile {
  readonly name: Span
  /** Whether a heading names the body, not a key. */
  readonly headed: boolean
  /** Every line, and those that ask something of a body. */
  readonly told: Row[]
  readonly rows: Row[]
  readonly lines: Block[]
}

/**
 * The profiles of bodies on a page that tells of several, or has no title: lines of facts under a heading that is a name,
 * and behind a line "Name: X". Null when there are none.
 */
export function listedProfiles(page: Page): ListEntries | null {
  const profiles = profilesOf(page).filter((profile) => tellsOfBody(page, profile))
  const headed = profiles.filter((profile) => profile.headed)
  const kept = profiles.filter((profile) => !profile.headed || headed.length >= LEAST_SECTIONS)
  if (kept.length === 0 || (page.topic !== null && kept.length < LEAST_SECTIONS)) return null
  const facts = new Set(kept.flatMap(({ lines }) => lines))
  return {
    entries: kept.map(({ name, rows }) => entryNamed(page.text, name, rows)),
    blocks: page.blocks.map((block) =>
      facts.has(block) ? { kind: 'fact', start: block.start, end: block.end } : block,
    ),
  }
}

function profilesOf(page: Page): Profile[] {
  const keyed = new Map(keyedLines(page).map(({ block, row }) => [block, row]))
  const profiles: Profile[] = []
  let open: Profile | null = null
  for (const [i, block] of page.blocks.entries()) {
    const row = keyed.get(block)
    if (row !== undefined && NAME_KEYS.has(fold(row.key))) open = opened(profiles, row.value, block)
    else if (row !== undefined) addTo(page, open, row, block)
    else if (block.kind === 'heading' && i > 0 && keyed.has(page.blocks[i + 1] as Block))
      open = opened(profiles, block, null)
    else open = null
  }
  return profiles
}

function opened(profiles: Profile[], { start, end }: Span, line: Block | null): Profile {
  const profile = {
    name: { start, end },
    headed: line === null,
    told: [],
    rows: [],
    lines: line === null ? [] : [line],
  }
  profiles.push(profile)
  return profile
}

function addTo(page: Page, open: Profile | null, row: Row, line: Block): void {
  open?.told.push(row)
  if (open === null || !isAsked(page, row, 'organization')) return
  open.rows.push(row)
  open.lines.push(line)
}

/** Whether the lines tell of a body, and what stands above them names one. */
function tellsOfBody({ text }: Page, { name, told, rows }: Profile): boolean {
  const words = wordsOf(text, name)
  const keys = new Set(rows.map(({ key }) => key))
  if (words.length > LONGEST_NAME || keys.size < LEAST_KEYS || topicTypeOf(told) !== 'organization') return false
  const isSure = [...keys].some((key) => topicToldBy(key) === 'organization')
  return !isOfNoBody(words) && (looksLikeOrganization(words) || (isSure && isNamedAgain(text, words)))
}

function isNamedAgain(text: string, words: string): boolean {
  return text.indexOf(words, text.indexOf(words) + words.length) !== -1
}
