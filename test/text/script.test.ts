import { expect, test } from 'vitest'
import { scriptOf, scriptOfLanguage } from '../../src/text/script.ts'

test('the script of a text is that of its first letter', () => {
  const expected = {
    'Ahrar al-Sham': 'Latin',
    '1. أحرار الشام (Ahrar)': 'Arabic',
    'Али Каяли': 'Cyrillic',
    ארגון: 'Hebrew',
    ประเทศ: 'Other',
    '17': 'Other',
  }
  for (const [text, script] of Object.entries(expected)) expect(scriptOf(text), text).toBe(script)
})

test('a language is written in its usual script, or in the one that its tag names', () => {
  const expected = {
    en: 'Latin',
    'ar-SY': 'Arabic',
    fa: 'Arabic',
    ckb: 'Arabic',
    ku: 'Latin',
    ru: 'Cyrillic',
    'sr-Latn': 'Latin',
    he: 'Hebrew',
    ko: 'Hangul',
    th: 'Other',
  }
  for (const [tag, script] of Object.entries(expected)) expect(scriptOfLanguage(tag), tag).toBe(script)
  for (const tag of ['', '*', 'zz9', 'English please']) expect(scriptOfLanguage(tag), tag).toBeNull()
})
