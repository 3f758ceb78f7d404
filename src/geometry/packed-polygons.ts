/**
 * Many multipolygons in four flat arrays. A worker gets them by moving buffers, where nested arrays of 300,000
 * positions would be copied one by one.
 */
import type { MultiPolygon, Polygon, Position } from './shapes'

export interface PackedPolygons {
  /** x, y, x, y, … of every position of every ring, in order. */
  readonly coordinates: Float64Array<ArrayBuffer>
  /** For each ring, the number of positions up to and with its last. */
  readonly ringEnds: Int32Array<ArrayBuffer>
  /** For each polygon, the number of rings up to and with its last. */
  readonly polygonEnds: Int32Array<ArrayBuffer>
  /** For each item, the number of polygons up to and with its last. An item without polygons has no shape. */
  readonly itemEnds: Int32Array<ArrayBuffer>
}

/** One item a multipolygon; `null` (no shape) becomes an item without polygons. */
export function packPolygons(items: readonly (MultiPolygon | null)[]): PackedPolygons {
  const polygons = items.flatMap(item => item ?? [])
  const rings = polygons.flat()
  const ringEnds = runningTotal(rings.map(ring => ring.length))
  const coordinates = new Float64Array(2 * (ringEnds.at(-1) ?? 0))
  let at = 0
  for (const ring of rings) {
    for (const [x, y] of ring) {
      coordinates[at++] = x
      coordinates[at++] = y
    }
  }
  return {
    coordinates,
    ringEnds,
    polygonEnds: runningTotal(polygons.map(polygon => polygon.length)),
    itemEnds: runningTotal(items.map(item => item?.length ?? 0)),
  }
}

/** The multipolygon of one item; `[]` where the item has no shape. */
export function unpackPolygons(packed: PackedPolygons, item: number): MultiPolygon {
  const { coordinates, ringEnds, polygonEnds, itemEnds } = packed
  const polygons: Polygon[] = []
  for (let p = item === 0 ? 0 : itemEnds[item - 1]; p < itemEnds[item]; p++) {
    const rings: Position[][] = []
    for (let r = p === 0 ? 0 : polygonEnds[p - 1]; r < polygonEnds[p]; r++) {
      const ring: Position[] = []
      for (let i = r === 0 ? 0 : ringEnds[r - 1]; i < ringEnds[r]; i++) {
        ring.push([coordinates[2 * i], coordinates[2 * i + 1]])
      }
      rings.push(ring)
    }
    polygons.push(rings)
  }
  return polygons
}

/** The buffers to move when the polygons go to another thread. */
export const packedBuffers = (packed: PackedPolygons): ArrayBuffer[] =>
  [packed.coordinates, packed.ringEnds, packed.polygonEnds, packed.itemEnds].map(array => array.buffer)

function runningTotal(counts: readonly number[]): Int32Array<ArrayBuffer> {
  const ends = new Int32Array(counts.length)
  let total = 0
  for (let i = 0; i < counts.length; i++) {
    total += counts[i]
    ends[i] = total
  }
  return ends
}
