import type { Trained } from '../../workspace/reviewing/train.ts'
import { counted } from './fact.ts'
import { type Cell, type Paper, safe, table } from './paper.ts'

/** What was learned, in numbers, and whether it is used. */
export function trainedText(paper: Paper, trained: Trained, path: string): string {
  const { material, before, after, predicates, scored } = trained
  const { right, wrong, marked, sources } = material
  const lines = [
    `learned from ${right} accepted and ${wrong} rejected proposals and ${counted(marked, 'marked claim')}, ${counted(sources, 'source')}`,
    'on sources that were left out:',
    ...table(paper, [
      [{ text: '' }, { text: 'by scores' }, { text: 'learned' }],
      measure('log loss', before.logLoss, after.logLoss),
      measure('average precision', before.averagePrecision, after.averagePrecision),
      measure('precision, first half', before.firstHalf, after.firstHalf),
      measure('F1', before.f1, after.f1),
    ]),
    ...table(paper, [
      [{ text: 'predicate' }, { text: 'proposals' }, { text: 'right' }, { text: 'log loss' }, { text: 'learned' }],
      ...predicates.map((one): readonly Cell[] => [
        { text: one.predicate },
        { text: String(one.examples) },
        { text: String(one.right) },
        { text: figure(one.before) },
        { text: scored.includes(one.predicate) ? `${figure(one.after)}, so the scores stand` : figure(one.after) },
      ]),
    ]),
    ...outcome(trained, path),
  ]
  return `${lines.join('\n')}\n`
}

function outcome({ isUsed, unlikely, below }: Trained, path: string): readonly string[] {
  if (!isUsed) return ['not better than the scores, which stand; nothing is used of it']
  const line =
    unlikely === 0
      ? 'no line was found below which proposals are unlikely'
      : `unlikely below ${unlikely}: of ${counted(below.examples, 'such proposal')} ${below.right} were right`
  return [line, `better than the scores: the queue of ${safe(path)} is sorted by it from now on`]
}

function measure(name: string, before: number, after: number): readonly Cell[] {
  return [{ text: name }, { text: figure(before) }, { text: figure(after) }]
}

function figure(number: number): string {
  return number.toFixed(3)
}
