import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SignalRaster } from '@/domain/dataset/records'
import { communeFinder } from '@/domain/gap/commune-finder'
import { cutByCommunes } from '@/domain/gap/cut-by-communes'
import { gridShape } from '@/domain/gap/grid-shape'
import type { MarkFields, MarkGeometry } from '@/domain/gap/mark'
import { markFactsReader } from '@/domain/gap/mark-facts'
import type { Polygon, Position } from '@/domain/units'
import { polygonsArea } from '@/geometry/measure/polygons-area'
import { destination, geodesic } from '@/geometry/projection/geodesic'
import { aDataset, type DatasetWishes } from '../../builders/dataset'
import { box, starPolygon } from '../../geometry/random-shapes'

/** Communes 14001, 14002, 14003 side by side from 105.0° E, each 0.1° wide, from 20.0° N. */
const read = (wishes: DatasetWishes = {}, options = {}) => {
  const reader = markFactsReader(aDataset(wishes), options)
  return (geometry: MarkGeometry, fields: Partial<MarkFields> = {}) =>
    reader({ geometry, villageCode: null, operators: [], technologies: [], ...fields })
}
const point = (...coordinates: Position): MarkGeometry => ({ type: 'Point', coordinates })
const line = (...coordinates: Position[]): MarkGeometry => ({ type: 'LineString', coordinates })
const area = (coordinates: Polygon): MarkGeometry => ({ type: 'Polygon', coordinates })

describe('the commune of a mark', () => {
  test('G8: a mark moved across a boundary changes its commune', () => {
    const facts = read()
    expect(facts(point(105.05, 20.05)).communeCode).toBe('14001')
    expect(facts(point(105.15, 20.05)).communeCode).toBe('14002')
    expect(facts(area(box(105.08, 20.02, 105.11, 20.04))).communeCode).toBe('14001')
    expect(facts(area(box(105.09, 20.02, 105.12, 20.04))).communeCode).toBe('14002')
    expect(facts(line([105.08, 20.05], [105.11, 20.05])).communeCode).toBe('14001')
    expect(facts(line([105.09, 20.05], [105.12, 20.05])).communeCode).toBe('14002')
  })

  test('G8: the greatest part decides, wherever the middle lies; the others are named', () => {
    const facts = read()
    // A long arm in the first, a short thick foot in the second and third.
    const { communeCode, alsoIn } = facts(area(box(105.05, 20.02, 105.22, 20.04)))
    expect({ communeCode, alsoIn }).toEqual({ communeCode: '14002', alsoIn: ['14001', '14003'] })
    const bent = facts(line([105.06, 20.01], [105.06, 20.09], [105.11, 20.09], [105.15, 20.09]))
    expect(bent).toMatchObject({ communeCode: '14001', alsoIn: ['14002'] })
  })

  test('G8: on the border the first by the dataset; a touch along it is no part; outside there is none', () => {
    const facts = read()
    expect(facts(point(105.1, 20.05)).communeCode).toBe('14001')
    expect(facts(area(box(105.1, 20.02, 105.12, 20.04)))).toMatchObject({ communeCode: '14002', alsoIn: [] })
    for (const outside of [point(106, 20.05), area(box(106, 20, 106.1, 20.1)), line([106, 20], [106.1, 20])])
      expect(facts(outside)).toMatchObject({ communeCode: null, alsoIn: [] })
    expect(facts(point(Number.NaN, 20))).toMatchObject({ communeCode: null, nearest: [], claimed: [] })
    expect(facts(line())).toMatchObject({ communeCode: null, kind: null })
  })

  test('G8: what reaches beyond every commune is said with its share, as cut by hand', () => {
    const facts = read()
    // The three communes end at 105.3° E: all areas between two parallels, so that shares are shares of longitude.
    fc.assert(
      fc.property(
        fc.double({ min: 105.21, max: 105.29, noNaN: true }),
        fc.double({ min: 105.31, max: 105.6, noNaN: true }),
        (from, to) => {
          const share = (to - 105.3) / (to - from)
          expect(facts(area(box(from, 20.02, to, 20.04))).outside).toBeCloseTo(share, 3)
          expect(facts(line([from, 20.03], [to, 20.03])).outside).toBeCloseTo(share, 3)
        },
      ),
    )
    for (const inside of [
      point(105.1, 20.05),
      area(box(105.05, 20.02, 105.28, 20.04)),
      line([105.01, 20.01], [105.29, 20.09]),
    ])
      expect(facts(inside).outside).toBe(0)
    for (const outside of [point(106, 20.05), area(box(106, 20, 106.1, 20.1)), line([106, 20], [106.1, 20])])
      expect(facts(outside).outside).toBe(1)
    // Less than a metre over the border is the hand's tremble, and no abroad.
    expect(facts(area(box(105.2, 20.02, 105.300001, 20.04))).outside).toBe(0)
  })

  test('G8: without boundaries nobody can tell what lies outside', () => {
    const { records } = aDataset({})
    const bare = { records: { ...records, boundaries: { ...records.boundaries, communes: [] } } }
    expect(communeFinder(bare).communesOf(gridShape(point(105.1, 20.05))).outside).toBeNull()
  })

  test('G8: the length in each commune is that of the line cut by hand', () => {
    const facts = read()
    fc.assert(
      fc.property(
        fc.double({ min: 105.001, max: 105.299, noNaN: true }),
        fc.double({ min: 105.001, max: 105.299, noNaN: true }),
        fc.double({ min: 20.001, max: 20.099, noNaN: true }),
        (from, to, lat) => {
          const parts = [0, 1, 2].map(i => {
            const [west, east] = [105 + i / 10, 105.1 + i / 10]
            const [a, b] = [Math.min(from, to), Math.max(from, to)]
            return { code: `1400${i + 1}`, length: Math.max(0, Math.min(b, east) - Math.max(a, west)) }
          })
          const longest = parts.reduce((best, part) => (part.length > best.length ? part : best))
          const close = parts.filter(part => Math.abs(part.length - longest.length) < 1e-6)
          if (close.length > 1 || Math.abs(from - to) < 1e-4) return
          expect(facts(line([from, lat], [to, lat])).communeCode).toBe(longest.code)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('what a mark holds', () => {
  const villages = [
    { villageCode: 'V1', lon: 105.02, lat: 20.02, households: 10, population: null, pupils: 3 },
    { villageCode: 'V2', lon: 105.03, lat: 20.02, households: 20, population: null, pupils: null },
    { villageCode: 'V3', lon: 105.3, lat: 20.02, households: 99, population: 400, pupils: 40 },
    { villageCode: 'V4', lon: null, lat: null, households: 7, population: 30, pupils: 1 },
  ]

  test('G9: an area counts the villages and schools inside, and what nobody reports is not 0', () => {
    const facts = read({
      villages,
      schools: [
        { lon: 105.025, lat: 20.02 },
        { lon: 105.3, lat: 20.02 },
      ],
    })
    expect(facts(area(box(105.01, 20.01, 105.03, 20.03)))).toMatchObject({
      villages: 2,
      households: 30,
      population: null,
      pupils: 3,
      schools: 1,
    })
    const empty = facts(area(box(105.05, 20.05, 105.06, 20.06)))
    expect(empty).toMatchObject({ villages: 0, households: null, population: null, pupils: null, schools: 0 })
    expect(empty.areaKm2).toBeCloseTo(polygonsArea([box(105.05, 20.05, 105.06, 20.06)]) / 1e6, 6)
  })

  test('G9: a point, a line, and an area without a village count the village that the mark was made from', () => {
    const facts = read({ villages })
    const places = [point(105.5, 20), line([105.5, 20], [105.6, 20]), area(box(105.05, 20.05, 105.06, 20.06))]
    for (const geometry of places)
      expect(facts(geometry, { villageCode: 'V4' })).toMatchObject({
        villages: 1,
        households: 7,
        population: 30,
      })
    expect(facts(point(105.02, 20.02))).toMatchObject({ villages: 0, households: null, areaKm2: null })
  })

  test('G10: trắng at the centre of a village, lõm beside it; otherwise nothing decides', () => {
    const facts = read({ villages })
    const near = destination([105.02, 20.02], 45, 99)
    const far = destination([105.02, 20.02], 45, 101)
    expect(facts(point(...near), { villageCode: 'V1' }).kind).toBe('trang')
    expect(facts(point(...far), { villageCode: 'V1' }).kind).toBe('lom')
    expect(facts(point(...near)).kind).toBeNull()
    expect(facts(point(...near), { villageCode: 'V4' }).kind).toBeNull()
    expect(facts(area(box(105.01, 20.01, 105.03, 20.03))).kind).toBe('trang')
    expect(facts(area(box(105.05, 20.05, 105.06, 20.06))).kind).toBeNull()
    expect(facts(area(box(105.05, 20.05, 105.06, 20.06)), { villageCode: 'V1' }).kind).toBe('lom')
  })

  test('G7, G5: the nearest station is told from the point, the middle of the line, the centre of the area', () => {
    const facts = read({ sites: [{ siteCode: 'S', operator: 'A', lon: 105.2, lat: 20.05 }] })
    const cases: [MarkGeometry, Position][] = [
      [point(105.02, 20.02), [105.02, 20.02]],
      [line([105.02, 20.02], [105.02, 20.03], [105.02, 20.06]), [105.02, 20.04]],
      [area(box(105.01, 20.01, 105.03, 20.03)), [105.02, 20.02]],
    ]
    for (const [geometry, from] of cases) {
      const { distance, bearing } = geodesic(from, [105.2, 20.05])
      const [site] = facts(geometry).nearest
      expect(site).toMatchObject({ operator: 'A', siteCode: 'S' })
      expect(Math.abs(site.distanceM - distance)).toBeLessThan(2)
      expect(site.bearing).toBeCloseTo(bearing, 1)
    }
    // The centre of a horseshoe lies outside it; the point that stands for it does not.
    const shoe: Polygon = [
      [
        [105, 20],
        [105.06, 20],
        [105.06, 20.06],
        [105.05, 20.06],
        [105.05, 20.01],
        [105.01, 20.01],
        [105.01, 20.06],
        [105, 20.06],
        [105, 20],
      ],
    ]
    const { bearing } = read({ sites: [{ siteCode: 'S', operator: 'A', lon: 105.03, lat: 20.03 }] })(
      area(shoe),
    ).nearest[0]
    expect(Math.abs(bearing - 180)).toBeGreaterThan(30)
  })
})

describe('what operators claim there', () => {
  const coverage = [
    {
      operator: 'B',
      technology: '4G' as const,
      polygons: [box(105, 20, 105.05, 20.1), box(105.04, 20, 105.06, 20.1)],
    },
    { operator: 'A', technology: '4G' as const, polygons: [box(105, 20, 105.1, 20.1)] },
    { operator: 'A', technology: '3G' as const, polygons: [box(106, 20, 106.1, 20.1)] },
  ]
  const layers = (facts: { readonly claimed: readonly { operator: string; technology: string }[] }) =>
    facts.claimed.map(({ operator, technology }) => `${operator} ${technology}`)

  test('G11: a point in or on the edge of a cell, in the order of technology and name', () => {
    const facts = read({ coverage })
    expect(layers(facts(point(105.02, 20.05)))).toEqual(['A 4G', 'B 4G'])
    expect(layers(facts(point(105.06, 20.05)))).toEqual(['A 4G', 'B 4G'])
    expect(layers(facts(point(105.0601, 20.05)))).toEqual(['A 4G'])
    expect(layers(facts(point(107, 20.05)))).toEqual([])
  })

  test('G11: the greater part of a line or an area, cells that overlap counted once', () => {
    const facts = read({ coverage })
    // Over 105.04 … 105.06 both of B's cells lie in part; together they reach 105.06.
    expect(layers(facts(area(box(105.03, 20.02, 105.08, 20.04))))).toEqual(['A 4G', 'B 4G'])
    expect(layers(facts(area(box(105.03, 20.02, 105.095, 20.04))))).toEqual(['A 4G'])
    // Summed cell by cell B would have 0.04 of 0.075; once each it has 0.035.
    expect(layers(facts(area(box(105.025, 20.02, 105.0999, 20.04))))).toEqual(['A 4G'])
    expect(layers(facts(line([105.03, 20.05], [105.085, 20.05])))).toEqual(['A 4G', 'B 4G'])
    expect(layers(facts(line([105.03, 20.05], [105.095, 20.05])))).toEqual(['A 4G'])
  })

  test('G11: a signal raster claims from its minimum on', () => {
    // Ten columns of 0.01°, −100 dBm in the west half, −120 in the east, no data in the last.
    const raster: SignalRaster = {
      rasterCode: 'r',
      operator: 'R',
      technology: '4G',
      asOf: null,
      width: 10,
      height: 10,
      crs: 'EPSG:4326',
      originX: 105,
      originY: 20.1,
      pixelWidth: 0.01,
      pixelHeight: -0.01,
      dbm: Float32Array.from({ length: 100 }, (_, i) =>
        i % 10 === 9 ? Number.NaN : i % 10 < 5 ? -100 : -120,
      ),
    }
    const at = (minimum: number | undefined) =>
      read({ signalRasters: [raster] }, { signalMinimumDbm: minimum === undefined ? {} : { '4G': minimum } })
    const places = [
      point(105.02, 20.05),
      point(105.07, 20.05),
      point(105.095, 20.05),
      area(box(105.01, 20.01, 105.08, 20.05)),
      area(box(105.03, 20.01, 105.09, 20.05)),
      line([105.01, 20.05], [105.08, 20.05]),
      area(box(105.0201, 20.0501, 105.0203, 20.0503)),
    ]
    const claims = (minimum?: number) => places.map(place => layers(at(minimum)(place)).length)
    expect(claims(-110)).toEqual([1, 0, 0, 1, 0, 1, 1])
    expect(claims(-121)).toEqual([1, 1, 0, 1, 1, 1, 1])
    expect(claims()).toEqual([0, 0, 0, 0, 0, 0, 0])
  })
})

describe('an area cut by communes', () => {
  test('G17: a part a commune, and what lies outside all comes last', () => {
    const parts = cutByCommunes(box(105.05, 20.05, 105.15, 20.15), aDataset())
    expect(parts.map(part => part.communeCode)).toEqual(['14001', '14002', null])
    const areas = parts.map(part => polygonsArea(part.polygons))
    expect(areas[0] / polygonsArea([box(105.05, 20.05, 105.1, 20.1)])).toBeCloseTo(1, 6)
    expect(
      cutByCommunes(box(105.02, 20.02, 105.03, 20.03), aDataset()).map(part => part.communeCode),
    ).toEqual(['14001'])
  })

  test('G17: the parts make the whole, and each lies in its commune', () => {
    const dataset = aDataset()
    const facts = markFactsReader(dataset)
    fc.assert(
      fc.property(starPolygon, polygon => {
        const parts = cutByCommunes(polygon, dataset)
        const sum = parts.reduce((total, part) => total + polygonsArea(part.polygons), 0)
        // Parts below 1 m² are dropped.
        expect(Math.abs(sum - polygonsArea([polygon]))).toBeLessThan(10 + 1e-6 * sum)
        for (const { communeCode, polygons } of parts) {
          for (const coordinates of polygons) {
            const own = facts({
              geometry: area(coordinates),
              villageCode: null,
              operators: [],
              technologies: [],
            })
            expect(own.communeCode).toBe(communeCode)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
