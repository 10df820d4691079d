/** A question of which each answer is worked out once, and kept as long as the question is. */
export function remembering<T>(ask: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    if (!known.has(key)) known.set(key, ask(key))
    return known.get(key) as T
  }
}
