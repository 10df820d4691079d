/** Whether a code unit is a letter of ASCII: small and capital letters differ in one bit. */
export function isLatin(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

/** Whether a code unit is a letter of Arabic, hamza to ya, or the stroke that stretches them. */
export function isArabic(code: number): boolean {
  return code >= 0x621 && code <= 0x64a
}
