import { existsSync, readdirSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { RESOURCE_NAMES } from '@/domain/dataset/dataset'
import { TABLE_RESOURCES } from '@/domain/dataset/resources'
import { buildPackage } from '../../data/recipes/package'
import { bundled } from './bundle'

interface PackageField {
  readonly name: string
  readonly title: string
  readonly 'x-titleVi': string
  readonly 'x-type'?: string
  readonly 'x-unit'?: string
  readonly 'x-nature'?: string
  readonly 'x-choices'?: readonly string[]
  readonly constraints?: { required?: boolean; minimum?: number; maximum?: number; enum?: readonly string[] }
}

interface PackageResource {
  readonly name: string
  readonly path: string
  readonly format: string
  readonly encoding: string
  readonly as_of: string
  readonly illustrative: boolean
  readonly schematic: boolean
  readonly source: { readonly vi: string; readonly en: string }
  readonly licenses: readonly { readonly name: string }[]
  readonly sources: readonly { readonly title: string }[]
  readonly schema?: { readonly fields: readonly PackageField[] }
}

const { resources, 'x-optionalResources': optional } = JSON.parse(bundled('datapackage.json')) as {
  resources: PackageResource[]
  'x-optionalResources': Pick<PackageResource, 'name' | 'schema'>[]
}
const resource = (name: string) =>
  [...resources, ...optional].find(one => one.name === name) as Omit<PackageResource, 'path'> & {
    path?: string
  }

describe('the data package', () => {
  test('is what its recipe writes', () => {
    expect(bundled('datapackage.json')).toBe(buildPackage())
  })

  test.each(TABLE_RESOURCES.map(table => [table.name, table] as const))(
    '%s has the columns of the data contract, in its file too',
    (name, table) => {
      const { schema, path } = resource(name)
      expect(
        schema!.fields.map(field => ({
          column: field.name,
          type: field['x-type'],
          required: field.constraints?.required ?? false,
          unit: field['x-unit'],
          minimum: field.constraints?.minimum,
          maximum: field.constraints?.maximum,
          choices: field.constraints?.enum ?? field['x-choices'],
          title: { vi: field['x-titleVi'], en: field.title },
        })),
      ).toEqual(
        table.fields.map(({ column, type, required, unit, minimum, maximum, choices, title }) => ({
          column,
          type,
          required,
          unit,
          minimum,
          maximum,
          choices,
          title,
        })),
      )
      // What nothing is bundled of has no file to look into.
      if (path !== undefined)
        expect(bundled(path).split('\n', 1)[0]).toBe(table.fields.map(field => field.column).join(','))
    },
  )

  test('names every resource of the contract, bundled or optional, and the base map', () => {
    expect([...resources, ...optional].map(one => one.name).sort()).toEqual(
      [...RESOURCE_NAMES, 'basemap'].sort(),
    )
    expect(optional.map(one => one.name)).toEqual(['measurements', 'signal-rasters', 'roads'])
  })

  test('lists every file in the folder, and no file that is not there', () => {
    const files = readdirSync('data').filter(
      name => /\.(csv|json|geojson|topojson)$/.test(name) && name !== 'datapackage.json',
    )
    expect(resources.map(one => one.path).sort()).toEqual(files.sort())
    for (const { path } of resources) expect(existsSync(`data/${path}`), path).toBe(true)
  })

  test('every resource says its date, source in both languages, licence and encoding', () => {
    for (const one of resources) {
      expect(one.as_of).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect(one.source.vi.length).toBeGreaterThan(20)
      expect(one.source.en.length).toBeGreaterThan(20)
      expect(one.licenses.length).toBeGreaterThan(0)
      expect(one.sources.length).toBeGreaterThan(0)
      expect(one.encoding).toBe('utf-8')
    }
  })

  test('whatever the seeded recipe draws is labelled illustrative, in the flag and in the words', () => {
    for (const one of resources) {
      expect(typeof one.illustrative).toBe('boolean')
      if (['boundaries', 'basemap', 'norms'].includes(one.name)) continue
      expect(one.illustrative, one.name).toBe(true)
      expect(one.source.vi.toLowerCase(), one.name).toContain('minh họa')
      expect(one.source.en.toLowerCase(), one.name).toContain('illustrative')
    }
  })

  test('boundaries are schematic and say that they have no legal value', () => {
    expect(resource('boundaries').schematic).toBe(true)
    expect(resource('boundaries').source.vi).toContain('không có giá trị pháp lý')
  })

  test('each column of the communes is a fact, an estimate or illustrative', () => {
    const natures = Object.fromEntries(
      resource('communes').schema!.fields.map(field => [field.name, field['x-nature']]),
    )
    expect(natures.commune_code).toBe('fact')
    expect(natures.area_km2).toBe('fact')
    expect(natures.population).toBe('estimate')
    for (const column of ['households', 'poor_households', 'near_poor_households', 'pupils', 'region']) {
      expect(natures[column], column).toBe('illustrative')
    }
  })

  test('a norm that nobody published is empty and says so; every norm names its source', () => {
    const norms = JSON.parse(bundled('norms.json')) as { key: string; value: number | null; source: string }[]
    expect(norms.find(norm => norm.key === 'fibre_cost_per_km')).toMatchObject({
      value: null,
      source: 'not published: set by the user',
    })
    expect(norms.find(norm => norm.key === 'min_rsrp_4g')).toMatchObject({ value: -121 })
    for (const norm of norms) expect(norm.source.length, norm.key).toBeGreaterThan(10)
  })

  test('the bundle stays below 3.5 MB, the coverage below 900 kB', () => {
    const total = resources.reduce((sum, { path }) => sum + statSync(`data/${path}`).size, 0)
    expect(total).toBeLessThan(3_500_000)
    expect(statSync('data/mobile-coverage.geojson').size).toBeLessThan(900_000)
  })
})
