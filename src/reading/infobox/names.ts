import { hasArabic } from '../../text/normalise.ts'
import { isAllCapitals } from './acronym.ts'
import type { Row } from './box.ts'
import type { Field } from './fields.ts'
import { type Item, itemsOf } from './item.ts'
import { isBirth, isCaption, languageNamed } from './marks.ts'
import { remarksOf } from './remarks.ts'
import { type Sheet, sayName, validsOf } from './sheet.ts'
import { type Span, wordsOf } from './span.ts'

/** Reads a row of names that the topic bears. */
export function readNames(sheet: Sheet, row: Row, field: Field): void {
  for (const item of itemsOf(sheet.page.text, row.value, sheet.times, null)) readName(sheet, item, field, row.until)
}

/** Reads the line of names between the title and the rows. */
export function readNamesLine(sheet: Sheet, line: Span): void {
  const { text } = sheet.page
  for (const item of itemsOf(text, line, sheet.times, null))
    if (!isCaption(wordsOf(text, item.name))) readName(sheet, item, { nameKind: 'alias' })
}

function readName(
  sheet: Sheet,
  item: Item,
  { nameKind = 'alias', language }: Pick<Field, 'nameKind' | 'language'>,
  until?: string,
): void {
  const { text } = sheet.page
  const [name, labelled] = withoutLanguage(text, item.name)
  const words = wordsOf(text, name)
  if (isBirth(words)) return
  const remarks = remarksOf({ text, name: words, type: 'organization' }, item.brackets, sheet.times)
  const kind = nameKind === 'alias' && isAllCapitals(words) && !hasArabic(words) ? 'acronym' : nameKind
  const said = languageNamed(remarks.role ?? '') ?? labelled ?? language
  const [told = null] = validsOf(item.dates, remarks)
  const valid = told === null || until === undefined || told.includes('/') ? told : `${told}/${until}`
  const evidence = { start: item.start, end: item.end }
  sayName(sheet, { bearer: sheet.topic, name, kind, language: said, valid, evidence })
  for (const alias of remarks.aliases) {
    sayName(sheet, { bearer: sheet.topic, name: alias, kind: alias.kind, language: alias.language, evidence })
  }
}

/** The name behind the language that introduces it: "Arabic: X". */
function withoutLanguage(text: string, name: Span): readonly [Span, string | undefined] {
  const label = /^(\p{L}+)\s*:\s*(?=\S)/u.exec(wordsOf(text, name))
  const language = languageNamed(label?.[1] ?? '')
  if (label === null || language === undefined) return [name, undefined]
  return [{ start: name.start + label[0].length, end: name.end }, language]
}
