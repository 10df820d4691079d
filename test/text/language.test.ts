import { expect, test } from 'vitest'
import { languageOf } from '../../src/text/language.ts'

test.each([
  ['أعلنت الجبهة عن بيان', 'ar'],
  ['The group was founded by the movement', 'en'],
  ['Actors: River Shield (RS). Emir: Otto Brandt, since September 1994. Deputy: Lena Moor. Founded 1991.', 'en'],
  ['Örgüt ve lideri için bir açıklama', 'tr'],
  ['تأسست الحرکة في مدینة الواحة وتخوض مواجهات مع الجیش الوطني', 'ar'],
  ['سازمان آزادی در سال ۱۳۴۴ توسط محمد رضایی بنیان‌گذاری شد', 'und'],
  ['این گروه در سوریه فعالیت می‌کند و رهبر آن گچپژ است', 'und'],
  ['Le groupe a été fondé par son chef', 'und'],
  ['12345', 'und'],
])('%j is written in %s', (text, language) => {
  expect(languageOf(text)).toBe(language)
})
