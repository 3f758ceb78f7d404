/** Hand-overs, need and gifts as offices send them: titles above, groups, totals, schools by name, words for classes. */
import { type CellValue, writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import type { DeviceNeed, DeviceSupply, Handover } from '@/domain/dataset/records'
import type { ImportAnswers, Reference } from '@/ingest/import'
import { importFile } from '@/ingest/import-file'
import { bytesOf, COMMUNES, codesOf, importText, sum } from './world'

const school = (schoolCode: string, schoolName: string, communeCode: string) => ({
  schoolCode,
  schoolName,
  communeCode,
})
const REFERENCE: Reference = {
  communes: COMMUNES,
  schools: [
    school('14875-TH1', 'Trường Tiểu học Trung Xuân', '14875'),
    school('14875-LC1', 'Trường TH&THCS Trung Xuân', '14875'),
    school('15875-TH1', 'Trường Tiểu học Hoằng Quý', '15875'),
    school('15889-TH1', 'Trường Tiểu học Hoằng Quỳ', '15889'),
    school('16100-TH1', 'Trường Tiểu học Yên Thọ', '16100'),
    school('16200-TH1', 'Trường Tiểu học Yên Thọ', '16200'),
    school('16000-THCS1', 'Trường THCS Thiệu Hóa', '16000'),
    school('01234-MN1', 'Trường Mầm non Hà Long', '01234'),
    school('01234-MN2', 'Trường Mầm non Hà Long', '01234'),
  ],
  boundaries: null,
  rounds: ['D01', 'D02'],
}

async function importSheet(rows: CellValue[][], answers: ImportAnswers = {}, name = 'ban giao.xlsx') {
  const bytes = await writeXlsx({
    sheets: [{ name: 'Bàn giao', rows, merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }] }],
  })
  return importFile(bytes, name, REFERENCE, answers)
}
const day = new Date('2021-10-26T00:00:00Z')
const PAPER: CellValue[][] = [
  ['SỞ GIÁO DỤC VÀ ĐÀO TẠO THANH HÓA', null, null, null, null, null, null],
  ['BIỂU TỔNG HỢP BÀN GIAO THIẾT BỊ', null, null, null, null, null, null],
  ['(Kèm theo Báo cáo số      /BC-SGDĐT)', null, null, null, null, null, null],
  ['STT', 'Trường', 'Xã', 'Đợt', 'Đối tượng', 'Số lượng', 'Ngày bàn giao'],
  ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
  ['I', 'Huyện Quan Sơn', null, null, null, 17, null],
  [1, 'TH Trung Xuân', 'Trung Xuân', 'Đợt 1', 'Hộ nghèo', 12, day],
  [2, 'Trường TH và THCS Trung Xuân', 'Xã Trung Xuân', 'Đợt 1', 'cận nghèo', 5, '26/10/2021'],
  ['II', 'Huyện Hoằng Hóa', null, null, null, 3, null],
  [1, 'Tiểu học Hoằng Quý', 'Hoằng Quý', 'Đợt II', 'mồ côi do COVID', 3, day],
  [null, 'Tổng cộng', null, null, null, 21, null],
  [null, null, null, null, null, null, null],
  [null, 'NGƯỜI LẬP BIỂU', null, null, null, null, null],
]

describe('a workbook of hand-overs', () => {
  test('is recognised and read, with group rows and totals left out', async () => {
    const result = await importSheet(PAPER)
    expect(result.resource).toBe('handovers')
    expect(result.recognised.headerRow).toBe(4)
    expect([result.rows.taken, result.rows.waiting, result.rows.rejected]).toEqual([3, 0, 0])
    expect(sum(result)).toBe(result.rows.in)
    expect(result.records).toEqual<Partial<Handover>[]>(
      [
        ['D01', '14875-TH1', 'poor', 12],
        ['D01', '14875-LC1', 'near-poor', 5],
        ['D02', '15875-TH1', 'covid-bereaved', 3],
      ].map(([round, unitCode, needClass, quantity]) =>
        expect.objectContaining({ round, unitCode, class: needClass, quantity, handedOverAt: '2021-10-26' }),
      ) as Partial<Handover>[],
    )
  })
  test('says which schools and rounds its words were taken for, and that its total does not add up', async () => {
    const { findings } = await importSheet(PAPER)
    const of = (code: string) => findings.filter(one => one.code === code)
    expect(of('unit-found-by-name')).toMatchObject([
      { severity: 'info', context: { count: 3, names: expect.stringContaining('“TH Trung Xuân” → ') } },
    ])
    expect(of('round-in-use')).toMatchObject([
      { value: 'Đợt 1', context: { round: 'D01', count: 2 } },
      { value: 'Đợt II', context: { round: 'D02', count: 1 } },
    ])
    expect(findings.some(({ code }) => code.startsWith('total-'))).toBe(true)
  })
})

const handOver = (unit: string, commune: string, answers: ImportAnswers = {}, district = '') =>
  importText(
    `Đơn vị;Xã;Huyện;Đợt;Đối tượng;Số lượng;Ngày bàn giao\n${unit};${commune};${district};D01;hộ nghèo;5;26/10/2021\n`,
    { as: 'handovers', ...answers },
    'ban-giao.csv',
    REFERENCE,
  )
const unitOf = async (...args: Parameters<typeof handOver>) =>
  ((await handOver(...args)).records as readonly Handover[] | null)?.[0]?.unitCode ?? null

describe('I20 a unit in words', () => {
  test('stands in one column for schools and communes, as the forms in use head it', async () => {
    for (const header of ['Trường/xã', 'Đơn vị (xã/trường)', 'Xã, trường', 'Trường hoặc xã', 'Đơn vị']) {
      const { records, findings } = await importText(
        `${header};Đợt;Diện;Số lượng;Ngày bàn giao\nTH Trung Xuân;D01;hộ nghèo;5;26/10/2021\n`,
        { as: 'handovers' },
        'ban-giao.csv',
        REFERENCE,
      )
      expect([header, (records as readonly Handover[] | null)?.[0]?.unitCode]).toEqual([header, '14875-TH1'])
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    }
  })
  test('is the same school however its level is written', async () => {
    for (const name of [
      'Trường Tiểu học Trung Xuân',
      'TH Trung Xuân',
      'tiểu học trung xuân',
      'Trường TH. Trung Xuân',
    ])
      expect(await unitOf(name, 'Trung Xuân'), name).toBe('14875-TH1')
    for (const name of [
      'TH&THCS Trung Xuân',
      'TH - THCS Trung Xuân',
      'Tiểu học và Trung học cơ sở Trung Xuân',
    ])
      expect(await unitOf(name, ''), name).toBe('14875-LC1')
    expect(await unitOf('Trung học cơ sở Thiệu Hoá', '')).toBe('16000-THCS1')
  })
  test('of two communes is told by the commune, the district, or the group above; else it is asked', async () => {
    expect(await unitOf('TH Yên Thọ', '', {}, 'Như Thanh')).toBe('16200-TH1')
    const asked = await handOver('TH Yên Thọ', '')
    expect([asked.rows.waiting, asked.records]).toEqual([1, []])
    expect(asked.questions).toEqual([
      { kind: 'commune', row: 2, name: 'TH Yên Thọ', candidates: ['16100', '16200'] },
    ])
    expect(codesOf(asked)).toContain('unit-name-ambiguous')
    expect(await unitOf('TH Yên Thọ', '', { communes: { 2: '16100' } })).toBe('16100-TH1')
    const { records } = await importText(
      'STT;Trường;Đợt;Đối tượng;Số lượng;Ngày bàn giao\nI;Huyện Yên Định;;;;\n1;TH Yên Thọ;D01;hộ nghèo;5;26/10/2021\n',
      {},
      'ban-giao.csv',
      REFERENCE,
    )
    expect(records).toMatchObject([{ unitCode: '16100-TH1' }])
  })
  test('that differs from another in its marks only is that one; without marks it is asked', async () => {
    expect(await unitOf('TH Hoằng Quỳ', '')).toBe('15889-TH1')
    const bare = await handOver('TH Hoang Quy', '')
    expect(bare.rows.waiting).toBe(1)
    expect(bare.questions).toMatchObject([{ kind: 'commune', candidates: ['15875', '15889'] }])
  })
  test('of which one commune has two is refused, never picked', async () => {
    const result = await handOver('Mầm non Hà Long', 'Hà Long')
    expect([result.rows.rejected, result.questions]).toEqual([1, []])
    expect(codesOf(result)).toContain('unit-name-ambiguous')
  })
  test('can be a commune, where it says so or is no school', async () => {
    expect(await unitOf('Xã Trung Xuân', '')).toBe('14875')
    expect(await unitOf('Trung Xuân', '')).toBe('14875')
    const { records } = await importText(
      'Xã;Đợt;Đối tượng;Số lượng;Ngày bàn giao\nTrung Xuân;D01;hộ nghèo;5;26/10/2021\n',
      { as: 'handovers' },
      'ban-giao.csv',
      REFERENCE,
    )
    expect(records).toMatchObject([{ unitCode: '14875' }])
  })
  test('that nobody knows is refused, also in a commune that has no such school', async () => {
    for (const [unit, commune] of [
      ['TH Không Có', ''],
      ['TH Trung Xuân', 'Thiệu Hóa'],
      ['TH Trung Xuân', 'Không Có'],
    ] as const) {
      const result = await handOver(unit, commune)
      expect([result.rows.rejected, result.rows.taken], `${unit}, ${commune}`).toEqual([1, 0])
    }
  })
  test('left blank is missing, and does not become the commune', async () => {
    const result = await handOver('', 'Trung Xuân')
    expect(result.rows.rejected).toBe(1)
    expect(codesOf(result)).toContain('value-missing')
  })
  test('by its code stands as before', async () => {
    expect(await unitOf('14875-TH1', '')).toBe('14875-TH1')
    expect(codesOf(await handOver('99999-TH1', ''))).toContain('unit-unknown')
  })
})

describe('I21 rounds', () => {
  test('that the gifts in use do not have keep their own name', async () => {
    const rounds = async (text: string) => {
      const { records } = await importText(
        `unit_code,class,quantity,handed_over_at,round\n14875-TH1,poor,1,2021-10-26,${text}\n`,
        { as: 'handovers' },
        'x.csv',
        REFERENCE,
      )
      return (records as readonly Handover[])[0]!.round
    }
    expect(await Promise.all(['D01', 'đợt 2', '1', 'Đợt 7', 'Đợt Tết 1'].map(rounds))).toEqual([
      'D01',
      'D02',
      'D01',
      'Đợt 7',
      'Đợt Tết 1',
    ])
  })
})

describe('gifts and need as offices write them', () => {
  test('gifts: channels and kinds in words, millions of đồng, the school by its name', async () => {
    const result = await importFile(
      bytesOf(
        [
          'DANH SÁCH TIẾP NHẬN ỦNG HỘ;;;;;;;',
          'STT;Nhà tài trợ;Đợt;Kênh;Loại thiết bị;Số lượng;Số tiền (triệu đồng);Trường;Ngày tiếp nhận',
          '1;Ngân hàng B;Đợt 3;Công đoàn ngành Giáo dục;Máy tính bảng;;1.250,5;;',
          '2;Doanh nghiệp A;Đợt 3;Hiện vật tại Sở GD&ĐT;Thẻ SIM 4G;300;;;20/10/2021',
          '3;Cựu học sinh;Đợt 3;Tặng trực tiếp cho trường;Máy tính xách tay;3;;TH Trung Xuân;20/10/2021',
          '4;Cựu học sinh;Đợt 3;Tại trường;Điện thoại di động;3;;;20/10/2021',
        ].join('\n'),
      ),
      'tiep nhan.csv',
      REFERENCE,
    )
    expect(result.resource).toBe('device-supply')
    const lines = (result.records as readonly DeviceSupply[]).map(
      ({ round, channel, kind, quantity, moneyDong, schoolCode }) => [
        round,
        channel,
        kind,
        quantity,
        moneyDong,
        schoolCode,
      ],
    )
    expect(lines).toEqual([
      ['Đợt 3', 'union-cash', 'tablet', null, 1_250_500_000, null],
      ['Đợt 3', 'department-goods', 'sim', 300, null, null],
      ['Đợt 3', 'school-goods', 'laptop', 3, null, '14875-TH1'],
    ])
    expect(codesOf(result)).toContain('value-missing')
  })
  test('need: the school by its name, classes in words, a dash is not reported', async () => {
    const { resource, records } = await importText(
      'Tên đơn vị;Đối tượng;Chưa có thiết bị;Đã được hỗ trợ\nTH Trung Xuân;HS thuộc hộ nghèo;12;0\nTH Trung Xuân;Bố/mẹ mất do COVID-19;0;-\n',
      {},
      'nhu cau.csv',
      REFERENCE,
    )
    expect(resource).toBe('device-need')
    expect(records).toMatchObject<Partial<DeviceNeed>[]>([
      { unitCode: '14875-TH1', class: 'poor', withoutDevice: 12, alreadySupported: 0 },
      { unitCode: '14875-TH1', class: 'covid-bereaved', withoutDevice: 0, alreadySupported: null },
    ])
  })
  test('I22 need: a blank or a dash among the figures is a unit that did not report, no fault and no zero', async () => {
    const result = await importText(
      'unit_code,class,without_device,already_supported\n14875-TH1,poor,-,2\n14875-TH1,near-poor,,\n14875-TH1,covid-bereaved,0,0\n14875-TH1,near-poor,4,\n,poor,3,\n',
      { as: 'device-need' },
      'x.csv',
      REFERENCE,
    )
    expect(
      (result.records as readonly DeviceNeed[]).map(({ class: of, withoutDevice }) => [of, withoutDevice]),
    ).toEqual([
      ['poor', null],
      ['near-poor', null],
      ['covid-bereaved', 0],
      ['near-poor', 4],
    ])
    expect(result.rows).toMatchObject({ in: 5, taken: 4, rejected: 1 })
    expect(result.findings.filter(({ code }) => code === 'need-not-reported')).toEqual([
      expect.objectContaining({ severity: 'info', column: 'without_device', context: { count: 2 } }),
    ])
    // A unit without its code is missing all the same.
    expect(codesOf(result)).toContain('value-missing')
  })
  test('I7 need: a total that the rows do not come to is said; pupils and households are never one sum', async () => {
    const differs = async (units: readonly [string, string]) => {
      const { findings, rows } = await importText(
        `STT;Mã đơn vị;Đối tượng;Chưa có thiết bị;Đơn vị tính\n1;14875-TH1;poor;5;${units[0]}\n2;15875-TH1;poor;3;${units[1]}\n;Tổng cộng;;9;\n`,
        { as: 'device-need' },
        'x.csv',
        REFERENCE,
      )
      expect(rows).toMatchObject({ in: 3, taken: 2, notData: 1 })
      return findings.filter(({ code }) => code === 'total-differs').map(({ context }) => context)
    }
    expect(await differs(['pupil', ''])).toEqual([{ stated: 9, computed: 8, difference: 1 }])
    expect(await differs(['pupil', 'household'])).toEqual([])
  })
})
