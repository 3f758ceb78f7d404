/** Points drawn as marks with a white edge: schools by level, cell sites by operator, fibre nodes. */
import type { Layer } from '@deck.gl/core'
import { IconLayer } from '@deck.gl/layers'
import type { CellSite, FibreNode, School } from '@/domain/dataset/records'
import { FIBRE, operatorColour, type Rgb, WHITE } from '../style/colours'
import { MARK_FRAMES, markName, markSheet, SCHOOL_MARK, siteShape } from '../style/marks'
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
  marks('sites', sites, { metres: 700, least: 5, most: 16 }, site => {
    const shape = siteShape(operators.indexOf(site.operator))
    const icon = markName(shape, 'full')
    return { icon, edge: icon, colour: operatorColour(operators, site.operator) }
  })

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

function marks<T>(id: string, data: readonly Located<T>[], size: Size, markOf: (record: T) => Mark): Layer[] {
  const coat = (part: 'edge' | 'mark', scale: number) =>
    new IconLayer<Located<T>>({
      ...FLAT,
      id: `${id}-${part}`,
      data: data as Located<T>[],
      iconAtlas: markSheet() as unknown as string,
      iconMapping: MARK_FRAMES,
      sizeUnits: 'meters',
      getSize: size.metres * 1.6 * scale,
      sizeMinPixels: size.least * 1.6 * scale,
      sizeMaxPixels: size.most * 1.6 * scale,
      getPosition: point => [point.lon, point.lat],
      getIcon: point => markOf(point.record)[part === 'edge' ? 'edge' : 'icon'],
      getColor: part === 'edge' ? [...WHITE, 235] : point => [...markOf(point.record).colour, 255],
    })
  return [coat('edge', 1.28), coat('mark', 1)]
}
