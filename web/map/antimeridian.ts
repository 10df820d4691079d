/** Longitude and latitude, degrees. */
export type Position = readonly number[]
export type Ring = readonly Position[]
/** An outline, then its holes. */
export type Polygon = readonly Ring[]

const HALF = 180
const TURN = 360
const POLAR = 89.9

/**
 * A polygon of the globe as polygons of a flat map from -180 to 180 degrees: the atlas lets outlines run over the
 * antimeridian and around a pole, which on a flat map would be bands from one edge to the other.
 */
export function cutAtAntimeridian(polygon: Polygon): readonly Polygon[] {
  // Around a pole the atlas leaves a hole as wide as a hair, which here is an edge of the map.
  const [outline = [], ...holes] = polygon.filter((ring) => ring.some(([, y = 0]) => Math.abs(y) < POLAR))
  const whole = closedAtPole(unrolled(outline))
  if (whole.every(isOnMap)) return [[whole, ...holes]]
  const rings = [whole, ...holes.map(unrolled)]
  return [-TURN, 0, TURN].flatMap((shift) => {
    const pieces = rings.map((ring) => clipped(ring.map(([x = 0, y = 0]) => [x + shift, y])))
    const [first = []] = pieces
    return first.length < 4 ? [] : [pieces.filter(({ length }) => length >= 4)]
  })
}

function isOnMap([x = 0]: Position): boolean {
  return Math.abs(x) <= HALF
}

/** With longitudes that go on beyond 180 degrees where the ring does. */
function unrolled(ring: Ring): Ring {
  let shift = 0
  return ring.map(([x = 0, y = 0], at) => {
    const before = ring[at - 1]?.[0] ?? x
    if (x - before > HALF) shift -= TURN
    else if (x - before < -HALF) shift += TURN
    return [x + shift, y]
  })
}

/** A ring that went once around the globe does not come back to its start on a map: the pole closes it. */
function closedAtPole(ring: Ring): Ring {
  const [first, last] = [ring[0], ring.at(-1)]
  if (first === undefined || last === undefined) return ring
  const [from = 0, latitude = 0] = first
  const [to = 0] = last
  if (Math.abs(to - from) < HALF) return ring
  const pole = latitude < 0 ? -90 : 90
  return [...ring, [to, pole], [from, pole], first]
}

/** The part of a ring that lies on the map (the method of Sutherland and Hodgman, at two edges). */
function clipped(ring: Ring): Ring {
  return [HALF, -HALF].reduce<Ring>((kept, edge) => {
    const isIn = (x: number): boolean => (edge > 0 ? x <= edge : x >= edge)
    const cut = kept.slice(1).flatMap(([x = 0, y = 0], at): readonly Position[] => {
      const [fromX = 0, fromY = 0] = kept[at] ?? []
      const crossing: Position = [edge, fromY + ((edge - fromX) / (x - fromX)) * (y - fromY)]
      if (isIn(x)) return isIn(fromX) ? [[x, y]] : [crossing, [x, y]]
      return isIn(fromX) ? [crossing] : []
    })
    const [first] = cut
    return first === undefined ? [] : [...cut, first]
  }, ring)
}
