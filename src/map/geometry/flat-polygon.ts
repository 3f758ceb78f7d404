/** A polygon as the graphics card's tesselator wants it: one flat array, and where the holes begin in it. */
import type { MultiPolygon, Polygon } from '@/domain/units'

export interface FlatPolygon {
  /** `[lon, lat, …]`, rings one after another; the outer ring clockwise, holes counter-clockwise. */
  readonly positions: Float64Array
  readonly holeIndices: number[]
}

export function flatPolygon(polygon: Polygon): FlatPolygon {
  const positions = new Float64Array(polygon.reduce((sum, ring) => sum + ring.length, 0) * 2)
  const holeIndices: number[] = []
  let at = 0
  polygon.forEach((ring, index) => {
    if (index > 0) holeIndices.push(at)
    for (const [lon, lat] of ring) {
      positions[at++] = lon
      positions[at++] = lat
    }
  })
  return { positions, holeIndices }
}

/** Parts of several areas with the index of the area that each belongs to. */
export interface AreaPart {
  readonly area: number
  readonly polygon: FlatPolygon
}

export const areaParts = (areas: readonly (MultiPolygon | null)[]): AreaPart[] =>
  areas.flatMap((area, index) =>
    (area ?? [])
      .filter(part => (part[0]?.length ?? 0) > 3)
      .map(part => ({ area: index, polygon: flatPolygon(part) })),
  )
