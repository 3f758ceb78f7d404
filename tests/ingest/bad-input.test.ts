import { describe, expect, test } from 'vitest'
import { importFile } from '@/ingest/import-file'
import { BOUNDARIES, codesOf, importText, REFERENCE, sum } from './world'

const SCHOOLS = 'school_code,school_name,level,commune_code,lon,lat,pupils'
const school = async (line: string, header = SCHOOLS) =>
  await importText(`${header}\nS1,Trường A,TH,14875,105.1,20.1,100\n${line}\n`)

describe('files that cannot be read say why', () => {
  test('an empty file', async () => {
    expect(await importText('')).toMatchObject({
      records: null,
      findings: [{ code: 'file-empty', severity: 'error' }],
    })
    expect(codesOf(await importText('\ufeff \n'))).toEqual(['file-empty'])
  })

  test('an old encoding is named, not decoded', async () => {
    // "Trường Tiểu học Hoằng Quỳ" in Windows-1258: ư FD, combining grave CC, ê EA, combining hook D2, dot below F2.
    const bytes = Uint8Array.from([
      ...Buffer.from('Tr'),
      0xfd,
      0xf5,
      0xcc,
      ...Buffer.from('ng Ti'),
      0xea,
      0xd2,
      ...Buffer.from('u ho'),
      0xf2,
      ...Buffer.from('c,x\n'),
    ])
    const [finding] = (await importFile(bytes, 'truong.csv', REFERENCE)).findings
    expect(finding).toMatchObject({ code: 'encoding-not-utf8', context: { suspected: 'Windows-1258' } })
    const tcvn3 = Uint8Array.from([
      ...Buffer.from('Tr'),
      0xad,
      0xea,
      ...Buffer.from('ng TiÓu häc'.replace('Ó', '').replace('ä', '')),
      0xb5,
      0xb8,
      0xae,
      0xa9,
      0x2c,
      0x0a,
    ])
    expect((await importFile(tcvn3, 'a.csv', REFERENCE)).findings[0]).toMatchObject({
      code: 'encoding-not-utf8',
      context: { suspected: 'TCVN3 (ABC)' },
    })
  })

  test('UTF-16 with its mark and UTF-8 with its mark are read', async () => {
    const text = 'commune_code,mode,effective_from\n14875,trực tuyến,3/11/2021\n'
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])
    expect(await importFile(utf16, 'a.csv', REFERENCE)).toMatchObject({
      rows: { taken: 1 },
      recognised: { encoding: 'utf-16le' },
    })
    expect(await importText(`\ufeff${text}`)).toMatchObject({
      rows: { taken: 1 },
      recognised: { encoding: 'utf-8-bom' },
    })
  })

  test('an archive that breaks off after its first bytes is said to be damaged', async () => {
    expect(
      (await importFile(Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]), 'a.csv', REFERENCE)).findings[0],
    ).toMatchObject({ code: 'archive-damaged' })
  })

  test('broken JSON', async () => {
    expect(codesOf(await importText('{"type":"FeatureCollection","features":[', {}, 'a.geojson'))).toEqual([
      'json-unreadable',
    ])
  })
})

describe('rows that are wrong', () => {
  test('a missing required column takes no row', async () => {
    const result = await importText('school_code,school_name,commune_code\nS1,A,14875\nS2,B,14875\n', {
      as: 'schools',
    })
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'column-missing', column: 'level', severity: 'error' }),
    )
    expect(result.rows).toMatchObject({ in: 2, taken: 0 })
  })

  test.each([
    ['S2,B,TH,99999,,,', 'commune-unknown'],
    ['S1,B,TH,14875,,,', 'code-duplicate'],
    ['S2,B,TH,14875,,,khoảng 200', 'number-unreadable'],
    ['S2,B,TH,14875,,,-5', 'number-out-of-range'],
    ['S2,B,TH,14875,,,"12,5"', 'number-not-whole'],
    ['S2,B,Đại học,14875,,,', 'choice-unknown'],
    ['S2,,TH,14875,,,', 'value-missing'],
  ])('%s is rejected as %s, and the good row is taken', async (line, code) => {
    const result = await school(line)
    expect(result.findings).toContainEqual(expect.objectContaining({ code, row: 3, severity: 'error' }))
    expect(result.rows).toEqual({ in: 2, taken: 1, waiting: 0, rejected: 1, notData: 0 })
  })

  test('a school outside the province is taken without its place, a site is not taken', async () => {
    const result = await school('S2,B,TH,14875,106.66,10.77,5')
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'coordinate-out-of-province', row: 3 }),
    )
    expect(result.records).toContainEqual(
      expect.objectContaining({ schoolCode: 'S2', lon: null, lat: null, pupils: 5 }),
    )
    const sites = await importText('site_code,operator,lon,lat\nA,Viettel,106.66,10.77\n')
    expect(sites.rows).toMatchObject({ taken: 0, rejected: 1 })
  })

  test('one swapped row among right ones is put right and said by row; a swapped column is said once', async () => {
    const mixed = await school('S2,B,TH,14875,20.2,105.2,5')
    expect(mixed.findings).toContainEqual(
      expect.objectContaining({ code: 'coordinate-swapped', row: 3, severity: 'warning' }),
    )
    expect(mixed.records).toContainEqual(expect.objectContaining({ lon: 105.2, lat: 20.2 }))
    const whole = await importText('site_code,operator,lon,lat\nA,V,20.1,105.1\nB,V,20.2,105.2\n')
    expect(whole.findings.filter(one => one.code === 'coordinate-swapped')).toMatchObject([
      { row: null, context: { count: 2 } },
    ])
  })

  test('VN-2000 metres with X as northing land on the control point', async () => {
    const result = await importText('Mã trạm;Nhà mạng;X;Y\nA;VNPT;2191077,0;581102,9\n')
    const [site] = result.records as unknown as { lon: number; lat: number }[]
    expect(site!.lon).toBeCloseTo(105.776, 5)
    expect(site!.lat).toBeCloseTo(19.807, 5)
    expect(result).toMatchObject({
      resource: 'sites',
      recognised: { crs: 'vn2000', delimiter: ';', numbers: 'vi' },
    })
    expect(codesOf(result)).toEqual(
      expect.arrayContaining(['coordinate-north-first', 'coordinate-projected']),
    )
  })

  test('a point outside its own commune and a point given twice are warnings', async () => {
    const result = await importText(
      `${SCHOOLS}\nS1,A,TH,14875,105.05,20.05,1\nS2,B,TH,14875,105.45,20.05,1\nS3,C,TH,14875,105.05,20.05,1\n`,
      {},
      'a.csv',
      { ...REFERENCE, boundaries: BOUNDARIES },
    )
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'coordinate-outside-commune', row: 3 }),
    )
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'coordinate-duplicate', row: 4, context: { first: 2 } }),
    )
    expect(result.rows.taken).toBe(3)
  })

  test('a level outside 1–4 and a level without a date', async () => {
    const result = await importText(
      'Mã xã,Cấp độ dịch,Từ ngày\n14875,5,3/11/2021\n14875,Cấp 3,3/11/2021\n15875,2,\n16000,-3,3/11/2021\n',
    )
    expect(result.resource).toBe('covid-levels')
    expect(result.findings.map(({ code, row }) => [code, row])).toEqual([
      ['level-out-of-range', 2],
      ['level-date-missing', 4],
      ['level-out-of-range', 5],
    ])
    expect(result.records).toMatchObject([{ communeCode: '14875', level: 3, effectiveFrom: '2021-11-03' }])
  })

  test('markup and a formula in a name are kept as text and said', async () => {
    const result = await importText(
      `${SCHOOLS}\nS1,<img src=x onerror=alert(1)>,TH,14875,,,\nS2,"=HYPERLINK(""http://x"")",TH,14875,,,\n`,
    )
    expect(codesOf(result)).toEqual(['text-markup', 'text-formula'])
    expect((result.records as unknown as { schoolName: string }[]).map(one => one.schoolName)).toEqual([
      '<img src=x onerror=alert(1)>',
      '=HYPERLINK("http://x")',
    ])
  })

  test('two hundred thousand rows are all accounted for, with progress', async () => {
    const lines = Array.from(
      { length: 200_000 },
      (_, at) =>
        `S${at},Trường ${at},TH,${at % 10 === 0 ? '99999' : '14875'},105.${1000 + (at % 800)},20.1,${at % 900}`,
    )
    const told: number[] = []
    const result = await importFile(
      new TextEncoder().encode(`${SCHOOLS}\n${lines.join('\n')}\n`),
      'big.csv',
      REFERENCE,
      {},
      done => told.push(done),
    )
    expect(result.rows).toEqual({ in: 200_000, taken: 180_000, waiting: 0, rejected: 20_000, notData: 0 })
    expect(told.length).toBeGreaterThan(20)
    expect(told).toEqual(told.toSorted((a, b) => a - b))
    expect(sum(result)).toBe(result.rows.in)
  }, 60_000)
})

describe('names', () => {
  const levels = async (name: string, district = '') =>
    await importText(`Huyện,Xã,Cấp độ dịch,Từ ngày\n${district},${name},2,3/11/2021\n`, {
      as: 'covid-levels',
    })

  test('tone place and prefix are no difference', async () => {
    expect((await levels('xã Thiệu Hoá')).records).toMatchObject([{ communeCode: '16000' }])
    expect((await levels('X. Hoằng Quý')).records).toMatchObject([{ communeCode: '15875' }])
  })

  test('a name that two communes have waits, with both offered; the district or an answer decides', async () => {
    const result = await levels('Yên Thọ')
    expect(result).toMatchObject({
      rows: { waiting: 1, taken: 0 },
      questions: [{ kind: 'commune', row: 2, candidates: ['16100', '16200'] }],
    })
    expect((await levels('Yên Thọ', 'Huyện Như Thanh')).records).toMatchObject([{ communeCode: '16200' }])
    const answered = await importText('Xã,Cấp độ dịch,Từ ngày\nYên Thọ,2,3/11/2021\n', {
      as: 'covid-levels',
      communes: { 2: '16100' },
    })
    expect(answered.records).toMatchObject([{ communeCode: '16100' }])
  })

  test('without diacritics a unique name is found and an ambiguous one waits', async () => {
    expect((await levels('Trung Xuan')).records).toMatchObject([{ communeCode: '14875' }])
    expect(codesOf(await levels('Hoang Quy', 'Huyện Hoằng Hóa'))).toContain('commune-name-ambiguous')
  })

  test('a lost leading zero is put back and said; a wrong name beside a code is said', async () => {
    const result = await importText(
      'Mã xã,Tên xã,Cấp độ dịch,Từ ngày\n1234,Hà Long,1,3/11/2021\n15875,Hoằng Quỳ,1,3/11/2021\n',
    )
    expect(result.records).toMatchObject([{ communeCode: '01234' }, { communeCode: '15875' }])
    expect(result.findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'code-zero-restored', row: 2 }),
        expect.objectContaining({ code: 'code-name-mismatch', row: 3 }),
      ]),
    )
  })
})

describe('numbers that can be read in two ways', () => {
  const text = 'school_code,school_name,level,commune_code,pupils\nS1,A,TH,14875,1.234\nS2,B,TH,14875,567\n'
  test('wait for an answer, and an answer frees them', async () => {
    const result = await importText(text)
    expect(result).toMatchObject({
      rows: { taken: 1, waiting: 1 },
      questions: [{ kind: 'numbers', header: 'pupils', examples: ['1.234'] }],
    })
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'number-ambiguous', row: 2, context: { vi: 1234, en: 1.234 } }),
    )
    expect((await importText(text, { numbers: { pupils: 'vi' } })).records).toMatchObject([
      { pupils: 1234 },
      { pupils: 567 },
    ])
  })
})

test('a paper table: titles, two header rows, column numbers, groups with districts, a total that is wrong', async () => {
  const result = await importText(
    [
      'ỦY BAN NHÂN DÂN TỈNH;;;;;',
      'DANH SÁCH TRƯỜNG;;;;;',
      'STT;Trường;;Cấp học;Xã;Số học sinh',
      ';Mã trường;Tên trường;;;',
      '(1);(2);(3);(4);(5);(6)',
      'I;Huyện Yên Định;;;;300',
      '1;S1;Trường "A";Tiểu học;Yên Thọ;1.100',
      'II;Huyện Như Thanh;;;;',
      '1;S2;Trường B;Trung học cơ sở;Yên Thọ;-',
      '2;S3;Trường C;Mầm non;Yên Thọ;1.234.567',
      ';Tổng cộng;;;;1.235.000',
    ].join('\n'),
  )
  expect(result).toMatchObject({
    resource: 'schools',
    rows: { in: 7, taken: 3, notData: 4 },
    recognised: { headerRow: 4, numbers: 'vi' },
  })
  expect(result.records).toMatchObject([
    { communeCode: '16100', level: 'TH', pupils: 1100 },
    { communeCode: '16200', level: 'THCS', pupils: null },
    { communeCode: '16200', pupils: 1234567 },
  ])
  expect(result.findings.filter(one => one.code === 'total-differs')).toMatchObject([
    { row: 6, context: { stated: 300, computed: 1100 } },
    { row: 11, context: { stated: 1235000, computed: 1235667 } },
  ])
})
