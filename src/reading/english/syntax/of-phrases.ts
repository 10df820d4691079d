import { english } from '../words/lexicon.ts'
import members from '../words/members.json' with { type: 'json' }
import type { Core, Phrase } from './chunk.ts'
import type { Unit } from './unit.ts'

/** "A, an affiliate of X, and Y": two names are joined by "and" alone; behind ", and" the list around them goes on. */
export function withoutNext(units: readonly Unit[], phrase: Phrase | undefined): Phrase | undefined {
  const [one, other, more] = phrase?.cores ?? []
  if (phrase === undefined || one === undefined || other === undefined || more !== undefined) return phrase
  const isNext = one.name !== null && units[one.last]?.tag === 'comma' && units[one.last + 1]?.tag === 'conjunction'
  return isNext ? { ...phrase, last: one.last, cores: [one] } : phrase
}

/** "is a rival of X and an affiliate of Y": a second description is joined to the first, not to who is named in it. */
export function withoutDescription(determiner: string | null, phrase: Phrase | undefined): Phrase | undefined {
  const [owner, next, more] = phrase?.cores ?? []
  if (phrase === undefined || owner?.name == null || next === undefined || more !== undefined) return phrase
  const isDescription = next.name === null && next.of !== null && /^an?$/u.test(next.determiner ?? '')
  return isDescription && /^an?$/u.test(determiner ?? '') ? { ...phrase, last: owner.last, cores: [owner] } : phrase
}

/** "two leaders of X, Omar and Ali": behind a body stands who they are. */
export function ofMen(head: string | null, phrase: Phrase | undefined): Phrase | undefined {
  const [body, ...others] = phrase?.cores ?? []
  if (phrase === undefined || body === undefined || others.length < 2 || !MEN.has(head ?? '')) return phrase
  const areNamed =
    body.name?.mention?.figure.type === 'organization' &&
    others.every(({ name }) => name?.mention?.figure.type === 'person')
  return areNamed ? { ...phrase, last: body.last, cores: [body] } : phrase
}

/** "the leader of the X Omar Y": right behind the body stands who leads it, and the phrase ends with his name. */
export function withHolder(core: Core): Core {
  const [inner, other] = core.of?.cores ?? []
  if (core.of === null || inner === undefined || other !== undefined || core.name !== null) return core
  const body = bodyBefore(inner)
  if (body === undefined || !english.offices.has(core.head ?? '')) return core
  const led = { ...inner, last: inner.last - 1, modifiers: [], name: body, head: null }
  return { ...core, name: inner.name, of: { ...core.of, last: led.last, cores: [led] } }
}

/** The body whose name stands right before that of a person. */
function bodyBefore({ modifiers, name, words }: Core): Unit | undefined {
  const [body, other] = modifiers
  if (body?.mention?.figure.type !== 'organization' || other !== undefined || words.length > 0) return undefined
  return name?.mention?.figure.type === 'person' && name.start === body.end + 1 ? body : undefined
}

const MEN: ReadonlySet<string> = new Set(members.men)

/** "the X of Omar and the Y of Ali", "the X of Omar, Y and Z", "Omar of the X and Ali of the Y": like is joined to like, not to what is between. */
export function ofOwner(body: Unit | null, phrase: Phrase | undefined): Phrase | undefined {
  const [owner, next] = phrase?.cores ?? []
  if (phrase === undefined || owner === undefined || next === undefined) return phrase
  const [whose, who] = [body?.mention?.figure.type, owner.name?.mention?.figure.type]
  const isBodyNext = next.determiner === 'the' || next.name?.mention?.figure.type === 'organization'
  const isLeader = whose === 'organization' && who === 'person' && isBodyNext
  const isMember = whose === 'person' && who === 'organization' && next.name?.mention?.figure.type === 'person'
  if (!isLeader && !isMember) return phrase
  return { ...phrase, last: owner.last, cores: [owner] }
}

/** "its neighbour, as well as X": a conjunction of several words only adds to a list. */
export function isAsWellAs(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  return unit?.tag === 'conjunction' && unit.end - unit.start > unit.norm.length
}
