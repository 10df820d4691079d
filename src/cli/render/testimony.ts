import type { Factuality } from '../../claims/attribution.ts'
import type { Claim } from '../../claims/claim.ts'
import { pagesOf } from '../../claims/page.ts'
import { titleOf } from '../../claims/source.ts'
import { dateInWords, type Fact, type SourceSummary, type Testimony } from '../../workspace/asking/questions.ts'
import { type Paper, paragraph, styled } from './paper.ts'

const SPEAKS: Readonly<Record<Factuality, string>> = {
  asserted: 'asserted by',
  alleged: 'alleged by',
  denied: 'denied by',
  false: 'called false by',
}

/** How many characters of a claim's id are enough to name it on the command line. */
const SHORT_ID = 12
/** How many testimonies a fact shows unless all are asked for. */
const SHOWN = 3

/** A source as people name it, with the pages that are cited: "Agency, 30 March 2016, p. 12". */
function sourceInWords(source: SourceSummary | null, { evidence }: Pick<Claim, 'evidence'>): string {
  if (source === null) return 'an unknown source'
  const name = source.publisher ?? titleOf(source)
  const published = source.published === null ? 'undated' : dateInWords(source.published)
  return [name, published, ...pagesInWords(pagesOf(evidence))].join(', ')
}

/** "p. 12", "pp. 12, 14"; nothing for no page. */
export function pagesInWords(pages: readonly string[]): readonly string[] {
  if (pages.length === 0) return []
  return [`${pages.length === 1 ? 'p.' : 'pp.'} ${pages.join(', ')}`]
}

/** Who says it and where: "alleged by the opposition, in Agency, 30 March 2016". */
export function speakerInWords({ claim, source }: Pick<Testimony, 'claim' | 'source'>): string {
  const voices = claim.attribution.map(({ name }) => name)
  if (voices.length > 0)
    return `${SPEAKS[claim.factuality]} ${voices.join(', quoted by ')}, in ${sourceInWords(source, claim)}`
  const speaks = claim.factuality === 'alleged' ? 'reported as alleged by' : SPEAKS[claim.factuality]
  return `${speaks} ${sourceInWords(source, claim)}`
}

/** The start of a claim's id, enough for `stemma accept`. */
export function shortId(id: string): string {
  return id.slice(0, SHORT_ID)
}

/** The words of the text that make the claim, each span in quotation marks. */
export function quotesOf({ claim }: Pick<Testimony, 'claim'>): string {
  return claim.evidence.map(({ quote }) => `“${quote}”`).join(' … ')
}

/** What a researcher concluded, in brackets; empty before anyone has. */
export function assessmentInWords({ claim }: Pick<Testimony, 'claim'>): string {
  const { assessment } = claim
  if (assessment === null) return ''
  const note = assessment.note === null ? '' : `: ${assessment.note}`
  return ` [${assessment.verdict} by ${assessment.by}${note}]`
}

/** The testimonies of a fact, one paragraph each, with the claim's short id. */
export function testimonyLines(paper: Paper, { testimonies }: Fact, all: boolean): readonly string[] {
  const shown = all ? testimonies : testimonies.slice(0, SHOWN)
  const lines = shown.flatMap((one) =>
    paragraph(
      paper,
      `${shortId(one.claim.id)} ${speakerInWords(one)}${assessmentInWords(one)}: ${quotesOf(one)}`,
      6,
    ).map((line, index) => styled(paper, 'dim', index === 0 ? line : `  ${line}`)),
  )
  const hidden = testimonies.length - shown.length
  return hidden === 0 ? lines : [...lines, styled(paper, 'dim', `      and ${hidden} more: --all`)]
}
