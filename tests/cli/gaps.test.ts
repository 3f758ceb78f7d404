import { writeArrayBuffer } from 'geotiff'
import { describe, expect, test } from 'vitest'
import { run as coverage } from '@/cli/coverage'
import { run } from '@/cli/gaps'
import { polygonsArea } from '@/geometry/measure/polygons-area'
import { call } from './call'
import { smallPackage } from './small-package'

describe('gaps DIR', () => {
  test('the uncovered half of the first commune with who lives there, and the others whole', async () => {
    const dir = await smallPackage()
    const { code, out } = await call(run, dir, '--operator', 'A', '--technology', '4G', '--geojson')
    expect(code).toBe(0)
    const { type, features } = JSON.parse(out)
    expect(type).toBe('FeatureCollection')
    const first = features[0]
    expect(first.properties).toMatchObject({
      commune_code: '14755',
      villages: 1,
      households: 70,
      population: 280,
      pupils: 15,
      reported: { households: 1, population: 1, pupils: 1 },
      schools: 3,
      kind: 'trang',
    })
    expect(first.properties.area_km2).toBeCloseTo(polygonsArea([first.geometry.coordinates]) / 1e6, 6)
    const kinds = features.map(
      ({ properties }: typeof first) => `${properties.commune_code} ${properties.kind}`,
    )
    expect(kinds.sort()).toEqual(['14755 trang', '14758 null', '14761 null'])
  })

  test('pieces below the minimum are left out and told on stderr', async () => {
    const dir = await smallPackage()
    const { out, err } = await call(
      run,
      dir,
      '--operator',
      'any',
      '--technology',
      '4G',
      '--minimum-km2',
      '80',
    )
    expect(JSON.parse(out).features).toHaveLength(2)
    expect(err).toMatch(/2 gaps; 1 below 80 km² left out, 57\.\d+ km²/)
  })

  test('what cannot be asked is wrong use', async () => {
    const dir = await smallPackage()
    for (const args of [
      [],
      [dir, dir],
      [dir, '--technology', '6G'],
      [dir, '--operator', 'Nobody'],
      [dir, '--technology', '3G'],
      [dir, '--minimum-km2', '-1'],
      [dir, '--minimum-km2', ''],
      [dir, '--what'],
    ]) {
      const { code, out } = await call(run, ...args)
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' })
    }
  })
})

describe('a package with a signal raster', () => {
  // Two columns over the first commune: −90 dBm in the west, −115 in the east.
  const grid = new Uint8Array(
    writeArrayBuffer(Float32Array.from([-90, -115]), {
      width: 2,
      height: 1,
      ModelPixelScale: [0.05, 0.1, 0],
      ModelTiepoint: [0, 0, 0, 105, 20.1, 0],
      GeographicTypeGeoKey: 4326,
      GTModelTypeGeoKey: 2,
    } as never),
  )
  const withGrid = () =>
    smallPackage(
      { 'signal-rasters.tif': grid },
      { 'signal-rasters': { 'x-operator': 'R', 'x-technology': '4G' } },
    )

  test('counts it as covered from the level on that --threshold names', async () => {
    const dir = await withGrid()
    const shareOf = async (...args: string[]) => {
      const { code, rows } = await call(coverage, dir, ...args)
      expect(code).toBe(0)
      return Number(rows().find(row => row.operator === 'R' && row.commune_code === '14755')?.area_share)
    }
    expect(await shareOf()).toBeCloseTo(1, 6)
    expect(await shareOf('--threshold', '3G=-90,4G=-110')).toBeCloseTo(0.5, 6)
    expect(await shareOf('--threshold', '4g=-80')).toBe(0)
    const found = async (...args: string[]) => {
      const { out } = await call(run, dir, '--operator', 'R', '--technology', '4G', ...args)
      return JSON.parse(out).features.map(
        ({ properties }: { properties: { commune_code: string } }) => properties.commune_code,
      )
    }
    expect(await found()).not.toContain('14755')
    expect(await found('--threshold', '4G=-110')).toContain('14755')
  })

  test('a level that is none is wrong use', async () => {
    const dir = await smallPackage()
    for (const level of ['', '4G', '4G=', '6G=-100', '4G=-100,4G=-90', '4G=-200', '4G=x', '4G=-1=2'])
      for (const command of [run, coverage])
        expect(await call(command, dir, '--threshold', level)).toMatchObject({ code: 2, out: '' })
  })
})

describe('coverage DIR', () => {
  test('--by district and --by province add communes up, each with its own columns', async () => {
    const dir = await smallPackage()
    const head = async (...args: string[]) => (await call(coverage, dir, '--csv', ...args)).out.split(/\r?\n/)
    const [commune] = await head()
    expect(commune).toBe(
      'commune_code,operator,technology,area_share,village_share,household_share,pupil_share,school_share',
    )
    const [district, first] = await head('--by', 'district')
    expect(district.startsWith('district_code,operator,technology,area_share')).toBe(true)
    expect(first.startsWith('380,A,4G,')).toBe(true)
    const [province, row] = await head('--by', 'province')
    expect(province.startsWith('operator,technology,area_share')).toBe(true)
    const [operator, technology, area, village, household, pupil, school] = row.split(',')
    expect([operator, technology]).toEqual(['A', '4G'])
    expect(Number(area)).toBeCloseTo(1 / 6, 6)
    expect([village, household, pupil, school].map(Number)).toEqual([2 / 3, 0.3, 0.7, 0.25])
    expect((await call(coverage, dir, '--by', 'village')).code).toBe(2)
  })
})
