import type { Proposal } from '../../page.ts'
import { says } from '../attribution/attributed.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn } from '../sentence/participants.ts'
import type { Clause } from '../syntax/clause.ts'
import reappearing from './reappearances.json' with { type: 'json' }

/** How far before the words may stand by which somebody was reported dead, in UTF-16 units: the sentence before. */
const NEAR = 300

/** "was reported killed in 2018 but resurfaced", "but he appeared in a video": the report of a death was false. */
export function readReappearances(parse: SentenceParse): void {
  for (const clause of parse.clauses) {
    if (!tellsOfLife(clause) || clause.verb.negated || clause.verb.modal || isSaid(parse, clause)) continue
    for (const { figure } of participantsIn(parse, clause.subject, 'person')) {
      const { cast, proposals } = parse.page
      const at = proposals.findLastIndex(
        (one) => isReportedDead(one) && cast.head(one.subject.figure) === cast.head(figure),
      )
      const told = proposals[at]
      const before = parse.units[clause.verb.first]?.start ?? parse.start
      if (told === undefined || told.start > before || before - told.end > NEAR) continue
      proposals[at] = { ...told, factuality: 'false' }
    }
  }
}

/** What somebody else says against a report leaves it open. */
function isSaid({ attributed, units }: SentenceParse, { verb }: Clause): boolean {
  return attributed.some((one) => one.voiced && says(one, units[verb.first]?.start ?? 0))
}

const VERBS = new Set(reappearing.verbs)
const SHOWING = new Set(reappearing.showingVerbs)
const RECORDINGS = new Set(reappearing.recordings)

/** "resurfaced", "was found to be alive", "released a video", "appeared in a recording". */
function tellsOfLife({ verb, attached, object }: Clause): boolean {
  if (VERBS.has(verb.verb) || VERBS.has(verb.lemma)) return true
  if (!SHOWING.has(verb.lemma)) return false
  const shown = [object, ...attached.filter(({ preposition }) => preposition === 'in').map(({ phrase }) => phrase)]
  return shown.some((phrase) => phrase?.cores.some(({ head }) => RECORDINGS.has(head ?? '')) === true)
}

/** Whether somebody else than the text itself says that a person is dead. */
function isReportedDead({ predicate, object, factuality, voices }: Proposal): boolean {
  if (predicate !== 'status' || object === null || !('value' in object)) return false
  const isDead = object.value === 'killed' || object.value === 'dead'
  return isDead && (factuality === 'alleged' || (factuality === 'asserted' && voices.length > 0))
}
