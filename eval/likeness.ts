import { type Claim, type ClaimObject, isEntityReference } from '../src/claims/claim.ts'
import { predicateNamed } from '../src/claims/predicates.ts'
import { fold } from '../src/text/normalise.ts'
import { boundsOf } from '../src/time/edtf.ts'
import type { Corpus, GoldClaim } from './corpus.ts'

/** How claims are compared with annotations: by name and alias, never by id. */
export interface Likeness {
  /** Whether both say the same of the same. */
  matches(gold: GoldClaim, claim: Claim): boolean
  agreesOnTime(gold: GoldClaim, claim: Claim): boolean
  agreesOnFactuality(gold: GoldClaim, claim: Claim): boolean
  agreesOnVoice(gold: GoldClaim, claim: Claim): boolean
}

/** The annotations do not tell them apart. */
const ONE_DEATH = new Map(['dead', 'died', 'deceased'].map((word) => [word, 'killed']))
const THOUSANDS = /(\d)[,٬ ](?=\d{3}\b)/g

type Keys = ReadonlySet<string>

/** The comparison that a corpus' aliases make. */
export function likenessOf({ aliases }: Pick<Corpus, 'aliases'>): Likeness {
  const canonical = new Map(ONE_DEATH)
  for (const [name, forms] of Object.entries(aliases)) {
    for (const form of [name, ...forms]) canonical.set(fold(form), fold(name))
  }
  const key = (words: string): string => canonical.get(fold(words)) ?? fold(words.replace(THOUSANDS, '$1'))
  const keys = (words: readonly string[]): Keys => new Set(words.map(key))
  const ends = (claim: Claim): readonly [Keys, Keys] => [keys(wordsOf(claim.subject)), keys(wordsOf(claim.object))]
  return {
    matches: (gold, claim) => {
      if (gold.p !== claim.predicate) return false
      const [subject, object] = ends(claim)
      const [s, o] = [keys([gold.s]), keys(goldWords(gold.o))]
      if (o.size === 0) return meet(s, subject) && object.size === 0
      const turned = predicateNamed(gold.p)?.symmetric === true && meet(s, object) && meet(o, subject)
      return (meet(s, subject) && meet(o, object)) || turned
    },
    agreesOnTime: (gold, claim) => sameTime(gold.valid, claim.valid),
    agreesOnFactuality: (gold, claim) => gold.factuality === claim.factuality,
    agreesOnVoice: (gold, claim) => {
      const voice = claim.attribution[0]
      if (gold.by === null || voice === undefined) return gold.by === null && voice === undefined
      return key(gold.by) === key(voice.name)
    },
  }
}

function goldWords(object: GoldClaim['o']): readonly string[] {
  if (object === null) return []
  return typeof object === 'object' ? [`${object.min}-${object.max}`] : [String(object)]
}

function wordsOf(object: ClaimObject): readonly string[] {
  if (object === null) return []
  if (isEntityReference(object)) return object.mention === undefined ? [object.name] : [object.name, object.mention]
  return 'min' in object ? [`${object.min}-${object.max}`] : [String(object.value)]
}

function meet(one: Keys, other: Keys): boolean {
  return [...one].some((word) => other.has(word))
}

/** Whether two EDTF expressions mean the same days; an interval is never a date. */
function sameTime(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other
  if (one === other) return true
  const [a, b] = [boundsOf(one), boundsOf(other)]
  if (a === null || b === null || one.includes('/') !== other.includes('/')) return false
  return a.earliest === b.earliest && a.latest === b.latest
}
