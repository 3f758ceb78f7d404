import fc from 'fast-check'
import proj4 from 'proj4'
import { describe, expect, test } from 'vitest'
import { toVn2000 } from '@/ingest/checks/vn2000'
import { type PastedCoordinates, readCoordinates } from '@/ingest/values/read-coordinates'

const METRES = 111_195
/** Metres between what was read and what was meant. */
function off(read: PastedCoordinates, lon: number, lat: number): number {
  if (read.kind !== 'point') return Number.POSITIVE_INFINITY
  return Math.hypot((read.lon - lon) * METRES * Math.cos((lat * Math.PI) / 180), (read.lat - lat) * METRES)
}

describe('one place in many notations', () => {
  test.each([
    ['20.234778, 105.776', 'degrees'],
    ['105.776 20.234778', 'degrees'],
    ['20,234778; 105,776', 'degrees'],
    ['20,234778, 105,776', 'degrees'],
    ['20,234778 105,776', 'degrees'],
    ['105.776000\t20.234778', 'degrees'],
    ['N 20.234778 E 105.776', 'degrees'],
    ['20.234778N 105.776E', 'degrees'],
    ['20.234778° B, 105.776° Đ', 'degrees'],
    ['Vĩ độ: 20,234778; Kinh độ: 105,776', 'degrees'],
    ['kinh độ 105.776 vĩ độ 20.234778', 'degrees'],
    ['lat=20.234778 lng=105.776', 'degrees'],
    ['(20.234778, 105.776)', 'degrees'],
    ['Điểm 1: 20.234778, 105.776', 'degrees'],
    ['1. 20.234778 105.776', 'degrees'],
    ['20.234778, 105.776, 35', 'degrees'],
    [`20°14'05.2"N 105°46'33.6"E`, 'degrees-minutes-seconds'],
    ['20º14’05,2”B 105º46’33,6”Đ', 'degrees-minutes-seconds'],
    ['20°14′05.2″ N, 105°46′33.6″ E', 'degrees-minutes-seconds'],
    [`N20°14'05.2" E105°46'33.6"`, 'degrees-minutes-seconds'],
    [`105°46'33.6"E 20°14'05.2"N`, 'degrees-minutes-seconds'],
    [`20°14'05.2'' 105°46'33.6''`, 'degrees-minutes-seconds'],
    ['20 14 5.2 N 105 46 33.6 E', 'degrees-minutes-seconds'],
    ['20 14 5,2 105 46 33,6', 'degrees-minutes-seconds'],
    ['20-14-05.2 N, 105-46-33.6 E', 'degrees-minutes-seconds'],
    ['20 độ 14 phút 5,2 giây vĩ bắc, 105 độ 46 phút 33,6 giây kinh đông', 'degrees-minutes-seconds'],
    ['20d14m5.2s N 105d46m33.6s E', 'degrees-minutes-seconds'],
    [`20°14.0867' N 105°46.56' E`, 'degrees-minutes'],
    ['20 14.0867 105 46.56', 'degrees-minutes'],
    ['https://www.google.com/maps/@20.234778,105.776,17z', 'map-link'],
    ['https://maps.google.com/?q=20.234778,105.776', 'map-link'],
    [
      'https://www.google.com/maps/place/X/@20.2,105.7,12z/data=!3m1!4b1!4m4!3m3!8m2!3d20.234778!4d105.776',
      'map-link',
    ],
    ['https://www.google.com/maps/search/?api=1&query=20.234778%2C105.776', 'map-link'],
    [`https://www.google.com/maps/place/20%C2%B014'05.2%22N+105%C2%B046'33.6%22E`, 'degrees-minutes-seconds'],
    ['https://www.openstreetmap.org/?mlat=20.234778&mlon=105.776#map=12/20.2/105.7', 'map-link'],
    ['geo:20.234778,105.776', 'geo-uri'],
    ['geo:0,0?q=20.234778,105.776(Bản Na)', 'geo-uri'],
  ])('%s', (text, notation) => {
    const read = readCoordinates(text)
    expect(read).toMatchObject({ kind: 'point', notation })
    expect(off(read, 105.776, 20.2347778)).toBeLessThan(1)
  })

  test.each([
    ['X = 2191077.0; Y = 581102.9', 105, 'northing'],
    ['2191077.0 581102.9', 105, 'northing'],
    ['581102.9, 2191077.0', 105, 'easting'],
    ['581.102,9 2.191.077,0', 105, 'easting'],
    ['2 191 077.0; 581 102.9', 105, 'northing'],
    ['2,191,077.0; 581,102.9', 105, 'northing'],
    ['VN-2000 KTT 105° múi 3: X 2191077 m Y 581102.9 m', 105, 'northing'],
    ['E 581102.9 N 2191077', 105, 'easting'],
  ])('VN-2000: %s', (text, meridian, first) => {
    const read = readCoordinates(text)
    expect(read).toMatchObject({ kind: 'point', notation: 'vn2000', meridian, first })
    expect(off(read, 105.776, 19.807)).toBeLessThan(1)
  })

  test('of a neighbour’s zone, where the text names its meridian', () => {
    const plane =
      '+proj=tmerc +lon_0=104.75 +k=0.9999 +x_0=500000 +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278'
    const [easting, northing] = proj4('EPSG:4326', plane).forward([105, 20]) as [number, number]
    const read = readCoordinates(
      `VN2000, kinh tuyến trục 104°45': X=${northing.toFixed(2)} Y=${easting.toFixed(2)}`,
    )
    expect(read).toMatchObject({ kind: 'point', meridian: 104.75 })
    expect(off(read, 105, 20)).toBeLessThan(1)
  })

  test('UTM is UTM only where the text says so', () => {
    const read = readCoordinates('48Q 581102.9 2191077')
    expect(read).toMatchObject({ kind: 'point', notation: 'utm' })
    // The datum alone moves the place by some 200 m.
    expect(off(read, 105.776, 19.807)).toBeGreaterThan(100)
  })
})

describe('what is not one place', () => {
  test('several lines are several places; a line that is none is said by its number', () => {
    const read = readCoordinates(
      `STT\tVĩ độ\tKinh độ\n1\t20.1\t105.1\n2\t20.2\t105.2\n\n20°14'05"N 105°46'33"E\n`,
    )
    expect(read).toMatchObject({
      kind: 'points',
      points: [
        { lat: 20.1, lon: 105.1, line: 2 },
        { lat: 20.2, lon: 105.2, line: 3 },
        { notation: 'degrees-minutes-seconds', line: 5 },
      ],
      findings: [{ code: 'coordinate-unreadable', row: 1 }],
    })
  })

  test('latitude and longitude on two lines are one place', () => {
    expect(readCoordinates('Vĩ độ: 20,1\nKinh độ: 105,2')).toMatchObject({
      kind: 'point',
      lat: 20.1,
      lon: 105.2,
    })
  })

  test.each([
    ['', 'coordinate-unreadable'],
    ['bản Na', 'coordinate-unreadable'],
    ['20.1', 'coordinate-unreadable'],
    ['20°70\'05"N 105°46\'33"E', 'coordinate-unreadable'],
    ['10.77, 106.69', 'coordinate-out-of-province'],
    ['20.1 S 105.2 E', 'coordinate-out-of-province'],
    ['1200000 600000', 'coordinate-unreadable'],
    ['https://maps.app.goo.gl/AbCdEf123', 'coordinate-link-closed'],
  ])('“%s” is a finding: %s', (text, code) => {
    expect(readCoordinates(text)).toMatchObject({ kind: 'finding', finding: { code, severity: 'error' } })
  })

  test('letters that contradict the only sensible order are asked about, not overruled', () => {
    expect(readCoordinates('20.1 E, 105.2 N')).toMatchObject({
      kind: 'finding',
      finding: { code: 'coordinate-two-ways', context: { first_way: '20.1 N, 105.2 E' } },
    })
  })

  test('any text at all is read or refused, never thrown at', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            '20',
            '105',
            '.',
            ',',
            ' ',
            '°',
            "'",
            '"',
            'N',
            'Đ',
            '-',
            '2191077',
            'geo:',
            '@',
            '\n',
            'KTT',
            '%',
          ),
          {
            maxLength: 30,
          },
        )
        .map(parts => parts.join('')),
    )
    fc.assert(
      fc.property(text, pasted => {
        const read = readCoordinates(pasted)
        expect(['point', 'points', 'choice', 'finding']).toContain(read.kind)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('any place of the province comes back from any notation within a metre', () => {
  const two = (value: number, digits = 0) => value.toFixed(digits).padStart(digits > 0 ? digits + 3 : 2, '0')
  const parts = (value: number, digits: number) => {
    const unit = 10 ** digits
    const total = Math.round(value * 3600 * unit) / unit
    const degrees = Math.floor(total / 3600)
    const minutes = Math.floor((total - degrees * 3600) / 60)
    return { degrees, minutes, seconds: total - degrees * 3600 - minutes * 60 }
  }
  type Write = (lat: number, lon: number, comma: (text: string) => string) => string
  const degrees: Write[] = [
    (lat, lon, c) => `${c(lat.toFixed(6))}; ${c(lon.toFixed(6))}`,
    (lat, lon, c) => `${c(lon.toFixed(6))} ${c(lat.toFixed(6))}`,
    (lat, lon, c) => `Kinh độ ${c(lon.toFixed(5))}°, vĩ độ ${c(lat.toFixed(5))}°`,
    (lat, lon, c) => `${c(lat.toFixed(6))}°B ${c(lon.toFixed(6))}°Đ`,
    (lat, lon) => `https://www.google.com/maps/@${lat.toFixed(7)},${lon.toFixed(7)},15z`,
    (lat, lon) => `geo:${lat.toFixed(7)},${lon.toFixed(7)};u=5`,
  ]
  const MARKS = [
    ['°', "'", '"'],
    ['º', '’', '”'],
    ['°', '′', '″'],
    [' ', ' ', ' '],
    ['°', "'", "''"],
    ['độ ', ' phút ', ' giây'],
  ] as const
  const dms: Write[] = MARKS.flatMap(([d, m, s]): Write[] => [
    (lat, lon, c) => {
      const [a, b] = [parts(lat, 2), parts(lon, 2)]
      return `${a.degrees}${d}${two(a.minutes)}${m}${c(two(a.seconds, 2))}${s} N, ${b.degrees}${d}${two(b.minutes)}${m}${c(two(b.seconds, 2))}${s} E`
    },
    (lat, lon, c) => {
      const minutes = (value: number) => c(((value - Math.floor(value)) * 60).toFixed(4))
      // 59.99999 rounds to 60, which is written nowhere.
      if (Number(minutes(lat).replace(',', '.')) >= 60 || Number(minutes(lon).replace(',', '.')) >= 60)
        return ''
      return `${Math.floor(lon)}${d}${minutes(lon)}${m} ${Math.floor(lat)}${d}${minutes(lat)}${m}`
    },
  ])
  const vn2000: Write[] = [
    (lat, lon, c) => {
      const [easting, northing] = toVn2000(lon, lat)
      return `X=${c(northing.toFixed(2))} Y=${c(easting.toFixed(2))}`
    },
    (lat, lon) => {
      const [easting, northing] = toVn2000(lon, lat)
      const grouped = (value: number) =>
        value
          .toFixed(1)
          .replace('.', ',')
          .replace(/\B(?=(\d{3})+(?!\d))/g, '.')
      return `${grouped(easting)} ${grouped(northing)}`
    },
  ]
  const written = [...degrees, ...dms, ...vn2000]
  test.each(
    written.map((write, at) => [`${at + 1}: ${write(19.807, 105.776, text => text)}`, write] as const),
  )('%s', (_, write) => {
    fc.assert(
      fc.property(
        fc.double({ min: 19.3, max: 20.67, noNaN: true }),
        fc.double({ min: 104.37, max: 106.08, noNaN: true }),
        fc.boolean(),
        (lat, lon, vi) => {
          const text = write(lat, lon, number => (vi ? number.replace('.', ',') : number))
          if (text === '') return
          const precision = text.includes('độ') && /\d[.,]\d{5}°/.test(text) ? 1.2 : 1
          expect(off(readCoordinates(text), lon, lat), text).toBeLessThan(precision)
        },
      ),
      { numRuns: 150 },
    )
  })
})
