import { isCommunique } from '../context/ourselves.ts'
import { type Context, roleOf, unnamed } from '../context/statement.ts'
import { isFigure, type Unit } from '../context/unit.ts'
import { claimOffice } from '../phrases/name-phrase.ts'

/** Who signs a communiqué: a name on one line, and the office on the next. */
export function saySignature(context: Context, units: readonly Unit[]): void {
  const { memory } = context
  const signer = memory.signer
  memory.signer = undefined
  if (!isCommunique(memory)) return
  const [only, ...rest] = units.filter(({ kind }) => kind !== 'sign')
  if (!isFigure(only) || rest.length > 0 || only.figure.type !== 'person') return
  if (!only.figure.described) memory.signer = only.figure
  else if (signer !== undefined && only.office !== undefined) {
    const { start, end } = only
    const person = { ...only, ...unnamed(signer, start), nameStart: start, nameEnd: start }
    claimOffice(context, roleOf(person), only.office, { anchor: start, start, end, score: 0.7, standing: 'unvoiced' })
  }
}
