/** A small world to import into: real names with the traps that matter, square communes. */
import type { Boundaries, Commune } from '@/domain/dataset/records'
import type { ImportAnswers, ImportResult, Reference } from '@/ingest/import'
import { importFile } from '@/ingest/import-file'

export const commune = (
  communeCode: string,
  communeName: string,
  districtCode: string,
  districtName: string,
): Commune => ({
  communeCode,
  communeName,
  communeType: 'xa',
  districtCode,
  districtName,
  areaKm2: null,
  population: null,
  households: null,
  poorHouseholds: null,
  nearPoorHouseholds: null,
  pupils: null,
  mountain: null,
  coastal: null,
  baiNgang: null,
  border: null,
  poorDistrict: null,
  region: null,
  extra: {},
})

export const COMMUNES = [
  commune('14875', 'Trung Xuân', '387', 'Huyện Quan Sơn'),
  commune('15875', 'Hoằng Quý', '399', 'Huyện Hoằng Hóa'),
  commune('15889', 'Hoằng Quỳ', '399', 'Huyện Hoằng Hóa'),
  commune('16000', 'Thiệu Hóa', '398', 'Huyện Thiệu Hóa'),
  commune('16100', 'Yên Thọ', '394', 'Huyện Yên Định'),
  commune('16200', 'Yên Thọ', '403', 'Huyện Như Thanh'),
  commune('01234', 'Hà Long', '392', 'Huyện Hà Trung'),
]

const square = (west: number, south: number) =>
  [
    [
      [
        [west, south],
        [west + 0.1, south],
        [west + 0.1, south + 0.1],
        [west, south + 0.1],
        [west, south],
      ],
    ],
  ] as const

export const BOUNDARIES: Boundaries = {
  communes: COMMUNES.map(({ communeCode }, at) => ({
    code: communeCode,
    polygons: square(105 + at / 10, 20),
  })),
  districts: [],
  province: [],
  schematic: false,
  vintage: null,
}

export const REFERENCE: Reference = {
  communes: COMMUNES,
  schools: [{ schoolCode: 'TH01', communeCode: '14875' }],
  boundaries: null,
}

export const bytesOf = (text: string) => new TextEncoder().encode(text)

export const importText = (
  text: string,
  answers?: ImportAnswers,
  fileName = 'tep.csv',
  reference = REFERENCE,
): Promise<ImportResult> => importFile(bytesOf(text), fileName, reference, answers)

export const codesOf = (result: ImportResult) => result.findings.map(one => one.code)

export const sum = ({ rows }: ImportResult) => rows.taken + rows.waiting + rows.rejected + rows.notData
