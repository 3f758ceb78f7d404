import { describe, expect, test } from 'vitest'
import { RESOURCE_NAMES } from '@/domain/dataset/dataset'
import { TABLE_RESOURCES } from '@/domain/dataset/resources'
import type { ImportResult } from '@/ingest/import'
import { importFile } from '@/ingest/import-file'
import { columnAnswers, columnsTaken, constantsGiven, constantsToOffer } from '@/panels/data/column-answers'
import {
  blockedBy,
  type Coming,
  communesWithout,
  proposedMode,
  recordsInUse,
} from '@/panels/data/import-verdict'
import { templateCsv } from '@/panels/data/template-csv'
import { aDataset, communeCode } from '../../builders/dataset'

const dataset = aDataset({ communes: 3, schools: 2 })
const reference = { ...dataset.records }
const read = (text: string, answers = {}): Promise<ImportResult> =>
  importFile(new TextEncoder().encode(text), 'tep.csv', reference, answers)

describe('whether a file may be taken', () => {
  test('waits for the reading', () => expect(blockedBy(null)).toBe('reading'))
  test('not while it is unknown what it holds', async () =>
    expect(blockedBy(await read('a,b\n1,2\n'))).toBe('resource'))
  test('not where no row is good', async () => {
    const result = await read('school_code,school_name,level,commune_code\nA,B,TH,99999\n')
    expect(result.rows.taken).toBe(0)
    expect(blockedBy(result)).toBe('nothing')
  })
  test('not while several sheets have a table, and it is the sheet that is asked for first', () => {
    const rows = { in: 0, taken: 0, waiting: 0, rejected: 0, notData: 0 }
    const questions = [{ kind: 'sheet', sheets: ['A', 'B'] }] as const
    expect(blockedBy({ resource: null, records: null, rows, questions })).toBe('questions')
  })
  test('where one row is good', async () => {
    expect(blockedBy(await read('school_code,school_name,level,commune_code\nA,B,TH,14001\n'))).toBeNull()
  })
})

describe('the mode proposed first', () => {
  const six = aDataset({
    communes: 6,
    schools: Array.from({ length: 6 }, (_, i) => ({ communeCode: communeCode(i) })),
    deviceNeed: Array.from({ length: 6 }, (_, i) => ({ unitCode: communeCode(i) })),
    sites: 20,
    sources: Object.fromEntries(RESOURCE_NAMES.map(name => [name, [{ illustrative: true }]])),
  })
  const [school] = six.records.schools
  const schoolsIn = (...places: number[]): Coming => ({
    resource: 'schools',
    records: places.map((place, i) => ({ ...school, schoolCode: `N${i}`, communeCode: communeCode(place) })),
  })
  const everywhere = schoolsIn(0, 1, 2, 3, 4, 5)

  test('joins series, which grow', () =>
    expect(proposedMode({ resource: 'covid-levels', records: [] }, six)).toBe('join'))

  test('never takes the rest of the province away', () => {
    const communes = (count: number): Coming => ({
      resource: 'communes',
      records: six.records.communes.slice(0, count),
    })
    expect(proposedMode(communes(5), six)).toBe('join')
    expect(proposedMode(communes(6), six)).toBe('replace')
  })

  test('joins a file of few communes to illustrative rows too, however many its rows are', () => {
    expect(proposedMode(schoolsIn(0, 0, 0, 1, 1, 1, 2, 2, 2), six)).toBe('join')
  })

  test('joins a list of communes that leaves columns to the list in use, however long', () => {
    const all: Coming = { resource: 'communes', records: six.records.communes }
    expect(proposedMode(all, six, true)).toBe('join')
  })

  test('puts real schools of the whole province in place of illustrative ones, and joins them to real ones', () => {
    expect(proposedMode(everywhere, six)).toBe('replace')
    const real = { ...six.sources.schools[0], illustrative: false, count: 0 }
    const mixed = { ...six, sources: { ...six.sources, schools: [...six.sources.schools, real] } }
    expect(proposedMode(everywhere, mixed)).toBe('join')
    expect(proposedMode({ resource: 'roads', records: [] }, six)).toBe('replace')
  })

  test('need is counted by commune, whether a school or the commune reports it', () => {
    const [one] = six.records['device-need']
    const need = (units: string[]): Coming => ({
      resource: 'device-need',
      records: units.map(unitCode => ({ ...one, unitCode })),
    })
    const schools = six.records.schools.map(each => each.schoolCode)
    expect(proposedMode(need(schools), six)).toBe('replace')
    expect(proposedMode(need(schools.slice(0, 2)), six)).toBe('join')
    expect(communesWithout(need([...schools.slice(0, 2), communeCode(1), communeCode(2)]), six)).toBe(3)
  })

  test('where rows belong to no commune, their number counts', () => {
    const sites = (count: number): Coming => ({
      resource: 'sites',
      records: six.records.sites.slice(0, count),
    })
    expect(proposedMode(sites(3), six)).toBe('join')
    expect(proposedMode(sites(20), six)).toBe('replace')
    expect(communesWithout(sites(3), six)).toBeNull()
  })

  test('what replacing would take from how many communes', () => {
    expect(communesWithout(schoolsIn(0, 0, 1), six)).toBe(4)
    expect(communesWithout(everywhere, six)).toBe(0)
    const { boundaries } = six.records
    const half = { ...boundaries, communes: boundaries.communes.slice(0, 2) }
    expect(communesWithout({ resource: 'boundaries', records: half }, six)).toBe(4)
  })

  test('counts every layer in use', () => {
    expect(recordsInUse(dataset, 'schools')).toBe(2)
    expect(recordsInUse(null, 'schools')).toBe(0)
  })
})

describe('a choice in the column table', () => {
  const text = 'Mã trường,Tên trường,Cấp,Tên xã,Ghi chú\nA,B,TH,Xã 1,x\n'
  test('gives up what the header meant before', () => {
    expect(columnAnswers('Ghi chú', 'road_access', 'fibre')).toEqual({ road_access: null, fibre: 'Ghi chú' })
  })
  test('to keep a header as extra says that its column is not in the file', () => {
    expect(columnAnswers('Cấp', 'level', null)).toEqual({ level: null })
  })
  test('is what the file is then read by', async () => {
    const answers = { as: 'schools', columns: columnAnswers('Ghi chú', null, 'managing_unit') } as const
    const { recognised } = await read(text, answers)
    expect(recognised.columns.find(({ header }) => header === 'Ghi chú')).toMatchObject({
      column: 'managing_unit',
      by: 'answer',
    })
  })
  test('shows the header that only says where a row belongs', async () => {
    const result = await read(text)
    expect(columnsTaken(result.recognised.columns, result.resource, {})).toEqual([
      'school_code',
      'school_name',
      'level',
      'commune_name',
      null,
    ])
  })
})

describe('a template', () => {
  const languages = ['vi', 'en'] as const
  test.each(
    TABLE_RESOURCES.flatMap(resource =>
      languages.map(language => ({ name: resource.name, language, resource })),
    ),
  )('of $name in $language is recognised as what it is for', async ({ resource, language }) => {
    const text = templateCsv(resource, language)
    expect(text.startsWith('\ufeff')).toBe(true)
    const { columns } = (await read(text, { as: resource.name })).recognised
    expect(columns.map(({ column }) => column)).toEqual(resource.fields.map(({ column }) => column))
  })
})

describe('one value for all rows', () => {
  const columns = (fields: readonly { readonly column: string }[]) => fields.map(({ column }) => column)
  test('is offered for what the file lacks, nobody asks about and no value is given for', async () => {
    const text = 'commune_code,level,document_no\n14001,2,5\n'
    expect(columns(constantsToOffer(await read(text), {}))).toEqual([
      'effective_until',
      'cutoff_at',
      'method',
    ])
    const answers = { constants: { effective_from: '2021-11-22', method: '218', effective_until: '' } }
    expect(columns(constantsToOffer(await read(text, answers), answers))).toEqual([
      'effective_until',
      'cutoff_at',
    ])
    expect(constantsGiven('covid-levels', answers).map(({ field, value }) => [field.column, value])).toEqual([
      ['effective_from', '2021-11-22'],
      ['method', '218'],
    ])
  })
})
