/**
 * A data package of three communes on disk, side by side from 105.0° E: small enough for every figure to be worked out
 * by hand. The first has 4G of operator A in its western half.
 */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const square = (west: number, east: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 20],
      [east, 20],
      [east, 20.1],
      [west, 20.1],
      [west, 20],
    ],
  ],
})
const collection = (features: { properties: object; geometry: object }[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(feature => ({ type: 'Feature', ...feature })),
  })

const CODES = ['14755', '14758', '14761']

const FILES: Record<string, string> = {
  'communes.csv': [
    'commune_code,commune_name,commune_type,district_code,district_name,area_km2,population,pupils,mountain,coastal,bai_ngang,border,poor_district,score,wells',
    '14755,Một,xa,380,Huyện A,115,900,100,1,0,0,0,0,5,',
    '14758,Hai,xa,380,Huyện A,115,800,100,1,1,0,0,0,9,3',
    '14761,Ba,xa,380,Huyện A,115,700,100,1,1,1,0,0,7,1',
  ].join('\n'),
  'boundaries.geojson': collection(
    CODES.map((commune_code, i) => ({
      properties: { commune_code, district_code: '380' },
      geometry: square(Number((105 + i / 10).toFixed(1)), Number((105.1 + i / 10).toFixed(1))),
    })),
  ),
  'villages.csv': [
    'village_code,village_name,commune_code,lon,lat,households,population,pupils',
    '1,Thôn 1,14755,105.02,20.05,10,40,30',
    '2,Thôn 2,14755,105.03,20.05,20,80,5',
    '3,Thôn 3,14755,105.08,20.05,70,280,15',
  ].join('\n'),
  'schools.csv': [
    'school_code,school_name,level,commune_code,lon,lat,pupils,fibre',
    ...[105.01, 105.06, 105.07, 105.09].map((lon, i) => `S${i},Trường ${i},TH,14755,${lon},20.04,50,yes`),
  ].join('\n'),
  'mobile-coverage.geojson': collection([
    { properties: { operator: 'A', technology: '4G' }, geometry: square(105, 105.05) },
  ]),
  'covid-levels.csv': [
    'commune_code,level,effective_from',
    ...CODES.map(code => `${code},${code === '14755' ? 4 : 1},2021-11-01`),
    ...CODES.map(code => `${code},${code === '14761' ? 3 : 2},2021-11-20`),
  ].join('\n'),
  'teaching-modes.csv': [
    'commune_code,mode,effective_from',
    ...CODES.map(code => `${code},online,2021-11-01`),
  ].join('\n'),
}

/** @returns the folder. `described` adds to a resource in the descriptor. `files` replaces texts; `null` leaves a file out though the descriptor names it. */
export async function smallPackage(
  files: Readonly<Record<string, string | Uint8Array | null>> = {},
  described: Readonly<Record<string, object>> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'phu-song-package-'))
  const texts: Record<string, string | Uint8Array | null> = { ...FILES, ...files }
  for (const [path, text] of Object.entries(texts))
    if (text !== null) await writeFile(join(folder, path), text)
  const resources = Object.keys(texts).map(path => {
    const name = path.split('.')[0]
    return { name, path, ...described[name] }
  })
  await writeFile(join(folder, 'datapackage.json'), JSON.stringify({ name: 'small', resources }))
  return folder
}
