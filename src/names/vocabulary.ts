import { type Chains, END, emptyChains, keyOf, link, newestUnder } from './chains.ts'
import { type Closeness, closenessOfRun, Run } from './closeness.ts'
import type { Closenesses } from './closenesses.ts'
import { emptyMarks, type Marks, mark, unmarked } from './marks.ts'
import type { Part } from './part.ts'
import { type FormKeys, keysOf, type SoundKeys } from './sound/keys.ts'

/** Every different part of the names of an index, by number, to be found by sound and by meaning. */
export interface Vocabulary {
  /** Those of an index that was kept somewhere are missing until they are asked for; see `partAt`. */
  readonly parts: (Part | undefined)[]
  /** The weights of the parts that are known. */
  readonly weights: number[]
  /** What a part that is missing was. */
  readonly recalled: (number: number) => Part | undefined
  /** Parts by their kind, role and text. */
  readonly byText: Chains
  /** Parts by all their consonants, and by their consonants with one left out; by narrow keys and by wide ones. */
  readonly whole: Chains
  readonly cut: Chains
  /** Parts by what they mean. */
  readonly meanings: Chains
  /** Parts that were met while another was looked for. */
  readonly marks: Marks
  /** What answered parts that were asked for, while the vocabulary was so large: common ones are asked for again. */
  readonly answered: Map<Part, { readonly size: number; readonly answers: readonly Answer[] }>
}

/** A part of an index that answers what was asked for. */
export interface Answer {
  readonly part: number
  readonly alike: number
}

const MOST_ANSWERED = 10_000
/** So many answers so close are enough to choose among. */
const ENOUGH = 2
const NEAR = 0.7
/** So many different parts make a vocabulary large. */
const LARGE = 20_000

export function emptyVocabulary(): Vocabulary {
  return {
    parts: [],
    weights: [],
    recalled: () => undefined,
    byText: emptyChains(),
    whole: emptyChains(),
    cut: emptyChains(),
    meanings: emptyChains(),
    marks: emptyMarks(),
    answered: new Map(),
  }
}

/** A part by its number. */
export function partAt(vocabulary: Vocabulary, number: number): Part | undefined {
  const known = vocabulary.parts[number] ?? vocabulary.recalled(number)
  if (known !== undefined) vocabulary.parts[number] = known
  return known
}

/** How much a part says. */
export function weightAt(vocabulary: Vocabulary, number: number): number {
  vocabulary.weights[number] ??= partAt(vocabulary, number)?.weight ?? 0
  return vocabulary.weights[number]
}

/** The number of a part, which is entered when it is new. */
export function numberOf(part: Part, vocabulary: Vocabulary): number {
  const key = keyOf(`${part.kind} ${part.role} ${part.text}`)
  for (let at = newestUnder(vocabulary.byText, key); at !== END; at = vocabulary.byText.before[at] as number) {
    const number = vocabulary.byText.values[at] as number
    const known = partAt(vocabulary, number)
    if (known?.text === part.text && known.kind === part.kind && known.role === part.role) return number
  }
  const number = vocabulary.parts.push(part) - 1
  vocabulary.weights[number] = part.weight
  link(vocabulary.byText, key, number)
  for (const { kind, id } of part.concepts) link(vocabulary.meanings, meaningKey(kind, id), number)
  for (const form of part.forms) {
    const { narrow, wide } = keysOf(form)
    for (const sound of [...narrow.whole, ...wide.whole]) link(vocabulary.whole, sound, number)
    for (const sound of [...narrow.cut, ...wide.cut]) link(vocabulary.cut, sound, number)
  }
  return number
}

/**
 * The parts that answer one, the closest first: they share a sound or a meaning with it, and are close. Those that
 * share most are looked at first, and those further off only as long as there are not enough near ones.
 */
export function answersTo(asked: Part, vocabulary: Vocabulary, closenesses: Closenesses): readonly Answer[] {
  const { answered, parts } = vocabulary
  const known = answered.get(asked)
  if (known?.size === parts.length) return known.answers
  const answers = answersInTurn(asked, vocabulary, closenesses, () => true, RINGS)
  if (answered.size >= MOST_ANSWERED) answered.clear()
  answered.set(asked, { size: parts.length, answers })
  return answers
}

/** The parts that answer one among those that `may`; undefined when none of them is near. */
export function answersAmong(
  asked: Part,
  vocabulary: Vocabulary,
  closenesses: Closenesses,
  may: (part: number) => boolean,
): readonly Answer[] | undefined {
  const answers = answersInTurn(asked, vocabulary, closenesses, may, NEAR_RINGS)
  return (answers[0]?.alike ?? 0) < NEAR ? undefined : answers
}

/** Meets the parts of one ring around the asked part, some of them more than once. */
type Ring = (asked: AskedPart, vocabulary: Vocabulary, met: Met) => void

/** A part that is asked for, with the keys of each of its forms. */
interface AskedPart {
  readonly concepts: Part['concepts']
  readonly keys: readonly FormKeys[]
}

/** Parts that are looked at, each once, if at all. */
interface Met {
  readonly marks: Marks
  readonly may: (part: number) => boolean
  readonly fresh: number[]
}

/** Parts with the same meaning or all the same consonants; with one consonant more or less; in wider classes of sound. */
const RINGS: readonly Ring[] = [
  (asked, vocabulary, met) => {
    for (const { kind, id } of asked.concepts) meet(vocabulary.meanings, meaningKey(kind, id), met)
    for (const { narrow } of asked.keys) meetWhole(narrow, vocabulary, met)
  },
  (asked, vocabulary, met) => {
    for (const { narrow } of asked.keys) meetCut(narrow, vocabulary, met)
  },
  (asked, vocabulary, met) => {
    for (const { wide } of asked.keys) {
      meetWhole(wide, vocabulary, met)
      meetCut(wide, vocabulary, met)
    }
  },
]
const NEAR_RINGS = RINGS.slice(0, 2)

/** A small vocabulary is looked through in any case as far as the second ring: there it costs little. */
function answersInTurn(
  asked: Part,
  vocabulary: Vocabulary,
  closenesses: Closenesses,
  may: (part: number) => boolean,
  rings: readonly Ring[],
): readonly Answer[] {
  const answers: Answer[] = []
  const met: Met = { marks: unmarked(vocabulary.marks, vocabulary.parts.length), may, fresh: [] }
  const askedPart = { concepts: asked.concepts, keys: asked.forms.map(keysOf) }
  const first = vocabulary.parts.length < LARGE ? NEAR_RINGS.length : 1
  for (const [place, ring] of rings.entries()) {
    if (place >= first && answers.filter(({ alike }) => alike >= NEAR).length >= ENOUGH) break
    ring(askedPart, vocabulary, met)
    for (const answer of close(met.fresh.splice(0), vocabulary, (part) => closenesses.to(asked, part)))
      answers.push(answer)
  }
  return answers.sort(closestFirst)
}

/** The parts that may be two others written together: Nasrallah answers Nasr Allah. */
export function answersToRun(parts: readonly Part[], vocabulary: Vocabulary): readonly Answer[] {
  const run = new Run(parts)
  const met: Met = { marks: unmarked(vocabulary.marks, vocabulary.parts.length), may: () => true, fresh: [] }
  for (const sound of run.skeletons) meet(vocabulary.whole, keyOf(sound), met)
  return close(met.fresh, vocabulary, (part) => closenessOfRun(run, part))
}

function close(
  met: readonly number[],
  vocabulary: Vocabulary,
  closenessTo: (part: Part) => Closeness | undefined,
): Answer[] {
  const answers: Answer[] = []
  for (const number of met) {
    const part = partAt(vocabulary, number)
    const closeness = part === undefined ? undefined : closenessTo(part)
    if (closeness !== undefined) answers.push({ part: number, alike: closeness.alike })
  }
  return answers.sort(closestFirst)
}

function closestFirst(a: Answer, b: Answer): number {
  return b.alike - a.alike
}

function meetWhole({ whole }: SoundKeys, vocabulary: Vocabulary, met: Met): void {
  for (const sound of whole) meet(vocabulary.whole, sound, met)
}

function meetCut({ whole, cut }: SoundKeys, vocabulary: Vocabulary, met: Met): void {
  for (const sound of whole) meet(vocabulary.cut, sound, met)
  for (const sound of cut) meet(vocabulary.whole, sound, met)
}

function meet(chains: Chains, key: number, met: Met): void {
  for (let at = newestUnder(chains, key); at !== END; at = chains.before[at] as number) {
    const part = chains.values[at] as number
    if (mark(met.marks, part) && met.may(part)) met.fresh.push(part)
  }
}

function meaningKey(kind: string, id: string): number {
  return keyOf(`=${kind} ${id}`)
}
