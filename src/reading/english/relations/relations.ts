import { dateOf } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn } from '../sentence/participants.ts'
import type { Chunk, Core, Phrase } from '../syntax/chunk.ts'
import { type Clause, predicateOf } from '../syntax/clause.ts'
import { isViewing } from '../words/attribution-cues.ts'
import { readArea, readSeat } from './areas.ts'
import { readBetween, readOutbreak } from './between.ts'
import { readDeed, readHappening, readOwnDeed } from './deeds.ts'
import { relate, relationIn } from './relation.ts'
import { readCompany, readTogether } from './together.ts'

/** What nouns claim: "X, the armed wing of Y", "clashes between X and Y", "the death of Z". */
export function readRelations(parse: SentenceParse): void {
  const { chunks } = parse
  chunks.forEach((chunk, i) => {
    if (chunk.kind !== 'phrase') return
    readBeside(parse, chunks, i, chunk)
    readArea(parse, chunks, i, chunk)
    readCompany(parse, chunks, i)
    for (const core of chunk.cores) {
      readHappening(parse, core, chunk)
      readSeat(parse, chunks, i, core)
      readOwnDeed(parse, core)
      readBetween(parse, chunks, i, core)
    }
  })
  for (const clause of parse.clauses) {
    readCopula(parse, clause)
    readView(parse, clause)
    readDeed(parse, clause)
    readOutbreak(parse, clause)
    readTogether(parse, clause)
  }
}

/** "X, an offshoot of Y,". */
function readBeside(parse: SentenceParse, chunks: readonly Chunk[], i: number, phrase: Phrase): void {
  const [comma, next, after] = chunks.slice(i + 1, i + 4)
  const other = next?.kind === 'adverb' ? after : next
  if (comma?.kind !== 'comma' || other?.kind !== 'phrase') return
  const [left, right] = [phrase.cores.at(-1) as Core, other.cores[0] as Core]
  const [bearer, description] = left.name !== null && right.name === null ? [left, right] : [right, left]
  const related = relationIn(parse, description)
  if (related === null || bearer.name === null) return
  const trigger = parse.units[description.first]?.start ?? 0
  for (const role of participantsIn(
    parse,
    { kind: 'phrase', first: bearer.first, last: bearer.last, cores: [bearer] },
    'organization',
  )) {
    relate(parse, role, related, {
      valid: null,
      trigger,
      granted: true,
      negated: false,
      end: parse.units[description.last - 1]?.end ?? 0,
    })
  }
}

/** "X is seen as an offshoot of Y", "Z regards X as a branch of Y". */
function readView(parse: SentenceParse, clause: Clause): void {
  if (!isViewing(clause.verb.lemma) || clause.verb.negated) return
  const as = clause.attached.find(({ preposition }) => preposition === 'as')?.phrase ?? clause.complement
  for (const core of as?.cores ?? []) {
    const related = relationIn(parse, core)
    if (related === null) continue
    for (const role of participantsIn(parse, clause.passive ? clause.subject : clause.object, 'actor')) {
      const trigger = parse.units[core.first]?.start ?? 0
      relate(parse, role, related, {
        valid: null,
        trigger,
        granted: false,
        negated: false,
        end: parse.units[core.last - 1]?.end ?? 0,
      })
    }
  }
}

/** "X is the armed wing of Y", "X became an ally of Y". */
function readCopula(parse: SentenceParse, clause: Clause): void {
  const { verb, subject } = clause
  for (const core of predicateOf(clause)?.cores ?? []) {
    const related = relationIn(parse, core)
    if (related === null) continue
    const trigger = parse.units[verb.first]?.start ?? 0
    const end = parse.units[core.last - 1]?.end ?? 0
    const at = { valid: dateOf(parse, clause).valid, trigger, granted: false, negated: verb.negated, end }
    for (const role of participantsIn(parse, subject, 'actor')) relate(parse, role, related, at)
  }
}
