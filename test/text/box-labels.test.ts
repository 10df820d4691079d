import { expect, test } from 'vitest'
import { isBoxLabel } from '../../src/text/box-labels.ts'

test('a line that only says that a box follows names nobody', () => {
  for (const line of ['Infobox', ' infobox militant organization ', 'صندوق معلومات', 'صندوق معلومات شخص'])
    expect(isBoxLabel(line), line).toBe(true)
  for (const line of ['Infobox: a history', 'The Infobox', 'Infobox 7', '']) expect(isBoxLabel(line), line).toBe(false)
})
