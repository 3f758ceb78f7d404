/** Whether a point lies in the commune that its row names, as far as the boundaries at hand can tell. */
import type { Boundaries } from '@/domain/dataset/records'
import type { Degrees, Metres, MultiPolygon } from '@/domain/units'
import { containsPoint } from '@/geometry/points/contains-point'

/** Official lines and GPS differ by this much without anybody being wrong. */
const OFFICIAL_TOLERANCE: Metres = 300
/** Schematic lines overlap the true communes by about three quarters: nearer than this they prove nothing. */
const SCHEMATIC_TOLERANCE: Metres = 5000

export interface OwnCommune {
  readonly tolerance: Metres
  /** Metres outside the commune, 0 inside or within tolerance; `null`: the commune has no boundary here. */
  readonly outside: (code: string, lon: Degrees, lat: Degrees) => Metres | null
}

export function ownCommune(boundaries: Boundaries | null): OwnCommune {
  const byCode = new Map((boundaries?.communes ?? []).map(({ code, polygons }) => [code, polygons]))
  const tolerance = boundaries?.schematic ? SCHEMATIC_TOLERANCE : OFFICIAL_TOLERANCE
  return {
    tolerance,
    outside: (code, lon, lat) => {
      const polygons = byCode.get(code)
      if (!polygons) return null
      if (containsPoint(polygons, [lon, lat])) return 0
      const distance = distanceTo(polygons, lon, lat)
      return distance <= tolerance ? 0 : Math.round(distance)
    },
  }
}

const METRES_PER_DEGREE = 111_195

/** To the nearest edge, on the plane that touches at the point: right to 1 % within tens of kilometres. */
function distanceTo(polygons: MultiPolygon, lon: Degrees, lat: Degrees): Metres {
  const scale = Math.cos((lat * Math.PI) / 180)
  let nearest = Infinity
  for (const polygon of polygons)
    for (const ring of polygon)
      for (let at = 1; at < ring.length; at++) {
        const ax = (ring[at - 1]![0] - lon) * scale
        const ay = ring[at - 1]![1] - lat
        const dx = (ring[at]![0] - lon) * scale - ax
        const dy = ring[at]![1] - lat - ay
        const length = dx * dx + dy * dy
        const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length))
        nearest = Math.min(nearest, Math.hypot(ax + along * dx, ay + along * dy))
      }
  return nearest * METRES_PER_DEGREE
}
