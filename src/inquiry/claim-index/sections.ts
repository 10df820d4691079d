import type { BorneNames } from './borne-names.ts'
import type { ClaimColumns } from './claim-columns.ts'
import { symmetricPredicates } from './claim-columns.ts'
import { type ClaimIndex, compacted, indexOfBase } from './claim-index.ts'
import type { FactSide } from './fact-table.ts'
import type { IdDictionary } from './id-dictionary.ts'

/** An index as named arrays of numbers, which is all that a file needs to hold. */
export interface Sections {
  readonly numbers: Readonly<Record<string, Int32Array>>
  readonly bytes: Readonly<Record<string, Uint8Array>>
  /** The predicates, each with whether it was queried both ways when the facts were gathered. */
  readonly predicates: readonly (readonly [name: string, symmetric: number])[]
}

/** The index as sections. It is made compact first, and the one that was given must not be used any more. */
export function sectionsOf(index: ClaimIndex): { readonly index: ClaimIndex; readonly sections: Sections } {
  const compact = compacted(index)
  const { columns } = compact.view
  const { claims, entries, entities } = columns
  const { table, joined, verdicts } = compact.base
  const { pairs } = compact.view
  const { names } = columns
  const symmetric = symmetricPredicates(columns)
  const sections = {
    numbers: {
      subject: columns.subject.subarray(0, claims),
      object: columns.object.subarray(0, claims),
      voice: columns.voice.subarray(0, claims),
      outerVoices: Int32Array.from(
        [...columns.outerVoices].flatMap(([row, voices]) => voices.flatMap((it) => [row, it])),
      ),
      days: columns.days.subarray(0, claims * 4),
      sequence: columns.sequence.subarray(0, entries),
      told: columns.told.subarray(0, entries),
      toldApart: Int32Array.from([...columns.toldApart].flat()),
      firstRow: columns.firstRow.subarray(0, entries + 1),
      starts: entities.starts.subarray(0, entities.count + 1),
      slots: entities.slots,
      textStarts: names.texts.starts.subarray(0, names.texts.count + 1),
      textSlots: names.texts.slots,
      foldedStarts: names.folded.starts.subarray(0, names.folded.count + 1),
      foldedSlots: names.folded.slots,
      foldedOf: names.foldedOf.subarray(0, names.texts.count),
      firstLink: names.firstLink.subarray(0, entities.count + 1),
      linkText: names.text.subarray(0, names.links),
      linkBearer: names.bearer.subarray(0, names.links),
      newestLink: names.newest.subarray(0, names.folded.count),
      linkBefore: names.before.subarray(0, names.links),
      joined,
      pairLeft: pairs.left,
      pairRight: pairs.right,
      pairSequence: pairs.sequence,
      verdicts: Int32Array.from([...verdicts].flat()),
      factSubject: table.subject,
      factObject: table.object,
      firstClaim: table.firstClaim,
      ...sideSections('from', table.from),
      ...sideSections('to', table.to),
    },
    bytes: {
      predicate: columns.predicate.subarray(0, claims),
      code: columns.code.subarray(0, claims),
      types: columns.types.subarray(0, entities.count),
      ids: entities.bytes.subarray(0, entities.starts[entities.count] ?? 0),
      texts: names.texts.bytes.subarray(0, names.texts.starts[names.texts.count] ?? 0),
      folded: names.folded.bytes.subarray(0, names.folded.starts[names.folded.count] ?? 0),
      linkKind: names.kind.subarray(0, names.links),
      pairDecision: pairs.decision,
      factPredicate: table.predicate,
    },
    predicates: columns.predicates.map((name, number) => [name, symmetric[number] ?? 0] as const),
  }
  return { index: compact, sections }
}

/**
 * The index that sections hold; null where they are not complete, or where the vocabulary has changed since, so that facts
 * would be gathered otherwise today. That the numbers are those that were written, whoever reads them must see to.
 */
export function indexFromSections({ numbers, bytes, predicates }: Sections): ClaimIndex | null {
  const taken = taker(numbers, bytes)
  const columns = columnsFrom(taken, predicates)
  const { subject, object } = { subject: taken.numbers('factSubject'), object: taken.numbers('factObject') }
  const verdicts = pairsIn(taken.numbers('verdicts'))
  const table = {
    facts: subject.length,
    entities: Math.max(0, taken.numbers('fromFirst').length - 1),
    subject,
    object,
    predicate: taken.bytes('factPredicate'),
    firstClaim: taken.numbers('firstClaim'),
    from: sideIn(taken, 'from'),
    to: sideIn(taken, 'to'),
  }
  const pairs = {
    left: taken.numbers('pairLeft'),
    right: taken.numbers('pairRight'),
    decision: taken.bytes('pairDecision'),
    sequence: taken.numbers('pairSequence'),
  }
  const symmetric = symmetricPredicates(columns)
  const isSame = predicates.every(([, flag], number) => flag === symmetric[number])
  if (taken.missing.length > 0 || !isSame) return null
  return indexOfBase(columns, { table, rows: columns.claims, joined: taken.numbers('joined'), verdicts }, pairs)
}

function sideSections(name: 'from' | 'to', { first, records, rows }: FactSide): Sections['numbers'] {
  return { [`${name}First`]: first, [`${name}Records`]: records, [`${name}Rows`]: rows }
}

function sideIn({ numbers }: Taker, name: 'from' | 'to'): FactSide {
  return { first: numbers(`${name}First`), records: numbers(`${name}Records`), rows: numbers(`${name}Rows`) }
}

/** A map that was written as one key and value after another. */
function pairsIn(numbers: Int32Array): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  for (let at = 0; at < numbers.length; at += 2) pairs.set(numbers[at] ?? 0, numbers[at + 1] ?? 0)
  return pairs
}

/** Lists that were written as one key and value after another. */
function listsIn(numbers: Int32Array): ReadonlyMap<number, readonly number[]> {
  const lists = new Map<number, number[]>()
  for (let at = 0; at < numbers.length; at += 2) {
    const [key = 0, value = 0] = [numbers[at], numbers[at + 1]]
    const known = lists.get(key)
    if (known === undefined) lists.set(key, [value])
    else known.push(value)
  }
  return lists
}

function namesFrom({ numbers, bytes }: Pick<Taker, 'numbers' | 'bytes'>): BorneNames {
  const dictionary = (starts: Int32Array, slots: Int32Array, written: Uint8Array): IdDictionary => {
    return { count: starts.length - 1, bytes: written, starts, slots }
  }
  const bearer = numbers('linkBearer')
  return {
    texts: dictionary(numbers('textStarts'), numbers('textSlots'), bytes('texts')),
    folded: dictionary(numbers('foldedStarts'), numbers('foldedSlots'), bytes('folded')),
    foldedOf: numbers('foldedOf'),
    links: bearer.length,
    firstLink: numbers('firstLink'),
    text: numbers('linkText'),
    kind: bytes('linkKind'),
    bearer,
    newest: numbers('newestLink'),
    before: numbers('linkBefore'),
  }
}

interface Taker {
  readonly numbers: (name: string) => Int32Array
  readonly bytes: (name: string) => Uint8Array
  readonly missing: string[]
}

function taker(numbers: Sections['numbers'], bytes: Sections['bytes']): Taker {
  const missing: string[] = []
  const noted = <T>(array: T | undefined, name: string, none: T): T => {
    if (array === undefined) missing.push(name)
    return array ?? none
  }
  return {
    numbers: (name) => noted(numbers[name], name, new Int32Array(1)),
    bytes: (name) => noted(bytes[name], name, new Uint8Array(1)),
    missing,
  }
}

function columnsFrom(
  { numbers, bytes }: Pick<Taker, 'numbers' | 'bytes'>,
  predicates: Sections['predicates'],
): ClaimColumns {
  const [subject, sequence, starts] = [numbers('subject'), numbers('sequence'), numbers('starts')]
  return {
    claims: subject.length,
    subject,
    object: numbers('object'),
    voice: numbers('voice'),
    outerVoices: listsIn(numbers('outerVoices')),
    predicate: bytes('predicate'),
    code: bytes('code'),
    days: numbers('days'),
    entries: sequence.length,
    sequence,
    told: numbers('told'),
    toldApart: pairsIn(numbers('toldApart')),
    firstRow: numbers('firstRow'),
    entities: { count: starts.length - 1, bytes: bytes('ids'), starts, slots: numbers('slots') },
    types: bytes('types'),
    names: namesFrom({ numbers, bytes }),
    predicates: predicates.map(([name]) => name),
  }
}
