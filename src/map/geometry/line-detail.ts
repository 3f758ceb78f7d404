/**
 * Lines with no more corners than can be told apart at a zoom. A border of the province has more than three times the corners
 * that its pixels can show when the province is seen whole, and every corner is drawn again with every frame: on a machine
 * without a graphics card that was most of the work of a frame.
 * Douglas–Peucker, with each corner's worth noted once as geojson-vt does, so that a level is one pass over the corners.
 */

/** A line as drawn stands off itself by no more than this, in pixels of the page; nobody sees a quarter of one. */
export const OFF_BY = 0.25
/** Detail changes at every half zoom level. */
const LEVELS_A_ZOOM = 2
/** Pixels of the whole world at zoom 0. */
const WORLD = 512
/** The map goes out no farther. Before there is a map its zoom counts as 0, where every line would be a stroke. */
const LEAST_ZOOM = 6

/** Which detail a zoom gets: equal for zooms whose lines are the same. */
export const detailLevel = (zoom: number): number =>
  Math.floor(Math.max(zoom, LEAST_ZOOM) * LEVELS_A_ZOOM) / LEVELS_A_ZOOM

/** Lines at a level of `detailLevel`, each from its first to its last corner. */
export type LinesAt = (level: number) => readonly Float64Array[]

/** @param lines flat `[lon, lat, …]` paths, degrees; two corners or more each. */
export function lineDetail(lines: readonly Float64Array[]): LinesAt {
  const worths = lines.map(worthOfCorners)
  return level => {
    // The nearest view of the level is the one that must be right.
    const tolerance = OFF_BY / (WORLD * 2 ** (level + 1 / LEVELS_A_ZOOM))
    return lines.map((line, i) => worthKeeping(line, worths[i]!, tolerance))
  }
}

function worthKeeping(line: Float64Array, worth: Float64Array, tolerance: number): Float64Array {
  const kept = new Float64Array(line.length)
  let length = 0
  for (const [corner, its] of worth.entries()) {
    if (its <= tolerance) continue
    kept[length++] = line[2 * corner]!
    kept[length++] = line[2 * corner + 1]!
  }
  return kept.slice(0, length)
}

/**
 * For every corner, how far the line would stand off there without it, in widths of the world on the map's plane; ∞ at
 * both ends. Never more than the worth of the corners between which it is found: leaving out whatever is worth no more
 * than a tolerance leaves the line that Douglas–Peucker leaves.
 */
function worthOfCorners(line: Float64Array): Float64Array {
  const count = line.length / 2
  const x = Float64Array.from({ length: count }, (_, i) => line[2 * i]! / 360)
  const y = Float64Array.from({ length: count }, (_, i) => northing(line[2 * i + 1]!))
  const worth = new Float64Array(count)
  worth[0] = worth[count - 1] = Number.POSITIVE_INFINITY
  const open: [from: number, to: number, most: number][] = [[0, count - 1, Number.POSITIVE_INFINITY]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [from, to, most] = next
    let farthest = -1
    let off = -1
    for (let i = from + 1; i < to; i++) {
      const its = distance(x[i]!, y[i]!, x[from]!, y[from]!, x[to]!, y[to]!)
      if (its > off) [farthest, off] = [i, its]
    }
    if (farthest < 0) continue
    const its = Math.min(off, most)
    worth[farthest] = its
    open.push([from, farthest, its], [farthest, to, its])
  }
  return worth
}

/** Web Mercator, in widths of the world; 0 = the equator. */
const northing = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)

/** Of a point to a stroke, which may have no length. */
function distance(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay]
  const square = dx * dx + dy * dy
  const along = square === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / square))
  return Math.hypot(px - ax - along * dx, py - ay - along * dy)
}
