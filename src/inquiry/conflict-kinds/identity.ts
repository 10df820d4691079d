import type { Judgement } from '../../claims/judgement.ts'
import { type Conflict, fill, type Rule, severityOf } from '../conflict.ts'
import type { EntityRecord, Holdings } from '../holdings.ts'

/** Entities judged different that a chain of `same` joins all the same. */
export function identityConflicts(rule: Rule, holdings: Holdings): readonly Conflict[] {
  const same = holdings.judgements.filter(({ decision }) => decision === 'same')
  const links = new Map<string, Judgement[]>()
  for (const judgement of same) {
    for (const end of [judgement.left, judgement.right]) {
      const list = links.get(end)
      if (list === undefined) links.set(end, [judgement])
      else list.push(judgement)
    }
  }
  const records = recordsByMember(holdings)
  return holdings.judgements
    .filter(({ decision }) => decision === 'different')
    .flatMap((judgement) => {
      const chain = chainBetween(judgement.left, judgement.right, links)
      return chain === null ? [] : [conflictOf(rule, judgement, chain, records)]
    })
}

function recordsByMember({ entities }: Holdings): ReadonlyMap<string, EntityRecord> {
  return new Map([...entities.values()].flatMap((record) => [record.id, ...record.members].map((id) => [id, record])))
}

function chainBetween(
  left: string,
  right: string,
  links: ReadonlyMap<string, readonly Judgement[]>,
): readonly Judgement[] | null {
  const chains = new Map<string, readonly Judgement[]>([[left, []]])
  for (const [end, chain] of chains) {
    if (end === right) return chain
    for (const judgement of links.get(end) ?? []) {
      const next = judgement.left === end ? judgement.right : judgement.left
      if (!chains.has(next)) chains.set(next, [...chain, judgement])
    }
  }
  return null
}

function conflictOf(
  rule: Rule,
  different: Judgement,
  chain: readonly Judgement[],
  records: ReadonlyMap<string, EntityRecord>,
): Conflict {
  const nameOf = (id: string): string => `${records.get(id)?.name ?? id} [${id}]`
  const steps = chain.map(({ left, right, by }) => `${nameOf(left)} = ${nameOf(right)} (${by})`).join('; ')
  const [left, right] = [nameOf(different.left), nameOf(different.right)]
  return {
    rule: rule.id,
    severity: severityOf(rule.severity),
    entities: [...new Set([different.left, different.right].map((id) => records.get(id)?.id ?? id))],
    explanation: fill(rule.explanation, { left, right, chain: steps }),
    sides: [
      { words: steps, claims: [], judgements: chain },
      { words: `${left} ≠ ${right} (${different.by})`, claims: [], judgements: [different] },
    ],
  }
}
