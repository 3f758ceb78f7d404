import { describe, expect, test } from 'vitest'
import { TABLE_RESOURCES } from '@/domain/dataset/resources'
import type { ImportResult } from '@/ingest/import'
import { importFile } from '@/ingest/import-file'
import { columnAnswers, columnsTaken, constantsGiven, constantsToOffer } from '@/panels/data/column-answers'
import { blockedBy, proposedMode, recordsInUse } from '@/panels/data/import-verdict'
import { templateCsv } from '@/panels/data/template-csv'
import { aDataset } from '../../builders/dataset'

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

const illustrative = (count: number) => [{ count, illustrative: true }]

describe('the mode proposed first', () => {
  test('joins series, which grow', () =>
    expect(proposedMode('covid-levels', 500, illustrative(3))).toBe('join'))
  test('never takes the rest of the province away', () => {
    expect(proposedMode('communes', 11, illustrative(559))).toBe('join')
    expect(proposedMode('communes', 559, illustrative(559))).toBe('replace')
  })
  test('puts real schools in place of illustrative ones, and joins them to real ones', () => {
    expect(proposedMode('schools', 10, illustrative(2000))).toBe('replace')
    expect(proposedMode('schools', 10, [...illustrative(2000), { count: 5, illustrative: false }])).toBe(
      'join',
    )
    expect(proposedMode('roads', 10, [])).toBe('replace')
  })
  test('joins a list of communes that leaves columns to the list in use, however long', () =>
    expect(proposedMode('communes', 559, illustrative(559), true)).toBe('join'))
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
  test.each(TABLE_RESOURCES)('of $name is recognised as what it is for', async resource => {
    const text = templateCsv(resource)
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
