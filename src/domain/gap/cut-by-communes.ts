/** An area cut along the boundaries of communes, so that each part belongs to one office (G17). */
import { intersectRings, subtractRegions, unionRegions } from '@/geometry/clipping/boolean'
import { type Piece, piecePolygon, piecesOf } from '@/geometry/clipping/connected-pieces'
import { ringsOfRegion } from '@/geometry/clipping/region'
import { provincePlane } from '@/geometry/projection/equal-area'
import type { Dataset } from '../dataset/dataset'
import type { CommuneCode, Polygon } from '../units'
import { communeFinder } from './commune-finder'
import { gridShape } from './grid-shape'

export interface CommunePart {
  /** `null`: outside every commune. */
  readonly communeCode: CommuneCode | null
  /** Connected parts, the largest first. */
  readonly polygons: readonly Polygon[]
}

/** Square metres below which a part is the noise of snapping along a boundary. */
const LEAST_PART = 1

/** Parts in the order of the dataset's communes; what lies outside all comes last. Boundaries are prepared once. */
export function communeCutter(dataset: Pick<Dataset, 'records'>): (polygon: Polygon) => CommunePart[] {
  const finder = communeFinder(dataset)
  return polygon => {
    const shape = gridShape({ type: 'Polygon', coordinates: polygon })
    if (shape.kind !== 'area') return []
    const near = finder.near(shape)
    const whole = ringsOfRegion(shape.region)
    const parts = near.map(({ code, region }) =>
      partOf(code, piecesOf(intersectRings(whole, ringsOfRegion(region)))),
    )
    const outside = subtractRegions(shape.region, unionRegions(near.map(({ region }) => region)))
    return [...parts, partOf(null, piecesOf(ringsOfRegion(outside)))].filter(part => part.polygons.length > 0)
  }
}

function partOf(communeCode: CommuneCode | null, pieces: readonly Piece[]): CommunePart {
  const kept = pieces.filter(piece => piece.area > LEAST_PART).sort((a, b) => b.area - a.area)
  return { communeCode, polygons: kept.map(piece => piecePolygon(piece, provincePlane)) }
}

/** One polygon, once. */
export const cutByCommunes = (polygon: Polygon, dataset: Pick<Dataset, 'records'>): CommunePart[] =>
  communeCutter(dataset)(polygon)
