/** A card that belongs to a place of the text: where its line begins and how high it is, in CSS pixels. */
export interface Card {
  readonly id: string
  readonly line: number
  readonly height: number
}

/** Between two cards, CSS pixels. */
export const GAP = 6

/**
 * Where the cards of a margin stand, in CSS pixels from its top: each beside its line, or below the card before it where
 * that reaches further. The chosen card stands exactly beside its line; those before it give way upwards, as
 * far as the top of the margin lets them. The cards come in the order of their lines.
 */
export function placesOf(cards: readonly Card[], chosen: string | undefined): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const at = cards.findIndex(({ id }) => id === chosen)
  placeDown(cards, places, 0)
  const middle = cards[at]
  if (middle === undefined) return places
  const before = cards.slice(0, at)
  const room = before.reduce((sum, { height }) => sum + height + GAP, 0)
  const place = Math.max(middle.line, room)
  if (place >= (places.get(middle.id) ?? 0)) return places
  places.set(middle.id, place)
  placeUp(before, places, place)
  placeDown(cards.slice(at + 1), places, place + middle.height + GAP)
  return places
}

function placeDown(cards: readonly Card[], places: Map<string, number>, from: number): void {
  let free = from
  for (const { id, line, height } of cards) {
    const place = Math.max(line, free)
    places.set(id, place)
    free = place + height + GAP
  }
}

/** Moves cards up until none reaches below the limit. */
function placeUp(cards: readonly Card[], places: Map<string, number>, from: number): void {
  let limit = from
  for (const { id, height } of cards.toReversed()) {
    const place = Math.min(places.get(id) ?? 0, limit - GAP - height)
    places.set(id, place)
    limit = place
  }
}
