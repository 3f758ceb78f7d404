import { expect, test } from 'vitest'
import { type CoverageRecords, coverageInput, coverageInputBuffers } from '@/domain/coverage/coverage-input'
import { coverageTable } from '@/domain/coverage/coverage-table'
import type { Commune, School, Village } from '@/domain/dataset/records'
import { unpackPolygons } from '@/geometry/packed-polygons'
import { box } from './small-world'

const records = {
  communes: [{ communeCode: '15001' }, { communeCode: '15002' }] as Commune[],
  boundaries: {
    communes: [
      {
        code: '15002',
        polygons: [
          box(105, 20, 105.1, 20.1),
          [box(106, 20, 106.3, 20.3)[0], box(106.1, 20.1, 106.2, 20.2)[0]],
        ],
      },
      { code: '99999', polygons: [box(105, 20, 105.1, 20.1)] },
    ],
    districts: [],
    province: [],
    schematic: true,
    vintage: null,
  },
  villages: [
    { communeCode: '15002', lon: 105.05, lat: 20.05, households: 12, pupils: null },
    { communeCode: '15001', lon: 105.05, lat: null, households: null, pupils: 0 },
    { communeCode: '00000', lon: null, lat: null, households: 1, pupils: 1 },
  ] as Village[],
  schools: [{ communeCode: '15001', lon: 105, lat: 20 }] as School[],
  'mobile-coverage': [
    {
      operator: 'VNPT',
      technology: '4G',
      polygons: [box(105, 20, 105.1, 20.1)],
      minRsrpDbm: null,
      asOf: null,
      claimedBy: null,
    },
  ],
} satisfies CoverageRecords['records']

test('the input holds what the dataset says, absent as NaN and a foreign commune as −1', () => {
  const input = coverageInput({ records })
  expect(input.communeCodes).toEqual(['15001', '15002'])
  expect(unpackPolygons(input.communes, 0)).toEqual([])
  expect(unpackPolygons(input.communes, 1)).toEqual(records.boundaries.communes[0].polygons)
  expect([...input.villages.communeIndex]).toEqual([1, 0, -1])
  expect([...input.villages.lon]).toEqual([105.05, Number.NaN, Number.NaN])
  expect([...input.villages.households]).toEqual([12, Number.NaN, 1])
  expect([...input.villages.pupils]).toEqual([Number.NaN, 0, 1])
  expect(input.areas).toEqual([{ operator: 'VNPT', technology: '4G' }])
  expect([...coverageTable(input).villagesUnknown]).toEqual([1, 0])
})

test('the input comes through a move to another thread whole', () => {
  const expected = coverageTable(coverageInput({ records }))
  const input = coverageInput({ records })
  const moved = structuredClone(input, { transfer: coverageInputBuffers(input) })
  expect(input.villages.lon).toHaveLength(0)
  expect(coverageTable(moved)).toEqual(expected)
})
