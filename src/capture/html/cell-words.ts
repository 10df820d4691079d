import { decodeEntities } from '../entities.ts'

/** Set where an item of a cell ends; a control character cannot stand in the page. */
export const ITEM_END = '\u0001'

/** The words of a cell on one line, its items with commas between them. */
export function oneLine(words: string): string {
  const items = itemsOf(words).map((item) => item.replace(/(?<!\s)\s*,$/, ''))
  let joined = ''
  for (const item of items) {
    const glue = joined === '' ? '' : /^[([]/.test(item) || /[:–-]$/.test(joined) ? ' ' : ', '
    joined += glue + item
  }
  return joined
}

/** The items of a cell, without those that have no words. */
export function itemsOf(words: string): string[] {
  return decodeEntities(words)
    .split(ITEM_END)
    .map((item) => item.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((item) => item !== '')
}
