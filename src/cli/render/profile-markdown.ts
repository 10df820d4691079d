import type { Conflict, Profile, ProfileEntry } from '../../workspace/asking/questions.ts'
import { counted, standingCell, stateCell, withRole } from './fact.ts'
import { momentLine } from './moment.ts'
import { safe } from './paper.ts'
import { quotesOf, shortId, speakerInWords } from './testimony.ts'

const MARKUP = /[\\`*_[\]<>|#]/g

/** A profile as Markdown: the same content as in the terminal, every testimony as a quotation. */
export function profileMarkdown(profile: Profile): string {
  const { entity, moment, names, sections, refuted, conflicts, sources } = profile
  const lines = [
    `# ${text(entity.name)}`,
    '',
    `${entity.type}, \`${entity.id}\``,
    ...momentLine(moment).flatMap((line) => ['', `*${line}*`]),
    '',
    '## Names',
    '',
    ...names.map((name) => `- ${text(name.text)} (${[...name.kinds, ...name.languages, name.script].join(', ')})`),
    ...sections.flatMap(({ title, entries }) => ['', `## ${title}`, '', ...entries.flatMap(entryLines)]),
    ...(refuted.length === 0 ? [] : ['', '## Reported, and not so', '', ...refuted.flatMap(entryLines)]),
    ...(conflicts.length === 0 ? [] : ['', '## Contested', '', ...conflicts.map(conflictLine)]),
    '',
    '## Sources',
    '',
    ...sources.map(({ title, publisher, published, url, origin }) => {
      const parts = [title, publisher, published, url ?? origin].filter((part) => part !== null)
      return `- ${parts.map(text).join(', ')}`
    }),
  ]
  return `${lines.join('\n')}\n`
}

function entryLines({ label, value, fact }: ProfileEntry): readonly string[] {
  const details = [
    ...(fact.state === null ? [] : [stateCell(fact.state).text]),
    ...(fact.words === '' ? [] : [fact.words]),
    standingCell(fact.standing).text,
    counted(fact.independent, 'witness', 'witnesses'),
  ]
  return [
    `- **${text(withRole(`${label} ${value}`.trimEnd(), fact))}**: ${details.join(', ')}`,
    ...fact.testimonies.map((one) => {
      return `  - ${text(speakerInWords(one))}: ${text(quotesOf(one))} \`${shortId(one.claim.id)}\``
    }),
  ]
}

function conflictLine({ severity, rule, explanation }: Conflict): string {
  return `- **${severity}** (${rule}): ${text(explanation)}`
}

/** Words from outside, so that none of their characters is taken for markup. */
function text(words: string): string {
  return safe(words).replace(MARKUP, '\\$&')
}
