/**
 * Where the districts' names stand at a zoom: on the district's point, or as near to it as there is room beside the
 * digits of the alert zones and the other names. Worked out here and not left to the map, whose own answer depends on
 * what it drew before. Pure: lengths in pixels of a map at that zoom, y down.
 */
import type { MultiPolygon } from '@/domain/units'
import { containsPoint } from '@/geometry/points/contains-point'
import type { LabelSpot } from './geometry/map-shapes'

export interface NameToPlace {
  readonly text: string
  readonly spot: LabelSpot
  readonly area: MultiPolygon
  /** Chooses its place before the others. */
  readonly first: boolean
}

export interface PlacedName {
  readonly text: string
  readonly lon: number
  readonly lat: number
}

interface Sizes {
  readonly zoom: number
  /** Height of a letter box. */
  readonly size: number
  /** Width of a text at that size. */
  readonly widthOf: (text: string) => number
  /** Half the side of a digit's box. */
  readonly digit: number
}

type Box = readonly [left: number, top: number, right: number, bottom: number]

const GAP = 2

/** Steps away from the point, in letter heights, nearest first; sideways costs less than up or down looks. */
const STEPS = [-7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7]
  .flatMap(x =>
    [-6, -5, -4, -3.4, -2.7, -2, -1.4, -0.7, 0, 0.7, 1.4, 2, 2.7, 3.4, 4, 5, 6].map(y => [x, y] as const),
  )
  .sort((a, b) => Math.hypot(a[0], a[1]) - Math.hypot(b[0], b[1]))

/** No step leads farther than this, letter heights; and outside the district itself not farther than `BESIDE`. */
const REACH = 9
const BESIDE = 5

/** @returns the middle of each name; one that finds no room within a few letter heights is left out. */
export function placeNames(
  names: readonly NameToPlace[],
  digits: readonly { readonly lon: number; readonly lat: number }[],
  { zoom, size, widthOf, digit }: Sizes,
): PlacedName[] {
  const world = 512 * 2 ** zoom
  const taken: Box[] = digits.map(({ lon, lat }) => {
    const [x, y] = toWorld(lon, lat, world)
    return [x - digit, y - digit, x + digit, y + digit]
  })
  // After those that go first, the small before the large: a large district has room elsewhere.
  const order = [...names].sort((a, b) => Number(b.first) - Number(a.first) || a.spot.room - b.spot.room)
  return order.flatMap(({ text, spot, area }) => {
    const [x, y] = toWorld(spot.lon, spot.lat, world)
    const wide = widthOf(text) / 2
    const boxAt = ([dx, dy]: readonly [number, number]): Box => {
      const [atX, atY] = [x + dx * size, y + dy * size]
      return [atX - wide - GAP, atY - size * 0.6, atX + wide + GAP, atY + size * 0.6]
    }
    const reach: Box = [x - wide - REACH * size, y - REACH * size, x + wide + REACH * size, y + REACH * size]
    const near = taken.filter(other => overlap(reach, other))
    const free = STEPS.filter(step => {
      const box = boxAt(step)
      return !near.some(other => overlap(box, other))
    })
    const middle = ([dx, dy]: readonly [number, number]) => toDegrees(x + dx * size, y + dy * size, world)
    const best =
      free.find(step => containsPoint(area, middle(step))) ??
      free.find(([dx, dy]) => Math.hypot(dx, dy) <= BESIDE)
    if (!best) return []
    taken.push(boxAt(best))
    const [lon, lat] = middle(best)
    return [{ text, lon, lat }]
  })
}

const overlap = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]

/** Web Mercator, from the north-west corner of the world. */
function toWorld(lon: number, lat: number, world: number): [x: number, y: number] {
  const sine = Math.sin((lat * Math.PI) / 180)
  return [((lon + 180) / 360) * world, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world]
}

function toDegrees(x: number, y: number, world: number): [lon: number, lat: number] {
  const northing = Math.PI * (1 - (2 * y) / world)
  return [(x / world) * 360 - 180, (Math.atan(Math.sinh(northing)) * 180) / Math.PI]
}
