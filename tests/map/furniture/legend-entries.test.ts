import { describe, expect, test } from 'vitest'
import type { School } from '@/domain/dataset/records'
import { legendEntries } from '@/map/furniture/legend-entries'
import { drawnLevels } from '@/map/theme/alert-zones'
import { themePicture } from '@/map/theme/theme-picture'
import type { MapPicture } from '@/map/use-map-picture'
import { FIRST_LAYERS } from '@/store/session/session'
import { mapPicture, mapWorld } from '../map-world'

const NONE = new Uint8Array()
const off = { ...FIRST_LAYERS, alerts: false, choropleth: false }
const population = { id: 'population', kind: 'count', tone: 'fact' } as const
const FAR = 8
const kinds = (picture: MapPicture, drawn: Uint8Array) =>
  legendEntries(picture, drawn, FAR).map(entry => entry.kind)

const school = (level: School['level'], more: Partial<School> = {}): School => ({
  schoolCode: level,
  schoolName: level,
  level,
  communeCode: '14755',
  lon: 105.05,
  lat: 20.05,
  pupils: null,
  teachers: null,
  managingUnit: null,
  fibre: null,
  gridPower: null,
  extra: {},
  ...more,
})
const level = (communeCode: string, of: 1 | 2 | 3 | 4) => ({
  communeCode,
  level: of,
  effectiveFrom: '2021-11-22',
  effectiveUntil: null,
  documentNo: null,
  cutoffAt: '2021-11-22T09:00',
  method: null,
  extra: {},
})

describe('the legend lists what is drawn', () => {
  test('nothing drawn, nothing listed', () => {
    expect(legendEntries(mapPicture(mapWorld(), { layers: off }), NONE, FAR)).toEqual([])
  })

  test('a layer that is on but holds no record is not listed', () => {
    const layers = { ...off, schools: true, sites: true, fibre: true, coverage: true, alerts: true }
    expect(kinds(mapPicture(mapWorld(), { layers }), NONE)).toEqual([])
  })

  test('missing and left out appear only where a commune is missing or left out', () => {
    const dataset = mapWorld()
    const whole = themePicture(population, Float64Array.from([1, 2, 3, 4]), null)
    const holed = themePicture(
      population,
      Float64Array.from([1, Number.NaN, 3, 4]),
      Uint8Array.from([1, 1, 1, 0]),
    )
    expect(kinds(mapPicture(dataset, { theme: whole }), NONE)).toEqual(['theme'])
    expect(kinds(mapPicture(dataset, { theme: holed }), NONE)).toEqual(['theme', 'missing', 'filtered'])
    const under = legendEntries(
      mapPicture(dataset, { theme: holed, layers: { ...off, coverage: true } }),
      NONE,
      FAR,
    )
    expect(under).toContainEqual({ kind: 'missing', quiet: true })
    expect(under).toContainEqual({ kind: 'filtered', covered: true })
  })

  test('alert levels: those present, the cut-off of the papers, "not assessed" where a commune has none', () => {
    const dataset = mapWorld({ 'covid-levels': [level('14755', 4), level('14758', 2)] })
    const picture = mapPicture(dataset, { layers: { ...off, alerts: true } })
    const drawn = drawnLevels(picture.zones, null, picture.shapes.labels, 0)
    expect(legendEntries(picture, drawn, FAR)).toEqual([
      {
        kind: 'alerts',
        levels: [4, 2, 0],
        asOf: '2021-11-22T09:00',
        someWait: false,
        digitsWait: false,
        overTheme: false,
      },
    ])
    expect(legendEntries(picture, drawn, 5)).toMatchObject([{ digitsWait: true }])
  })

  test('schools: only chosen levels that have a school with coordinates, only the fibre marks in use', () => {
    const schools = [
      school('TH', { fibre: true }),
      school('THCS', { fibre: false }),
      school('THPT', { lon: null }),
      school('MN', { fibre: null }),
    ]
    const layers = { ...off, schools: true, fibre: true, schoolLevels: ['TH', 'THCS', 'THPT'] as const }
    const entry = legendEntries(mapPicture(mapWorld({ schools }), { layers }), NONE, FAR).find(
      e => e.kind === 'schools',
    )
    expect(entry).toEqual({ kind: 'schools', levels: ['TH', 'THCS'], fills: ['full', 'ring'] })
  })

  test('coverage names its threshold only where all of its areas share one', () => {
    const area = (operator: string, minRsrpDbm: number | null) => ({
      operator,
      technology: '4G' as const,
      polygons: [],
      minRsrpDbm,
      asOf: null,
      claimedBy: null,
    })
    const dataset = mapWorld({ 'mobile-coverage': [area('Viettel', -121), area('MobiFone', -115)] })
    const floor = (coverageOperator: string) =>
      legendEntries(
        mapPicture(dataset, { layers: { ...off, coverage: true, coverageOperator } }),
        NONE,
        FAR,
      )[0]
    expect(floor('any')).toMatchObject({ kind: 'coverage', leastDbm: null })
    expect(floor('Viettel')).toMatchObject({ leastDbm: -121 })
    expect(floor('Unknown')).toBeUndefined()
  })
})
