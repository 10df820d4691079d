import type { Role } from '../../page.ts'
import { stateActing } from '../reference/states.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn } from '../sentence/participants.ts'
import type { Chunk, Core, Phrase } from '../syntax/chunk.ts'
import type { Clause } from '../syntax/clause.ts'
import type { Unit } from '../syntax/unit.ts'
import { english } from '../words/lexicon.ts'
import { relate } from './relation.ts'
import supportWords from './supports.json' with { type: 'json' }

const NOUNS = new Set(supportWords.nouns)
const TO = new Set(supportWords.to)
const NONE = new Set(supportWords.none)
const WANTING = new Set(supportWords.wanting)
const GIVING = new Set(supportWords.giving)
const RECEIVING = new Set(supportWords.receiving)

/** "Sudan's support for X", "Sudanese backing of X": whose support it is, and for whom. */
export function readSupport(parse: SentenceParse, chunks: readonly Chunk[], i: number, core: Core): void {
  if (!isSupport(core) || isOnlyWanted(chunks, i)) return
  const [preposition, phrase] = chunks.slice(i + 1, i + 3)
  const isBehind = preposition?.kind === 'preposition' && TO.has(preposition.norm) && phrase?.kind === 'phrase'
  const behind = isBehind ? phrase : null
  const backers = ownersOf(parse, core)
  if (backers.length > 0) tell(parse, { core, backers, backed: core.of ?? behind })
  // "the support of Sudan for X"
  else if (behind !== null)
    tell(parse, { core, backers: participantsIn(parse, core.of, 'organization'), backed: behind })
}

/** "the support provided by the army to X": who gives it, and who gets it. */
export function readSupportGiven(parse: SentenceParse, clause: Clause): void {
  const core = clause.passive && GIVING.has(clause.verb.lemma) ? clause.subject?.cores[0] : undefined
  if (core === undefined || !isSupport(core) || clause.verb.negated || clause.verb.modal) return
  const by = clause.attached.find(({ preposition }) => preposition === 'by')
  const backers = participantsIn(parse, by?.phrase ?? null, 'organization')
  for (const { preposition, phrase } of clause.attached)
    if (RECEIVING.has(preposition)) tell(parse, { core, backers, backed: phrase })
}

function isSupport({ name, head, determiner }: Core): boolean {
  return name === null && NOUNS.has(head ?? '') && !NONE.has(determiner ?? '')
}

/** "sought Sudan's support for X": nothing has been given. */
function isOnlyWanted(chunks: readonly Chunk[], i: number): boolean {
  const before = chunks[i - 1]
  return before?.kind === 'verb' && (before.negated || before.modal || WANTING.has(before.lemma))
}

interface Told {
  readonly core: Core
  readonly backers: readonly Role[]
  readonly backed: Phrase | null
}

function tell(parse: SentenceParse, { core, backers, backed }: Told): void {
  const others = participantsIn(parse, backed, 'organization')
  const at = { valid: null, granted: false, negated: false }
  const [trigger, end] = [parse.units[core.last - 1]?.start ?? 0, parse.units[(backed?.last ?? 1) - 1]?.end ?? 0]
  for (const backer of backers) relate(parse, backer, { predicate: 'supports', others }, { ...at, trigger, end })
}

/** "Sudan's", "the X Army's", "Sudanese": whose support it is. */
function ownersOf(parse: SentenceParse, core: Core): readonly Role[] {
  const { units } = parse
  const owner = core.modifiers.findLast((unit) => units[units.indexOf(unit) + 1]?.tag === 'genitive')
  if (owner?.mention !== undefined) {
    const first = units.indexOf(owner)
    const name: Core = { ...NOTHING, first, last: first + 1, name: owner }
    return participantsIn(parse, { kind: 'phrase', first, last: first + 1, cores: [name] }, 'organization')
  }
  const land = units[core.first]
  return land === undefined ? [] : peopleOf(parse, land)
}

const NOTHING = { determiner: null, possessive: null, modifiers: [], head: null, words: [], of: null } as const

/** "Sudanese support": of the state of that people. */
function peopleOf({ page }: SentenceParse, { start, end }: Unit): readonly Role[] {
  const country = english.countryOf(page.text.slice(start, end))
  return country === undefined ? [] : [{ figure: stateActing(page.cast, country), start, end }]
}
