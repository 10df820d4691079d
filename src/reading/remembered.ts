/** How many names are remembered between documents; more are forgotten all at once. */
const REMEMBERED = 10_000

/** A question about a name, of which the answer is remembered: names come again and again. */
export function rememberedByName<T>(ask: (name: string) => T): (name: string) => T {
  const answers = new Map<string, T>()
  return (name) => {
    const known = answers.get(name)
    if (known !== undefined) return known
    const answer = ask(name)
    if (answers.size >= REMEMBERED) answers.clear()
    answers.set(name, answer)
    return answer
  }
}
