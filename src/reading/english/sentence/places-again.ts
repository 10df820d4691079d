import type { LocalMention, Page } from '../../page.ts'
import type { Unit } from '../syntax/unit.ts'
import { english } from '../words/lexicon.ts'
import placeWords from './places-again.json' with { type: 'json' }

const PLACES = new Set(placeWords.places)
/** What tells which place is meant, so that it is not the one of before. */
const GOING_ON = new Set(placeWords.goingOn)
/** What stands between a place and the land it lies in: "X, Y", "X in Y". */
const BETWEEN: ReadonlySet<string> = new Set(['', ',', ...placeWords.between])
/** How far back a place may be named that is meant again, in UTF-16 units. */
const NEAR = 350

/** Lets "the town" stand for the place that was named before it: "X was attacked. They held the town". */
export function settlePlaces(page: Page, units: readonly Unit[]): void {
  units.forEach((unit, i) => {
    if (!isAgain(units, i)) return
    const meant = placeBefore(page, unit.start)
    if (meant === undefined) return
    const { start, end } = unit
    unit.mention = {
      start,
      end,
      figure: meant.figure,
      kind: 'description',
      score: 0.5,
      because: `"${unit.norm}": last named`,
    }
  })
}

function isAgain(units: readonly Unit[], at: number): boolean {
  const [the, place, next, after] = units.slice(Math.max(0, at - 1), at + 3)
  if (place?.tag !== 'noun' || !PLACES.has(place.norm) || place.mention !== undefined || the?.norm !== 'the')
    return false
  if (next === undefined) return true
  // "the town hall", "the town's mayor", "the village in the hills"
  if (next.tag === 'noun' || next.tag === 'name' || next.tag === 'genitive' || GOING_ON.has(next.norm)) return false
  return next.norm !== 'in' || after?.time != null
}

/** The place named last, or the town before the land it lies in: of "X, Y" and "X in Y" it is X. */
function placeBefore({ mentions, cast, text }: Page, before: number): LocalMention | undefined {
  let found: LocalMention | undefined
  for (let i = mentions.length - 1; i >= 0; i--) {
    const mention = mentions[i] as LocalMention
    if (mention.end > before) continue
    if (mention.start < before - NEAR) break
    if (mention.kind !== 'name' || cast.head(mention.figure).type !== 'place') continue
    if (found !== undefined && !BETWEEN.has(text.slice(mention.end, found.start).trim().toLowerCase())) break
    found = mention
  }
  if (found === undefined || english.isCountry(cast.nameOf(found.figure))) return undefined
  return LIES_IN.test(text.slice(Math.max(0, found.start - LONGEST_NAME), found.start)) ? undefined : found
}

/** "Kora, ", "Kora in ": what lies in the place, though it is known to be none by its name. */
const LIES_IN = /\p{Lu}[\p{L}\p{M}’'-]{1,25}(?:,| in) (?:the )?$/u
const LONGEST_NAME = 30
