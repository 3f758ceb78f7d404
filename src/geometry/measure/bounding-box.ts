import type { Box, MultiPolygon } from '../shapes'

/** The box of the outer and inner rings, in their units. Empty (minX > maxX) for no position; NaN is passed over. */
export function boundingBox(polygons: MultiPolygon): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const polygon of polygons) {
    for (const ring of polygon) {
      for (const [x, y] of ring) {
        if (x < minX) minX = x
        if (x > maxX) maxX = x
        if (y < minY) minY = y
        if (y > maxY) maxY = y
      }
    }
  }
  return { minX, minY, maxX, maxY }
}
