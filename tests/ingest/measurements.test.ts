import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Measurement } from '@/domain/dataset/records'
import { writeRecords } from '@/export/canonical-csv'
import { KnownOperators } from '@/ingest/checks/known-operators'
import { importFile } from '@/ingest/import-file'
import { readTime } from '@/ingest/values/read-date'
import { bytesOf, codesOf, importText, REFERENCE } from './world'

const measured = (result: { records: unknown }) => result.records as readonly Measurement[]

describe('a file of measurements', () => {
  test('in an office’s own words is recognised and read', async () => {
    const text =
      'STT;Thời gian;Kinh độ;Vĩ độ;Nhà mạng;Công nghệ;Mức thu (dBm);Ghi chú\n' +
      '1;31/03/2022 14:05:33;105,5;20,1;VIETTEL;4G;-101,5;đầu bản\n' +
      '2;14:06 31/3/2022;105,51;20,11;Vina Phone;LTE;−98 dBm;\n' +
      '3;2022-03-31 14:07;105,52;20,12;Mobi;WCDMA;-;không bắt được sóng\n'
    const result = await importFile(bytesOf(text), 'do-song.csv', {
      ...REFERENCE,
      operators: ['Viettel', 'VinaPhone', 'MobiFone'],
    })
    expect(result).toMatchObject({ resource: 'measurements', questions: [], rows: { taken: 3 } })
    expect(measured(result)).toMatchObject([
      {
        measurementCode: 'do-song.csv#2',
        dbm: -101.5,
        operator: 'Viettel',
        technology: '4G',
        measuredAt: '2022-03-31T14:05',
      },
      {
        measurementCode: 'do-song.csv#3',
        dbm: -98,
        operator: 'VinaPhone',
        technology: '4G',
        measuredAt: '2022-03-31T14:06',
      },
      {
        measurementCode: 'do-song.csv#4',
        dbm: null,
        operator: 'MobiFone',
        technology: '3G',
        measuredAt: '2022-03-31T14:07',
      },
    ])
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'code-filled', severity: 'info', context: { count: 3 } }),
    )
    expect(result.findings).toContainEqual(
      expect.objectContaining({
        code: 'operator-unified',
        value: 'Mobi',
        context: { used: 'MobiFone', count: 1 },
      }),
    )
  })

  test('in the words of a drive-test program is read too', async () => {
    const text =
      'Timestamp,Longitude,Latitude,Operatorname,NetworkTech,RSRP\n2022.03.31_14.05.33,105.5,20.1,45204,4G,-101\n'
    const result = await importText(text, {
      columns: { operator: 'Operatorname', technology: 'NetworkTech' },
    })
    expect(measured(result)).toMatchObject([
      { dbm: -101, operator: 'Viettel', technology: '4G', measuredAt: '2022-03-31T14:05' },
    ])
  })

  test('a level that no phone can receive rejects its row: 95 is not taken for −95', async () => {
    const result = await importText('lon,lat,rsrp\n105.1,20.1,95\n105.2,20.2,-161\n105.3,20.3,-95\n')
    expect(result).toMatchObject({ resource: 'measurements', rows: { taken: 1, rejected: 2 } })
    expect(result.findings.filter(one => one.code === 'number-out-of-range').map(one => one.row)).toEqual([
      2, 3,
    ])
  })

  test('without any column of levels is not one, and is not believed to be one', async () => {
    const points = 'Kinh độ,Vĩ độ,Nhà mạng,Cột khác\n105.1,20.1,Viettel,-95\n'
    expect((await importText(points)).resource).not.toBe('measurements')
    const result = await importText(points, { as: 'measurements' })
    expect(result).toMatchObject({ records: null, rows: { waiting: 1 } })
    expect(result.findings).toContainEqual(expect.objectContaining({ code: 'column-missing', column: 'dbm' }))
    expect(result.questions).toContainEqual(expect.objectContaining({ kind: 'column', column: 'dbm' }))
  })

  test('with the day and the hour in two columns has its moment from both', async () => {
    const text = 'Date,Time,lon,lat,RSRP\n31/03/2022,14:05:33,105.1,20.1,-95\n,,105.2,20.2,-96\n'
    const result = await importText(text)
    expect(measured(result).map(one => one.measuredAt)).toEqual(['2022-03-31T14:05', null])
  })

  test('with days alone is taken, the days kept beside and the missing hour said', async () => {
    const result = await importText('Ngày đo,lon,lat,RSRP\n31/03/2022,105.1,20.1,-95\n')
    expect(measured(result)).toMatchObject([{ measuredAt: null, extra: { 'Ngày đo': '2022-03-31' } }])
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'time-without-hour', severity: 'warning', context: { count: 1 } }),
    )
  })

  test('a phone without network is a reading, and no level', async () => {
    const result = await importText(
      'lon,lat,RSRP,Công nghệ\n105.1,20.1,No service,Mất sóng\n105.2,20.2,-95,LTE\n',
    )
    expect(measured(result).map(one => [one.dbm, one.technology])).toEqual([
      [null, null],
      [-95, '4G'],
    ])
  })

  test('a list of villages with a word on their signal stays a list of villages', async () => {
    const text = 'Mã thôn,Tên thôn,Mã xã,Số hộ,lon,lat,Tín hiệu\nT1,Bản A,14875,12,105.1,20.1,yếu\n'
    expect((await importText(text)).resource).toBe('villages')
  })

  test('many readings at one place are no fault', async () => {
    const result = await importText('lon,lat,rsrp\n105.1,20.1,-95\n105.1,20.1,-96\n')
    expect(codesOf(result)).toEqual(['code-filled'])
  })

  test('with its own codes keeps them, and fills only the blank ones', async () => {
    const result = await importText(
      'Mã điểm đo,lon,lat,rsrp\nA1,105.1,20.1,-95\n,105.2,20.2,-96\n',
      {},
      'x.csv',
    )
    expect(measured(result).map(one => one.measurementCode)).toEqual(['A1', 'x.csv#3'])
  })
})

test('measurements written as canonical CSV read back to themselves', async () => {
  const reading = fc.record({
    lon: fc.double({ min: 104.4, max: 106, noNaN: true }),
    lat: fc.double({ min: 19.4, max: 20.6, noNaN: true }),
    dbm: fc.option(
      fc.double({ min: -160, max: 0, noNaN: true }).map(one => (one === 0 ? 0 : one)),
      { nil: null },
    ),
    operator: fc.constantFrom('Viettel', 'VinaPhone', null),
    technology: fc.constantFrom('2G' as const, '4G' as const, null),
    measuredAt: fc.constantFrom('2022-03-31T14:05', null),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(reading, { minLength: 1, maxLength: 8 }), async readings => {
      const records = readings.map((one, at) => ({ measurementCode: `do.csv#${at}`, ...one, extra: {} }))
      const result = await importText(writeRecords('measurements', records), { as: 'measurements' })
      expect(result.questions).toEqual([])
      expect(result.records).toEqual(records)
    }),
  )
})

describe('the moment of a measurement', () => {
  test.each([
    ['2022-03-31T14:05:33', '2022-03-31T14:05'],
    ['2022-03-31 14:05:33.250', '2022-03-31T14:05'],
    ['2022-03-31T07:05:33Z', '2022-03-31T14:05'],
    ['2022-03-31T20:05:00Z', '2022-04-01T03:05'],
    ['2022-03-31T09:05:00+02:00', '2022-03-31T14:05'],
    ['31/03/2022 14:05:33', '2022-03-31T14:05'],
    ['14:05:33 31/03/2022', '2022-03-31T14:05'],
    ['14h05 ngày 31/3/2022', '2022-03-31T14:05'],
    ['9 giờ 14/1/2022', '2022-01-14T09:00'],
    ['2022.03.31_14.05.33', '2022-03-31T14:05'],
  ])('%s', (text, time) => expect(readTime(text)).toBe(time))

  test.each(['31/03/2022', '14:05', '31/02/2022 14:05', '25:00 31/03/2022', '03/31/2022 2:05 PM'])(
    '“%s” is none',
    text => expect(readTime(text)).toBeNull(),
  )

  test('a time with a zone is the same moment as in UTC', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.integer({ min: -11, max: 14 }),
        (moment, zone) => {
          const minute = new Date(Math.floor(moment.getTime() / 60_000) * 60_000)
          const there = new Date(minute.getTime() + zone * 3_600_000).toISOString().slice(0, 19)
          const offset = `${zone < 0 ? '-' : '+'}${String(Math.abs(zone)).padStart(2, '0')}:00`
          const local = new Date(minute.getTime() + 7 * 3_600_000).toISOString().slice(0, 16)
          expect(readTime(`${there}${offset}`)).toBe(local)
        },
      ),
    )
  })
})

describe('an operator’s name', () => {
  test.each([
    ['viettel', 'Viettel'],
    ['VIETTEL', 'Viettel'],
    ['Vina Phone', 'VinaPhone'],
    ['VINAPHONE', 'VinaPhone'],
    ['Mobi', 'MobiFone'],
    ['452-01', 'MobiFone'],
    ['Vietnamobile', 'Vietnamobile'],
    ['Đài xã', 'Đài xã'],
    ['constructor', 'constructor'],
  ])('%s is %s', (text, name) => expect(new KnownOperators([]).spelling(text)).toBe(name))

  test('is spelt as sites and coverage in use spell it', () => {
    const known = new KnownOperators(['Vinaphone', 'VNPT'])
    expect(known.spelling('VINA')).toBe('Vinaphone')
    expect(known.spelling('vnpt')).toBe('VNPT')
  })
})
