import type { Role } from '../../page.ts'
import { headNounOf } from '../reference/figures.ts'
import { dateOf } from '../sentence/dating.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn, roleOf } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import type { Chunk, Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import { english } from '../words/lexicon.ts'
import members from '../words/members.json' with { type: 'json' }
import frameWords from './frames.json' with { type: 'json' }

const COMMANDS = new Set(frameWords.commands)
const FORMING = new Set(frameWords.forming)
const BREAKING = new Set(frameWords.breaking)
const DISSENTERS = new Set(members.dissenters)

/**
 * Under whom a body does what a clause says: "Under X, the group attacked", "Under X's leadership, it grew", "was formed under
 * the command of X". States and public bodies are led otherwise.
 */
export function readUnder(parse: SentenceParse, clause: Clause): void {
  if (clause.kind !== 'main' || clause.verb.negated || clause.verb.modal) return
  const leaders = [...openingLeaders(parse, clause), ...formedUnder(parse, clause)]
  if (leaders.length === 0) return
  for (const body of participantsIn(parse, clause.subject, 'organization')) {
    const { names } = parse.page.cast.head(body.figure)
    if (names.some((name) => english.publicBodies.has(headNounOf(name) ?? '') || english.isState(name))) continue
    for (const leader of leaders) claimOf(parse, clause, leader, body)
  }
}

/** "the X Brigade, then under Y", "the X Brigade, under the command of Y,": who leads the body right before. */
export function readUnderBeside(parse: SentenceParse, at: number): void {
  const { chunks } = parse
  const [under, phrase] = chunks.slice(at, at + 2)
  if (under?.kind !== 'preposition' || phrase?.kind !== 'phrase') return
  if (under.norm !== 'under' && under.norm !== 'command') return
  const before = chunks.slice(Math.max(0, at - 3), at).filter(({ kind }) => kind !== 'adverb' && kind !== 'comma')
  const body = before.at(-1)
  const core = body?.kind === 'phrase' ? body.cores.at(-1) : undefined
  // "split from Y under X", "formed by dissidents of Y under X": X leads what split.
  const isLeft =
    DISSENTERS.has(core?.head ?? '') || parse.clauses.some((one) => BREAKING.has(one.verb.lemma) && holds(one, body))
  const named = isLeft ? undefined : (core?.name ?? core?.of?.cores.at(-1)?.name)
  if (named?.mention === undefined || parse.page.cast.head(named.mention.figure).type !== 'organization') return
  for (const leader of namedAlone(parse, phrase)) {
    propose(parse, {
      subject: leader,
      predicate: 'leader_of',
      object: roleOf(named),
      valid: null,
      trigger: parse.units[under.first]?.start ?? leader.start,
      start: named.start,
      end: leader.end,
      score: 0.6,
    })
  }
}

function holds({ object, attached }: Clause, phrase: Chunk | undefined): boolean {
  return phrase !== undefined && (object === phrase || attached.some((one) => one.phrase === phrase))
}

/** "Under X,", "Under X the group", "Under the leadership of X,": who opens the sentence, before its first verb. */
function openingLeaders(parse: SentenceParse, { index, subject }: Clause): readonly Role[] {
  const [under, phrase, next] = parse.chunks
  if (under?.kind !== 'preposition' || phrase?.kind !== 'phrase' || phrase.cores.length > 1) return []
  if (parse.clauses.some((one) => one.index < index && one.kind === 'main' && !one.passive)) return []
  if (under.norm === 'command') return participantsIn(parse, phrase, 'person')
  if (under.norm !== 'under') return []
  return [
    ...commandersIn(parse, phrase),
    ...(next?.kind === 'comma' || next === subject ? namedAlone(parse, phrase) : []),
  ]
}

/** "was formed under the leadership of X", "broke away under X": who led what came into being. */
function formedUnder(parse: SentenceParse, { verb, passive, attached }: Clause): readonly Role[] {
  if (!(passive && FORMING.has(verb.lemma)) && !BREAKING.has(verb.lemma)) return []
  return attached.flatMap(({ preposition, phrase }) =>
    preposition === 'command'
      ? participantsIn(parse, phrase, 'person')
      : preposition === 'under'
        ? [...commandersIn(parse, phrase), ...namedAlone(parse, phrase)]
        : [],
  )
}

function namedAlone(parse: SentenceParse, phrase: Phrase): readonly Role[] {
  return phrase.cores[0]?.name == null ? [] : participantsIn(parse, phrase, 'person')
}

/** "X's leadership", "his command", "the leadership of X". */
function commandersIn(parse: SentenceParse, { cores: [core] }: Phrase): readonly Role[] {
  if (core === undefined || core.name !== null || !COMMANDS.has(core.head ?? '')) return []
  const owner = core.possessive ?? core.modifiers.at(-1)
  const owned = owner?.mention?.figure.type === 'person' ? [roleOf(owner)] : []
  return [...owned, ...participantsIn(parse, core.of, 'person')]
}

function claimOf(parse: SentenceParse, clause: Clause, leader: Role, body: Role): void {
  const forms = FORMING.has(clause.verb.lemma) && clause.passive
  const { valid } = forms ? dateOf(parse, clause, 'start') : { valid: null }
  const trigger = parse.units[clause.verb.first]?.start ?? parse.start
  propose(parse, {
    subject: leader,
    predicate: 'leader_of',
    object: body,
    valid,
    trigger,
    start: Math.min(leader.start, trigger),
    end: Math.max(leader.end, parse.units[clause.verb.last - 1]?.end ?? trigger),
    score: 0.65,
  })
}
