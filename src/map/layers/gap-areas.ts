/** Found gaps: filled by the people who live in them; trắng solid, lõm striped with white. */
import type { Color, Layer } from '@deck.gl/core'
import { PathLayer, SolidPolygonLayer } from '@deck.gl/layers'
import type { FoundGap } from '@/domain/gap/found-gap'
import { type FoundClasses, gapColour } from '../gaps/found-classes'
import { type FlatPolygon, flatPolygon } from '../geometry/flat-polygon'
import { GAP_ALPHA, GAP_LINE, GAP_STRIPE, INK, WHITE } from '../style/colours'
import { FLAT } from './drawing-order'
import { HATCHING, type HatchingProps } from './hatching'
import { thinLines } from './thin-lines'

interface GapPart {
  readonly gap: FoundGap
  readonly polygon: FlatPolygon
}

export function gapAreas(gaps: readonly FoundGap[], classes: FoundClasses): Layer[] {
  const parts = gaps.flatMap(gap => gap.polygons.map(part => ({ gap, polygon: flatPolygon(part) })))
  return [
    new SolidPolygonLayer<GapPart, HatchingProps<GapPart>>({
      ...FLAT,
      extensions: [HATCHING],
      id: 'found-gaps',
      data: parts,
      positionFormat: 'XY',
      getPolygon: part => part.polygon,
      getPattern: () => 'gap-lom',
      getFillColor: ({ gap }) => [...WHITE, gap.kind === 'lom' ? GAP_STRIPE : 0],
      getGround: ({ gap }) => [...gapColour(classes, gap.population), GAP_ALPHA] as Color,
    }),
    thinLines('found-gap-lines', ringsOf(gaps), [...GAP_LINE, 150], 0.7),
  ]
}

/** The gap that is looked at: dark on a light casing, over everything near it. */
export const chosenGap = (gap: FoundGap): Layer[] => [
  outlines('chosen-gap-casing', [gap], [...WHITE, 235], 6),
  outlines('chosen-gap', [gap], [...INK, 255], 2.6),
]

const outlines = (id: string, gaps: readonly FoundGap[], colour: Color, width: number): Layer =>
  new PathLayer<Float64Array>({
    ...FLAT,
    id,
    data: ringsOf(gaps),
    positionFormat: 'XY',
    getPath: path => path,
    getColor: colour,
    getWidth: width,
    widthUnits: 'pixels',
    jointRounded: true,
    capRounded: true,
  })

const ringsOf = (gaps: readonly FoundGap[]): Float64Array[] =>
  gaps.flatMap(gap => gap.polygons.flatMap(part => part.map(ring => Float64Array.from(ring.flat()))))
