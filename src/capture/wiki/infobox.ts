import type { Field } from '../layout.ts'
import { inlineText } from './inline.ts'
import type { Template } from './template-text.ts'

const INFOBOX = /^(?:infobox\b|geobox\b|صندوق|معلومات|بطاقة)|\binfobox$|bilgi kutusu/
/** Parameters that say how a box looks, or show pictures. `size` alone is the number of fighters. */
const PICTORIAL =
  /image|img|logo|\bmap|map\b|caption|(?:^|[ _])alt$|.size$|width|colou?r|upright|coordinates|coord$|footnotes|signature|embed|module|pushpin|native_name_lang|label_position|(?:^|[ _])style$|^flag$|صورة|خريطة|resim|harita/i
const PICTURE = /^[^,\n]*\.(?:svg|png|jpe?g|gif|webp|tiff?)$|^\d+\s*px$/i
const YES_OR_NO = /^(?:yes|no|child)$/i

/** Whether a template is the box of facts of an encyclopedia page. */
export function isInfobox(template: Template): boolean {
  return INFOBOX.test(template.name)
}

/** The rows of a box as keys and one-line values: list items and lines joined by `, `, pictures left out. */
export function fieldsOf(template: Template): Field[] {
  const fields: Field[] = []
  for (const [key, value] of template.named) {
    if (PICTORIAL.test(key)) continue
    const words = oneLine(value)
    if (words === '' || PICTURE.test(words) || YES_OR_NO.test(words)) continue
    fields.push({ key: keyInWords(key), value: words })
  }
  return fields
}

/** The value of a box on one line. */
function oneLine(value: string): string {
  const items = value
    .replace(/<br\s*(?:\/\s*)?>|<\/(?:li|p|div)>/gi, '\n')
    .split('\n')
    .map((line) => inlineText(line.replace(/^[\s*#:;]+/, '')).replace(/(?<!\s)\s*,$/, ''))
    .filter((line) => line !== '' && line !== '----')
  let joined = ''
  for (const item of items) {
    const glue = joined === '' ? '' : /^[([]/.test(item) || /[:–-]$/.test(joined) ? ' ' : ', '
    joined += glue + item
  }
  return joined
}

/** `native_name` becomes `Native Name`. */
function keyInWords(key: string): string {
  return key
    .replaceAll('_', ' ')
    .replace(/:/g, ' ')
    .trim()
    .replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase())
}
