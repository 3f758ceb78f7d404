import { describe, expect, test } from 'vitest'
import { COVERAGE_MEASURES } from '@/domain/coverage/coverage'
import { coverageByUnit } from '@/domain/coverage/coverage-by-unit'
import { coverageInput } from '@/domain/coverage/coverage-input'
import { coverageShare, layerIndex } from '@/domain/coverage/coverage-share'
import { coverageTable } from '@/domain/coverage/coverage-table'
import { intersectionArea, unionOf } from '@/geometry/clipping/clip-polygons'
import { polygonsArea } from '@/geometry/measure/polygons-area'
import { aDataset } from '../../builders/dataset'
import { box } from '../../geometry/random-shapes'

const CELLS = [box(105.02, 20, 105.15, 20.06), box(105.12, 20.02, 105.35, 20.09)]
const villages = [
  { communeCode: '14001', lon: 105.05, lat: 20.05, households: 10, pupils: 4 },
  { communeCode: '14001', lon: 105.01, lat: 20.05, households: 30, pupils: null },
  { communeCode: '14002', lon: 105.13, lat: 20.05, households: 60, pupils: 5 },
  { communeCode: '14004', lon: 105.38, lat: 20.05, households: 7, pupils: 1 },
  { communeCode: '14004', lon: null, lat: null, households: 500, pupils: 500 },
]
const dataset = aDataset({
  communes: 5,
  villages,
  schools: [
    { communeCode: '14002', lon: 105.13, lat: 20.05 },
    { communeCode: '14005', lon: 105.45, lat: 20.05 },
  ],
  coverage: [{ operator: 'A', technology: '4G', polygons: CELLS }],
})
const table = coverageTable(coverageInput(dataset))
const rowOf = (unit: Parameters<typeof coverageByUnit>[2], code: string) =>
  coverageByUnit(table, dataset, unit).find(row => row.code === code && row.layer.operator === 'A')

describe('districts and the province', () => {
  test('C11: a commune keeps its share to the last bit', () => {
    const layer = layerIndex(table, 'A', '4G')
    for (const [c, code] of table.communeCodes.entries()) {
      for (const measure of COVERAGE_MEASURES)
        expect(rowOf('commune', code)?.shares[measure]).toBe(coverageShare(table, measure, c, layer))
    }
  })

  test('C11: the area of a district is that of its communes put together and clipped at once', () => {
    const districts = dataset.records.boundaries.districts
    expect(districts.length).toBeGreaterThan(1)
    const cover = unionOf([CELLS])
    for (const { code, polygons } of districts) {
      const district = unionOf([polygons])
      const share = intersectionArea(district, cover) / polygonsArea(district)
      expect(rowOf('district', code)?.shares.area).toBeCloseTo(share, 6)
    }
    const all = unionOf(dataset.records.boundaries.communes.map(commune => commune.polygons))
    expect(rowOf('province', '')?.shares.area).toBeCloseTo(
      intersectionArea(all, cover) / polygonsArea(all),
      6,
    )
  })

  test('C11: people weigh by their number; what is unknown is in neither part nor whole', () => {
    const province = rowOf('province', '')
    expect(province?.shares).toMatchObject({
      village: 2 / 4,
      household: 70 / 107,
      pupil: 9 / 10,
      school: 1 / 2,
    })
    expect(province?.wholes).toMatchObject({ village: 4, household: 107, pupil: 10, school: 2 })
    expect(province?.villagesUnknown).toBe(1)
    expect(rowOf('commune', '14003')?.shares.village).toBeNaN()
  })
})
