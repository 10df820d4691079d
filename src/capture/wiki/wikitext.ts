import { withoutApparatus } from '../apparatus.ts'
import type { Drawn } from '../drawn.ts'
import { type Field, layOut } from '../layout.ts'
import { refusal } from '../refusal.ts'
import { clean } from './clean.ts'
import { fieldsOf } from './infobox.ts'
import { inlineText } from './inline.ts'
import { piecesOf } from './pieces.ts'
import { resolve } from './resolve.ts'

const BOX = /^[ \t]*\{\{\s*(?:infobox|geobox|صندوق[ _]معلومات|معلومات[ _]|[^{}|\n]{0,60}bilgi[ _]kutusu)/im
const HEADING = /^={2,6}[^=\n]+={2,6}[ \t]*$/m
const LINK = /\[\[[^\][\n]+\]\]/g
const NAME_KEYS = ['Name', 'اسم', 'الاسم', 'Ad', 'Adı', 'İsim', 'Conventional Long Name', 'Group Name']

/** Whether characters are MediaWiki wikitext: a box of facts, or links with headings or bold beside them. */
export function looksLikeWikitext(characters: string, name: string): boolean {
  const top = characters.slice(0, 200_000)
  if (BOX.test(top)) return true
  if (/\.(?:md|markdown)$/i.test(name)) return false
  const links = top.match(LINK)?.length ?? 0
  return (links > 0 && HEADING.test(top)) || (links > 2 && /'''|\{\{/.test(top))
}

/**
 * Wikitext as encyclopedia text: its box as rows, headings, paragraphs, list items and table rows.
 * References, pictures, navigation and the apparatus at the end are left out.
 * Throws `truncated` when its box of facts is not closed.
 */
export function readWikitext(characters: string, origin: string): Drawn {
  const resolved = resolve(clean(characters))
  if (resolved.openInfobox !== undefined) {
    throw refusal('truncated', origin, `stops inside the template "${resolved.openInfobox}"`)
  }
  const all = resolved.infoboxes.flatMap(fieldsOf)
  const named = all.find((field) => NAME_KEYS.includes(field.key))
  const bold = /'''(?!')([^\n]{2,120}?)'''/.exec(resolved.body)?.[1]
  const title = named?.value ?? (bold === undefined ? undefined : inlineText(bold))
  const fields = withoutRepeats(all.filter((field) => field !== named))
  const pieces = withoutApparatus(piecesOf(resolved.body))
  return {
    text: layOut({ title: title ?? null, fields, pieces }),
    mediaType: 'text/x-wiki',
    reader: 'wikitext@1',
    declared: named === undefined ? {} : { title: named.value },
    guessed: title === undefined ? {} : { title },
    notes: resolved.stopsInside ? ['a template or link is not closed; its words are kept as text'] : [],
  }
}

function withoutRepeats(fields: readonly Field[]): Field[] {
  const seen = new Set<string>()
  return fields.filter((field) => {
    const line = `${field.key}: ${field.value}`
    if (seen.has(line)) return false
    seen.add(line)
    return true
  })
}
