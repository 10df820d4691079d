import { titleOf } from '../../claims/source.ts'
import { dateInWords, statementOf } from '../../workspace/asking/questions.ts'
import type { FactWitnesses, Teller, WitnessAnswer } from '../../workspace/asking/witnesses.ts'
import { counted, standingCell } from './fact.ts'
import { momentLine } from './moment.ts'
import { heading, type Paper, paragraph, safe, styled } from './paper.ts'
import { shortId, speakerInWords } from './testimony.ts'

/** How many words of a passage are shown. */
const SHOWN_WORDS = 30

/** The whole answer to `stemma witnesses`. */
export function witnessesText(paper: Paper, { moment, facts }: WitnessAnswer): string {
  const lines = [...momentLine(moment), ...facts.flatMap((fact) => factLines(paper, fact))]
  return `${(facts.length === 0 ? [...lines, 'nothing is said of it'] : lines).join('\n').replace(/^\n/, '')}\n`
}

function factLines(paper: Paper, { fact, witnesses, against }: FactWitnesses): readonly string[] {
  const when = fact.words === '' ? '' : `, ${fact.words}`
  const independent = counted(fact.independent, 'independent witness', 'independent witnesses')
  return [
    ...heading(paper, `${statementOf(fact)}${when}`),
    `${standingCell(fact.standing).text}, ${independent}`,
    ...witnesses.flatMap(({ tellers }, at) => [
      '',
      ...tellers.flatMap((teller) => tellerLines(paper, teller, `${at + 1}. `)),
    ]),
    ...(against.length === 0 ? [] : ['', 'Against it']),
    ...against.flatMap((one) => paragraph(paper, `${shortId(one.claim.id)} ${speakerInWords(one)}`)),
  ]
}

function tellerLines(paper: Paper, teller: Teller, lead: string): readonly string[] {
  const because = teller.because === null ? [] : paragraph(paper, teller.because.words, lead.length)
  const passage = paragraph(paper, passageOf(teller), lead.length)
  return [
    `${lead}${styled(paper, 'bold', safe(tellerTitle(teller)))}`,
    ...[...because, ...(passageOf(teller) === '' ? [] : passage)].map((line) => styled(paper, 'dim', line)),
    ...teller.repeatedBy.flatMap((one) => tellerLines(paper, one, `${' '.repeat(lead.length)}└─ `)),
  ]
}

/** "Agency One, 1 May 2010  clm_0123abcd"; a voice that only others quote has no date. */
function tellerTitle({ origin, source, claims }: Teller): string {
  if (source === null) return `${origin.name} (as others tell)`
  const name = source.publisher ?? titleOf(source)
  const date = source.published === null ? 'undated' : dateInWords(source.published)
  return `${name}, ${date}  ${claims.map(shortId).join(' ')}`
}

function passageOf({ because }: Teller): string {
  if (because === null || because.passage === null || because.passage === '') return ''
  const words = because.passage.split(/\s+/)
  return `“${words.slice(0, SHOWN_WORDS).join(' ')}${words.length > SHOWN_WORDS ? ' …' : ''}”`
}
