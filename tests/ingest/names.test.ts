import { describe, expect, test } from 'vitest'
import { restoreZeros } from '@/ingest/names/restore-zeros'
import { figureNotReported, notReported } from '@/ingest/values/not-reported'
import { COMMUNES, codesOf, commune, importText, REFERENCE } from './world'

const NGA = {
  ...REFERENCE,
  communes: [
    ...COMMUNES,
    commune('16500', 'Nga Thanh', '401', 'Huyện Nga Sơn'),
    commune('16501', 'Nga Thành', '401', 'Huyện Nga Sơn'),
  ],
}
const levels = async (...names: string[]) =>
  await importText(
    ['Xã,Cấp độ dịch,Từ ngày', ...names.map(name => `${name},2,3/11/2021`)].join('\n'),
    { as: 'covid-levels' },
    'a.csv',
    NGA,
  )

describe('names without diacritics', () => {
  test('one that fits an unmarked and a marked name waits with both offered', async () => {
    const result = await levels('Nga Thanh', 'Trung Xuan')
    expect(result.rows).toMatchObject({ waiting: 1, taken: 1 })
    expect(result.questions).toMatchObject([{ kind: 'commune', row: 2, candidates: ['16500', '16501'] }])
  })

  test('in a column that writes diacritics the unmarked name is itself', async () => {
    const result = await levels('Nga Thanh', 'Trung Xuân', 'Hoằng Quỳ')
    expect(result.rows).toMatchObject({ waiting: 0, taken: 3 })
    expect((await levels('Xã Nga Thanh')).records).toMatchObject([{ communeCode: '16500' }])
  })
})

test('a name is never taken for an absent value, and words for absence are', async () => {
  for (const name of ['Na', 'Nà', 'Nan', 'Nàn', 'NA', 'Non', 'Nằn', 'None'])
    expect(notReported(name)).toBe(false)
  for (const text of [
    '',
    ' - ',
    '…',
    'n/a',
    'N/A',
    '#N/A',
    'null',
    'NULL',
    'chưa có số liệu',
    'Chua bao cao',
  ])
    expect(notReported(text.trim())).toBe(true)
  for (const text of ['NA', 'NaN', 'none']) expect(figureNotReported(text)).toBe(true)
  expect(figureNotReported('Nà')).toBe(false)
  const result = await importText(
    'village_code,village_name,commune_code,households\nV1,Nà,14875,NA\nV2,Nan,14875,5\nV3,n/a,14875,5\n',
  )
  expect(result.records).toMatchObject([{ villageName: 'Nà', households: null }, { villageName: 'Nan' }])
  expect(result.findings).toContainEqual(
    expect.objectContaining({ code: 'value-missing', row: 4, value: 'n/a' }),
  )
})

test('a commune code that cannot be one and gave way to the name is a warning', async () => {
  const result = await importText('Mã xã,Tên xã,Cấp độ dịch,Từ ngày\n14B75,Trung Xuân,2,3/11/2021\n', {
    as: 'covid-levels',
  })
  expect(result.records).toMatchObject([{ communeCode: '14875' }])
  expect(result.findings).toContainEqual(
    expect.objectContaining({
      code: 'commune-code-ignored',
      severity: 'warning',
      row: 2,
      column: 'Mã xã',
      value: '14B75',
      context: { commune: '14875' },
    }),
  )
})

describe('a list of communes', () => {
  const list = async (name: string, district: string) =>
    await importText(
      `commune_code,commune_name,commune_type,district_code,district_name\n14875,${name},xã,${district},Huyện X\n`,
      { as: 'communes' },
    )
  test('keeps the bare name', async () => {
    const result = await list('Xã Trung Xuân', '387')
    expect(result.records).toMatchObject([{ communeName: 'Trung Xuân' }])
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'name-prefix-removed', severity: 'info', context: { count: 1 } }),
    )
    expect(codesOf(await list('Trung Xuân', '387'))).toEqual([])
  })
  test('with another district than is known is a warning', async () => {
    expect((await list('Trung Xuân', '399')).findings).toContainEqual(
      expect.objectContaining({ code: 'district-differs', severity: 'warning', row: 2, value: '399' }),
    )
  })
})

test('lost zeros are put back only where one known code can be meant', () => {
  const known =
    (...codes: string[]) =>
    (code: string) =>
      codes.includes(code)
  expect(restoreZeros('123', known('00123'))).toBe('00123')
  expect(restoreZeros('123', known('0123', '00123'))).toBeNull()
  expect(restoreZeros('123', known('9123'))).toBeNull()
  expect(restoreZeros('12a', known('012a'))).toBeNull()
})
