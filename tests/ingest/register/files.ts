/** The register written by the real writers, for tests that read it back. */
import type { GapMark, MarkFacts, MarkId } from '@/domain/gap/mark'
import { registerCsv } from '@/export/register-csv'
import { registerEntries } from '@/export/register-entry'
import { registerGeojson } from '@/export/register-geojson'
import { registerKml } from '@/export/register-kml'
import { registerTable } from '@/export/register-rows'
import type { RegisterTable } from '@/export/register-table'
import { registerXlsx } from '@/export/register-xlsx'
import type { Language } from '@/i18n/text'
import { readRegister } from '@/ingest/register/read-register'
import type { RegisterAnswers, RegisterReference } from '@/ingest/register/register-review'
import { aDataset } from '../../builders/dataset'

export const FORMATS = ['xlsx', 'csv', 'geojson', 'kml'] as const
export type FileFormat = (typeof FORMATS)[number]
export const DAY = '2021-11-30'
export const dataset = aDataset({
  communes: 4,
  villages: [
    { villageCode: 'V1', villageName: 'Bản Ón', communeCode: '14001', lon: 105.05, lat: 20.05 },
    { villageCode: 'V2', villageName: 'Bản Poọng', communeCode: '14001', lon: 105.07, lat: 20.05 },
    { villageCode: 'V3', villageName: 'Thôn 5', communeCode: '14002', lon: 105.15, lat: 20.05 },
    { villageCode: 'V4', villageName: 'Thôn Không Chỗ', communeCode: '14002', lon: null, lat: null },
    { villageCode: 'V5', villageName: 'Bản Pù', communeCode: '14003', lon: 105.25, lat: 20.05 },
    { villageCode: 'V6', villageName: 'Bản Pu', communeCode: '14003', lon: 105.27, lat: 20.05 },
  ],
})

export const someFacts: MarkFacts = {
  communeCode: '14001',
  alsoIn: [],
  outside: 0,
  areaKm2: null,
  villages: 2,
  households: 45,
  population: null,
  pupils: 0,
  schools: 1,
  kind: 'lom',
  nearest: [
    { operator: 'Viettel', siteCode: 'TH_0001', distanceM: 4321, bearing: 12 },
    { operator: 'MobiFone', siteCode: 'M-7', distanceM: 2100, bearing: 200 },
  ],
  claimed: [],
}

export interface Writing {
  readonly language?: Language
  readonly operator?: string | null
  /** The same for every mark; `null`: not computed. */
  readonly facts?: MarkFacts | null
  /** `false`: without the column of signs. */
  readonly signed?: boolean
  /** Whose spreadsheet the CSV is for. */
  readonly spreadsheet?: 'vi' | 'en'
}

export function table(
  marks: readonly GapMark[],
  { language = 'vi', operator = null, facts = null }: Writing = {},
) {
  const known = new Map(facts ? marks.map((mark): [MarkId, MarkFacts] => [mark.id, facts]) : [])
  return registerTable(registerEntries(marks, known, dataset, operator), {
    language,
    operator,
    dataset,
    day: DAY,
  })
}

export async function written(
  format: FileFormat,
  marks: readonly GapMark[],
  writing: Writing = {},
): Promise<Uint8Array> {
  const list = writing.signed === false ? unsigned(table(marks, writing)) : table(marks, writing)
  if (format === 'xlsx') return registerXlsx(list)
  const text =
    format === 'csv'
      ? registerCsv(list, writing.spreadsheet)
      : format === 'kml'
        ? registerKml(list)
        : registerGeojson(list, DAY)
  return new TextEncoder().encode(writing.signed === false ? text.replace(/,"base":"[^"]*"/g, '') : text)
}

const unsigned = (list: RegisterTable): RegisterTable => ({
  ...list,
  districts: list.districts.map(district => ({
    ...district,
    rows: district.rows.map(row => ({
      ...row,
      cells: row.cells.map((cell, at) => (list.columns[at].key === 'base' ? null : cell)),
    })),
  })),
})

export const reference = (
  marks: readonly GapMark[],
  rest: Partial<RegisterReference> = {},
): RegisterReference => ({
  communes: dataset.records.communes,
  villages: dataset.records.villages,
  register: { marks, conflicts: [] },
  operators: ['Viettel', 'MobiFone'],
  day: DAY,
  ...rest,
})

export const readText = (
  text: string,
  marks: readonly GapMark[] = [],
  answers: RegisterAnswers = {},
  rest: Partial<RegisterReference> = {},
) => readRegister(new TextEncoder().encode(text), 'danh-sach.csv', reference(marks, rest), answers)
