import type { Context } from '../context/statement.ts'
import type { Unit } from '../context/unit.ts'
import { ONE_OF, SOLE_OFFICES } from '../words/office-words.ts'
import type { RolePredicate } from '../words/roles.ts'
import type { Stem } from '../words/words.ts'
import { type RolePhrase, rolePhraseAt } from './role-phrase.ts'

/** The office at the unit, with another that the same person holds: "مؤسس وقائد X", "زعيمها ومؤسسها". */
export function officeAt(
  context: Context,
  units: readonly Unit[],
  at: number,
  left: readonly Unit[],
): RolePhrase | undefined {
  const office = rolePhraseAt(context, units, at, left)
  if (office === undefined || !OF_ONE_PERSON.has(office.predicate)) return office
  const place = joinedAt(units, office)
  const other = place === undefined ? undefined : rolePhraseAt(context, units, place, left)
  const of = office.of ?? other?.of
  if (other === undefined || of === undefined || !OF_ONE_PERSON.has(other.predicate)) return office
  return { ...office, of, next: other.next, end: other.end, also: { predicate: other.predicate, text: other.text, of } }
}

/** What one person is of a body beside something else. */
const OF_ONE_PERSON: ReadonlySet<RolePredicate> = new Set(['leader_of', 'founder_of'])

/** Where a second office stands that و joins to the first: bare when that is bare, with a pronoun when its body was told. */
function joinedAt(units: readonly Unit[], { next, of, stem }: RolePhrase): number | undefined {
  const unit = units[next]
  if (unit?.kind !== 'word') return undefined
  const isOne = /^و/u.test(unit.word.norm) && ONE_OF.has(unit.word.norm.slice(1))
  if (isOne) return of === undefined ? next + 1 : undefined
  const other = unit.word.stems.find(({ conjunction, base }) => conjunction === 'و' && SOLE_OFFICES.has(base))
  if (other === undefined) return undefined
  return isLike(other, stem, of !== undefined) ? next : undefined
}

function isLike(other: Stem, first: Stem, isTold: boolean): boolean {
  if (!isTold) return other.pronoun === '' && first.pronoun === ''
  return other.pronoun !== '' && (first.pronoun === '' || first.pronoun === other.pronoun)
}
