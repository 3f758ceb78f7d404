import { describe, expect, test } from 'vitest'
import type { CoverageArea, SignalRaster } from '@/domain/dataset/records'
import { drawnResources } from '@/map/furniture/drawn-sources'
import { gapLegendEntries } from '@/map/furniture/gap-legend-entries'
import { legendEntries } from '@/map/furniture/legend-entries'
import { measuredPoints } from '@/map/gaps/measured-points'
import { FIRST_LAYERS } from '@/store/session/session'
import { aGap, aMark, foundIn, gapPicture, square } from '../gaps/gap-world'
import { mapPicture, mapWorld } from '../map-world'

const area = (operator: string): CoverageArea => ({
  operator,
  technology: '4G',
  polygons: [[square(105, 20, 0.1)]],
  minRsrpDbm: null,
  asOf: null,
  claimedBy: null,
})
const picture = mapPicture(mapWorld({ 'mobile-coverage': [area('Viettel'), area('MobiFone')] }), {
  forGaps: true,
})
const point = { type: 'Point', coordinates: [105, 20] } as const
const kinds = (entries: readonly { kind: string }[]) => entries.map(({ kind }) => kind)
const only = <K extends string, E extends { kind: string }>(entries: readonly E[], kind: K) =>
  entries.find(entry => entry.kind === kind) as Extract<E, { kind: K }> | undefined

describe('the legend of the gaps workspace', () => {
  test('lists coverage alone while nothing else is drawn, and coverage once', () => {
    expect(kinds(gapLegendEntries(picture, gapPicture()))).toEqual(['question-coverage'])
    const layers = { ...FIRST_LAYERS, coverage: true, choropleth: false }
    expect(legendEntries({ ...picture, layers }, new Uint8Array(), 9)).toEqual([])
  })

  test('of found gaps: the kinds that are there, the least size and what was dropped', () => {
    const found = foundIn([aGap('a', { kind: 'lom' }), aGap('b', { kind: 'lom' })])
    expect(only(gapLegendEntries(picture, gapPicture({ found })), 'found')).toMatchObject({
      kinds: ['lom'],
      minimumKm2: 0.05,
      slivers: { count: 3 },
    })
    expect(kinds(gapLegendEntries(picture, gapPicture({ found: foundIn([]) })))).not.toContain('found')
  })

  test('of marks: the statuses that are drawn in the order of the work, the badge only where one stands', () => {
    const marks = [aMark('a', point, { status: 'closed' }), aMark('b', point, { status: 'verified' })]
    expect(only(gapLegendEntries(picture, gapPicture({ marks })), 'marks')).toMatchObject({
      statuses: ['verified', 'closed'],
      contradiction: false,
    })
    const against = [...marks, aMark('c', point, { claimVerdict: 'contradicted' })]
    expect(
      only(gapLegendEntries(picture, gapPicture({ marks: against, contradicted: against.slice(2) })), 'marks')
        ?.contradiction,
    ).toBe(true)
  })

  test('an open mark that the filters leave out is drawn, and so listed', () => {
    const mark = aMark('a', point, { status: 'building' })
    expect(only(gapLegendEntries(picture, gapPicture({ mark })), 'marks')?.statuses).toEqual(['building'])
    expect(kinds(gapLegendEntries(picture, gapPicture({ mark, markShown: false })))).not.toContain('marks')
  })

  test('readings with their counts a bin; a raster in bins without counts; the threshold where it is cut off', () => {
    const measured = measuredPoints(
      [
        {
          measurementCode: '1',
          lon: 105,
          lat: 20,
          dbm: -100,
          operator: null,
          technology: null,
          measuredAt: null,
          extra: {},
        },
      ],
      'any',
      '4G',
    )
    expect(only(gapLegendEntries(picture, gapPicture({ measured })), 'measured')).toMatchObject({
      bins: [0, 1, 0, 0],
      raster: false,
    })
    const rasters = [{ operator: 'VinaPhone' } as SignalRaster]
    expect(
      only(gapLegendEntries(picture, gapPicture({ rasters, rasterBins: true })), 'measured'),
    ).toMatchObject({
      bins: null,
      raster: true,
    })
    const cut = only(gapLegendEntries(picture, gapPicture({ rasters })), 'question-coverage')
    expect(cut).toMatchObject({ rasterFromDbm: -121, operators: ['MobiFone', 'Viettel', 'VinaPhone'] })
  })

  test('the sources name what is drawn: readings, rasters, stations', () => {
    const bare = drawnResources(picture, gapPicture())
    expect(bare).not.toContain('sites')
    const nearest = [{ operator: 'Viettel', distanceM: 1, from: [105, 20], to: [105, 20] }] as const
    const measured = { ...measuredPoints([], 'any', '4G'), count: 2 }
    expect(drawnResources(picture, gapPicture({ nearest, measured, found: foundIn([aGap('a')]) }))).toEqual(
      expect.arrayContaining(['sites', 'measurements', 'mobile-coverage', 'villages']),
    )
  })
})
