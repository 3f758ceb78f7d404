/**
 * The layers of a coverage table: which there are, in which order, and what each covers. One union a pair of operator
 * and technology; "any" and "all" are made from those unions, not from the cells once more.
 */
import { inOneOrder, intersectRings, uniteRings } from '@/geometry/clipping/boolean'
import { type GridRing, type Region, regionBox } from '@/geometry/clipping/region'
import { polygonRegions } from '@/geometry/clipping/region-of'
import { cutIntoStrips, joinStrips, type StripBorders, stripBorders } from '@/geometry/clipping/strips'
import { type EdgeSlabs, edgeSlabs } from '@/geometry/index/edge-slabs'
import { type Plane, provincePlane } from '@/geometry/projection/equal-area'
import { TECHNOLOGIES } from '../dataset/records'
import type { CoverageLayer } from './coverage'
import type { CoverageInput } from './coverage-input'

export interface LayerShape {
  readonly layer: CoverageLayer
  /** Everything that the layer covers, each place once. */
  readonly slabs: EdgeSlabs
  /** Where the layer is `any` or `all`: the layers of the operators that it is made of. */
  readonly parts: readonly number[]
}

/** Technologies from old to new; in each the operators by name (code units), then `any`, then `all`. */
export function coverageLayers(areas: CoverageInput['areas']): CoverageLayer[] {
  return TECHNOLOGIES.flatMap(technology => {
    const operators = new Set(areas.filter(area => area.technology === technology).map(area => area.operator))
    if (operators.size === 0) return []
    return [...[...operators].sort(), 'any', 'all'].map(operator => ({ operator, technology }))
  })
}

/** `onStrip(done, of)` is called now and then. The same areas in another order give the same shapes, bit by bit. */
export function layerShapes(
  input: Pick<CoverageInput, 'areas' | 'cells'>,
  layers: readonly CoverageLayer[],
  onStrip: (done: number, of: number) => void = () => {},
  plane: Plane = provincePlane,
): LayerShape[] {
  const parts = layers.map(layer =>
    isOperator(layer)
      ? []
      : layers.flatMap((other, i) => (isOperator(other) && other.technology === layer.technology ? [i] : [])),
  )
  const cells = layers.map(layer => (isOperator(layer) ? inOneOrder(cellRegions(input, layer, plane)) : []))
  const borders = commonBorders(cells)
  const cut = cells.map(regions => cutIntoStrips(regions, borders))
  const united: GridRing[][][] = layers.map(() => [])
  for (let s = 0; s <= borders.length; s++) {
    for (const [l, { operator }] of layers.entries()) {
      const of = parts[l].map(part => united[part][s])
      united[l][s] = of.length === 0 ? uniteRings(cut[l][s]) : sumRings(operator, of)
    }
    onStrip(s + 1, borders.length + 1)
  }
  return layers.map((layer, l) => {
    const { coordinates, ringEnds } = joinStrips(united[l])
    return { layer, slabs: edgeSlabs(coordinates, ringEnds), parts: parts[l] }
  })
}

const isOperator = ({ operator }: CoverageLayer): boolean => operator !== 'any' && operator !== 'all'

function sumRings(operator: string, parts: readonly GridRing[][]): GridRing[] {
  if (parts.length === 1) return parts[0]
  return operator === 'any' ? uniteRings(parts.flat()) : parts.reduce(intersectRings)
}

/** The same strips for all layers, so that `any` and `all` are made strip by strip. */
function commonBorders(cells: readonly (readonly Region[])[]): StripBorders {
  const boxes = cells.flat().map(regionBox)
  const minX = boxes.reduce((least, box) => Math.min(least, box.minX), Infinity)
  const maxX = boxes.reduce((most, box) => Math.max(most, box.maxX), -Infinity)
  return stripBorders(minX, maxX, Math.max(...cells.map(regions => regions.length)))
}

function cellRegions(
  { areas, cells }: Pick<CoverageInput, 'areas' | 'cells'>,
  layer: CoverageLayer,
  plane: Plane,
): Region[] {
  return areas.flatMap((area, item) => {
    if (area.operator !== layer.operator || area.technology !== layer.technology) return []
    const first = item === 0 ? 0 : cells.itemEnds[item - 1]
    return polygonRegions(cells, first, cells.itemEnds[item], plane, area.clean)
  })
}
