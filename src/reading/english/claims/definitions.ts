import type { SentenceParse } from '../sentence/parse.ts'
import { participantsIn } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import { english } from '../words/lexicon.ts'
import members from '../words/members.json' with { type: 'json' }

/** "a front for X" tells whose it is, not what it is. */
const STAND_INS = new Set(members.forOthers)

/** "X is a Marxist militia": what a body is called where it is defined; "X, who has Syrian citizenship". */
export function readDefinition(parse: SentenceParse): void {
  for (const clause of parse.clauses) {
    const { verb, object } = clause
    const core = object?.cores[0]
    if (verb.negated || verb.modal || core === undefined) continue
    if (verb.lemma === 'be' && verb.verb === 'be') describe(parse, clause.index)
    else if (verb.lemma === 'have' || verb.lemma === 'hold') citizenship(parse, clause.index)
  }
}

function describe(parse: SentenceParse, index: number): void {
  const clause = parse.clauses.find((one) => one.index === index)
  const core = clause?.object?.cores[0]
  if (
    clause === undefined ||
    core === undefined ||
    core.head === null ||
    core.name !== null ||
    !english.groupNouns.has(core.head) ||
    (STAND_INS.has(core.head) && parse.units[core.last]?.norm === 'for')
  )
    return
  if (core.determiner !== 'a' && core.determiner !== 'an') return
  const words = lowerCaseEnd(
    parse,
    core.words.map((unit) => ({ start: unit.start, end: unit.end })),
  )
  if (words === undefined) return
  for (const subject of participantsIn(parse, clause.subject, 'organization')) {
    propose(parse, {
      subject,
      predicate: 'described_as',
      object: { value: words.text },
      valid: null,
      trigger: words.start,
      start: Math.min(subject.start, words.start),
      end: words.end,
      score: 0.6,
    })
  }
}

/** The lower-case words that end the phrase: names of peoples and creeds before them are left out. */
function lowerCaseEnd(
  { page }: SentenceParse,
  spans: readonly { start: number; end: number }[],
): { text: string; start: number; end: number } | undefined {
  let first = spans.length
  while (
    first > 0 &&
    /^\p{Ll}+$/u.test(page.text.slice(spans[first - 1]?.start, spans[first - 1]?.end)) &&
    (first === spans.length || page.text.slice(spans[first - 1]?.end, spans[first]?.start) === ' ')
  )
    first--
  const [from, to] = [spans[first], spans.at(-1)]
  if (from === undefined || to === undefined) return undefined
  return { text: page.text.slice(from.start, to.end), start: from.start, end: to.end }
}

/** "has Syrian citizenship", "holds Turkish nationality". */
function citizenship(parse: SentenceParse, index: number): void {
  const clause = parse.clauses.find((one) => one.index === index)
  const core = clause?.object?.cores[0]
  if (clause === undefined || core === undefined || (core.head !== 'citizenship' && core.head !== 'nationality')) return
  const people = core.words.find((unit) => unit.capital)
  if (people === undefined) return
  const country = english.countryOf(parse.page.text.slice(people.start, people.end))
  for (const subject of participantsIn(parse, clause.subject, 'person')) {
    propose(parse, {
      subject,
      predicate: 'citizenship',
      object: { value: country ?? parse.page.text.slice(people.start, people.end) },
      valid: null,
      trigger: parse.units[clause.verb.first]?.start ?? 0,
      start: subject.start,
      end: parse.units[core.last - 1]?.end ?? 0,
      score: 0.8,
    })
  }
}
