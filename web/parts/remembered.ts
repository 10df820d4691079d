/** What this browser remembers of how somebody likes to read. Never anything about the workspace. */
type Preference = 'language' | 'names' | 'theme' | 'keys'

const PREFIX = 'stemma.'
/** What was chosen since the page was opened: all there is where the browser keeps nothing. */
const chosen = new Map<Preference, string>()

/** What was chosen before; null where nothing was, or where the browser kept nothing. */
export function remembered(preference: Preference): string | null {
  try {
    return localStorage.getItem(PREFIX + preference)
  } catch (error) {
    if (isRefusal(error)) return chosen.get(preference) ?? null
    throw error
  }
}

/** Keeps a choice for the next visit, where the browser lets pages keep something, else for this one. */
export function remember(preference: Preference, choice: string): void {
  chosen.set(preference, choice)
  try {
    localStorage.setItem(PREFIX + preference, choice)
  } catch (error) {
    if (!isRefusal(error)) throw error
  }
}

/** Browsers throw when storage is switched off or full. */
export function isRefusal(error: unknown): boolean {
  return error instanceof DOMException
}
