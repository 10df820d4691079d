import type { Script } from '../spelling.ts'
import { likeness, type Sounded, sounded } from './channel.ts'
import { type Form, inLatin } from './form.ts'
import { keysOf } from './keys.ts'
import { modelOf } from './models.ts'

/** Where the learned likeness becomes a probability: slope and intercept of a logistic curve for each model. */
const CURVES: Readonly<Record<string, readonly [number, number]>> = {
  'arabic latin': [1.9, 3.2],
  'cyrillic latin': [1.9, 3.2],
  'hebrew latin': [1.9, 3.2],
  'latin latin': [1.9, 3.2],
  'arabic arabic': [1.9, 0.8],
}
const ORDER: readonly Script[] = ['arabic', 'cyrillic', 'hebrew', 'latin', 'other']
const MOST_PREPARED = 400_000
const MOST_LIKENESSES = 2_000_000
/** The same answer for the same words: what was worked out once is kept, up to a bound. */
const kept = new Map<string, Prepared>()
const likenesses = new Map<number, number>()

interface Prepared {
  readonly sounded: Sounded
  readonly number: number
  /** The sound keys, whole ones and all, each as one bit of a few. */
  readonly whole: number
  readonly any: number
}

/** How likely two written forms are spellings of one sound, 0 to 1; 1 only for the same spelling. Symmetric. */
export function soundAlike(one: Form, other: Form): number {
  if (one.script === other.script && one.spelling === other.spelling) return 1
  const [left, right] = inOrder(one, other)
  const pair = `${left.script} ${right.script}`
  const model = modelOf(pair)
  const curve = CURVES[pair]
  if (model === undefined || curve === undefined || tooUnlike(left.spelling.length, right.spelling.length)) return 0
  const a = prepared(left, `${pair} l`, model.left)
  const b = prepared(right, `${pair} r`, model.right)
  if (!mayShareKey(a, b)) return 0
  const key = a.number * MOST_PREPARED + b.number
  let alike = likenesses.get(key)
  if (alike === undefined) {
    alike = 0.99 / (1 + Math.exp(-(curve[1] + curve[0] * likeness(a.sounded, b.sounded, model))))
    if (likenesses.size >= MOST_LIKENESSES) likenesses.clear()
    likenesses.set(key, alike)
  }
  return alike
}

/** No script needs three letters and more for each of another. */
function tooUnlike(one: number, other: number): boolean {
  return one > 3 * other + 1 || other > 3 * one + 1
}

function inOrder(one: Form, other: Form): readonly [Form, Form] {
  const [a, b] = comparable(one, other)
  const byScript = ORDER.indexOf(a.script) - ORDER.indexOf(b.script)
  return byScript < 0 || (byScript === 0 && a.spelling <= b.spelling) ? [a, b] : [b, a]
}

function comparable(one: Form, other: Form): readonly [Form, Form] {
  const direct = one.script === 'latin' || other.script === 'latin'
  return direct && one.script !== other.script ? [one, other] : [inLatin(one), inLatin(other)]
}

function prepared(form: Form, model: string, side: Parameters<typeof sounded>[1]): Prepared {
  const key = `${model}${form.spelling}`
  let found = kept.get(key)
  if (found === undefined) {
    if (kept.size >= MOST_PREPARED) {
      kept.clear()
      likenesses.clear()
    }
    const { whole, cut } = keysOf(form)
    const [own, shorter] = [maskOf(whole), maskOf(cut)]
    found = { sounded: sounded(form.spelling, side), number: kept.size, whole: own, any: own | shorter }
    kept.set(key, found)
  }
  return found
}

/** Whether two words may share a sound key: at once, without their keys, and never no when they do (Bloom 1970). */
function mayShareKey(one: Prepared, other: Prepared): boolean {
  return (one.whole & other.any) !== 0 || (one.any & other.whole) !== 0
}

function maskOf(keys: readonly string[]): number {
  return keys.reduce((mask, key) => mask | (1 << (hashOf(key) % 31)), 0)
}

function hashOf(key: string): number {
  let hash = 7
  for (let index = 0; index < key.length; index++) hash = (hash * 31 + key.charCodeAt(index)) % 65_521
  return hash
}
