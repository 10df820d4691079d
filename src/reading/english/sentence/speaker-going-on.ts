import type { Figure } from '../../cast.ts'
import type { Page } from '../../page.ts'
import type { Attributed } from '../attribution/attributed.ts'
import type { Scene } from '../reference/meant.ts'
import type { Unit } from '../syntax/unit.ts'
import { isAttributing } from '../words/attribution-cues.ts'
import type { Meant } from './named-beside.ts'
import { publicBodyCalled } from './public-bodies.ts'

const MAY_SPEAK: ReadonlyMap<string, Figure['type']> = new Map([
  ['he', 'person'],
  ['she', 'person'],
  ['it', 'organization'],
  ['they', 'organization'],
])

/**
 * "X repelled the attack of Y, it said", "… had died, he added": whoever closes a sentence by saying it is whom the sentence
 * opens with, or whoever spoke before; not those of whom it is said.
 */
export function speakerGoingOn(page: Page, { speaker }: Scene, units: readonly Unit[], at: number): Meant | undefined {
  const type = MAY_SPEAK.get(units[at]?.norm ?? '')
  const verb = units[at + 1]
  const closes = at > 0 && units[at - 1]?.tag === 'comma' && verb?.tag === 'verb' && verb.forms?.has('past') === true
  if (type === undefined || !closes || !isAttributing(verb.lemma ?? '')) return undefined
  const opener = openerOf(page, units, at)
  const figure = opener?.type === type ? opener : speaker
  if (figure === undefined || (type === 'organization' && figure.type !== type)) return undefined
  return { figure, because: `"${units[at]?.norm}": who speaks before` }
}

/** Whom the clause that opens the sentence is about. */
function openerOf(page: Page, units: readonly Unit[], at: number): Figure | undefined {
  const subject = units[0]?.tag === 'determiner' ? 1 : 0
  const [unit, next] = [units[subject], units[subject + 1]]
  if (unit === undefined || subject >= at || (next?.tag !== 'verb' && next?.tag !== 'auxiliary')) return undefined
  return unit.mention?.figure ?? (unit.tag === 'noun' ? publicBodyCalled(page, unit.norm) : undefined)
}

/** Keeps who spoke last in a sentence for the next. */
export function noteSpeaker(scene: Scene, said: readonly Attributed[]): void {
  const speaking = said.flatMap(({ speaker, voiced }) => {
    if (speaker === null || !voiced || 'tag' in speaker) return []
    return speaker.cores[0]?.name?.mention?.figure ?? []
  })
  scene.speaker = speaking.at(-1) ?? scene.speaker
}
