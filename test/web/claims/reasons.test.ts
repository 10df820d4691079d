import { expect, test } from 'vitest'
import type { Reason } from '../../../src/claims/reason.ts'
import { reasonSaid, sentenceSaid } from '../../../web/claims/reasons.ts'
import arabic from '../../../web/language/catalogues/ar.json' with { type: 'json' }
import englishMessages from '../../../web/language/catalogues/en.json' with { type: 'json' }
import { completeEnglish } from '../../../web/language/english.ts'
import { phraseIn } from '../../../web/language/phrase.ts'

type Language = Parameters<typeof sentenceSaid>[1]

function languageOf(tag: string, catalogue: Parameters<typeof phraseIn>[1]): Language {
  return {
    tag,
    name: tag,
    phrase: phraseIn(tag, catalogue),
    number: (value) => new Intl.NumberFormat(tag).format(value),
    compare: new Intl.Collator(tag).compare,
    change: () => Promise.resolve(),
  }
}

const en = languageOf('en-GB', completeEnglish(englishMessages))
const ar = languageOf('ar-EG', arabic)

/** Without the marks that keep names in their own direction. */
function plain(words: string): string {
  return words.replace(/[\u2066-\u2069\u200e\u200f]/g, '')
}

const REASON: Reason = {
  id: 'contested',
  terms: {
    statement: {
      kind: 'statements',
      statements: [
        {
          subject: { id: 'ent_1', type: 'person', name: 'Nadia Example' },
          predicate: 'leader_of',
          object: { id: 'ent_2', type: 'organization', name: 'Front' },
        },
      ],
      times: ['2016'],
    },
    support: { kind: 'speakers', speakers: [{ name: 'Agency', days: ['2016-03-30'] }] },
    against: { kind: 'researchers', names: ['rana'] },
  },
}

test('a contradiction is explained in either language, with dates and relations of that language', () => {
  expect(plain(reasonSaid(REASON, en))).toBe(
    '“Nadia Example: leader of Front, in 2016” is maintained by Agency (30 March 2016) and disputed by a researcher (rana)',
  )
  const said = plain(reasonSaid(REASON, ar))
  expect(said).toMatch(/^«Nadia Example: .*٢٠١٦».*Agency \(٣٠ مارس ٢٠١٦\).*باحث \(rana\)$/)
  expect(said).not.toMatch(/leader|maintained/)
})

test.each([
  ['Aleppo ~ حلب: both mean aleppo', 'Aleppo ~ حلب: كلاهما يعني aleppo'],
  ['83 km from Hatay, which is named too', 'على بعد ٨٣ كم من Hatay المذكور أيضا'],
  [
    'the one: Syria is named too; the only place known by that name',
    'الأول: تُذكر Syria أيضا · المكان الوحيد المعروف بهذا الاسم',
  ],
  ['seen on a photograph', 'seen on a photograph'],
])('%s', (sentence, expected) => {
  expect(plain(sentenceSaid(sentence, ar))).toBe(expected)
  expect(plain(sentenceSaid(sentence, en)).replaceAll(' · ', '; ')).toBe(sentence)
})
