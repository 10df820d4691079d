import type { Role } from '../../page.ts'
import { isNamedGroup } from '../reference/groups.ts'
import type { SentenceParse } from '../sentence/parse.ts'
import { organizationIn, organizationsAfterOf, participantsIn } from '../sentence/participants.ts'
import { propose } from '../sentence/propose.ts'
import { bodyBeforeWhose } from '../sentence/whose.ts'
import type { Core } from '../syntax/chunk.ts'
import { english } from '../words/lexicon.ts'
import members from '../words/members.json' with { type: 'json' }
import roles from '../words/roles.json' with { type: 'json' }

interface Relation {
  readonly predicate: string
  readonly inverse?: boolean
  readonly needs?: string
}

const RELATIONS: Readonly<Record<string, Relation>> = roles.relations

/** Whether a noun says of its bearer that it is part of another: "front", "brigade". */
export function isPartNoun(noun: string): boolean {
  const relation = Object.hasOwn(RELATIONS, noun) ? RELATIONS[noun] : undefined
  return relation?.predicate === 'part_of' && relation.inverse !== true
}

/** What a description says its bearer is to others. */
export interface Related extends Relation {
  readonly others: readonly Role[]
}

export function relationIn(parse: SentenceParse, core: Core): Related | null {
  if (core.name !== null) return null
  const inner = core.of?.cores[0]
  if (inner !== undefined && isPick(core)) return relationIn(parse, inner)
  if (isDissident(core)) {
    const named = othersOf(parse, core)
    return { ...DISSENT, others: named.length === 0 ? impliedOther(parse, core) : named }
  }
  const behind = behindPreposition(parse, core, 'for', FOR_OTHERS)
  if (behind.length > 0) return { predicate: 'affiliated_with', others: behind }
  const noun = core.words.findLast((unit) => Object.hasOwn(RELATIONS, unit.norm))?.norm
  const relation = isPolitical(core, noun) ? POLITICAL : noun === undefined ? undefined : RELATIONS[noun]
  if (relation === undefined || !meets(relation, core) || isUmbrella(core, noun)) return null
  const told = othersOf(parse, core)
  // "X, an umbrella group": nobody in particular is under it.
  const isImplied = told.length === 0 && noun !== core.head && relation.inverse !== true
  return { ...relation, others: isImplied ? impliedOther(parse, core) : told }
}

/** "a part of the X umbrella group": X is the umbrella. */
function isUmbrella({ head, of, modifiers }: Core, noun: string | undefined): boolean {
  return noun === 'umbrella' && noun !== head && of === null && modifiers.length > 0
}

/** "one of the wings", "the strongest of its fronts": what is picked from a kind is of that kind. */
function isPick({ head }: Core): boolean {
  return head === null || head === 'one' || head.endsWith('est')
}

/** Those to whom the relation is: after "of", else the owner before the noun. */
function othersOf(parse: SentenceParse, core: Core): readonly Role[] {
  const listed = organizationsAfterOf(parse, core)
  if (listed.length > 0) return listed
  const related = behindPreposition(parse, core, 'to', TO_OTHERS)
  if (related.length > 0) return related
  const owner = organizationIn(core) ?? bodyBeforeWhose(parse, core)
  return owner === null || isSelf(core, owner) ? actorsAfter(parse, core) : [owner]
}

const TO_OTHERS = new Set(members.toOthers)
const FOR_OTHERS = new Set(members.forOthers)

/** "the successor to X", "an heir to Y"; "a front for Z": the bodies behind the preposition that one of these nouns has. */
function behindPreposition(
  parse: SentenceParse,
  core: Core,
  wanted: string,
  nouns: ReadonlySet<string>,
): readonly Role[] {
  if (core.of !== null || core.name !== null || !nouns.has(core.head ?? '')) return []
  const at = parse.chunks.findIndex(({ kind, last }) => kind === 'phrase' && last === core.last)
  const [preposition, phrase] = at === -1 ? [] : parse.chunks.slice(at + 1, at + 3)
  const isWanted = preposition?.kind === 'preposition' && preposition.norm === wanted && phrase?.kind === 'phrase'
  return isWanted ? participantsIn(parse, phrase, 'organization') : []
}

/** Whether a description stands for the very body: nobody is his own rival. */
function isSelf({ words }: Core, { figure }: Role): boolean {
  return words.at(-1)?.mention?.figure === figure
}

/** "a rival group": a rival of the group that the sentence is about, else of the one that is spoken of. */
function impliedOther(parse: SentenceParse, core: Core): readonly Role[] {
  if (!english.groupNouns.has(core.head ?? '')) return []
  const opener = parse.chunks.find(({ kind }) => kind === 'phrase' || kind === 'verb')
  // "X, a rival group,": X is no rival of its own.
  const name = opener?.kind === 'phrase' && opener.last + 1 < core.first ? opener.cores[0]?.name : undefined
  const named = opener?.kind === 'phrase' && opener.cores.length === 1 ? name?.mention?.figure : undefined
  const figure = named !== undefined && isNamedGroup(parse.page.cast.head(named)) ? named : parse.scene.group()
  return figure === undefined ? [] : [{ figure, start: 0, end: 0 }]
}

const DISSENT: Relation = { predicate: 'split_from' }
const DISSENTING = new Set(members.dissenting)

/** "a dissident wing", "a breakaway faction of X". */
function isDissident({ words, head }: Core): boolean {
  return english.groupNouns.has(head ?? '') && words.some(({ norm }) => DISSENTING.has(norm) && norm !== 'former')
}

const POLITICAL: Relation = { predicate: 'affiliated_with' }

/** A political wing stands beside its body, an armed one is part of it. */
function isPolitical(core: Core, noun: string | undefined): boolean {
  return (noun === 'wing' || noun === 'arm') && core.words.some((unit) => unit.norm === 'political')
}

function meets({ needs }: Relation, core: Core): boolean {
  if (needs === undefined) return true
  return core.words.some((unit) => unit.norm === needs || (needs === 'splinter' && unit.norm === 'breakaway'))
}

/** "a rival of Z", where Z is a person. */
function actorsAfter(parse: SentenceParse, core: Core): Role[] {
  return participantsIn(parse, core.of, 'actor')
}

/** What only bodies are to one another. */
const OF_BODIES: ReadonlySet<string> = new Set(['part_of', 'split_from', 'merged_into', 'succeeds'])

/** "pro-government militias": of a kind, and nobody by name. */
const OF_SOME_KIND = /^(?:pro|anti)-/iu

export function relate(
  parse: SentenceParse,
  bearer: Role,
  related: Related,
  at: { valid: string | null; trigger: number; granted: boolean; negated: boolean; end: number },
): void {
  for (const other of related.others) {
    const [subject, object] = related.inverse === true ? [other, bearer] : [bearer, other]
    // "a coalition of rebel groups": those that nobody names are a part of nothing.
    const { type, described, founded } = parse.page.cast.head(subject.figure)
    if (OF_BODIES.has(related.predicate) && (type === 'person' || described || OF_SOME_KIND.test(founded))) continue
    if (parse.page.cast.head(subject.figure) === parse.page.cast.head(object.figure)) continue
    propose(parse, {
      subject,
      predicate: related.predicate,
      object,
      valid: at.valid,
      trigger: at.trigger,
      start: Math.min(...[bearer, other].filter(({ end }) => end > 0).map(({ start }) => start), at.trigger),
      end: Math.max(bearer.end, other.end, at.end),
      score: 0.75,
      granted: at.granted,
      negated: at.negated,
    })
  }
}
