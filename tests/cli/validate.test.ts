import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { run as convert } from '@/cli/convert'
import { readPackage } from '@/cli/read-package'
import { run as validate } from '@/cli/validate'
import { RESOURCE_NAMES } from '@/domain/dataset/dataset'
import { rowsOf } from './call'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phu-song-'))
})

async function call(command: typeof validate, ...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await command(args, { out: text => out.push(text), err: text => err.push(text) })
  return { code, out: out.join(''), err: err.join('') }
}

const written = async (name: string, text: string) => {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

const LEVELS = 'Mã xã;Cấp độ dịch;Từ ngày\n14755;2;3/11/2021\n14758;7;3/11/2021\n'

describe('validate', () => {
  test('a workbook with several tables asks for a sheet, and takes the answer', async () => {
    const rows = [
      ['Mã xã', 'Cấp độ dịch', 'Từ ngày'],
      ['14755', 2, new Date(Date.UTC(2021, 10, 3))],
    ]
    const path = join(folder, 'cap-do.xlsx')
    const sheets = ['Tuần 1', 'Tuần 2'].map(name => ({ name, rows }))
    await writeFile(path, await writeXlsx({ sheets }))
    const asked = await call(validate, path)
    expect(asked.code).toBe(1)
    expect(asked.out).toContain('Tuần 1, Tuần 2')
    const answered = await call(validate, path, '--sheet', 'Tuần 2', '--json')
    expect(answered.code).toBe(0)
    expect(JSON.parse(answered.out)).toMatchObject({
      resource: 'covid-levels',
      recognised: { format: 'xlsx', sheet: 'Tuần 2' },
      rows: { taken: 1 },
    })
  })

  test('a file with an error gives one JSON document of the agreed shape and exit 1', async () => {
    const path = await written('cap-do.csv', LEVELS)
    const { code, out, err } = await call(validate, path, '--as', 'covid-levels', '--json')
    expect(code).toBe(1)
    expect(err).toBe('')
    const document = JSON.parse(out)
    expect(Object.keys(document)).toEqual(['file', 'resource', 'recognised', 'rows', 'findings'])
    expect(document).toMatchObject({
      resource: 'covid-levels',
      recognised: {
        format: 'csv',
        encoding: 'utf-8',
        delimiter: ';',
        numbers: null,
        crs: null,
        headerRow: 1,
      },
      rows: { in: 2, taken: 1, waiting: 0, rejected: 1, notData: 0 },
      findings: [
        { code: 'level-out-of-range', severity: 'error', row: 3, column: 'Cấp độ dịch', value: '7' },
      ],
    })
    expect(document.findings[0].messageVi).toContain('“7”')
    expect(document.findings[0].messageEn).toContain('1–4')
  })

  test('--csv gives the same findings as --json, a row each', async () => {
    const path = await written('cap-do.csv', LEVELS)
    const { code, out } = await call(validate, path, '--as', 'covid-levels', '--csv')
    expect(code).toBe(1)
    expect(out.split('\r\n')[0]).toBe('code,severity,row,column,value,messageVi,messageEn')
    const { findings } = JSON.parse((await call(validate, path, '--as', 'covid-levels', '--json')).out)
    const asText = findings.map((finding: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(finding).map(([key, value]) => [key, String(value ?? '')])),
    )
    expect(rowsOf(out)).toEqual(asText)
    expect(asText.length).toBeGreaterThan(0)
  })

  test('--csv of a file without findings is the header alone', async () => {
    const path = await written('good.csv', LEVELS.replace(';7;', ';4;'))
    const { code, out } = await call(validate, path, '--csv')
    expect([code, out]).toEqual([0, 'code,severity,row,column,value,messageVi,messageEn\r\n'])
  })

  test('a good file is exit 0 and a readable table', async () => {
    const path = await written('good.csv', LEVELS.replace(';7;', ';4;'))
    const { code, out } = await call(validate, path)
    expect(code).toBe(0)
    expect(out).toContain('2 in = 2 taken')
  })

  test('wrong use is exit 2 with words on stderr only', async () => {
    for (const args of [
      [],
      ['no-such-file.csv'],
      [join(folder, 'cap-do.csv'), '--as', 'cows'],
      ['a', 'b'],
      ['--what'],
      [join(folder, 'cap-do.csv'), '--csv', '--json'],
    ]) {
      const { code, out, err } = await call(validate, ...args)
      expect(code).toBe(2)
      expect(out).toBe('')
      expect(err).not.toBe('')
    }
  })
})

describe('one value for all rows', () => {
  const TEXT = 'Mã xã;Cấp độ dịch\n14755;2\n14758;7\n'
  test('is set by --set, and names of columns stay canonical in the JSON', async () => {
    const path = await written('khong-ngay.csv', TEXT)
    const without = await call(validate, path, '--json')
    expect(without.code).toBe(1)
    const { findings, rows } = JSON.parse(without.out)
    expect(rows).toMatchObject({ taken: 0, waiting: 1, rejected: 1 })
    const [missing] = findings.filter((one: { code: string }) => one.code === 'column-missing')
    expect(missing).toMatchObject({ column: 'effective_from' })
    expect(missing.messageVi).not.toContain('effective_from')
    expect((await call(validate, path)).out).not.toContain('effective_from')
    const given = await call(validate, path, '--set', 'effective_from=2021-11-22', '--json')
    expect(JSON.parse(given.out)).toMatchObject({ rows: { taken: 1, rejected: 1 } })
    const { out } = await call(convert, path, '--as', 'covid-levels', '--set', 'effective_from=22/11/2021')
    expect(out.split('\n')[1]).toMatch(/^14755,2,2021-11-22,/)
  })
  test.each(['effective_from', 'effective_from=', 'population=3', '=x', 'cows=1'])(
    '--set %s is wrong use',
    async text => {
      const path = await written('khong-ngay.csv', TEXT)
      const { code, out, err } = await call(validate, path, '--set', text)
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain('--set')
    },
  )
})

test('a partial list of communes is recognised, filled by code and converted', async () => {
  const path = await written('dan-so.csv', 'Mã,Tên xã,Dân số,Số học sinh\n14755,Hàm Rồng,2600,700\n')
  const checked = await call(validate, path, '--json')
  expect(checked.code).toBe(0)
  expect(JSON.parse(checked.out)).toMatchObject({ resource: 'communes', rows: { taken: 1 } })
  const { code, out } = await call(convert, path, '--as', 'communes')
  expect(code).toBe(0)
  expect(out.split('\n')[1]).toMatch(/^14755,Hàm Rồng,phuong,380,Thành phố Thanh Hóa,,2600,,,,700,/)
})

test('convert writes the rows taken in canonical columns', async () => {
  const path = await written(
    'tram.csv',
    'Mã trạm;Nhà mạng;X;Y;Chiều cao\nA;VNPT;2191077,0;581102,9;1.234,5\nB;VNPT;0;0;3\n',
  )
  const target = join(folder, 'out.csv')
  const { code, out, err } = await call(convert, path, '--as', 'sites', '-o', target)
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).toContain('1 taken')
  const [header, row, ...rest] = (await readFile(target, 'utf8')).trim().split('\n')
  expect(header).toBe('site_code,operator,lon,lat,technologies,height_m,in_service_from')
  expect(row).toMatch(/^A,VNPT,105\.77[56]\d*,19\.80[67]\d*,,1234\.5,$/)
  expect(rest).toEqual([])
})

test('every bundled file is read without an error and every resource that ships has records', async () => {
  const { dataset, findings } = await readPackage('data')
  expect(findings.filter(one => one.severity === 'error')).toEqual([])
  for (const name of RESOURCE_NAMES) {
    if (dataset.sources[name].length === 0) continue
    expect(dataset.sources[name][0]!.count, name).toBeGreaterThan(0)
  }
  expect(dataset.records.communes.length).toBe(559)
  expect(dataset.sources.schools[0]).toMatchObject({ illustrative: true, origin: 'bundled' })
  expect((await readPackage('data')).dataset.version).toBe(dataset.version)
})
