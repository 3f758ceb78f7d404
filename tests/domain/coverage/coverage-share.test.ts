import { describe, expect, test } from 'vitest'
import { coverageShareOfMany, layerIndex } from '@/domain/coverage/coverage-share'
import { coverageTable } from '@/domain/coverage/coverage-table'
import { box, coverageInputOf } from './small-world'

const COMMUNE = [box(105, 20, 105.1, 20.1)]

describe('several communes together', () => {
  test('weigh by their own wholes, the unknown left out', () => {
    const table = coverageTable(
      coverageInputOf({
        communes: [COMMUNE, [box(105.2, 20, 105.5, 20.1)], null],
        areas: [['A', '4G', COMMUNE]],
      }),
    )
    const layer = layerIndex(table, 'any', '4G')
    const { share, whole } = coverageShareOfMany(table, 'area', [0, 1, 2], layer)
    expect(share).toBeCloseTo(0.25, 6)
    expect(whole).toBeCloseTo(table.wholes.area[0] * 4, 3)
    expect(coverageShareOfMany(table, 'area', [2], layer).share).toBeNaN()
  })
})
