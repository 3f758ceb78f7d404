/** Shapes of files → the shape of a mark: one point, one line or one area, in degrees, without heights. */
import type { MarkGeometry } from '@/domain/gap/mark'
import type { Position } from '@/domain/units'
import { isObject } from '../formats/format'

const NUMBER = '[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?'
const WKT = /^\s*(POINT|LINESTRING|POLYGON)\s*(?:Z\s*)?(\(.*\))\s*$/is

/** Well-known text, also with heights; `null` where it is none of the three shapes, or broken. */
export function shapeOfText(text: string): MarkGeometry | null {
  const found = WKT.exec(text)
  if (!found) return null
  const bare = found[2]!.replace(/\s+/g, ' ')
  const pair = new RegExp(`\\s*(${NUMBER}) (${NUMBER})(?: ${NUMBER})?\\s*`, 'gi')
  const json = bare.replace(pair, '[$1,$2]').replace(/\(/g, '[').replace(/\)/g, ']')
  // Only brackets, commas and numbers are left of a sound text; JSON knows no `+` and no bare dot.
  if (!/^[[\],\d.eE+-]*$/.test(json.replace(/ /g, ''))) return null
  try {
    const value: unknown = JSON.parse(
      json
        .replace(/\+(?=\d)/g, '')
        .replace(/(?<!\d)\.(?=\d)/g, '0.')
        .replace(/\.(?!\d)/g, ''),
    )
    const coordinates = found[1]!.toUpperCase() === 'POINT' ? (value as unknown[])[0] : value
    const type = { POINT: 'Point', LINESTRING: 'LineString', POLYGON: 'Polygon' }[found[1]!.toUpperCase()]
    return shapeOfGeojson({ type, coordinates })
  } catch {
    return null
  }
}

/** A GeoJSON geometry; a multi-shape of one part is that part. `null`: no shape that a mark can have. */
export function shapeOfGeojson(value: unknown): MarkGeometry | null {
  if (!isObject(value)) return null
  const { type, coordinates, geometries } = value
  if (type === 'GeometryCollection')
    return Array.isArray(geometries) && geometries.length === 1 ? shapeOfGeojson(geometries[0]) : null
  if (typeof type === 'string' && type.startsWith('Multi'))
    return Array.isArray(coordinates) && coordinates.length === 1
      ? shapeOfGeojson({ type: type.slice(5), coordinates: coordinates[0] })
      : null
  if (type === 'Point') {
    const position = positionOf(coordinates)
    return position && { type, coordinates: position }
  }
  if (type === 'LineString') {
    const line = positionsOf(coordinates)
    return line && line.length >= 2 ? { type, coordinates: line } : null
  }
  if (type !== 'Polygon' || !Array.isArray(coordinates) || coordinates.length === 0) return null
  const rings = coordinates.map(ringOf)
  return rings.every(ring => ring !== null) ? { type, coordinates: rings } : null
}

function ringOf(value: unknown): Position[] | null {
  const ring = positionsOf(value)
  if (!ring || ring.length < 3) return null
  const [first, last] = [ring[0]!, ring.at(-1)!]
  const closed = first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first]
  return closed.length >= 4 ? closed : null
}

function positionsOf(value: unknown): Position[] | null {
  if (!Array.isArray(value)) return null
  const positions = value.map(positionOf)
  return positions.every(position => position !== null) ? positions : null
}

function positionOf(value: unknown): Position | null {
  if (!Array.isArray(value)) return null
  const [lon, lat] = value as unknown[]
  return isWithin(lon, 180) && isWithin(lat, 90) ? [lon, lat] : null
}

const isWithin = (value: unknown, limit: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= limit

/** The same shape, to a centimetre: what is lost when a program writes fewer digits is no change. */
export function sameShape(a: MarkGeometry, b: MarkGeometry): boolean {
  const [left, right] = [flat(a), flat(b)]
  return (
    a.type === b.type &&
    left.length === right.length &&
    left.every((value, at) =>
      Number.isNaN(value) ? Number.isNaN(right[at]) : Math.abs(value - right[at]!) <= 1e-7,
    )
  )
}

/** All numbers in a row; NaN between rings. */
function flat({ type, coordinates }: MarkGeometry): number[] {
  if (type === 'Point') return [...coordinates]
  if (type === 'LineString') return coordinates.flat()
  return coordinates.flatMap(ring => [...ring.flat(), Number.NaN])
}
