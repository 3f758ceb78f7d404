/** Files as a newcomer brings them: half a table, a date on the covering letter, names that several districts have. */
import { describe, expect, test } from 'vitest'
import type { Finding } from '@/domain/finding/finding'
import { findingText } from '@/i18n/finding-text'
import { BOUNDARIES, COMMUNES, codesOf, commune, importText, REFERENCE, sum } from './world'

const only = ({ findings }: { readonly findings: readonly Finding[] }, code: string) =>
  findings.filter(one => one.code === code)
const says = (finding: Finding) => findingText(finding, 'vi').message

describe('a name that several districts have', () => {
  const HEADER = 'STT;Tên xã;Cấp độ dịch;Áp dụng từ ngày'
  const levels = async (...lines: string[]) => await importText([HEADER, ...lines].join('\n'))

  test('told apart by a group row is said of its row: name, commune, district, code, group row', async () => {
    const result = await levels(
      'I;HUYỆN YÊN ĐỊNH;;',
      '1;Yên Thọ;2;3/11/2021',
      'II;HUYỆN NHƯ THANH;;',
      '2;Yên Thọ;1;3/11/2021',
    )
    expect(result.records).toMatchObject([{ communeCode: '16100' }, { communeCode: '16200' }])
    const told = only(result, 'commune-by-group')
    expect(told).toMatchObject([
      { severity: 'info', row: 3, value: 'Yên Thọ', context: { group: 2 } },
      { severity: 'info', row: 5, context: { group: 4 } },
    ])
    for (const part of ['Yên Thọ', 'Huyện Như Thanh', '16200', '4', 'HUYỆN NHƯ THANH'])
      expect(says(told[1]!)).toContain(part)
  })

  test('in the row’s own district, or the only one of its name, is not said row by row', async () => {
    const own = await importText(
      'Tên xã;Huyện;Cấp độ dịch;Áp dụng từ ngày\nYên Thọ;Như Thanh;2;3/11/2021\nTrung Xuân;;1;3/11/2021\n',
    )
    expect(own.rows.taken).toBe(2)
    expect(codesOf(own)).not.toContain('commune-by-group')
    expect(codesOf(await levels('I;HUYỆN QUAN SƠN;;', '1;Trung Xuân;2;3/11/2021'))).not.toContain(
      'commune-by-group',
    )
  })

  test('the finding of the whole file gives the first names with their communes, and the count', async () => {
    const [told] = only(
      await levels('1;Trung Xuân;2;3/11/2021', '2;Hà Long;1;3/11/2021'),
      'commune-found-by-name',
    )
    expect(says(told!)).toContain('2 dòng')
    expect(says(told!)).toContain('“Trung Xuân” → Trung Xuân – Huyện Quan Sơn (14875)')
    expect(says(told!)).toContain('(01234)')
  })

  describe('where the row has a point', () => {
    // Squares of 0.1° from 105° east: Yên Thọ (16100) is the fifth, Yên Thọ (16200) the sixth.
    const school = async (lon: number, answers = {}) =>
      await importText(
        `STT;Mã trường;Tên trường;Cấp học;Tên xã;Kinh độ;Vĩ độ\nI;Huyện Yên Định;;;;;\n1;S1;A;TH;Yên Thọ;${lon};20.05\n`,
        answers,
        'a.csv',
        { ...REFERENCE, boundaries: BOUNDARIES },
      )
    test('that agrees with the group row it is taken', async () => {
      expect(await school(105.45)).toMatchObject({ records: [{ communeCode: '16100' }], questions: [] })
    })
    test('that denies the group row it is asked, the group’s commune and the point’s first', async () => {
      const result = await school(105.55)
      expect(result.rows).toMatchObject({ taken: 0, waiting: 1 })
      expect(result.questions).toEqual([
        { kind: 'commune', row: 3, name: 'Yên Thọ', candidates: ['16100', '16200'] },
      ])
      expect(says(only(result, 'commune-group-point-differ')[0]!)).toContain('Huyện Như Thanh (16200)')
      const answered = await school(105.55, { communes: { 3: '16200' } })
      expect(answered.records).toMatchObject([{ communeCode: '16200' }])
    })
  })
})

describe('a partial list of communes', () => {
  test('is known by its codes, though its header says only "Mã", and filled from the list in use', async () => {
    const result = await importText(
      'Mã,Tên xã,Dân số,Số học sinh\n14875,Trung Xuân,2600,700\n15875,Sai Tên,3000,x\n99999,Không Có,1,1\n1234,Hà Long,5,6\n',
      {},
      'so-lieu.csv',
    )
    expect(result).toMatchObject({ resource: 'communes', questions: [] })
    expect(result.records).toMatchObject([
      {
        communeCode: '14875',
        communeType: 'xa',
        districtCode: '387',
        districtName: 'Huyện Quan Sơn',
        population: 2600,
      },
      { communeCode: '01234', districtCode: '392' },
    ])
    expect(only(result, 'reference-filled')).toMatchObject([{ severity: 'info', row: null }])
    // Faults of the rows in the same pass.
    expect(only(result, 'code-name-mismatch')).toMatchObject([{ row: 3, value: 'Sai Tên' }])
    expect(only(result, 'number-unreadable')).toMatchObject([{ row: 3 }])
    expect(only(result, 'commune-unknown')).toMatchObject([{ row: 4, value: '99999' }])
    expect(result.rows).toMatchObject({ in: 4, taken: 2, rejected: 2 })
  })

  test('may be codes and figures alone, and is named as such too', async () => {
    for (const answers of [{}, { as: 'communes' as const }]) {
      const result = await importText('Mã xã;Số trạm\n14875;3\n16100;4\n', answers, 'a.csv')
      expect(result).toMatchObject({ resource: 'communes', rows: { taken: 2 } })
      expect(result.records).toMatchObject([{ communeName: 'Trung Xuân', extra: { 'Số trạm': 3 } }, {}])
    }
  })

  test('without a list in use still needs its columns', async () => {
    const none = { ...REFERENCE, communes: [] }
    const result = await importText('Mã xã;Dân số\n14875;3\n', { as: 'communes' }, 'a.csv', none)
    expect(result.records).toBeNull()
    expect(only(result, 'column-missing').map(one => one.column)).toContain('district_code')
  })

  test('no village, level or school becomes a commune by the codes in it', async () => {
    const resources = [
      ['Mã thôn;Tên thôn;Mã xã\nT1;Bản A;14875\n', 'villages'],
      ['Mã;Tên thôn;Dân số\n14875;Bản A;5\n', 'villages'],
      ['Mã xã;Cấp độ dịch\n14875;2\n', 'covid-levels'],
      ['Tên trường;Mã xã;Cấp học\nA;14875;TH\n', 'schools'],
    ] as const
    for (const [text, resource] of resources) expect((await importText(text)).resource).toBe(resource)
  })
})

describe('a date that stands in the covering document', () => {
  const TEXT = 'Mã xã;Cấp độ dịch\n14875;2\n15875;5\n16100;đỏ\n'
  test('is asked for, as one value too, while other faults of the rows are said all the same', async () => {
    const result = await importText(TEXT)
    expect(result.questions).toEqual([
      { kind: 'column', column: 'effective_from', headers: [], constant: true },
    ])
    expect(only(result, 'level-out-of-range')).toMatchObject([{ row: 3, value: '5' }])
    expect(result).toMatchObject({ records: null, rows: { in: 3, taken: 0, waiting: 2, rejected: 1 } })
    expect(codesOf(result)).not.toContain('code-duplicate')
  })
  test('is given once for all rows, by the grammar of its column, and told', async () => {
    const result = await importText(TEXT, { constants: { effective_from: '22/11/2021' } })
    expect(result.records).toMatchObject([
      { communeCode: '14875', level: 2, effectiveFrom: '2021-11-22' },
      { communeCode: '16100', level: 4, effectiveFrom: '2021-11-22' },
    ])
    const [told] = only(result, 'constant-filled')
    expect(told).toMatchObject({ severity: 'info', column: 'effective_from', value: '22/11/2021' })
    expect(says(told!)).toContain('“Áp dụng từ ngày”')
    expect(result.questions).toEqual([])
  })
  test('that is no date is said once and still asked', async () => {
    const result = await importText(TEXT, { constants: { effective_from: '31/2/2021' } })
    expect(only(result, 'date-unreadable')).toMatchObject([{ row: null, value: '31/2/2021' }])
    expect(result.questions).toMatchObject([{ kind: 'column', column: 'effective_from' }])
  })
  test('never takes the place of a column that the file has, and names and counts take none', async () => {
    const own = await importText('Mã xã;Cấp độ dịch;Áp dụng từ ngày\n14875;2;3/11/2021\n', {
      constants: { effective_from: '2022-01-01', level: '3' },
    })
    expect(own.records).toMatchObject([{ effectiveFrom: '2021-11-03', level: 2 }])
    expect(only(own, 'constant-ignored').map(one => one.column)).toEqual(['effective_from', 'level'])
  })
  test('two columns that could be it may give way to one value', async () => {
    const text = 'Mã xã;Cấp độ dịch;Áp dụng từ ngày;Áp dụng từ ngày\n14875;2;3/11/2021;4/11/2021\n'
    expect((await importText(text)).rows.waiting).toBe(1)
    const given = await importText(text, { constants: { effective_from: '2021-11-22' } })
    expect(given.records).toMatchObject([{ effectiveFrom: '2021-11-22' }])
  })
  test.each([
    [
      'teaching-modes',
      'Mã xã;Áp dụng từ ngày\n14875;3/11/2021\n',
      { mode: 'trực tuyến' },
      { mode: 'online' },
    ],
    ['covid-levels', 'Mã xã;Cấp độ dịch;Từ ngày\n14875;2;3/11/2021\n', { method: '218' }, { method: '218' }],
    [
      'sites',
      'Mã trạm;lon;lat\nA;105.5;20\n',
      { operator: 'V', technologies: '4G' },
      { operator: 'V', technologies: ['4G'] },
    ],
    [
      'measurements',
      'lon;lat;dbm\n105.5;20;-90\n',
      { operator: 'V', technology: '4G' },
      { operator: 'V', technology: '4G' },
    ],
    [
      'handovers',
      'Mã đơn vị;Đối tượng;Số lượng;Ngày bàn giao\nTH01;hộ nghèo;2;3/11/2021\n',
      { round: '1' },
      { round: '1' },
    ],
    [
      'device-need',
      'Mã đơn vị;Đối tượng;Chưa có thiết bị\nTH01;hộ nghèo;2\n',
      { reported_at: '3/11/2021' },
      { reportedAt: '2021-11-03' },
    ],
  ] as const)('one value serves %s', async (as, text, constants, record) => {
    const result = await importText(text, { as, constants })
    expect(result.records).toMatchObject([record])
    expect(sum(result)).toBe(1)
  })
})

describe('words of the findings', () => {
  const need = async (said: string) =>
    await importText(`Mã đơn vị;Đối tượng;Chưa có thiết bị\nTH01;${said};2\n`, { as: 'device-need' })
  test('offer choices in the reader’s language', async () => {
    const [unknown] = only(await need('Mồ côi'), 'choice-unknown')
    expect(says(unknown!)).toBe(
      '“Mồ côi” không có trong danh mục: hộ nghèo, hộ cận nghèo, mồ côi do COVID-19, hoàn cảnh khó khăn khác.',
    )
    expect(findingText(unknown!, 'en').message).toContain('near-poor household')
  })
  test('only orphans of COVID-19 are of that class', async () => {
    for (const said of [
      'mồ côi do COVID-19',
      'Mất cha do COVID-19',
      'mất mẹ vì Covid',
      'HS mồ côi cả cha mẹ do dịch',
    ])
      expect((await need(said)).records).toMatchObject(
        said.includes('dịch') ? [] : [{ class: 'covid-bereaved' }],
      )
    for (const said of ['Mồ côi', 'mất cha', 'mất mẹ', 'mồ côi cha mẹ'])
      expect(codesOf(await need(said))).toContain('choice-unknown')
  })
  test('name columns by the file’s header, else by their title, never by their canonical name', async () => {
    const [missing] = only(await importText('Mã xã;Cấp độ dịch\n14875;2\n'), 'column-missing')
    expect(missing!.column).toBe('effective_from')
    expect(says(missing!)).toBe('Thiếu cột bắt buộc “Áp dụng từ ngày”.')
    const [missed] = only(
      await importText('Mã xã;Cấp độ dịch;Từ ngày\n14875;2;3/11/2021\n16100;2;\n'),
      'level-date-missing',
    )
    expect(missed!.column).toBe('Từ ngày')
    const twice = 'Mã trường;Tên trường;Cấp học;Mã xã;Kinh độ;Vĩ độ\nS1;A;TH;14875;105.1;20\n'
    const rows = await importText(`${twice}S1;B;TH;14875;105.2;20\nS2;C;TH;14875;105.1;20\n`)
    expect(only(rows, 'code-duplicate')).toMatchObject([{ row: 3, column: 'Mã trường' }])
    expect(only(rows, 'coordinate-duplicate')).toMatchObject([{ row: 4, column: 'Kinh độ, Vĩ độ' }])
  })
})

describe('points', () => {
  test('outside the province: the text says what becomes of the row', async () => {
    const school = (level: string) =>
      importText(`school_code,school_name,level,commune_code,lon,lat\nS1,A,${level},14875,100,10\n`)
    const taken = await school('TH')
    expect(taken.rows.taken).toBe(1)
    expect(says(only(taken, 'coordinate-out-of-province')[0]!)).toContain(
      'vẫn được lấy nhưng không có vị trí',
    )
    const spoilt = await school('XX')
    expect(spoilt.rows.taken).toBe(0)
    expect(says(only(spoilt, 'coordinate-out-of-province')[0]!)).toContain('không được lấy')
    const site = await importText('site_code,operator,lon,lat\nA,V,100,10\n')
    expect(site.rows.taken).toBe(0)
    expect(says(only(site, 'coordinate-out-of-province')[0]!)).toContain('không được lấy')
  })
  test('X that runs north is the convention of the maps, said as such and no swap', async () => {
    const site = (header: string) =>
      importText(`Mã trạm;Nhà mạng;${header}\nA;V;2191077;581102,9\nB;V;2191177;581202,9\n`)
    const result = await site('X;Y')
    expect(result.rows.taken).toBe(2)
    expect(codesOf(result)).not.toContain('coordinate-swapped')
    const [told] = only(result, 'coordinate-north-first')
    expect(told).toMatchObject({ severity: 'info', row: null })
    expect(says(told!)).toContain('X là hướng bắc theo quy ước bản đồ Việt Nam; đã đọc đúng trục')
    expect(codesOf(await site('Kinh độ;Vĩ độ'))).toContain('coordinate-swapped')
  })
})

test('names in boundaries are listed with their communes too', async () => {
  const ring = [
    [105, 20],
    [105.1, 20],
    [105.1, 20.1],
    [105, 20],
  ]
  const feature = {
    type: 'Feature',
    properties: { commune_name: 'Trung Xuân' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }
  const result = await importText(
    JSON.stringify({ type: 'FeatureCollection', features: [feature] }),
    { as: 'boundaries' },
    'a.geojson',
  )
  expect(says(only(result, 'commune-found-by-name')[0]!)).toContain(
    '“Trung Xuân” → Trung Xuân – Huyện Quan Sơn (14875)',
  )
})

test('a world with one more commune of a name changes nothing of the rows that say their district', async () => {
  const more = {
    ...REFERENCE,
    communes: [...COMMUNES, commune('16999', 'Trung Xuân', '394', 'Huyện Yên Định')],
  }
  const text = 'Tên xã;Huyện;Cấp độ dịch;Áp dụng từ ngày\nTrung Xuân;Quan Sơn;2;3/11/2021\n'
  expect((await importText(text, {}, 'a.csv', more)).records).toEqual((await importText(text)).records)
})
