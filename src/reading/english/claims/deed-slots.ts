import type { Role } from '../../page.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn } from '../sentence/participants.ts'
import type { Core } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import frameWords from './frames.json' with { type: 'json' }

/** "attacked the village of X", "shelled X": what was done to a place. */
export function assaults(parse: SentenceParse, clause: Clause, deed: string): Role[] {
  const patient = clause.passive ? clause.subject : clause.object
  const core = patient?.cores[0]
  const [place, other] =
    core !== undefined && isSite(core) ? siteIn(parse, core) : participantsIn(parse, patient, 'place')
  if (place === undefined || other !== undefined || core === undefined) return []
  const start = parse.units[core.first]?.start ?? place.start
  const end = Math.max(parse.units[core.last - 1]?.end ?? place.end, place.end)
  const figure = parse.page.cast.enter('event', `${deed} ${parse.page.text.slice(start, end)}`, true)
  parse.scene.happened(figure)
  return [{ figure, start, end }]
}

const SITES = new Set(frameWords.sites)

/** "the garrison of X", "the army base at X": what is attacked, where it is. */
function isSite({ name, head }: Core): boolean {
  return name === null && SITES.has(head ?? '')
}

function siteIn(parse: SentenceParse, core: Core): Role[] {
  const at = parse.chunks.findIndex(({ kind, last }) => kind === 'phrase' && last === core.last)
  const [preposition, phrase] = at === -1 ? [] : parse.chunks.slice(at + 1, at + 3)
  const isAt = preposition?.kind === 'preposition' && AT.has(preposition.norm) && phrase?.kind === 'phrase'
  return participantsIn(parse, core.of ?? (isAt ? phrase : null), 'place')
}

const AT: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside'])

/** "killed X": the killing of X, an event known by what was done. */
export function deedAgainst(parse: SentenceParse, clause: Clause, deed: string): Role[] {
  const patient = clause.passive ? clause.subject : clause.object
  return participantsIn(parse, patient, 'person').map((victim) => {
    const figure = parse.page.cast.enter('event', `${deed} of ${parse.page.cast.nameOf(victim.figure)}`, true)
    parse.scene.happened(figure)
    return { figure, start: victim.start, end: victim.end }
  })
}
