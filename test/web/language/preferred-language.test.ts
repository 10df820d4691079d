import { afterEach, expect, test, vi } from 'vitest'
import { preferredLanguage, regional } from '../../../web/language/preferred-language.ts'

function browserThatWishesFor(...languages: readonly string[]): void {
  vi.stubGlobal('navigator', { languages })
  vi.stubGlobal('localStorage', { getItem: () => null })
}

afterEach(() => {
  vi.unstubAllGlobals()
})

test('begins in the first language of the browser that there is, as it is used where the browser is at home', () => {
  browserThatWishesFor('fr-FR', 'ar-SY', 'en-GB')
  expect([preferredLanguage(), regional('ar'), regional('en')]).toEqual(['ar', 'ar-SY', 'en-GB'])
})

test('a browser whose wish is no language tag gets the language without a region', () => {
  browserThatWishesFor('en-US@posix')
  expect([preferredLanguage(), regional('en')]).toEqual(['en', 'en'])
  expect(new Intl.NumberFormat(regional('en')).format(1234)).toBe('1,234')
})
