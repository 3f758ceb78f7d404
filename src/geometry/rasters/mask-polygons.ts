/**
 * The exact outline of the pixels of a mask: rectilinear rings along their edges, holes with the ring that they lie in.
 *
 * Boundary tracing with the inside on the right. Pixels that touch at a corner only are not connected, so at such a
 * corner the walk keeps to its own pixel. In the order of scanning, the first edge of an outer ring is the upper edge of
 * a pixel, that of a hole the lower edge of the pixel above it; the pixel to the left of a hole's first one lies inside
 * the ring that the hole belongs to (Suzuki and Abe 1985, by another book-keeping).
 */

/** Column, row, column, row, … of a ring's corners, open. */
export type PixelRing = readonly number[]

export interface PixelPolygon {
  readonly outer: PixelRing
  readonly holes: readonly PixelRing[]
}

const TOP = 1
const BOTTOM = 2
/** East, south, west, north: a step to the right is + 1. */
const DX = [1, 0, -1, 0] as const
const DY = [0, 1, 0, -1] as const
/** The pixels ahead to the left and right of a corner, by heading. */
const LEFT = [
  [0, -1],
  [0, 0],
  [-1, 0],
  [-1, -1],
] as const
const RIGHT = [
  [0, 0],
  [-1, 0],
  [-1, -1],
  [0, -1],
] as const

/** `mask` row by row, non-zero = inside. One polygon a group of pixels that hang together by their edges. */
export function maskPolygons(mask: Uint8Array, width: number, height: number): PixelPolygon[] {
  const seen = new Uint8Array(width * height)
  /** Ring of a pixel's left edge. */
  const ringAtLeft = new Int32Array(width * height)
  const polygons: { outer: PixelRing; holes: PixelRing[] }[] = []
  /** Polygon of each ring. */
  const polygonOf: number[] = []
  const inside = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height && mask[y * width + x] !== 0

  const trace = (startX: number, startY: number, startHeading: number): PixelRing => {
    const ring = polygonOf.length
    const corners: number[] = []
    let [x, y, heading] = [startX, startY, startHeading]
    do {
      if (heading === 0) seen[y * width + x] |= TOP
      else if (heading === 2) seen[(y - 1) * width + x - 1] |= BOTTOM
      else if (heading === 3) ringAtLeft[(y - 1) * width + x] = ring
      x += DX[heading]
      y += DY[heading]
      const turn = !inside(x + RIGHT[heading][0], y + RIGHT[heading][1])
        ? 1
        : inside(x + LEFT[heading][0], y + LEFT[heading][1])
          ? 3
          : 0
      if (turn !== 0) corners.push(x, y)
      heading = (heading + turn) & 3
    } while (x !== startX || y !== startY || heading !== startHeading)
    return corners
  }

  for (let y = 0; y < height; y++) {
    let runStart = 0
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      const above = y > 0 && mask[at - width] !== 0
      if (mask[at] !== 0) {
        if (x === 0 || mask[at - 1] === 0) runStart = x
        if (!above && (seen[at] & TOP) === 0) {
          const outer = trace(x, y, 0)
          polygonOf.push(polygons.length)
          polygons.push({ outer, holes: [] })
        }
      } else if (above && (seen[at - width] & BOTTOM) === 0) {
        const hole = trace(x + 1, y, 2)
        const polygon = polygonOf[ringAtLeft[y * width + runStart]]
        polygonOf.push(polygon)
        polygons[polygon].holes.push(hole)
      }
    }
  }
  return polygons
}
