import type { SentenceParse } from '../sentence/parse.ts'
import { publicBodyNamed } from '../sentence/public-bodies.ts'
import type { Core } from '../syntax/chunk.ts'
import { isOfficeNoun, type Office } from './office.ts'
import officeWords from './offices.json' with { type: 'json' }

const HEADED = new Set(officeWords.headedNationwide)

/**
 * "army spokesman X", "X, a military spokesman": of the army that the text has named. Heads are many, in towns and districts
 * too, so that only the chief of an army is taken for that of the one named. Null when no such body is named.
 */
export function ofBodyNamed(parse: SentenceParse, core: Core, office: Office): Office | null {
  if (office.organization !== null || core.of !== null || core.possessive !== null) return null
  if (core.modifiers.length > 0 || office.predicate === 'founder_of') return null
  const words = office.words.toLowerCase().split(/\s+/u)
  const at = words.findIndex((word) => isOfficeNoun(word))
  const kind = words[at - 1] ?? ''
  // "army spokesman", "then army chief", not "army media spokesman" nor "rebel army spokesman".
  if (at < 1 || !words.slice(0, at - 1).every((word) => BEFORE.has(word))) return null
  if (office.predicate === 'leader_of' && !(HEADED.has(kind) && words[at] === 'chief')) return null
  const figure = publicBodyNamed(parse.page, kind)
  return figure === undefined ? null : { ...office, organization: { figure, start: 0, end: 0 } }
}

const BEFORE = new Set(officeWords.beforeBodies)
