import type { Role } from '../../page.ts'
import listedWords from '../sentence/listed.json' with { type: 'json' }
import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn, type Wanted } from '../sentence/participants.ts'
import type { Clause } from '../syntax/clause.ts'
import { FORMS } from './companions.ts'
import frameWords from './frames.json' with { type: 'json' }

const SEVERAL = new Set(frameWords.several)
const INTRODUCING = new Set(listedWords.introducing)

/** "by three friends: X, Y and Z", "by a group of students including X": those who are named stand for the number that founds. */
export function foundersListed(parse: SentenceParse, clause: Clause, wanted: Wanted): Role[] {
  if (!FORMS.has(clause.verb.lemma)) return []
  const kind = wanted === 'actor' ? 'person' : wanted
  return [...listedBehindColon(parse, clause, kind), ...includedAmong(parse, clause, kind)]
}

function listedBehindColon(parse: SentenceParse, clause: Clause, wanted: Wanted): Role[] {
  const { chunks } = parse
  const agent = clause.passive
    ? clause.attached.find(({ preposition }) => preposition === 'by')?.phrase
    : clause.subject
  const core = agent?.cores[0]
  const colon = chunks[clause.to]
  if (colon?.kind !== 'stop' || colon.norm !== ':' || core === undefined || core.name !== null) return []
  if (!SEVERAL.has(core.head ?? '')) return []
  const rest = chunks.slice(clause.to + 1)
  const end = rest.findIndex(({ kind }) => kind === 'stop')
  const list = end === -1 ? rest : rest.slice(0, end)
  return list.flatMap((chunk, i) => {
    const before = list[i - 1]
    const begins = before === undefined || before.kind === 'comma' || before.kind === 'conjunction'
    return chunk.kind === 'phrase' && begins ? participantsIn(parse, chunk, wanted) : []
  })
}

/** "by a group of students including X and Y", "by exiles, among them X". */
function includedAmong(parse: SentenceParse, { passive, attached }: Clause, wanted: Wanted): Role[] {
  const by = passive ? attached.find(({ preposition }) => preposition === 'by') : undefined
  const core = by?.phrase.cores.at(-1)
  const counted = core?.of?.cores.at(-1) ?? core
  if (by === undefined || counted === undefined || counted.name !== null || !SEVERAL.has(counted.head ?? '')) return []
  const behind = parse.chunks.slice(by.index + 1, by.index + 5).filter(({ kind }) => kind !== 'comma')
  const [opener, ...rest] = behind
  const isOpener = opener?.kind === 'preposition' || opener?.kind === 'adverb'
  if (!isOpener || !INTRODUCING.has(opener.norm)) return []
  const list = rest.find((chunk) => chunk.kind === 'phrase' && chunk.cores[0]?.name?.tag !== 'pronoun')
  return list?.kind === 'phrase' ? participantsIn(parse, list, wanted) : []
}
