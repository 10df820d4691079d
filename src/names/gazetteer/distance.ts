import type { Place } from './place.ts'

const EARTH_RADIUS = 6371
const RADIANS = Math.PI / 180

type Point = Pick<Place, 'latitude' | 'longitude'>

/** Kilometres between two places along a great circle (haversine). */
export function kilometresBetween(one: Point, other: Point): number {
  const [south, north] = [one.latitude * RADIANS, other.latitude * RADIANS]
  const up = Math.sin((north - south) / 2) ** 2
  const along = Math.sin(((other.longitude - one.longitude) * RADIANS) / 2) ** 2
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(up + Math.cos(south) * Math.cos(north) * along)))
}
