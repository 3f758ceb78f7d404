/**
 * The local metric plane of the recipe: Lambert's cylindrical equal-area projection with its standard parallel
 * through the province (20° N), on a sphere. Areas are true everywhere; shapes within half a percent.
 * Snyder, Map Projections: A Working Manual (1987), §10.
 */
export type Point = [x: number, y: number]

const radius = 6_371_008.8
const lon0 = 105.3
const radians = Math.PI / 180
const sin0 = Math.sin(20 * radians)
const cos0 = Math.cos(20 * radians)

/** Degrees → metres. */
export const toPlane = ([lon, lat]: Point): Point => [
  radius * cos0 * (lon - lon0) * radians,
  (radius * (Math.sin(lat * radians) - sin0)) / cos0,
]

/** Metres → degrees. */
export const toDegrees = ([x, y]: Point): Point => [
  lon0 + x / (radius * cos0 * radians),
  Math.asin((y * cos0) / radius + sin0) / radians,
]

/** Shipped coordinates are whole steps of 0.00001° (about 1 m), counted from this corner. */
export const quantum = { scale: 1e-5, lon: 102, lat: 17 }

/** Metres → whole steps. */
export function toSteps(p: Point): Point {
  const [lon, lat] = toDegrees(p)
  return [Math.round((lon - quantum.lon) / quantum.scale), Math.round((lat - quantum.lat) / quantum.scale)]
}

/** Whole steps → metres. */
export const fromSteps = ([i, j]: Point): Point =>
  toPlane([quantum.lon + i * quantum.scale, quantum.lat + j * quantum.scale])

/** Twice no more: the signed area of a ring (closed or open), positive when it runs counter-clockwise. */
export function ringArea(ring: Point[]): number {
  let twice = 0
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
    twice += ring[j]![0] * ring[i]![1] - ring[i]![0] * ring[j]![1]
  return twice / 2
}
