import type { EntityType } from '../claims/entity.ts'
import { formsIn, marksOf, runsIn } from './blocking.ts'
import type { Part } from './part.ts'
import { type PreparedName, preparedNames } from './prepared.ts'
import { soundAlike } from './sound/alike.ts'
import type { Form } from './sound/form.ts'
import { keysOf } from './sound/keys.ts'

/** A name in an index, and whose it is. */
export interface IndexedName {
  readonly id: string
  readonly prepared: PreparedName
}

/** Names that can be looked up by sound, by meaning and by acronym. */
export interface NameIndex {
  readonly names: readonly IndexedName[]
  /** The forms of all words, each once, and where each stands. */
  readonly forms: readonly Form[]
  readonly formsByKey: ReadonlyMap<string, readonly number[]>
  /** By consonants with one left out. */
  readonly formsByCutKey: ReadonlyMap<string, readonly number[]>
  readonly namesByForm: readonly (readonly number[])[]
  /** By meaning (`=front`), by acronym and by initials (`#pkk`). */
  readonly namesByMark: ReadonlyMap<string, readonly number[]>
}

/** A name that may be meant, with the share of the asked name that it may answer: a first guess, before comparing. */
export interface Retrieved {
  readonly name: IndexedName
  readonly promise: number
}

const LEAST_ALIKE = 0.3
const MEANING = 0.97
/** What two parts written as one word say together. */
const RUN_WEIGHT = 1.5
const LONGEST_RUN = 10
const LONGEST_ASKED_RUN = 12

/** Indexes names once for many questions. Linear in their number. */
export function indexNames(
  entries: Iterable<{ readonly id: string; readonly text: string; readonly type: EntityType }>,
): NameIndex {
  const index = {
    names: [] as IndexedName[],
    forms: [] as Form[],
    formsByKey: new Map<string, number[]>(),
    formsByCutKey: new Map<string, number[]>(),
    namesByForm: [] as number[][],
    namesByMark: new Map<string, number[]>(),
  }
  const numbers = new Map<string, number>()
  for (const { id, text, type } of entries) {
    for (const prepared of preparedNames(text, type)) {
      const name = index.names.push({ id, prepared }) - 1
      for (const mark of marksOf(prepared)) push(index.namesByMark, mark, name)
      for (const form of [...formsIn(prepared), ...shortRunsIn(prepared)]) {
        const number = numberOf(form, numbers, index)
        const at = index.namesByForm[number]
        if (at !== undefined && at.at(-1) !== name) at.push(name)
      }
    }
  }
  return index
}

/** The names of an index that may be meant by a name, the most promising first. */
export function retrieve(asked: PreparedName, index: NameIndex, most: number): readonly Retrieved[] {
  const promise = new Map<number, number>()
  let whole = 0
  for (const run of runsIn(asked).filter(({ spelling }) => spelling.length <= LONGEST_ASKED_RUN)) {
    for (const [name, value] of standing(formsAlike(run, index), index)) {
      promise.set(name, Math.max(promise.get(name) ?? 0, value * value * RUN_WEIGHT))
    }
  }
  for (const part of asked.parts) {
    whole += part.weight
    for (const [name, value] of answering(part, index)) {
      promise.set(name, (promise.get(name) ?? 0) + value * value * part.weight)
    }
  }
  for (const mark of marksOf(asked).filter((candidate) => candidate.startsWith('#'))) {
    for (const name of index.namesByMark.get(mark) ?? []) promise.set(name, (promise.get(name) ?? 0) + whole)
  }
  const sorted = [...promise].sort(([a, x], [b, y]) => y - x || a - b).slice(0, most)
  return sorted.flatMap(([name, value]) => {
    const found = index.names[name]
    return found === undefined ? [] : [{ name: found, promise: value }]
  })
}

/** The names in which something answers a part, each with how well. */
function answering(part: Part, index: NameIndex): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const { kind, id } of part.concepts) {
    for (const name of index.namesByMark.get(`=${kind} ${id}`) ?? []) found.set(name, MEANING)
  }
  for (const form of part.forms) {
    for (const [name, alike] of standing(formsAlike(form, index), index)) {
      if (alike > (found.get(name) ?? 0)) found.set(name, alike)
    }
  }
  return found
}

/** The names in which forms stand, each with the likeness of the likest form. */
function standing(forms: ReadonlyMap<number, number>, index: NameIndex): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const [form, alike] of forms) {
    for (const name of index.namesByForm[form] ?? []) if (alike > (found.get(name) ?? 0)) found.set(name, alike)
  }
  return found
}

/** The forms of an index that sound like a form. */
function formsAlike(asked: Form, index: NameIndex): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const number of formsSharingKey(asked, index)) {
    const form = index.forms[number]
    const alike = form === undefined ? 0 : soundAlike(asked, form)
    if (alike >= LEAST_ALIKE) found.set(number, alike)
  }
  return found
}

/** Short words in a row are often written as one: Tan-Tan, طانطان. */
function shortRunsIn(name: PreparedName): readonly Form[] {
  return runsIn(name).filter(({ spelling }) => spelling.length <= LONGEST_RUN)
}

/** Forms with the same consonants, or with the same but for one of theirs, or of the asked one's. */
function formsSharingKey(asked: Form, { formsByKey, formsByCutKey }: NameIndex): ReadonlySet<number> {
  const { whole, cut } = keysOf(asked)
  const met = new Set<number>()
  for (const key of whole) {
    for (const number of formsByKey.get(key) ?? []) met.add(number)
    for (const number of formsByCutKey.get(key) ?? []) met.add(number)
  }
  for (const key of cut) for (const number of formsByKey.get(key) ?? []) met.add(number)
  return met
}

function numberOf(
  form: Form,
  numbers: Map<string, number>,
  index: {
    forms: Form[]
    formsByKey: Map<string, number[]>
    formsByCutKey: Map<string, number[]>
    namesByForm: number[][]
  },
): number {
  const text = `${form.script} ${form.spelling}`
  const known = numbers.get(text)
  if (known !== undefined) return known
  const number = index.forms.push(form) - 1
  numbers.set(text, number)
  index.namesByForm.push([])
  const { whole, cut } = keysOf(form)
  for (const key of whole) push(index.formsByKey, key, number)
  for (const key of cut) push(index.formsByCutKey, key, number)
  return number
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else if (list.at(-1) !== value) list.push(value)
}
