import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mend } from '../../src/exchange/mend.ts'

const latin1 = (text: string) => String.fromCharCode(...new TextEncoder().encode(text))
const windows1252 = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))

describe('a value on its way through files', () => {
  it.each([
    ['FrÃ¨res de lâ€™Aube', 'Frères de l’Aube', ['UTF-8 read as windows-1252']],
    ['lâ\u0080\u0099Aube', 'l’Aube', ['UTF-8 read as windows-1252']],
    ['Ø§Ù„Ø¬Ø¨Ù‡Ø©', 'الجبهة', ['UTF-8 read as windows-1252']],
    ['the group\\&#039;s front', "the group's front", ['a backslash before a mark', 'a character reference of HTML']],
    ['Tide &amp; Dawn', 'Tide & Dawn', ['a character reference of HTML']],
    ['l\u0092Aube \u0096 Nord', 'l’Aube – Nord', ['windows-1252 read as Latin-1']],
    [' Northern\u00a0 Tide ', 'Northern Tide', ['white space']],
  ])('%j is mended', (written, value, glitches) => expect(mend(written)).toEqual({ value, glitches }))

  it.each(['«CAFÉ»', 'café”…', 'Ávila', 'São Paulo', 'Óglach', 'AT&T', 'R&D;', 'الجبهة', 'İstanbul', '50 % †', ''])(
    '%j is left as it is',
    (value) => expect(mend(value)).toEqual({ value, glitches: [] }),
  )

  const words = fc.array(fc.constantFrom('الجبهة', 'Frères', 'Öncü', 'Фронт', 'Dawn', 'Día'), { minLength: 1 })

  it('comes back from UTF-8 that was read as Latin-1 or windows-1252', () => {
    fc.assert(
      fc.property(words, (list) => {
        const value = list.join(' ')
        expect(mend(latin1(value)).value).toBe(value)
        expect(mend(windows1252(value)).value).toBe(value)
      }),
    )
  })

  it('is mended once: the second time nothing is found', () => {
    fc.assert(
      fc.property(words, (list) => {
        const { value } = mend(latin1(list.join('  ')))
        expect(mend(value)).toEqual({ value, glitches: [] })
      }),
    )
  })
})
