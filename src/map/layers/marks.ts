/** Points drawn as marks with a white edge: schools by level, cell sites as masts by operator, fibre nodes. */
import type { Layer } from '@deck.gl/core'
import { IconLayer } from '@deck.gl/layers'
import type { CellSite, FibreNode, School } from '@/domain/dataset/records'
import { FIBRE, operatorColour, type Rgb, WHITE } from '../style/colours'
import { MARK_FRAMES, type MarkFrame, markName, markSheet, SCHOOL_MARK } from '../style/marks'
import { MAST_FRAMES, mastName, mastOf, mastSheet } from '../style/site-marks'
import { fibreFill, type Located } from '../theme/shown'
import { FLAT } from './drawing-order'

interface Size {
  /** Height on the ground, so that marks grow as the map comes nearer, and its limits on the screen. */
  readonly metres: number
  readonly least: number
  readonly most: number
}

/** @param byFibre full = connected, ring = not, dotted = not reported; else every mark is full. */
export const schoolMarks = (schools: readonly Located<School>[], byFibre: boolean): Layer[] =>
  marks('schools', schools, { metres: 900, least: 5.5, most: 19 }, school => {
    const { shape, colour } = SCHOOL_MARK[school.level]
    return {
      icon: markName(shape, byFibre ? fibreFill(school) : 'full'),
      edge: markName(shape, 'full'),
      colour,
    }
  })

/** While schools themselves are off, the fibre layer still shows which ones it reaches. */
export const connectedSchools = (schools: readonly Located<School>[]): Layer[] =>
  marks(
    'connected-schools',
    schools.filter(({ record }) => record.fibre === true),
    { metres: 520, least: 3.6, most: 12 },
    () => ({ icon: markName('circle', 'full'), edge: markName('circle', 'full'), colour: FIBRE }),
  )

export const siteMarks = (sites: readonly Located<CellSite>[], operators: readonly string[]): Layer[] =>
  marks(
    'sites',
    sites,
    { metres: 850, least: 6, most: 18 },
    site => {
      const mast = mastOf(operators.indexOf(site.operator))
      return {
        icon: mastName(mast, 'mark'),
        edge: mastName(mast, 'edge'),
        colour: operatorColour(operators, site.operator),
      }
    },
    MAST_SHEET,
  )

export const fibreNodeMarks = (nodes: readonly Located<FibreNode>[]): Layer[] =>
  marks('fibre-nodes', nodes, { metres: 600, least: 4, most: 14 }, () => ({
    icon: markName('circle', 'ring'),
    edge: markName('circle', 'full'),
    colour: FIBRE,
  }))

interface Mark {
  readonly icon: string
  readonly edge: string
  readonly colour: Rgb
}

interface Sheet {
  readonly atlas: () => HTMLCanvasElement
  readonly frames: Readonly<Record<string, MarkFrame>>
  /** Size of the white edge's picture by the mark's. */
  readonly edge: number
}

const MARK_SHEET: Sheet = { atlas: markSheet, frames: MARK_FRAMES, edge: 1.28 }
/** The edge of a stroke has a picture of its own: enlarged, a stroke would stand beside itself. */
const MAST_SHEET: Sheet = { atlas: mastSheet, frames: MAST_FRAMES, edge: 1 }

function marks<T>(
  id: string,
  data: readonly Located<T>[],
  size: Size,
  markOf: (record: T) => Mark,
  sheet = MARK_SHEET,
): Layer[] {
  const coat = (part: 'edge' | 'mark', scale: number) =>
    new IconLayer<Located<T>>({
      ...FLAT,
      id: `${id}-${part}`,
      data: data as Located<T>[],
      iconAtlas: sheet.atlas() as unknown as string,
      iconMapping: sheet.frames,
      sizeUnits: 'meters',
      getSize: size.metres * 1.6 * scale,
      sizeMinPixels: size.least * 1.6 * scale,
      sizeMaxPixels: size.most * 1.6 * scale,
      getPosition: point => [point.lon, point.lat],
      getIcon: point => markOf(point.record)[part === 'edge' ? 'edge' : 'icon'],
      getColor: part === 'edge' ? [...WHITE, 235] : point => [...markOf(point.record).colour, 255],
    })
  return [coat('edge', sheet.edge), coat('mark', 1)]
}
