/**
 * Marks: a pin each by status, and the line or area that some have. Twenty thousand of them are one array of positions
 * and one pass over their statuses, made when the marks change and not before.
 */
import type { Color, Layer } from '@deck.gl/core'
import { IconLayer, PathLayer, ScatterplotLayer, SolidPolygonLayer } from '@deck.gl/layers'
import type { GapMark, MarkGeometry } from '@/domain/gap/mark'
import { markSpot } from '../gaps/mark-spot'
import { type FlatPolygon, flatPolygon } from '../geometry/flat-polygon'
import { ACCENT, INK, WHITE } from '../style/colours'
import { PIN_SIZE } from '../style/pin-size'
import { CELL_PER_PIN, PIN_FRAMES, pinSheet, STATUS_LOOK } from '../style/statuses'
import { FLAT, ON_TOP } from './drawing-order'

const pinSize = (larger: number) =>
  ({
    sizeUnits: 'meters',
    getSize: PIN_SIZE.metres * CELL_PER_PIN * larger,
    sizeMinPixels: PIN_SIZE.least * CELL_PER_PIN * larger,
    sizeMaxPixels: PIN_SIZE.most * CELL_PER_PIN * larger,
  }) as const

/** In the order of the list: the last lies on top. */
export function markPins(marks: readonly GapMark[], id = 'marks', larger = 1): Layer {
  const positions = new Float64Array(2 * marks.length)
  for (const [i, mark] of marks.entries()) positions.set(markSpot(mark.geometry), 2 * i)
  return new IconLayer({
    ...ON_TOP,
    id: `${id}-pins`,
    data: { length: marks.length, attributes: { getPosition: { value: positions, size: 2 } } },
    iconAtlas: pinSheet() as unknown as string,
    iconMapping: PIN_FRAMES,
    ...pinSize(larger),
    getIcon: (_: unknown, { index }: { index: number }) => marks[index]!.status,
  })
}

/** Beside the pins of marks whose evidence and whose operators' claim contradict each other. */
export const contradictionBadges = (marks: readonly GapMark[]): Layer =>
  new IconLayer<GapMark>({
    ...ON_TOP,
    id: 'mark-contradictions',
    data: marks as GapMark[],
    iconAtlas: pinSheet() as unknown as string,
    iconMapping: PIN_FRAMES,
    ...pinSize(1),
    getPosition: mark => [...markSpot(mark.geometry)],
    getIcon: () => 'contradiction',
  })

/** The lines and areas of marks, in the colour of their status. */
export function markShapes(marks: readonly GapMark[], id = 'marks'): Layer[] {
  const shaped = marks.filter(mark => mark.geometry.type !== 'Point')
  if (shaped.length === 0) return []
  const colour = (mark: GapMark, alpha: number): Color => [...STATUS_LOOK[mark.status].colour, alpha]
  const areas = shaped.flatMap(mark =>
    mark.geometry.type === 'Polygon' ? [{ mark, polygon: flatPolygon(mark.geometry.coordinates) }] : [],
  )
  const paths = shaped.flatMap(mark => linesOf(mark.geometry).map(path => ({ mark, path })))
  return [
    new SolidPolygonLayer<{ mark: GapMark; polygon: FlatPolygon }>({
      ...FLAT,
      id: `${id}-areas`,
      data: areas,
      positionFormat: 'XY',
      getPolygon: area => area.polygon,
      getFillColor: area => colour(area.mark, 70),
    }),
    ...(['casing', 'line'] as const).map(
      coat =>
        new PathLayer<{ mark: GapMark; path: number[] }>({
          ...FLAT,
          id: `${id}-${coat}s`,
          data: paths,
          positionFormat: 'XY',
          getPath: item => item.path,
          getWidth: ({ mark }) => (mark.geometry.type === 'LineString' ? 3 : 2) + (coat === 'casing' ? 2 : 0),
          getColor: item => (coat === 'casing' ? [...WHITE, 200] : colour(item.mark, 255)),
          widthUnits: 'pixels',
          jointRounded: true,
          capRounded: true,
        }),
    ),
  ]
}

/** Rings at the tips of ticked pins, and the outlines of ticked shapes. */
export const tickedMarks = (marks: readonly GapMark[]): Layer[] => [
  outline('ticked', marks, [...ACCENT, 255], 4),
  new ScatterplotLayer<GapMark>({
    ...ON_TOP,
    id: 'ticked-rings',
    data: marks as GapMark[],
    radiusUnits: 'pixels',
    lineWidthUnits: 'pixels',
    stroked: true,
    getRadius: 9,
    getLineWidth: 2.5,
    getPosition: mark => [...markSpot(mark.geometry)],
    getFillColor: [...WHITE, 220],
    getLineColor: [...ACCENT, 255],
  }),
]

/** The open mark: its shape outlined, its spot ringed, its pin drawn once more, larger. */
export const openMarkLayers = (mark: GapMark, pin: boolean): Layer[] => [
  outline('open-mark-casing', [mark], [...WHITE, 235], 7),
  outline('open-mark', [mark], [...INK, 255], 3),
  new ScatterplotLayer<GapMark>({
    ...ON_TOP,
    id: 'open-mark-ring',
    data: [mark],
    radiusUnits: 'pixels',
    lineWidthUnits: 'pixels',
    stroked: true,
    getRadius: 10,
    getLineWidth: 2.5,
    getPosition: item => [...markSpot(item.geometry)],
    getFillColor: [...WHITE, 180],
    getLineColor: [...INK, 255],
  }),
  ...(pin ? [markPins([mark], 'open-mark', 1.35)] : []),
]

/** A shape that was drawn and is not kept yet. */
export function drawnShapeLayers(geometry: MarkGeometry): Layer[] {
  const layers: Layer[] = []
  if (geometry.type === 'Polygon')
    layers.push(
      new SolidPolygonLayer<FlatPolygon>({
        ...ON_TOP,
        id: 'drawn-area',
        data: [flatPolygon(geometry.coordinates)],
        positionFormat: 'XY',
        getPolygon: polygon => polygon,
        getFillColor: [...ACCENT, 46],
      }),
    )
  if (geometry.type !== 'Point') {
    layers.push(paths('drawn-casing', linesOf(geometry), [...WHITE, 230], 5))
    layers.push(paths('drawn-line', linesOf(geometry), [...ACCENT, 255], 2.6))
  } else
    layers.push(
      new ScatterplotLayer<readonly number[]>({
        ...ON_TOP,
        id: 'drawn-point',
        data: [geometry.coordinates],
        radiusUnits: 'pixels',
        lineWidthUnits: 'pixels',
        stroked: true,
        getRadius: 8,
        getLineWidth: 2.5,
        getPosition: place => [place[0]!, place[1]!],
        getFillColor: [...ACCENT, 255],
        getLineColor: [...WHITE, 255],
      }),
    )
  return layers
}

const outline = (id: string, marks: readonly GapMark[], colour: Color, width: number) =>
  paths(
    id,
    marks.flatMap(mark => linesOf(mark.geometry)),
    colour,
    width,
  )

const paths = (id: string, data: number[][], colour: Color, width: number): Layer =>
  new PathLayer<number[]>({
    ...ON_TOP,
    id,
    data,
    positionFormat: 'XY',
    getPath: path => path,
    getColor: colour,
    getWidth: width,
    widthUnits: 'pixels',
    jointRounded: true,
    capRounded: true,
  })

function linesOf(geometry: MarkGeometry): number[][] {
  if (geometry.type === 'Point') return []
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
  return lines.map(line => line.flat())
}
