import { describe, expect, test } from 'vitest'
import { choropleth } from '@/map/layers/choropleth'
import { coverage } from '@/map/layers/coverage'
import { FIRST_LABEL } from '@/map/layers/drawing-order'
import { alertAreas } from '@/map/layers/hatched-areas'
import { PATTERNS, period } from '@/map/style/patterns'
import { NOT_DRAWN } from '@/map/theme/alert-zones'
import { coverageAreas, located, nodesShown } from '@/map/theme/shown'
import { mapPicture, mapWorld } from '../map-world'

const { shapes } = mapPicture(mapWorld())
const area = (operator: string, technology: '3G' | '4G') => ({
  operator,
  technology,
  polygons: [
    [
      [
        [105, 20],
        [105.1, 20],
        [105.1, 20.1],
        [105, 20],
      ],
    ],
  ] as const,
  minRsrpDbm: null,
  asOf: null,
  claimedBy: null,
})

describe('layers', () => {
  test('every layer lies beneath the labels and none is picked on the graphics card', () => {
    const layers = [
      choropleth(shapes.communes, new Uint8Array(16)),
      alertAreas(shapes.communes, new Uint8Array(4), 'theme'),
      coverage([]),
    ]
    for (const { props } of layers) {
      expect((props as { beforeId?: string }).beforeId).toBe(FIRST_LABEL)
      expect(props.pickable).toBe(false)
    }
  })

  test('new colours leave the data of the choropleth the same object: nothing is cut into triangles again', () => {
    const before = choropleth(shapes.communes, new Uint8Array(16))
    const after = choropleth(shapes.communes, new Uint8Array(16).fill(9))
    expect(after.props.data).toBe(before.props.data)
    expect(after.props.updateTriggers).not.toEqual(before.props.updateTriggers)
  })

  test('a zone that is not drawn has no area among the hatched ones', () => {
    const { data } = alertAreas(shapes.communes, Uint8Array.from([4, NOT_DRAWN, 0, NOT_DRAWN]), 'theme').props
    expect(data).toHaveLength(2)
  })

  test('over a theme the ground of a hatch ends beside its strokes; alone on the map it fills the zone', () => {
    const reach = (beneath: 'theme' | 'nothing') =>
      (
        alertAreas(shapes.communes, Uint8Array.from([4, 3, 0, 1]), beneath).props.data as { reach: number }[]
      ).map(area => area.reach)
    for (const pixels of reach('theme')) expect(pixels).toBeLessThan(1)
    const widest = Math.max(...Object.values(PATTERNS).map(period))
    for (const pixels of reach('nothing')) expect(pixels).toBeGreaterThan(widest)
  })

  test('coverage of any operator is every operator of that technology; of one, that one', () => {
    const areas = [area('Viettel', '4G'), area('MobiFone', '4G'), area('Viettel', '3G')]
    expect(coverageAreas(areas, 'any', '4G')).toHaveLength(2)
    expect(coverageAreas(areas, 'Viettel', '4G')).toHaveLength(1)
    expect(coverageAreas(areas, 'Viettel', '2G')).toHaveLength(0)
  })

  test('coverage is one coat within the province: the ground lies nearer, everything else farther, a second coat level', () => {
    const cut = coverage([area('Viettel', '4G')]).props.parameters
    const ground = choropleth(shapes.communes, new Uint8Array(16)).props.parameters
    expect(cut).toMatchObject({ depthCompare: 'greater', depthWriteEnabled: true })
    expect(ground).toMatchObject({ depthWriteEnabled: true })
    expect((ground as { depthBias: number }).depthBias).toBeLessThan((cut as { depthBias: number }).depthBias)
  })

  test('the nodes of the fibre wait for a near view only where schools are drawn', () => {
    expect(nodesShown({ fibre: true, schools: true }, 9.75)).toBe(false)
    expect(nodesShown({ fibre: true, schools: true }, 10)).toBe(true)
    expect(nodesShown({ fibre: true, schools: false }, 8)).toBe(true)
    expect(nodesShown({ fibre: false, schools: false }, 12)).toBe(false)
  })

  test('a record without coordinates is not drawn at zero degrees', () => {
    expect(
      located([
        { lon: null, lat: 20 },
        { lon: 105, lat: 20 },
      ]),
    ).toHaveLength(1)
  })
})
