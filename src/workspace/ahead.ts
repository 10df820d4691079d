/**
 * Does something with each of many things and hands over the outcomes in their order, having begun no more than `most()`
 * of those that follow. What is begun and never taken is left alone, and so is its fault.
 */
export async function* doneAhead<Thing, Outcome>(
  things: AsyncIterable<Thing>,
  begin: (thing: Thing) => Promise<Outcome>,
  most: () => number,
): AsyncGenerator<Outcome> {
  const underWay: Promise<Outcome>[] = []
  for await (const thing of things) {
    const outcome = begin(thing)
    // A fault is thrown where the outcome is taken, which may be later.
    outcome.catch(() => {})
    underWay.push(outcome)
    while (underWay.length > most()) yield await (underWay.shift() as Promise<Outcome>)
  }
  for (const outcome of underWay) yield await outcome
}
