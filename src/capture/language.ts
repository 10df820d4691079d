/** A language tag in its canonical form (`ar-sy` becomes `ar-SY`); null when it is not a tag. */
export function languageTag(value: string): string | null {
  try {
    const tag = Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0]
    return tag === undefined || tag === 'und' ? null : tag
  } catch {
    return null
  }
}

/** Whether a page that declares one language is surely written in the script of another. */
export function contradicts(declared: string, told: string): boolean {
  const latin = /^(?:en|tr|fr|de|es|it|nl)\b/.test(declared)
  return (told === 'ar' && latin) || ((told === 'en' || told === 'tr') && /^ar\b/.test(declared))
}
