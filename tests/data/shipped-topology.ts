/** The shipped TopoJSON files, decoded by hand: the tests of the recipe share none of its code. */
import { readFileSync } from 'node:fs'

export type Step = [number, number]
export interface Shape {
  properties: Record<string, string>
  /** Arc references: polygons, rings, references. */
  polygons: number[][][]
}
interface RawGeometry {
  type: string
  arcs?: number[][] | number[][][]
  coordinates?: Step
  properties?: Record<string, string>
}
export interface Shipped {
  text: string
  metadata: Record<string, unknown>
  transform: { scale: Step; translate: Step }
  /** Arcs in whole steps from the transform's corner. */
  arcs: Step[][]
  shapes(object: string): Shape[]
  points(object: string): { properties: Record<string, string>; lon: number; lat: number }[]
  /** The closed ring of a list of arc references, whole steps. */
  ring(references: number[]): Step[]
  degrees(step: Step): Step
}

export function readShipped(name: string): Shipped {
  const text = readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8')
  const raw = JSON.parse(text)
  const { scale, translate } = raw.transform
  const arcs: Step[][] = raw.arcs.map((arc: Step[]) => {
    let x = 0
    let y = 0
    return arc.map(([dx, dy]): Step => {
      x += dx
      y += dy
      return [x, y]
    })
  })
  const degrees = ([i, j]: Step): Step => [translate[0] + i * scale[0], translate[1] + j * scale[1]]
  const geometries = (object: string): RawGeometry[] => raw.objects[object].geometries
  return {
    text,
    metadata: raw.metadata,
    transform: raw.transform,
    arcs,
    degrees,
    shapes: object =>
      geometries(object).map(({ type, arcs: rings, properties }) => ({
        properties: properties ?? {},
        polygons: type === 'Polygon' ? [rings as number[][]] : (rings as number[][][]),
      })),
    points: object =>
      geometries(object).map(({ coordinates, properties }) => {
        const [lon, lat] = degrees(coordinates!)
        return { properties: properties ?? {}, lon, lat }
      }),
    ring(references) {
      const ring: Step[] = []
      for (const r of references) {
        const path = r < 0 ? arcs[~r]!.toReversed() : arcs[r]!
        if (ring.length > 0 && String(ring.at(-1)) !== String(path[0])) throw new Error('arcs do not join')
        ring.push(...(ring.length > 0 ? path.slice(1) : path))
      }
      return ring
    },
  }
}

/** Twice the signed area of a closed ring in steps: a whole number, so sums of it are exact. */
export function twiceArea(ring: Step[]): number {
  let sum = 0
  for (let i = 0; i + 1 < ring.length; i++)
    sum += ring[i]![0] * ring[i + 1]![1] - ring[i + 1]![0] * ring[i]![1]
  return sum
}

/** Even-odd rule over all rings of a polygon. */
export function holds(rings: Step[][], [x, y]: Step): boolean {
  let inside = false
  for (const ring of rings)
    for (let i = 0; i + 1 < ring.length; i++) {
      const [ax, ay] = ring[i]!
      const [bx, by] = ring[i + 1]!
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
    }
  return inside
}
