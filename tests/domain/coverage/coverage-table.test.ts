import { describe, expect, test } from 'vitest'
import type { CoverageMeasure } from '@/domain/coverage/coverage'
import { coverageShare, layerIndex } from '@/domain/coverage/coverage-share'
import { coverageTable } from '@/domain/coverage/coverage-table'
import type { Technology } from '@/domain/dataset/records'
import { box, coverageInputOf, type SmallWorld } from './small-world'

/** One commune of 0.1° × 0.1°. Cells that share its southern and northern side cut it by longitude alone. */
const COMMUNE = [box(105, 20, 105.1, 20.1)]

function shareIn(
  world: SmallWorld,
  measure: CoverageMeasure,
  operator = 'A',
  technology: Technology = '4G',
  commune = 0,
) {
  const table = coverageTable(coverageInputOf(world))
  return coverageShare(table, measure, commune, layerIndex(table, operator, technology))
}

describe('C1 layers', () => {
  test('C1: a layer an operator and technology, any and all a technology, old technologies first', () => {
    const { layers } = coverageTable(
      coverageInputOf({
        communes: [COMMUNE],
        areas: [
          ['Viettel', '4G', COMMUNE],
          ['MobiFone', '4G', COMMUNE],
          ['Viettel', '3G', COMMUNE],
          ['Viettel', '4G', COMMUNE],
        ],
      }),
    )
    expect(layers.map(layer => `${layer.technology} ${layer.operator}`)).toEqual([
      '3G Viettel',
      '3G any',
      '3G all',
      '4G MobiFone',
      '4G Viettel',
      '4G any',
      '4G all',
    ])
  })

  test('C1: without coverage areas there is no layer', () => {
    const table = coverageTable(coverageInputOf({ communes: [COMMUNE] }))
    expect(table.layers).toEqual([])
    expect(table.shares.area).toHaveLength(0)
    expect(layerIndex(table, 'any', '4G')).toBe(-1)
    expect(coverageShare(table, 'area', 0, -1)).toBeNaN()
  })
})

describe('C2 share of area', () => {
  const area = (...polygons: (typeof COMMUNE)[number][]) =>
    shareIn({ communes: [COMMUNE], areas: [['A', '4G', polygons]] }, 'area')

  test('C2: a cell over a third of the width covers a third', () => {
    expect(area(box(104, 19, 105.1 - 0.2 / 3, 21))).toBeCloseTo(1 / 3, 7)
  })

  test('C2: overlapping cells are counted once', () => {
    expect(area(box(105, 20, 105.05, 20.1), box(105.02, 20, 105.07, 20.1))).toBeCloseTo(0.7, 6)
  })

  test('C2: two areas of one operator and technology are one layer', () => {
    const world: SmallWorld = {
      communes: [COMMUNE],
      areas: [
        ['A', '4G', [box(105, 20, 105.05, 20.1)]],
        ['A', '4G', [box(105.02, 20, 105.07, 20.1)]],
      ],
    }
    expect(shareIn(world, 'area')).toBeCloseTo(0.7, 6)
  })

  test('C2: wholly covered is exactly 1, also by the commune’s own boundary', () => {
    expect(area(box(104, 19, 106, 21))).toBe(1)
    expect(area(COMMUNE[0])).toBe(1)
    // Two halves that share a side.
    expect(area(box(104, 19, 105.0437, 21), box(105.0437, 19, 106, 21))).toBe(1)
  })

  test('C2: not covered is exactly 0, also beside a cell', () => {
    expect(area(box(105.1, 20, 105.2, 20.1))).toBe(0)
    expect(area(box(105.5, 20, 105.6, 20.1))).toBe(0)
  })

  test('C2: a hole in the cell is not covered, a cell in the hole is', () => {
    const ring = [box(104, 19, 106, 21)[0], box(105, 20, 105.04, 20.1)[0]]
    expect(area(ring)).toBeCloseTo(0.6, 6)
    expect(area(ring, box(105, 20, 105.01, 20.1))).toBeCloseTo(0.7, 6)
  })

  test('C2: a hole in the commune counts neither as covered nor as commune', () => {
    const commune = [[box(105, 20, 105.1, 20.1)[0], box(105.05, 20, 105.1, 20.05)[0]]]
    const quarter = shareIn(
      { communes: [commune], areas: [['A', '4G', [box(105.05, 20, 105.2, 20.2)]]] },
      'area',
    )
    expect(quarter).toBeCloseTo(1 / 3, 3)
  })

  test('C2: an island counts with its commune', () => {
    const islands = [box(105, 20, 105.1, 20.1), box(105.3, 20, 105.4, 20.1)]
    const half = shareIn({ communes: [islands], areas: [['A', '4G', [box(105.25, 19, 106, 21)]]] }, 'area')
    expect(half).toBeCloseTo(0.5, 7)
  })

  test('C2: cells of a raster, all sides level and upright, cover what they cover', () => {
    const squares = Array.from({ length: 60 }, (_, i) => {
      const [x, y] = [105 + (i % 10) / 100, 20 + Math.floor(i / 10) / 100]
      return box(x, y, x + 0.01, y + 0.01)
    })
    expect(area(...squares)).toBeCloseTo(0.6, 3)
  })
})

describe('C3 share of villages', () => {
  const world: SmallWorld = {
    communes: [COMMUNE, COMMUNE],
    villages: [{ at: [105.01, 20.05] }, { at: [105.09, 20.05] }, { at: [105.08, 20.01] }, { at: null }],
    areas: [['A', '4G', [box(105, 20, 105.05, 20.1)]]],
  }

  test('C3: villages in the layer of villages with coordinates', () => {
    expect(shareIn(world, 'village')).toBeCloseTo(1 / 3, 12)
  })

  test('C3: a village without coordinates is unknown, not uncovered', () => {
    const table = coverageTable(coverageInputOf(world))
    expect([...table.villagesUnknown]).toEqual([1, 0])
    expect(table.wholes.village[0]).toBe(3)
  })
})

describe('C4 shares of households and pupils', () => {
  const world: SmallWorld = {
    communes: [COMMUNE],
    villages: [
      { at: [105.01, 20.05], households: 30, pupils: null },
      { at: [105.09, 20.05], households: 60, pupils: 0 },
      { at: [105.08, 20.05], households: null, pupils: null },
      { at: null, households: 1000, pupils: 1000 },
    ],
    areas: [['A', '4G', [box(105, 20, 105.05, 20.1)]]],
  }

  test('C4: households weigh villages; a village without a count or coordinates adds to neither part nor whole', () => {
    expect(shareIn(world, 'household')).toBeCloseTo(1 / 3, 12)
    expect(coverageTable(coverageInputOf(world)).wholes.household[0]).toBe(90)
  })

  test('C4: no pupil counted is unknown, not 0', () => {
    expect(shareIn(world, 'pupil')).toBeNaN()
  })
})

describe('C5 on the boundary', () => {
  test('C5: a village on a side or corner of a cell is covered, 2 m beside it is not', () => {
    const at = (lon: number, lat: number) =>
      shareIn(
        {
          communes: [COMMUNE],
          villages: [{ at: [lon, lat] }],
          areas: [['A', '4G', [box(105.02, 20.02, 105.05, 20.05)]]],
        },
        'village',
      )
    for (const [lon, lat] of [
      [105.02, 20.03],
      [105.05, 20.03],
      [105.03, 20.02],
      [105.03, 20.05],
      [105.05, 20.05],
    ]) {
      expect(at(lon, lat)).toBe(1)
    }
    expect(at(105.05002, 20.03)).toBe(0)
    expect(at(105.03, 20.01998)).toBe(0)
  })

  test('C5: a village on the seam of two cells is covered', () => {
    const seam = { communes: [COMMUNE], villages: [{ at: [105.0437, 20.0371] as const }] }
    const cells = [box(105, 20, 105.0437, 20.1), box(105.0437, 20, 105.1, 20.1)]
    expect(shareIn({ ...seam, areas: [['A', '4G', cells]] }, 'village')).toBe(1)
  })
})

describe('C6 share of schools', () => {
  test('C6: schools in the layer of schools with coordinates, each counting one', () => {
    const world: SmallWorld = {
      communes: [COMMUNE, COMMUNE],
      schools: [{ at: [105.01, 20.05] }, { at: [105.09, 20.05] }, { at: null }],
      areas: [['A', '4G', [box(105, 20, 105.05, 20.1)]]],
    }
    expect(shareIn(world, 'school')).toBe(0.5)
    expect(shareIn(world, 'school', 'A', '4G', 1)).toBeNaN()
  })
})

describe('C7 whose village it is', () => {
  test('C7: a village counts for the commune that its record names, wherever its point falls', () => {
    const world: SmallWorld = {
      communes: [COMMUNE, [box(105.2, 20, 105.3, 20.1)]],
      villages: [
        { commune: 1, at: [105.01, 20.05] },
        { commune: -1, at: [105.01, 20.05] },
      ],
      areas: [['A', '4G', COMMUNE]],
    }
    expect(shareIn(world, 'village', 'A', '4G', 1)).toBe(1)
    expect(shareIn(world, 'village', 'A', '4G', 0)).toBeNaN()
  })
})

describe('C8 unknown', () => {
  test('C8: a commune without a boundary has no share of area, but its villages have theirs', () => {
    const world: SmallWorld = {
      communes: [null, COMMUNE],
      villages: [{ at: [105.01, 20.05] }],
      areas: [['A', '4G', COMMUNE]],
    }
    expect(shareIn(world, 'area')).toBeNaN()
    expect(shareIn(world, 'village')).toBe(1)
    expect(shareIn(world, 'village', 'A', '4G', 1)).toBeNaN()
  })

  test('C8: an operator whose areas enclose nothing covers nothing, which is known', () => {
    const world: SmallWorld = {
      communes: [COMMUNE],
      villages: [{ at: [105.01, 20.05] }],
      areas: [['A', '4G', []]],
    }
    expect(shareIn(world, 'area')).toBe(0)
    expect(shareIn(world, 'village')).toBe(0)
  })
})

describe('C9 any and all', () => {
  const world: SmallWorld = {
    communes: [COMMUNE],
    villages: [
      { at: [105.01, 20.05] },
      { at: [105.05, 20.05] },
      { at: [105.07, 20.05] },
      { at: [105.095, 20.05] },
    ],
    areas: [
      ['A', '4G', [box(105, 20, 105.06, 20.1)]],
      ['B', '4G', [box(105.04, 20, 105.08, 20.1)]],
      ['C', '3G', [box(105, 20, 105.01, 20.1)]],
    ],
  }

  test('C9: any is where at least one operator is, all where every one with a layer of the technology is', () => {
    expect(shareIn(world, 'area', 'any')).toBeCloseTo(0.8, 6)
    expect(shareIn(world, 'area', 'all')).toBeCloseTo(0.2, 6)
    expect(shareIn(world, 'village', 'any')).toBe(0.75)
    expect(shareIn(world, 'village', 'all')).toBe(0.25)
  })

  test('C9: with one operator, any and all are that operator', () => {
    for (const measure of ['area', 'village'] as const) {
      const own = shareIn(world, measure, 'C', '3G')
      expect(shareIn(world, measure, 'any', '3G')).toBe(own)
      expect(shareIn(world, measure, 'all', '3G')).toBe(own)
    }
  })
})

test('arrays out of step are refused', () => {
  const input = coverageInputOf({ communes: [COMMUNE], villages: [{ at: [105, 20] }] })
  expect(() => coverageTable({ ...input, communeCodes: [] })).toThrow('in step')
  expect(() => coverageTable({ ...input, schools: { ...input.schools, lon: new Float64Array(3) } })).toThrow(
    'in step',
  )
})

test('progress rises to 1', () => {
  const told: number[] = []
  coverageTable(
    coverageInputOf({ communes: Array(40).fill(COMMUNE), areas: [['A', '4G', COMMUNE]] }),
    share => told.push(share),
  )
  expect(told.length).toBeGreaterThan(3)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(told.at(-1)).toBe(1)
})
