import type { Stance, Unheard } from '../../workspace/asking/voices.ts'
import { counted } from './fact.ts'

const SPEAKERS: Readonly<Record<Stance, string>> = {
  self: 'by those it is about',
  ally: 'by allies',
  opponent: 'by opponents',
  'third-party': 'by third parties',
  unknown: 'by voices whose side is unknown',
}

/** What was left out because of who says it: "12 claims not heard: 8 by opponents, 4 by others than asked for". */
export function unheardLine({ claims, byStance, byOthers }: Unheard): string {
  const reasons = Object.entries(SPEAKERS).flatMap(([stance, words]) => {
    const count = byStance[stance as Stance]
    return count === 0 ? [] : [`${count.toLocaleString('en')} ${words}`]
  })
  const others = byOthers === 0 ? [] : [`${byOthers.toLocaleString('en')} by others than asked for`]
  const all = [...reasons, ...others]
  return `${counted(claims, 'claim')} not heard${all.length === 0 ? '' : `: ${all.join(', ')}`}`
}

/** The line below an answer, when not everybody was heard. */
export function unheardText(answer: { readonly unheard?: Unheard }): string {
  return answer.unheard === undefined ? '' : `${unheardLine(answer.unheard)}\n`
}
