import type { Judgement } from '../../claims/judgement.ts'
import { reasonInWords } from '../../claims/reason.ts'
import type { Comparison, NamedEntity } from '../../names/types.ts'
import { fold } from '../../text/normalise.ts'
import { MACHINE } from '../machine.ts'

/** What was compared, and what is in force about those who are held. */
export interface JudgedQuestion {
  readonly incoming: readonly NamedEntity[]
  readonly held: readonly NamedEntity[]
  readonly judgements: readonly Judgement[]
  readonly groupOf: (id: string) => string
}

/** A group that a person said is meant by a name, and who said so. */
interface Meant {
  readonly group: string
  readonly by: string
}

/** By folded name who is meant; null where a person told two apart who bear it. */
type JudgedNames = ReadonlyMap<string, Meant | null>

/**
 * The questions that names leave open, in the light of what persons judged: somebody who was judged to be one with another
 * under a name is meant by it in the next document too, unless a person told two apart who bear it.
 */
export function withJudged(compared: readonly Comparison[], question: JudgedQuestion): readonly Comparison[] {
  const judgements = question.judgements.filter(({ by }) => by !== MACHINE)
  if (judgements.length === 0) return compared
  const judged = judgedNames({ ...question, judgements })
  const names = new Map(question.incoming.map((entity) => [entity.id, nameOf(entity)]))
  return compared.map((comparison) => {
    const { left, right, decision, agrees, because } = comparison
    if (decision !== 'unsure' || agrees !== true) return comparison
    const known = judged.get(names.get(left) ?? '')
    if (!known || known.group !== question.groupOf(right)) return comparison
    return { ...comparison, decision: 'same', because: [...because, reasonInWords('judged-before', { by: known.by })] }
  })
}

function judgedNames({ held, judgements, groupOf }: Omit<JudgedQuestion, 'incoming'>): JudgedNames {
  const asked = new Set(judgements.flatMap(({ left, right }) => [left, right]))
  const names = new Map(held.filter(({ id }) => asked.has(id)).map((entity) => [entity.id, nameOf(entity)]))
  const judged = new Map<string, Meant | null>()
  for (const { left, right, decision, by } of judgements) {
    const both = [left, right].map((id) => names.get(id) ?? '')
    if (decision === 'same') for (const name of both) judged.set(name, theOne(judged.get(name), groupOf(left), by))
    else if (both[0] === both[1]) judged.set(both[0] ?? '', null)
  }
  return judged
}

/** Who is meant by a name after one more judgement about it. */
function theOne(before: Meant | null | undefined, group: string, by: string): Meant | null {
  return before === undefined || before?.group === group ? { group, by } : null
}

function nameOf({ names }: NamedEntity): string {
  const own = names.find(({ kind }) => kind === 'primary') ?? names[0]
  return fold(own?.text ?? '')
}
