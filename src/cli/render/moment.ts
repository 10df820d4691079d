import { dateInWords, type MomentWords } from '../../workspace/asking/questions.ts'

/** What was asked, as one line: "as of 30 June 2016, known by 30 March 2016"; none when nothing was. */
export function momentLine({ at, known, recorded }: MomentWords): readonly string[] {
  const parts = [
    ...(at === null || at === undefined ? [] : [`as of ${dateInWords(at)}`]),
    ...(known === null || known === undefined ? [] : [`from sources published by ${dateInWords(known)}`]),
    ...(recorded === null || recorded === undefined ? [] : [`in this workspace by ${dateInWords(recorded)}`]),
  ]
  return parts.length === 0 ? [] : [parts.join(', ')]
}
