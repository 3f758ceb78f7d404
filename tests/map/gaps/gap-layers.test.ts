import { describe, expect, test } from 'vitest'
import type { Measurement } from '@/domain/dataset/records'
import { MARK_STATUSES } from '@/domain/gap/mark'
import { contradictionReader } from '@/map/gaps/contradicts'
import { EMPTY_GAP, foundClasses, gapColour, UNKNOWN_GAP } from '@/map/gaps/found-classes'
import { gapLayersShown } from '@/map/gaps/gap-layers-shown'
import { foundIndex, markIndex } from '@/map/gaps/gaps-under-pointer'
import { markSpot } from '@/map/gaps/mark-spot'
import { measuredPoints } from '@/map/gaps/measured-points'
import { labelOffsets, nearestLines } from '@/map/gaps/nearest-lines'
import { gapPlace, markPlace } from '@/map/gaps/place-box'
import { coverageByOperator } from '@/map/layers/coverage'
import { coatAlpha } from '@/map/style/coat-alpha'
import { NO_SIGNAL, SIGNAL_LOOKS, signalBin } from '@/map/style/signal-bins'
import { PIN_FRAMES, STATUS_LOOK } from '@/map/style/statuses'
import { FIRST_LAYERS } from '@/store/session/session'
import { mapWorld } from '../map-world'
import { aGap, aMark, square } from './gap-world'

describe('found gaps', () => {
  test('the more people, the darker; nobody and unknown have colours of their own', () => {
    const gaps = [10, 60, 300, 2000, 0].map((population, i) => aGap(`g${i}`, { population }))
    const classes = foundClasses([...gaps, aGap('x', { population: null })])
    const lightness = [10, 60, 300, 2000].map(people => gapColour(classes, people).reduce((a, b) => a + b, 0))
    expect(lightness).toEqual([...lightness].sort((a, b) => b - a))
    expect(new Set(lightness).size).toBe(4)
    expect(gapColour(classes, 0)).toEqual(EMPTY_GAP)
    expect(gapColour(classes, null)).toEqual(UNKNOWN_GAP)
    expect(classes).toMatchObject({ empty: true, unknown: true })
  })

  test('one where people are not known is no class of nought', () => {
    const { classes, empty } = foundClasses([aGap('a', { population: null }), aGap('b', { population: 5 })])
    expect(classes.lows).toEqual([5])
    expect(empty).toBe(false)
  })
})

describe('marks', () => {
  test('each status has a sign and a colour of its own', () => {
    expect(new Set(MARK_STATUSES.map(status => STATUS_LOOK[status].sign)).size).toBe(MARK_STATUSES.length)
    expect(new Set(MARK_STATUSES.map(status => STATUS_LOOK[status].colour.join())).size).toBe(7)
    for (const status of MARK_STATUSES) expect(PIN_FRAMES[status]).toBeDefined()
  })

  test('a pin stands on its point, in the middle of its line, inside its area', () => {
    expect(markSpot({ type: 'Point', coordinates: [105, 20] })).toEqual([105, 20])
    const [lon] = markSpot({
      type: 'LineString',
      coordinates: [
        [105, 20],
        [105.1, 20],
        [105.4, 20],
      ],
    })
    expect(lon).toBeCloseTo(105.2, 9)
    // A horseshoe: its centre lies outside.
    const horseshoe = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [9, 10],
          [9, 1],
          [1, 1],
          [1, 10],
          [0, 10],
          [0, 0],
        ].map(([x, y]) => [105 + x! / 100, 20 + y! / 100] as [number, number]),
      ],
    } as const
    const [x, y] = markSpot(horseshoe)
    expect(x < 105.01 || x > 105.09 || y < 20.01).toBe(true)
  })

  test('under the pointer: the pin, else the line, else the smallest area', () => {
    const wide = aMark('wide', { type: 'Polygon', coordinates: [square(105, 20, 0.2)] })
    const inner = aMark('inner', { type: 'Polygon', coordinates: [square(105.01, 20.01, 0.05)] })
    const line = aMark('line', {
      type: 'LineString',
      coordinates: [
        [105.02, 20],
        [105.02, 20.2],
      ],
    })
    const point = aMark('point', { type: 'Point', coordinates: [105.15, 20.15] })
    const marks = [wide, inner, line, point]
    const index = markIndex(marks)
    const at = (...asked: Parameters<typeof index.at>) => marks[index.at(...asked)]?.id ?? null
    expect(at(105.15, 20.155, 0.005, 0.004)).toBe('point')
    expect(at(105.0205, 20.19, 0, 0.001)).toBe('line')
    expect(at(105.05, 20.02, 0, 0.0001)).toBe('inner')
    expect(at(105.18, 20.02, 0, 0.0001)).toBe('wide')
    expect(at(106, 20, 0, 0.001)).toBeNull()
    expect(foundIndex([aGap('a')]).at(105.01, 20.01)).toBe(0)
  })

  test('the box of a place holds its shape; a point has none', () => {
    expect(markPlace({ type: 'Point', coordinates: [105, 20] }).box).toBeNull()
    expect(gapPlace(aGap('a')).box).toEqual([105, 20, 105.02, 20.02])
  })
})

describe('measurements', () => {
  const reading = (dbm: number | null, more: Partial<Measurement> = {}): Measurement => ({
    measurementCode: 'm',
    lon: 105,
    lat: 20,
    dbm,
    operator: 'Viettel',
    technology: '4G',
    measuredAt: null,
    extra: {},
    ...more,
  })

  test('a bound belongs to the better bin; no level is no bin', () => {
    expect([-60, -95, -95.1, -105, -105.5, -115, -115.1, null].map(signalBin)).toEqual([
      0, 0, 1, 1, 2, 2, 3, -1,
    ])
  })

  test('counts a bin, open rings where there was no signal, the worst on top', () => {
    const points = measuredPoints([reading(null), reading(-120), reading(-80), reading(-100)], 'any', '4G')
    expect(points.bins).toEqual([1, 1, 0, 1])
    expect(points.withoutSignal).toBe(1)
    expect([...points.radii].map(r => Math.round(r * 10) / 10)).toEqual([
      SIGNAL_LOOKS[0]!.radius,
      SIGNAL_LOOKS[1]!.radius,
      SIGNAL_LOOKS[3]!.radius,
      NO_SIGNAL.radius,
    ])
    expect(points.fills[4 * 3 + 3]).toBe(0)
    expect(points.fills[4 * 2 + 3]).toBeGreaterThan(200)
  })

  test('another operator’s or technology’s readings are left out; one that does not say is shown', () => {
    const readings = [
      reading(-80),
      reading(-80, { operator: 'VinaPhone' }),
      reading(-80, { technology: '3G' }),
      reading(-80, { operator: null, technology: null }),
    ]
    expect(measuredPoints(readings, 'Viettel', '4G').count).toBe(2)
    expect(measuredPoints(readings, 'any', '4G').count).toBe(3)
  })
})

describe('nearest stations', () => {
  const site = (siteCode: string, operator: string, lon: number, lat: number) => ({
    siteCode,
    operator,
    lon,
    lat,
    technologies: [],
    heightM: null,
    inServiceFrom: null,
    extra: {},
  })
  const near = (operator: string, siteCode: string) => ({ operator, siteCode, distanceM: 1200, bearing: 90 })

  test('a line to each that the dataset has; the same code of another operator is another station', () => {
    const sites = [site('A1', 'VinaPhone', 106, 21), site('A1', 'Viettel', 105.1, 20)]
    const lines = nearestLines([105, 20], [near('Viettel', 'A1'), near('MobiFone', 'A1')], sites)
    expect(lines.map(line => [line.operator, line.to])).toEqual([['Viettel', [105.1, 20]]])
  })

  test('labels at one mast are stacked, and no two lie on one another', () => {
    const lines = [0, 0.0001, 0.5].map((east, i) => ({
      operator: `o${i}`,
      distanceM: 1,
      from: [105, 20] as const,
      to: [105 + east, 20] as const,
    }))
    const [first, second, third] = labelOffsets(lines, 0.0003)
    expect(third).toBe(first)
    expect(second! - first!).toBeGreaterThanOrEqual(18)
  })
})

describe('the ground of the gaps workspace', () => {
  test('the question’s coverage without theme or zones; points that were turned on stay', () => {
    const shown = gapLayersShown(
      { ...FIRST_LAYERS, sites: true },
      { gapOperator: 'Viettel', gapTechnology: '3G' },
    )
    expect(shown).toMatchObject({
      choropleth: false,
      alerts: false,
      coverage: true,
      coverageOperator: 'Viettel',
      coverageTechnology: '3G',
      sites: true,
    })
  })

  test('one coat an operator, as strong together as one coat alone', () => {
    const one = coatAlpha(0.3, 3)
    expect(1 - (1 - one) ** 3).toBeCloseTo(0.3, 12)
    const area = (operator: string) => ({
      operator,
      technology: '4G' as const,
      polygons: [[square(105, 20, 0.1)]],
      minRsrpDbm: null,
      asOf: null,
      claimedBy: null,
    })
    const layers = coverageByOperator([area('Viettel'), area('MobiFone'), area('Viettel')], 90)
    expect(layers.map(layer => (layer.props.data as unknown[]).length)).toEqual([1, 2])
    expect(new Set(layers.map(layer => JSON.stringify(layer.props.parameters))).size).toBe(2)
  })
})

describe('claim against evidence', () => {
  const facts = {
    communeCode: '14755',
    alsoIn: [],
    outside: 0,
    areaKm2: null,
    villages: 0,
    households: null,
    population: null,
    pupils: null,
    schools: 0,
    kind: null,
    nearest: [],
    claimed: [{ operator: 'Viettel', technology: '4G' as const }],
  }
  const point = { type: 'Point', coordinates: [105.05, 20.05] } as const
  const minimum = { '2G': -100, '3G': -100, '4G': -121, '5G': -121 }
  const complaint = { id: 'e', kind: 'complaint' as const, on: null, source: null, photo: null, note: null }

  test('what somebody stated counts before what the evidence proposes', () => {
    const contradicts = contradictionReader(mapWorld(), minimum)
    expect(contradicts(aMark('a', point, { evidence: [complaint] }), facts)).toBe(true)
    expect(contradicts(aMark('a', point, { evidence: [complaint], claimVerdict: 'confirmed' }), facts)).toBe(
      false,
    )
    expect(contradicts(aMark('a', point, { claimVerdict: 'contradicted' }), undefined)).toBe(true)
  })

  test('without a claim, or without evidence, nothing contradicts', () => {
    const contradicts = contradictionReader(mapWorld(), minimum)
    expect(contradicts(aMark('a', point), facts)).toBe(false)
    expect(contradicts(aMark('a', point, { evidence: [complaint] }), { ...facts, claimed: [] })).toBe(false)
    expect(contradicts(aMark('a', point, { evidence: [complaint] }), undefined)).toBe(false)
  })
})
