/**
 * The figures the schematic boundary starts from: one row a commune of `data/raw/communes-2021.csv`.
 * The file holds no quoted cell, so a row is its text split at the commas; anything else is a broken promise.
 */
import { readFileSync } from 'node:fs'

export interface CommuneFacts {
  /** GSO code of five digits: text, never a number. */
  communeCode: string
  communeName: string
  districtCode: string
  districtName: string
  /** Centroid, WGS 84 degrees. */
  lon: number
  lat: number
  areaKm2: number
  /** Half-axes of the ellipse with the same second moments, kilometres. */
  majorKm: number
  minorKm: number
  /** Direction of the long axis, degrees clockwise from north, 0 to 180. */
  bearingDeg: number
  touchesSea: boolean
  touchesLaos: boolean
}

export function readFacts(): CommuneFacts[] {
  const text = readFileSync(new URL('../../raw/communes-2021.csv', import.meta.url), 'utf8')
  const [header = '', ...lines] = text.trim().split(/\r?\n/)
  if (text.includes('"')) throw new Error('communes-2021.csv has quoted cells: read it with a CSV parser')
  const columns = header.split(',')
  return lines.map(line => {
    const cells = line.split(',')
    const cell = (column: string) => {
      const value = cells[columns.indexOf(column)]
      if (value === undefined || value === '')
        throw new Error(`communes-2021.csv: ${column} missing in ${line}`)
      return value
    }
    return {
      communeCode: cell('commune_code'),
      communeName: cell('commune_name'),
      districtCode: cell('district_code'),
      districtName: cell('district_name'),
      lon: Number(cell('lon')),
      lat: Number(cell('lat')),
      areaKm2: Number(cell('area_km2')),
      majorKm: Number(cell('axis_major_km')),
      minorKm: Number(cell('axis_minor_km')),
      bearingDeg: Number(cell('axis_bearing_deg')),
      touchesSea: cell('coastal_commune') === '1',
      touchesLaos: cell('border_commune') === '1',
    }
  })
}
