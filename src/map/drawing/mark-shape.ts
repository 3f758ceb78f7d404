/** A mark's shape on its way to the drawing library and back. The library knows no holes and at most nine decimals. */
import type { MarkGeometry } from '@/domain/gap/mark'
import type { Polygon, Position, Ring } from '@/domain/units'
import { containsPoint } from '@/geometry/points/contains-point'

const DECIMALS = 9

export const roundedPosition = ([lon, lat]: readonly [number, number, ...number[]] | Position): Position => [
  Number(lon.toFixed(DECIMALS)),
  Number(lat.toFixed(DECIMALS)),
]

/** As it can be drawn: the outer ring of a polygon alone. */
export function drawable(geometry: MarkGeometry): MarkGeometry {
  if (geometry.type === 'Point') return { type: 'Point', coordinates: roundedPosition(geometry.coordinates) }
  if (geometry.type === 'LineString')
    return { type: 'LineString', coordinates: geometry.coordinates.map(roundedPosition) }
  return { type: 'Polygon', coordinates: [(geometry.coordinates[0] ?? []).map(roundedPosition)] }
}

/** What the library hands back, as a mark keeps it: rounded, no corner twice in a row. `null`: too few corners. */
export function drawnShape(geometry: { type: string; coordinates: unknown }): MarkGeometry | null {
  if (geometry.type === 'Point')
    return { type: 'Point', coordinates: roundedPosition(geometry.coordinates as Position) }
  if (geometry.type === 'LineString') {
    const coordinates = withoutRepeats(geometry.coordinates as Position[])
    return coordinates.length < 2 ? null : { type: 'LineString', coordinates }
  }
  if (geometry.type !== 'Polygon') return null
  const ring = withoutRepeats((geometry.coordinates as Position[][])[0] ?? [])
  return ring.length < 4 ? null : { type: 'Polygon', coordinates: [ring] }
}

const withoutRepeats = (line: readonly Position[]): Position[] =>
  line.map(roundedPosition).filter((position, i, all) => {
    const before = all[i - 1]
    return !before || before[0] !== position[0] || before[1] !== position[1]
  })

/**
 * The edited shape with the holes of the shape before. Where the whole was moved, its holes move along; where corners
 * were moved, a hole stays if it still lies inside and goes if it does not.
 * @param moved whether the whole was dragged.
 */
export function withHoles(before: MarkGeometry, after: MarkGeometry, moved: boolean): MarkGeometry {
  if (before.type !== 'Polygon' || after.type !== 'Polygon' || before.coordinates.length < 2) return after
  const [outer] = after.coordinates
  if (!outer) return after
  const holes = before.coordinates.slice(1)
  const kept = moved
    ? holes.map(shift(before.coordinates, outer))
    : holes.filter(hole => hole.every(corner => containsPoint([[outer]], corner)))
  return { type: 'Polygon', coordinates: [outer, ...kept] }
}

/** The library moves shapes in Web Mercator, so holes are moved there too. */
function shift([from]: Polygon, to: Ring): (ring: Ring) => Ring {
  const [a, b] = [from?.[0], to[0]]
  if (!a || !b) return ring => ring
  const up = northing(b[1]) - northing(roundedPosition(a)[1])
  const right = b[0] - roundedPosition(a)[0]
  return ring =>
    ring.map(([lon, lat]) => roundedPosition([lon + right, latitude(northing(lat) + up)] as Position))
}

const northing = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
const latitude = (y: number) => (360 / Math.PI) * (Math.atan(Math.exp(y)) - Math.PI / 4)
