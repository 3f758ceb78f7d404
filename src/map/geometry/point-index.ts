/** The nearest of many points, within a reach: what the pointer touches among schools or cell sites. */
import { boxIndex } from '@/geometry/index/box-index'

export interface PointIndex {
  /** Index of the nearest point within `reach` degrees of latitude, or −1. */
  readonly near: (lon: number, lat: number, reach: number) => number
}

export function pointIndex(points: readonly { readonly lon: number; readonly lat: number }[]): PointIndex {
  const boxes = boxIndex(points.map(({ lon, lat }) => ({ minX: lon, minY: lat, maxX: lon, maxY: lat })))
  return {
    near: (lon, lat, reach) => {
      const squeeze = Math.cos((lat * Math.PI) / 180)
      const wide = reach / squeeze
      let best = -1
      let nearest = reach * reach
      const around = { minX: lon - wide, minY: lat - reach, maxX: lon + wide, maxY: lat + reach }
      for (const i of boxes.search(around)) {
        const distance = ((points[i]!.lon - lon) * squeeze) ** 2 + (points[i]!.lat - lat) ** 2
        if (distance <= nearest) [best, nearest] = [i, distance]
      }
      return best
    },
  }
}
