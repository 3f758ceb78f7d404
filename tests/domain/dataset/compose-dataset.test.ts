import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeDataset } from '@/domain/dataset/compose-dataset'
import {
  type Dataset,
  type Overlay,
  RESOURCE_NAMES,
  type ResourceRecords,
  type ResourceSource,
} from '@/domain/dataset/dataset'

const source = (fileName: string, count: number, origin: 'bundled' | 'imported'): ResourceSource => ({
  asOf: null,
  illustrative: false,
  schematic: false,
  source: { vi: fileName, en: fileName },
  origin,
  fileName,
  mode: null,
  count,
})

const school = (schoolCode: string, pupils: number) =>
  ({ schoolCode, pupils }) as unknown as ResourceRecords['schools'][number]

function bundledWith(schools: readonly ResourceRecords['schools'][number][]): Dataset {
  const records = Object.fromEntries(RESOURCE_NAMES.map(name => [name, []])) as unknown as ResourceRecords
  const sources = Object.fromEntries(RESOURCE_NAMES.map(name => [name, []])) as unknown as Dataset['sources']
  return {
    version: 'v',
    records: { ...records, schools },
    sources: { ...sources, schools: [source('schools.csv', schools.length, 'bundled')] },
  }
}

const overlay = (
  id: string,
  mode: Overlay['mode'],
  schools: readonly ResourceRecords['schools'][number][],
): Overlay => ({
  id,
  resource: 'schools',
  mode,
  records: schools,
  source: { ...source(id, schools.length, 'imported'), mode },
})

const list = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...'abcdefgh'), fc.nat(9)), {
    selector: ([code]) => code,
    maxLength: 8,
  })
  .map(rows => rows.map(([code, pupils]) => school(code, pupils)))

test('D2 joining the same file twice is joining it once', () => {
  fc.assert(
    fc.property(list, list, (here, coming) => {
      const once = composeDataset(bundledWith(here), [overlay('x', 'join', coming)])
      const twice = composeDataset(bundledWith(here), [
        overlay('x', 'join', coming),
        overlay('x', 'join', coming),
      ])
      expect(twice.records.schools).toEqual(once.records.schools)
    }),
  )
})

test('D2 a joined school replaces the one of its code and the others stay', () => {
  fc.assert(
    fc.property(list, list, (here, coming) => {
      const { records, sources } = composeDataset(bundledWith(here), [overlay('x', 'join', coming)])
      const expected = new Map(here.map(one => [one.schoolCode, one]))
      for (const one of coming) expected.set(one.schoolCode, one)
      expect(new Map(records.schools.map(one => [one.schoolCode, one]))).toEqual(expected)
      expect(records.schools.length).toBe(expected.size)
      // D4: the counts of the sources are the records in use.
      expect(sources.schools.reduce((sum, one) => sum + one.count, 0)).toBe(expected.size)
      expect(sources.schools.find(one => one.fileName === 'x')?.count ?? 0).toBe(coming.length)
    }),
  )
})

test('D1 replacing and taking it away gives the bundled dataset back, which nothing has changed', () => {
  fc.assert(
    fc.property(list, list, (here, coming) => {
      const bundled = bundledWith(here)
      const before = structuredClone(bundled)
      const replaced = composeDataset(bundled, [overlay('x', 'replace', coming)])
      expect(replaced.records.schools).toEqual(coming)
      expect(replaced.version).not.toBe(bundled.version)
      expect(composeDataset(bundled, [])).toEqual(before)
    }),
  )
})

test('D2, D4 coverage joined replaces every area of the same operator and technology only', () => {
  const area = (operator: string, technology: string, asOf: string) =>
    ({ operator, technology, asOf }) as unknown as ResourceRecords['mobile-coverage'][number]
  const bundled = bundledWith([])
  const dataset: Dataset = {
    ...bundled,
    records: {
      ...bundled.records,
      'mobile-coverage': [area('A', '4G', 'old'), area('A', '4G', 'old2'), area('B', '4G', 'old')],
    },
    sources: { ...bundled.sources, 'mobile-coverage': [source('c', 3, 'bundled')] },
  }
  const coming: Overlay = {
    id: 'n',
    resource: 'mobile-coverage',
    mode: 'join',
    records: [area('A', '4G', 'n1'), area('A', '4G', 'n2')],
    source: source('n', 2, 'imported'),
  }
  const { records, sources } = composeDataset(dataset, [coming])
  expect(records['mobile-coverage'].map(one => one.asOf)).toEqual(['n1', 'n2', 'old'])
  expect(sources['mobile-coverage'].map(one => one.count)).toEqual([1, 2])
})

test('D2 a joined file keeps what was known in the columns that it does not have; a blank in one that it has counts', () => {
  const whole = { schoolCode: 'a', schoolName: 'A', pupils: 10, teachers: 3, extra: { may: 1 } }
  const bundled = bundledWith([whole as unknown as ResourceRecords['schools'][number]])
  const coming = {
    schoolCode: 'a',
    schoolName: 'A mới',
    pupils: null,
    teachers: null,
    extra: { may_hong: 2 },
  }
  const { records, sources } = composeDataset(bundled, [
    {
      ...overlay('x', 'join', [coming as unknown as ResourceRecords['schools'][number]]),
      columns: ['school_code', 'school_name', 'pupils'],
    },
  ])
  expect(records.schools).toMatchObject([
    { schoolName: 'A mới', pupils: null, teachers: 3, extra: { may: 1, may_hong: 2 } },
  ])
  // The row rests on both files, and both are named.
  expect(sources.schools.map(one => one.fileName)).toEqual(['schools.csv', 'x'])
})

test('D3 boundaries are replaced whole, even where they are to be joined', () => {
  const boundaries = (code: string) => ({
    communes: [{ code, polygons: [] }],
    districts: [],
    province: [],
    schematic: false,
    vintage: code,
  })
  const bundled = bundledWith([])
  const dataset = { ...bundled, records: { ...bundled.records, boundaries: boundaries('old') } }
  const official: Overlay = {
    id: 'official',
    resource: 'boundaries',
    mode: 'join',
    records: boundaries('new'),
    source: source('official.geojson', 1, 'imported'),
  }
  const composed = composeDataset(dataset, [official])
  expect(composed.records.boundaries).toEqual(boundaries('new'))
  expect(composed.sources.boundaries.map(({ fileName, mode, count }) => [fileName, mode, count])).toEqual([
    ['official.geojson', 'replace', 1],
  ])
})

test('the version depends on the overlays and on nothing else', () => {
  const bundled = bundledWith([])
  const version = (...ids: string[]) =>
    composeDataset(
      bundled,
      ids.map(id => overlay(id, 'join', [])),
    ).version
  expect(version('a', 'b')).toBe(version('a', 'b'))
  expect(new Set([version('a'), version('b'), version('a', 'b'), version('b', 'a'), 'v']).size).toBe(5)
})

test('D2 measurements of two files stand side by side; the same file again takes its own place', () => {
  const reading = (measurementCode: string, dbm: number) =>
    ({ measurementCode, dbm }) as unknown as ResourceRecords['measurements'][number]
  const file = (id: string, name: string, dbm: number): Overlay => ({
    id,
    resource: 'measurements',
    mode: 'join',
    records: [1, 2].map(row => reading(`${name}#${row}`, dbm)),
    source: { ...source(name, 2, 'imported'), mode: 'join' },
  })
  const composed = composeDataset(bundledWith([]), [
    file('1', 'a.csv', -90),
    file('2', 'b.csv', -100),
    file('3', 'a.csv', -110),
  ])
  expect(composed.records.measurements.map(one => [one.measurementCode, one.dbm])).toEqual([
    ['a.csv#1', -110],
    ['a.csv#2', -110],
    ['b.csv#1', -100],
    ['b.csv#2', -100],
  ])
})

test('D2 a raster takes the place of the same file of the same operator and technology, and of no other', () => {
  const raster = (operator: string, technology: string, rasterCode: string, originX: number): Overlay => ({
    id: `${operator}${technology}${rasterCode}${originX}`,
    resource: 'signal-rasters',
    mode: 'join',
    records: [{ operator, technology, rasterCode, originX }] as unknown as ResourceRecords['signal-rasters'],
    source: { ...source(rasterCode, 1, 'imported'), mode: 'join' },
  })
  const { records } = composeDataset(bundledWith([]), [
    raster('Viettel', '4G', 'tay.tif', 1),
    raster('Viettel', '4G', 'dong.tif', 2),
    raster('Viettel', '3G', 'tay.tif', 3),
    raster('Viettel', '4G', 'tay.tif', 4),
  ])
  expect(records['signal-rasters'].map(one => [one.technology, one.rasterCode, one.originX])).toEqual([
    ['4G', 'tay.tif', 4],
    ['4G', 'dong.tif', 2],
    ['3G', 'tay.tif', 3],
  ])
})
