/** Everything that a commune can be ranked by: the list, its ids, and the figures by hand. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COVERAGE_MEASURES } from '@/domain/coverage/coverage'
import { coverageShare, layerIndex } from '@/domain/coverage/coverage-share'
import { TECHNOLOGIES } from '@/domain/dataset/records'
import { criteriaCatalogue } from '@/domain/need/catalogue'
import { columnId, isOwnId } from '@/domain/need/column-id'
import { coverageCriterion, coverageCriterionId } from '@/domain/need/coverage-criterion'
import { criterionValues, fixedBounds } from '@/domain/need/criteria'
import { needTable } from '@/domain/need/need-table'
import { criterionName } from '@/i18n/criterion-name'
import { en } from '@/i18n/en'
import { vi } from '@/i18n/vi'
import { aDataset } from '../../builders/dataset'
import { twoOperators } from './two-operators'

const NONE = Number.NaN

describe('the catalogue', () => {
  const world = twoOperators([{ extra: { bridges: 3, school_count: 9 } }])
  const catalogue = criteriaCatalogue(world.dataset, world.need)

  test('every id is there once, has values, and a name of its own in both languages', () => {
    const ids = catalogue.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const language of ['vi', 'en'] as const) {
      const names = ids.filter(id => isOwnId(id)).map(id => criterionName(id, language))
      expect(new Set(names).size).toBe(names.length)
      names.forEach(name => {
        expect(name).not.toMatch(/_/)
      })
    }
    for (const id of ids) expect(criterionValues(id, world.dataset, world.need), id).toHaveLength(1)
  })

  test('every unit is a text in both languages', () => {
    for (const { unit, id } of catalogue)
      if (unit !== null) {
        expect(vi.domain.unit, id).toHaveProperty(unit)
        expect(en.domain.unit, id).toHaveProperty(unit)
      }
  })

  test('every share of the coverage table is one of them: less signal first, 0…1', () => {
    const { coverage } = world
    const shares = catalogue.filter(criterion => criterion.coverage !== null)
    expect(shares).toHaveLength(coverage.layers.length * COVERAGE_MEASURES.length)
    for (const { id, coverage: of, kind, direction } of shares) {
      if (!of) throw new Error('no share')
      const layer = layerIndex(coverage, of.operator, of.technology)
      expect(criterionValues(id, world.dataset, world.need)?.[0]).toEqual(
        coverageShare(coverage, of.measure, 0, layer),
      )
      expect([kind, direction, fixedBounds(id)]).toEqual(['share', 'lower-first', [0, 1]])
    }
  })

  test('an added column called as a count of the product has an id of its own', () => {
    expect(catalogue.map(({ id }) => id)).toContain('column:school_count')
    expect(criterionValues('column:school_count', world.dataset, world.need)?.[0]).toBe(9)
    expect(columnId('coverage_4g_school_Viettel')).toBe('column:coverage_4g_school_Viettel')
  })

  test('while coverage is not known, a share of it is unknown everywhere; a layer that nobody has is no criterion', () => {
    const before = needTable(world.dataset, null, null)
    expect(criterionValues('coverage_4g_school_A', world.dataset, before)).toEqual(Float64Array.from([NONE]))
    expect(criterionValues('coverage_4g_school_C', world.dataset, world.need)).toBeNull()
  })
})

describe('ids of coverage', () => {
  test.each([
    ['coverage_4g', { operator: 'any', technology: '4G', measure: 'pupil' }],
    ['coverage_4g_area', { operator: 'any', technology: '4G', measure: 'area' }],
    ['coverage_3g_pupil_all', { operator: 'all', technology: '3G', measure: 'pupil' }],
    ['coverage_4g_school_Viettel', { operator: 'Viettel', technology: '4G', measure: 'school' }],
  ] as const)('%s', (id, criterion) => {
    expect(coverageCriterionId(criterion)).toBe(id)
    expect(coverageCriterion(id)).toEqual(criterion)
  })

  test.each([
    'coverage_4g_pupil',
    'coverage_4g_any',
    'coverage_6g',
    'coverage_4G',
    'coverage_4g_area_%',
    'mobile_gap',
  ])('%s is none', id => {
    expect(coverageCriterion(id)).toBeNull()
  })

  test('any name of an operator comes back, and parts no list of weights', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('any', 'all', 'Vina Phone', 'A_B', 'a,b=c')),
        fc.constantFrom(...TECHNOLOGIES),
        fc.constantFrom(...COVERAGE_MEASURES),
        (operator, technology, measure) => {
          const id = coverageCriterionId({ operator, technology, measure })
          expect(id).not.toMatch(/[,=;:]/)
          expect(coverageCriterion(id)).toEqual({ operator, technology, measure })
        },
      ),
    )
  })
})

describe('N8 counts of places', () => {
  const dataset = aDataset({
    communes: [{ areaKm2: 50 }, { areaKm2: 10 }, {}],
    schools: [
      { communeCode: '14001', pupils: 100, teachers: 5, fibre: false },
      { communeCode: '14001', pupils: 200, teachers: 6, fibre: true },
      { communeCode: '14002', pupils: null, teachers: 7, fibre: null },
    ],
    sites: [
      { lon: 105.05, lat: 20.05 },
      { lon: 105.06, lat: 20.05 },
      { lon: 105.15, lat: 20.05 },
      { lon: 110, lat: 20.05 },
    ],
    villages: 0,
  })
  const need = needTable(dataset, null, null)

  test.each([
    ['school_count', [2, 1, 0]],
    ['school_pupils', [300, NONE, 0]],
    ['school_teachers', [11, 7, 0]],
    ['schools_without_fibre', [1, NONE, 0]],
    ['site_count', [2, 1, 0]],
  ])('N8: %s', (id, expected) => {
    expect([...(criterionValues(id, dataset, need) ?? [])]).toEqual(expected)
  })

  test('N8: sites per 100 km²', () => {
    const values = criterionValues('site_density', dataset, need)
    expect([values?.[0], values?.[1]]).toEqual([4, 10])
  })

  test('N8: a list that nobody sent is unknown, not 0', () => {
    expect(criterionValues('village_count', dataset, need)).toBeNull()
    expect(criteriaCatalogue(dataset, need).map(({ id }) => id)).not.toContain('village_count')
  })
})
