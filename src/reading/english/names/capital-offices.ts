import type { Token } from '../../../text/tokens.ts'
import { english } from '../words/lexicon.ts'
import nameRunWords from './name-runs.json' with { type: 'json' }
import { looksLikePerson } from './name-type.ts'

const BEFORE_OFFICE = new Set(nameRunWords.beforeOffice)
const NO_BODIES = new Set(nameRunWords.noBodiesLed)

/**
 * "the Chairman of the X Front", "First Deputy Commander of the Y": an office that is written with a capital is no part of
 * the name of the body.
 */
export function isOfficeOf(tokens: readonly Token[], at: number): boolean {
  let of = at
  while (tokens[of]?.capital === true && isOfOffice(tokens, of)) of++
  const office = tokens[of - 1]?.norm ?? ''
  if (of === at || tokens[of]?.norm !== 'of' || !(english.offices.has(office) || OFFICES_ENDING.has(office)))
    return false
  const body = tokens[of + 1]?.norm === 'the' ? of + 2 : of + 1
  // "Chief of Staff Omar X" is called so, "Chief of Staff of the X" is of the X.
  const staff = tokens[body]?.norm === 'general' ? body + 1 : body
  if (tokens[staff]?.norm === STAFF) return tokens[staff + 1]?.norm === 'of'
  return tokens[body]?.capital === true && !NO_BODIES.has(tokens[body]?.norm ?? '')
}

const STAFF = 'staff'

function isOfOffice(tokens: readonly Token[], at: number): boolean {
  const norm = tokens[at]?.norm ?? ''
  if (norm === STAFF) return tokens.slice(Math.max(0, at - 3), at).some((token) => token.norm === 'chief')
  return english.offices.has(norm) || OFFICES_ENDING.has(norm) || BEFORE_OFFICE.has(norm)
}

/** "Secretary General of", "Chief of Staff of". */
const OFFICES_ENDING = new Set(nameRunWords.officeEndings)

/** "the leader of the X Front Omar Y": where the name of whose office it is begins, behind that of the body. */
export function holderBehind(tokens: readonly Token[], first: number, last: number): number | undefined {
  const of = tokens[first - 1]?.norm === 'the' ? first - 2 : first - 1
  if (tokens[of]?.norm !== 'of' || !english.offices.has(tokens[of - 1]?.norm ?? '')) return undefined
  const holder = tokens.findIndex(
    ({ norm }, at) =>
      at > first &&
      at < last - 1 &&
      english.organizationHeads.has(tokens[at - 1]?.norm ?? '') &&
      english.givenNames.has(norm),
  )
  return holder === -1 || !looksLikePerson(tokens.slice(holder, last)) ? undefined : holder
}
