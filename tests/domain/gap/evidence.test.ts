import { describe, expect, test } from 'vitest'
import type { Measurement } from '@/domain/dataset/records'
import { claimCheck } from '@/domain/gap/claim-check'
import { measurementSummary, readingsFinder } from '@/domain/gap/measurement-summary'
import { signalBin } from '@/domain/gap/signal-bins'
import { destination } from '@/geometry/projection/geodesic'
import { aDataset } from '../../builders/dataset'
import { aMark } from '../../builders/marks'
import { box } from '../../geometry/random-shapes'

const reading = (dbm: number | null, wish: Partial<Measurement> = {}): Measurement => ({
  measurementCode: '1',
  lon: 105.05,
  lat: 20.05,
  dbm,
  operator: 'A',
  technology: '4G',
  measuredAt: null,
  extra: {},
  ...wish,
})
const MINIMUM = { '4G': -121, '3G': -100 }

describe('measurements', () => {
  test('G18: −95, −105 and −115 still belong to the better bin; no signal is a gap', () => {
    expect([-80, -95, -95.1, -105, -106, -115, -115.5, -130, null].map(signalBin)).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3, 3,
    ])
  })

  test('G18: a commune, operator and technology at a time, with the share at the minimum', () => {
    const measurements = [
      ...[-90, -100, -121, -122, null].map(dbm => reading(dbm)),
      reading(-100, { technology: '3G' }),
      reading(-100, { operator: null, technology: null }),
      reading(-90, { lon: 105.15, operator: 'B' }),
      reading(-90, { lon: 107 }),
    ]
    const rows = measurementSummary(aDataset({ measurements }), MINIMUM)
    expect(rows).toEqual([
      {
        communeCode: '14001',
        operator: 'A',
        technology: '3G',
        samples: 1,
        above: 1,
        share: 1,
        bins: [0, 1, 0, 0],
      },
      {
        communeCode: '14001',
        operator: 'A',
        technology: '4G',
        samples: 5,
        above: 3,
        share: 0.6,
        bins: [1, 1, 0, 3],
      },
      {
        communeCode: '14001',
        operator: null,
        technology: null,
        samples: 1,
        above: null,
        share: null,
        bins: [0, 1, 0, 0],
      },
      {
        communeCode: '14002',
        operator: 'B',
        technology: '4G',
        samples: 1,
        above: 1,
        share: 1,
        bins: [1, 0, 0, 0],
      },
      {
        communeCode: null,
        operator: 'A',
        technology: '4G',
        samples: 1,
        above: 1,
        share: 1,
        bins: [1, 0, 0, 0],
      },
    ])
  })

  test('G19: those inside an area; those within 500 m of a point', () => {
    const places = [100, 499, 501, 5000].map(metres => destination([105.05, 20.05], 200, metres))
    const measurements = places.map(([lon, lat], i) => reading(-90, { lon, lat, measurementCode: `${i}` }))
    const near = readingsFinder(aDataset({ measurements }))
    const codes = (found: Measurement[]) => found.map(each => each.measurementCode)
    expect(codes(near({ type: 'Point', coordinates: [105.05, 20.05] }))).toEqual(['0', '1'])
    expect(codes(near({ type: 'Polygon', coordinates: box(105, 20.04, 105.06, 20.06) }))).toEqual([
      '0',
      '1',
      '2',
    ])
    expect(near({ type: 'Point', coordinates: [Number.NaN, 20] })).toEqual([])
  })
})

describe('claim against evidence', () => {
  const claimed = [
    { operator: 'A', technology: '4G' as const },
    { operator: 'B', technology: '4G' as const },
  ]
  const complaint = { id: 'e', kind: 'complaint' as const, on: null, source: null, photo: null, note: null }
  const check = (mark: Parameters<typeof aMark>[0], readings: Measurement[] = []) =>
    claimCheck(aMark(mark), { claimed }, readings, MINIMUM)

  test('G20: only claims that the mark disputes are judged', () => {
    expect(check({ operators: ['C'], evidence: [complaint] }).verdict).toBeNull()
    expect(check({ operators: ['A'] }).claims.map(claim => claim.missing)).toEqual([true, false])
    expect(check({ technologies: ['3G'] }).claims.map(claim => claim.missing)).toEqual([false, false])
    expect(check({}).claims.map(claim => claim.missing)).toEqual([true, true])
  })

  test('G20: under 95 % contradicts, 95 % of all disputed confirms, nothing measured leaves it to other evidence', () => {
    const good = Array.from({ length: 19 }, () => reading(-100))
    const bad = reading(-125)
    expect(check({ operators: ['A'] }, [...good, bad])).toMatchObject({
      verdict: 'confirmed',
      claims: [
        { samples: 20, share: 0.95 },
        { samples: 0, share: null },
      ],
    })
    expect(check({ operators: ['A'] }, [...good, bad, bad]).verdict).toBe('contradicted')
    // B was not measured: A alone confirms nothing.
    expect(check({ operators: ['A', 'B'] }, good).verdict).toBeNull()
    expect(check({ operators: ['A', 'B'] }, [bad]).verdict).toBe('contradicted')
    expect(check({ operators: ['A'] }).verdict).toBeNull()
    expect(check({ operators: ['A'], evidence: [complaint] }).verdict).toBe('contradicted')
    expect(check({ operators: ['A'], evidence: [complaint] }, good).verdict).toBe('confirmed')
  })
})
