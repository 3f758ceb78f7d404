import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { CoverageArea, FibreRoute, Measurement } from '@/domain/dataset/records'
import { importFile } from '@/ingest/import-file'
import { bytesOf, codesOf, importText, REFERENCE } from '../world'

const placemark = (inner: string, data: Record<string, string> = {}, name = 'P') =>
  `<Placemark><name>${name}</name><Style><LineStyle><color>ff0000ff</color></LineStyle></Style><ExtendedData>${Object.entries(
    data,
  )
    .map(([key, value]) => `<Data name="${key}"><value>${value}</value></Data>`)
    .join('')}</ExtendedData>${inner}</Placemark>`
const ring = (west: number) =>
  `<outerBoundaryIs><LinearRing><coordinates>${west},20,0 ${west + 0.1},20,0 ${west + 0.1},20.1,0 ${west},20.1,0 ${west},20,0</coordinates></LinearRing></outerBoundaryIs>`
const kml = (...parts: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder>${parts.join('')}</Folder></Document></kml>`
const coverage = kml(
  placemark(`<Polygon>${ring(105)}</Polygon>`, { operator: 'Viettel', technology: '4G' }),
  placemark(
    `<MultiGeometry><Polygon>${ring(105.3)}</Polygon><Polygon>${ring(105.5)}</Polygon></MultiGeometry>`,
    { operator: 'Viettel', technology: '3G' },
  ),
)

describe('KML', () => {
  test('areas with ExtendedData are coverage; several areas of one placemark are one record', async () => {
    const result = await importText(coverage, {}, 'phu-song.kml')
    expect(result).toMatchObject({
      resource: 'mobile-coverage',
      recognised: { format: 'kml' },
      rows: { taken: 2 },
    })
    const areas = result.records as readonly CoverageArea[]
    expect(areas.map(one => [one.operator, one.technology, one.polygons.length])).toEqual([
      ['Viettel', '4G', 1],
      ['Viettel', '3G', 2],
    ])
    expect(areas[0]!.polygons[0]![0]![1]!.slice(0, 2)).toEqual([105.1, 20])
  })

  test('lines are routes; how they are drawn is no data', async () => {
    const line = '<LineString><coordinates>105.1,20.1 105.2,20.2</coordinates></LineString>'
    const result = await importText(kml(placemark(line, { operator: 'VNPT' })), {}, 'tuyen-cap.kml')
    expect(result.resource).toBe('fibre-routes')
    expect(result.records as readonly FibreRoute[]).toMatchObject([
      {
        operator: 'VNPT',
        lines: [
          [
            [105.1, 20.1],
            [105.2, 20.2],
          ],
        ],
      },
    ])
  })

  test('points with their data are a table, without a column for style', async () => {
    const point = '<Point><coordinates>105.1,20.1,7</coordinates></Point>'
    const data = { site_code: 'A1', operator: 'Viettel', 'Chiều cao cột (m)': '42' }
    const result = await importText(kml(placemark(point, data)), {}, 'tram.kml')
    expect(result).toMatchObject({
      resource: 'sites',
      records: [{ siteCode: 'A1', heightM: 42, lon: 105.1, lat: 20.1 }],
    })
    expect(result.recognised.columns.map(one => one.header)).not.toContain('stroke')
  })

  test.each([
    ['an entity of another file', '<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'],
    ['entities that grow', '<!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>', '&b;'],
  ])('with %s is refused before it is read', async (_, type, use) => {
    const text = `<?xml version="1.0"?>${type}<kml><Placemark><name>${use}</name><Point><coordinates>105,20</coordinates></Point></Placemark></kml>`
    const result = await importText(text, {}, 'a.kml')
    expect(codesOf(result)).toEqual(['xml-entities'])
    expect(result.records).toBeNull()
  })

  test('cut off, unknown or empty says so', async () => {
    expect(codesOf(await importText(coverage.slice(0, -30), {}, 'a.kml'))).toEqual(['xml-unreadable'])
    expect(codesOf(await importText(kml(), {}, 'a.kml'))).toEqual(['geometry-empty'])
    expect(codesOf(await importText('<?xml version="1.0"?><rss></rss>', {}, 'a.xml'))).toEqual([
      'file-unrecognised',
    ])
    expect(codesOf(await importText('không phải XML', {}, 'a.kml'))).toEqual(['xml-unreadable'])
  })
})

describe('KMZ', () => {
  const kmz = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

  test('every KML file in it is read', async () => {
    const bytes = kmz({ 'doc.kml': coverage, 'them/khac.kml': coverage, 'files/icon.png': 'x' })
    const result = await importFile(bytes, 'a.kmz', REFERENCE)
    expect(result).toMatchObject({
      resource: 'mobile-coverage',
      recognised: { format: 'kmz' },
      rows: { in: 4, taken: 4 },
    })
  })

  test('that says it unpacks to gigabytes is refused unread', async () => {
    const bytes = kmz({ 'doc.kml': coverage })
    const view = new DataView(bytes.buffer)
    // The size unpacked, in the directory at the end of the archive.
    for (let at = 0; at + 28 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xf0000000, true)
    expect(codesOf(await importFile(bytes, 'a.kmz', REFERENCE))).toEqual(['archive-too-large'])
  })

  test('cut off is damaged; an archive of something else is named', async () => {
    const bytes = kmz({ 'doc.kml': coverage })
    expect(codesOf(await importFile(bytes.slice(0, 200), 'a.kmz', REFERENCE))).toEqual(['archive-damaged'])
    expect(await importFile(kmz({ 'a.shp': 'x' }), 'a.zip', REFERENCE)).toMatchObject({
      findings: [{ code: 'file-unrecognised', context: { kind: 'SHP (ZIP)' } }],
    })
  })
})

describe('GPX', () => {
  const gpx = (inner: string) =>
    `<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1" xmlns:s="http://x.vn/s">${inner}</gpx>`
  const measured = (result: { records: unknown }) => result.records as readonly Measurement[]

  test('track points with a level in their extensions are measurements, in local time', async () => {
    const text = gpx(
      '<trk><trkseg>' +
        '<trkpt lat="20.1" lon="105.1"><time>2022-03-31T17:05:33Z</time><extensions><s:data><s:rsrp>-101.5</s:rsrp><s:operator>VIETTEL</s:operator><s:tech>LTE</s:tech></s:data></extensions></trkpt>' +
        '<trkpt lat="20.2" lon="105.2"><time>2022-03-31T17:05:34Z</time></trkpt>' +
        '</trkseg></trk>',
    )
    const result = await importFile(bytesOf(text), 'a.gpx', { ...REFERENCE, operators: ['Viettel'] })
    expect(result).toMatchObject({ resource: 'measurements', recognised: { format: 'gpx' }, questions: [] })
    expect(measured(result)).toMatchObject([
      {
        measurementCode: 'a.gpx#1',
        dbm: -101.5,
        operator: 'Viettel',
        technology: '4G',
        lon: 105.1,
        lat: 20.1,
        measuredAt: '2022-04-01T00:05',
      },
    ])
    expect(codesOf(result)).toEqual(
      expect.arrayContaining(['points-without-signal', 'code-filled', 'operator-unified']),
    )
  })

  test('waypoints with a level in words are measurements', async () => {
    const text = gpx(
      '<wpt lat="20.1" lon="105.1"><name>1</name><desc>Vina Phone 4G: -112 dBm, đầu bản</desc></wpt>' +
        '<wpt lat="20.2" lon="105.2"><name>1</name><desc>RSRP −98,5</desc></wpt>',
    )
    expect(measured(await importText(text, {}, 'b.gpx'))).toMatchObject([
      { dbm: -112, operator: 'VinaPhone', technology: '4G' },
      { dbm: -98.5, operator: null, technology: null },
    ])
  })

  test('without a level, a track is a line and nothing is measured', async () => {
    const text = gpx(
      '<trk><trkseg><trkpt lat="20.1" lon="105.1"/><trkpt lat="20.2" lon="105.2"/></trkseg></trk>',
    )
    const result = await importText(text, { as: 'fibre-routes' }, 'c.gpx')
    expect(result.records as readonly FibreRoute[]).toMatchObject([
      {
        lines: [
          [
            [105.1, 20.1],
            [105.2, 20.2],
          ],
        ],
      },
    ])
  })

  test('without points is empty', async () => {
    expect(codesOf(await importText(gpx(''), {}, 'd.gpx'))).toEqual(['geometry-empty'])
  })
})
