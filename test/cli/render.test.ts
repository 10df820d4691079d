import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { PLAIN_PAPER, safe, table } from '../../src/cli/render/paper.ts'
import { profileMarkdown } from '../../src/cli/render/profile-markdown.ts'
import { profileText } from '../../src/cli/render/profile-text.ts'
import { widthOf, wrap } from '../../src/cli/render/width.ts'
import { momentOf } from '../../src/inquiry/moment.ts'
import { profile } from '../../src/inquiry/profile.ts'
import { falseReport } from '../inquiry/holdings-of.ts'

const TERMINAL = { columns: 100, color: true, isolate: true }

describe('width', () => {
  it.each([
    ['Ural', 4],
    ['علي كيالي', 9],
    ['عَلِيّ', 3],
    ['Mihraç', 6],
    ['Mihrac\u0327', 6],
    ['東京', 4],
    ['\u2068a\u2069', 1],
  ])('%s takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })

  it('wraps by columns, never inside a word', () => {
    expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four'])
  })
})

describe('a table', () => {
  const rows = [
    [{ text: 'علي كيالي' }, { text: 'x' }],
    [{ text: 'Mihrac Ural' }, { text: 'y' }],
  ]

  it('is aligned by columns, and right-to-left text stays in logical order', () => {
    expect(table(PLAIN_PAPER, rows, 0)).toEqual(['علي كيالي    x', 'Mihrac Ural  y'])
  })

  it('sets right-to-left text apart on a terminal only', () => {
    expect(table(TERMINAL, rows, 0)[0]).toBe('\u2068علي كيالي\u2069    x')
  })
})

it('keeps the escape sequences and direction signs of a document from the terminal', () => {
  expect(safe('a\u001b[31mb\u202ec\nd')).toBe('a [31mb c d')
})

describe('a profile in text', () => {
  it('shows the false report as false', () => {
    expect(profileText(PLAIN_PAPER, profile(falseReport(), 'ural', momentOf({})), false)).toMatchInlineSnapshot(`
      "Mihrac Ural  person  ural

      Names
        primary  Mihrac Ural  Latin
        alias    علي كيالي    Arabic (ar)  1 witness  clm_00000000

      Leads
        Syrian Resistance (الأمين العام, leader)  asserted  2 witnesses
            clm_00000000 asserted by elmanshar.com, 6 August 2025: “الجبهة الشعبية لتحرير لواء إسكندرون
              بقيادة الأمين العام القائد علي كيالي”
            clm_00000000 asserted by Example Encyclopedia, undated: “ural leader_of sr”

      Reported, and not so
        false report  status killed  on 29 March 2016
            clm_00000000 alleged by Ahrar al-Sham, in Agency One, 30 March 2016: “ural status killed”
            clm_00000000 called false by Example Encyclopedia, undated: “ural status killed”

      Contested
        low  refuted
            “Mihrac Ural: status killed, on 29 March 2016” was reported by Ahrar al-Sham (30 March 2016)
            and found false by Example Encyclopedia; nobody maintained it after that
            clm_00000000: maintained by Ahrar al-Sham (30 March 2016)
            clm_00000000: disputed by Example Encyclopedia

      5 claims from 3 sources; 1 sensitive fact withheld (--include PREDICATE)
      "
    `)
  })

  it('shows what held on a day', () => {
    expect(
      profileText(PLAIN_PAPER, profile(falseReport(), 'sr', momentOf({ at: '2025-06-30' })), false),
    ).toMatchInlineSnapshot(`
      "Syrian Resistance  organization  sr
      as of 30 June 2025

      Names
        primary      Syrian Resistance                    Latin
        translation  المقاومة السورية                     Arabic (ar)  1 witness  clm_00000000
        former       الجبهة الشعبية لتحرير لواء اسكندرون  Arabic (ar)  1 witness  clm_00000000

      Status
        holds       active      since 2011  asserted  1 witness
            clm_00000000 asserted by Example Encyclopedia, undated: “sr active”
        other date  size 2,000  in 2015     asserted  1 witness
            clm_00000000 asserted by Example Encyclopedia, undated: “sr size 2000”

      Led by
        undated  Mihrac Ural (الأمين العام, leader)  asserted  2 witnesses
            clm_00000000 asserted by elmanshar.com, 6 August 2025: “الجبهة الشعبية لتحرير لواء إسكندرون
              بقيادة الأمين العام القائد علي كيالي”
            clm_00000000 asserted by Example Encyclopedia, undated: “ural leader_of sr”

      Allies
        ended  Syrian Arab Armed Forces  until 2024  asserted  1 witness
            clm_00000000 asserted by Example Encyclopedia, undated: “sr allied_with saa”

      Opponents
        undated  Free Syrian Army  asserted  1 witness
            clm_00000000 asserted by Example Encyclopedia, undated: “fsa opposed_to sr”

      Events
        undated  perpetrator of Reyhanlı bombings  alleged only  1 witness
            clm_00000000 alleged by Turkish government, in Example Encyclopedia, undated: “sr
              perpetrator_of bombing”

      Places
        ended  headquarters Latakia  until 2024  asserted  1 witness
            clm_00000000 asserted by Example Encyclopedia, undated: “sr headquarters latakia”

      Contested
        medium  former-name-in-use
            Example Encyclopedia calls “الجبهة الشعبية لتحرير لواء اسكندرون” a former name of Syrian
            Resistance, yet it is in use by elmanshar.com (6 August 2025)
            clm_00000000: “الجبهة الشعبية لتحرير لواء اسكندرون” is a former name
            clm_00000000: “الجبهة الشعبية لتحرير لواء اسكندرون” is in use

      10 claims from 2 sources
      "
    `)
  })

  it('is the same on a terminal but for colour and direction signs', () => {
    const asked = profile(falseReport(), 'sr', momentOf({ at: '2016' }))
    const plain = stripVTControlCharacters(profileText(TERMINAL, asked, true)).replace(/[\u2068\u2069]/g, '')
    expect(plain).toBe(profileText(PLAIN_PAPER, asked, true))
  })

  it('is Markdown when asked', () => {
    expect(profileMarkdown(profile(falseReport(), 'ural', momentOf({})))).toMatchInlineSnapshot(`
      "# Mihrac Ural

      person, \`ural\`

      ## Names

      - Mihrac Ural (primary, Latin)
      - علي كيالي (alias, ar, Arabic)

      ## Leads

      - **leader of Syrian Resistance (الأمين العام, leader)**: asserted, 2 witnesses
        - asserted by elmanshar.com, 6 August 2025: “الجبهة الشعبية لتحرير لواء إسكندرون بقيادة الأمين العام القائد علي كيالي” \`clm_00000000\`
        - asserted by Example Encyclopedia, undated: “ural leader\\_of sr” \`clm_00000000\`

      ## Reported, and not so

      - **status killed**: on 29 March 2016, false, 1 witness
        - alleged by Ahrar al-Sham, in Agency One, 30 March 2016: “ural status killed” \`clm_00000000\`
        - called false by Example Encyclopedia, undated: “ural status killed” \`clm_00000000\`

      ## Contested

      - **low** (refuted): “Mihrac Ural: status killed, on 29 March 2016” was reported by Ahrar al-Sham (30 March 2016) and found false by Example Encyclopedia; nobody maintained it after that

      ## Sources

      - Militia leader reported killed, Agency One, 2016-03-30, wire.txt
      - Syrian Resistance, Example Encyclopedia, profile.txt
      - elmanshar.com, 2025-08-06, report.txt
      "
    `)
  })
})
