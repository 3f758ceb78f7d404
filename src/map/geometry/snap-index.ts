/**
 * What a drawn corner is pulled to: the nearest corner of the lines given, else the nearest place on one of them.
 * Corners come first, since two shapes share a border only where they share its corners.
 */
import type { Position } from '@/domain/units'
import { boxIndex } from '@/geometry/index/box-index'

export interface Snap {
  readonly position: Position
  readonly corner: boolean
  /** Degrees of latitude. */
  readonly away: number
}

export interface SnapIndex {
  /** Within `reach` degrees of latitude; `null`: nothing is so near. */
  readonly nearest: (lon: number, lat: number, reach: number) => Snap | null
}

/** @param lines flat `[lon, lat, …]`; a line of one position is a point. Edges are straight in degrees. */
export function snapIndex(lines: readonly ArrayLike<number>[]): SnapIndex {
  const edges = edgesOf(lines)
  const boxes = boxIndex(
    Array.from({ length: edges.length / 4 }, (_, i) => {
      const [ax = 0, ay = 0, bx = 0, by = 0] = edges.subarray(4 * i, 4 * i + 4)
      return {
        minX: Math.min(ax, bx),
        minY: Math.min(ay, by),
        maxX: Math.max(ax, bx),
        maxY: Math.max(ay, by),
      }
    }),
  )
  return {
    nearest: (lon, lat, reach) => {
      const squeeze = Math.cos((lat * Math.PI) / 180)
      const wide = reach / squeeze
      let corner: Position | null = null
      let place: Position | null = null
      let toCorner = reach
      let toPlace = reach
      const box = { minX: lon - wide, minY: lat - reach, maxX: lon + wide, maxY: lat + reach }
      for (const i of boxes.search(box)) {
        const [ax = 0, ay = 0, bx = 0, by = 0] = edges.subarray(4 * i, 4 * i + 4)
        const away = (x: number, y: number) => Math.hypot((x - lon) * squeeze, y - lat)
        if (away(ax, ay) < toCorner) [corner, toCorner] = [[ax, ay], away(ax, ay)]
        if (away(bx, by) < toCorner) [corner, toCorner] = [[bx, by], away(bx, by)]
        const [dx, dy] = [(bx - ax) * squeeze, by - ay]
        const length2 = dx * dx + dy * dy
        if (length2 === 0) continue
        const along = Math.max(0, Math.min(1, ((lon - ax) * squeeze * dx + (lat - ay) * dy) / length2))
        const [x, y] = [ax + along * (bx - ax), ay + along * (by - ay)]
        if (away(x, y) < toPlace) [place, toPlace] = [[x, y], away(x, y)]
      }
      if (corner) return { position: corner, corner: true, away: toCorner }
      return place && { position: place, corner: false, away: toPlace }
    },
  }
}

/** Four numbers an edge. */
function edgesOf(lines: readonly ArrayLike<number>[]): Float64Array {
  const edges = new Float64Array(
    4 * lines.reduce((sum, line) => sum + Math.max(line.length >= 2 ? 1 : 0, line.length / 2 - 1), 0),
  )
  let at = 0
  for (const line of lines) {
    if (line.length === 2) edges.set([line[0]!, line[1]!, line[0]!, line[1]!], 4 * at++)
    for (let i = 2; i + 1 < line.length; i += 2)
      edges.set([line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!], 4 * at++)
  }
  return edges
}

/** The nearest of several: a corner of any before a place on any. */
export const snapToAny = (indexes: readonly SnapIndex[]): SnapIndex => ({
  nearest: (lon, lat, reach) =>
    indexes.reduce<Snap | null>((best, index) => {
      const found = index.nearest(lon, lat, reach)
      if (!found || !best) return found ?? best
      const better = found.corner === best.corner ? found.away < best.away : found.corner
      return better ? found : best
    }, null),
})
