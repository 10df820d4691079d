import type { Block } from '../../layout.ts'
import type { LocalMention, Page, Role } from '../../page.ts'
import { mentionedLately } from '../../told.ts'
import { isNamedGroup } from '../reference/groups.ts'
import type { Scene } from '../reference/meant.ts'
import { isOfficeNoun, kindOfNoun, OF_STATES } from './office.ts'

/** A line of the text, by its offsets. */
interface Line {
  readonly start: number
  readonly end: number
}

/**
 * Who signs a statement, in lines of their own behind it: "Omar X, Deputy Commander and spokesman", or the name in one
 * line and the office in the next; "For the Y Front: Z". They hold their offices in the body that issues it.
 */
export function readSignature(page: Page, scene: Scene, line: Line): void {
  if (scene.issuer === undefined) return
  // "Supreme Commander" alone looks like a name.
  const isOffice = officeIn(page.text.slice(line.start, line.end)) !== undefined
  const signer = (isOffice ? signerAbove(page, line) : undefined) ?? personIn(page, line)
  if (signer === undefined) return
  const body = signedFor(page, line, signer)
  const { office, start: officeStart } = officeOf(page, line, signer)
  const noun = officeIn(office)
  if (noun === undefined && body === undefined) return
  const start = noun === undefined ? signer.end : officeStart
  const predicate = noun === undefined ? 'member_of' : kindOfNoun(noun)
  page.proposals.push({
    subject: { figure: signer.figure, start: signer.start, end: signer.end },
    predicate,
    object: body ?? { figure: scene.issuer, start: 0, end: 0 },
    ...(noun === undefined || predicate === 'founder_of' ? {} : { qualifiers: { role: office } }),
    valid: null,
    factuality: 'asserted',
    voices: [],
    start: Math.min(start, signer.start, body?.start ?? start),
    end: noun === undefined ? signer.end : line.end,
    extractor: 'prose-en@1',
    score: 0.7,
  })
}

/** The office of who signs, beside his name or in the line above, and where what rests on it begins. */
function officeOf(page: Page, line: Line, signer: LocalMention): { readonly office: string; readonly start: number } {
  const from = signer.start < line.start ? line.start : signer.end
  const beside = page.text.slice(from, line.end).replace(/^[\s,–—-]+/u, '')
  return beside === ''
    ? { office: officeAbove(page, line), start: signer.end }
    : { office: beside, start: line.end - beside.length }
}

const FOR = /^(?:signed\s+)?(?:for|on behalf of)\s/iu

/** "For the Y Front: X", "X, deputy head of the Y Front", "X, for Y": the body for which somebody signs a statement. */
function signedFor(page: Page, { start, end }: Line, signer: LocalMention): Role | undefined {
  if (signer.start < start) return undefined
  const isBefore = FOR.test(page.text.slice(start, end))
  const body = mentionedLately(page).find(
    (one) =>
      one.start >= (isBefore ? start : signer.end) &&
      one.end <= (isBefore ? signer.start : end) &&
      isNamedGroup(page.cast.head(one.figure)),
  )
  const isOf = isBefore || (body !== undefined && OF.test(page.text.slice(signer.end, body.start)))
  return body === undefined || !isOf ? undefined : { figure: body.figure, start: body.start, end: body.end }
}

const OF = /\b(?:for|of)(?: the)?\s+$/u

/** The person whose name stands in a line, with little before it: "Signed: X". */
function personIn(page: Page, { start, end }: Line): LocalMention | undefined {
  const person = mentionedLately(page).find(
    (one) =>
      one.start >= start && one.end <= end && one.kind === 'name' && page.cast.head(one.figure).type === 'person',
  )
  const isNear = person !== undefined && (person.start - start <= MOST_BEFORE || FOR.test(page.text.slice(start, end)))
  return isNear ? person : undefined
}

/** "Lieutenant General". */
const MOST_BEFORE = 30

/** The person whose name fills the line above. */
function signerAbove(page: Page, line: Line): LocalMention | undefined {
  const above = blockBefore(page, line.start)
  if (above?.kind !== 'heading') return undefined
  const person = personIn(page, above)
  return person !== undefined && above.end - person.end <= 1 ? person : undefined
}

/** "The spokesman", above the name of who signs: no office of somebody who is named above it. */
function officeAbove(page: Page, line: Line): string {
  const above = blockBefore(page, line.start)
  if (above?.kind !== 'heading' || personIn(page, above) !== undefined || signerAbove(page, above) !== undefined)
    return ''
  const words = page.text.slice(above.start, above.end)
  return officeIn(words) === undefined ? '' : words
}

/** The last block that ends before a place; blocks are in the order of the text. */
function blockBefore({ blocks }: Page, place: number): Block | undefined {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle] as Block).end <= place) low = middle + 1
    else high = middle
  }
  return blocks[low - 1]
}

/** The noun of an office of a body, where a line holds nothing else but words that go with it. */
function officeIn(words: string): string | undefined {
  if (words.length > LONGEST_OFFICE) return undefined
  const nouns = words.toLowerCase().split(/[\s,/()]+/u)
  const noun = nouns.find((word) => isOfficeNoun(word))
  return nouns.some((word) => OF_STATES.has(word)) ? undefined : noun
}

const LONGEST_OFFICE = 70
