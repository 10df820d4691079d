import { predicateNamed } from '../../claims/predicates.ts'
import { dateInWords, type History, type HistoryEntry, timeInWords } from '../../workspace/asking/questions.ts'
import { counted } from './fact.ts'
import { momentLine } from './moment.ts'
import { type Paper, paragraph, styled } from './paper.ts'
import { assessmentInWords, quotesOf, shortId, speakerInWords } from './testimony.ts'

/** The history of a pair for reading: one claim a paragraph, in the order they were told. */
export function historyText(paper: Paper, history: History): string {
  const { moment, entries } = history
  const lines = [
    ...momentLine(moment),
    ...entries.flatMap((entry) => entryLines(paper, entry, history)),
    ...(entries.length === 0 ? [] : ['']),
    counted(entries.length, 'claim'),
  ]
  return `${lines.join('\n')}\n`
}

function entryLines(paper: Paper, entry: HistoryEntry, { one, other }: History): readonly string[] {
  const { claim, state, told } = entry
  const [from, to] = claim.subject.id === one.id ? [one, other] : [other, one]
  const label = predicateNamed(claim.predicate)?.label ?? claim.predicate
  const time = claim.valid === null ? '' : `, ${timeInWords(claim.valid)}`
  const day = state === null ? '' : ` [${state.replace('_', ' ')}]`
  const detail = `${shortId(claim.id)} ${speakerInWords(entry)}${assessmentInWords(entry)}: ${quotesOf(entry)}`
  return [
    ...paragraph(paper, `${dateInWords(told)}  ${from.name}: ${label} ${to.name}${time}${day}`, 0),
    ...paragraph(paper, detail, 4).map((line) => styled(paper, 'dim', line)),
  ]
}
