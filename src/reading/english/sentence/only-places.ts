import type { Page, Role } from '../../page.ts'
import { english } from '../words/lexicon.ts'
import participantWords from './participants.json' with { type: 'json' }

/** Whether the name of a state or its capital says where something is, and not who acts. */
export function isOnlyPlace(page: Page, role: Role, name: string): boolean {
  return isPartOfLand(page, role) || isWhere(page, role, name)
}

/** "northwestern Syria": a part of a land does nothing, and is no foe. The direction may be part of its name or not. */
function isPartOfLand({ text }: Page, { start, end }: Role): boolean {
  const behind = text.indexOf(' ', start)
  const before = text.lastIndexOf(' ', start - 2) + 1
  return (
    (behind > start && behind < end && english.directions.has(text.slice(start, behind))) ||
    english.directions.has(text.slice(before, Math.max(before, start - 1)))
  )
}

/** "in Beirut", "a village north of Damascus": where something is, and no government. */
function isWhere({ text }: Page, { start }: Role, name: string): boolean {
  if (!english.isCapital(name)) return false
  const [before = '', of = ''] = text
    .slice(Math.max(0, start - LONGEST_BEFORE), start)
    .trim()
    .toLowerCase()
    .split(/\s+/u)
    .reverse()
  return WHERE.has(before) || (before === 'of' && (english.directions.has(of) || WHERE.has(of)))
}

const WHERE = new Set(participantWords.where)
const LONGEST_BEFORE = 40
