import type { Figure } from '../../cast.ts'
import { type Memory, mainOf } from '../context/memory.ts'
import { FRAME_VERBS } from '../words/frames.ts'
import { hasStem } from '../words/word-kinds.ts'
import type { Word } from '../words/words.ts'

/** What is told of a body on its own, and not of that to which it is tied. */
const OF_ITS_OWN: ReadonlySet<string> = new Set([
  'lead',
  'begin',
  'operate',
  'control',
  'centre-on',
  'comprise',
  'claim',
])

const isOfItsOwn = hasStem(
  ({ base, pronoun, preposition }) =>
    pronoun === '' &&
    preposition === '' &&
    FRAME_VERBS.get(base)?.some(({ frame: { key } }) => OF_ITS_OWN.has(key)) === true,
)

/**
 * "X فرع من تنظيم Y. ويقود التنظيم فلان": right behind a verb of leading or being somewhere "the organisation" is whom
 * the text is about, and not the whole of which that is a part, when the sentence does not name the whole.
 */
export function partRather(
  memory: Memory,
  words: readonly Word[],
  at: number,
  figure: Figure | undefined,
): Figure | undefined {
  const main = mainOf(memory)
  if (figure === undefined || main === undefined || figure === main || !isOfItsOwn(words[at - 1])) return figure
  if ((memory.seen.get(figure)?.at ?? -1) >= memory.sentence) return figure
  return isWholeOf(memory, figure, main) ? main : figure
}

function isWholeOf({ page: { cast, proposals } }: Memory, whole: Figure, part: Figure): boolean {
  return proposals.some(
    ({ predicate, subject, object }) =>
      predicate === 'part_of' &&
      object !== null &&
      'figure' in object &&
      cast.head(object.figure) === whole &&
      cast.head(subject.figure) === part,
  )
}
