/** The bundled files as a reader of CSV sees them: independent of the product's own reading. */
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'

export type Row = Record<string, string>

export const bundled = (name: string): string => readFileSync(`data/${name}`, 'utf8')

export const rowsOf = (name: string): Row[] => {
  const { data, errors } = Papa.parse<Row>(bundled(name).trimEnd(), { header: true })
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]!.message}`)
  return data
}

export const sumBy = (rows: readonly Row[], key: string, value: string): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const row of rows) sums.set(row[key]!, (sums.get(row[key]!) ?? 0) + Number(row[value]))
  return sums
}

type Ring = readonly (readonly number[])[]

/** Even–odd over all rings of a polygon or multipolygon: the naive test, ring by ring. */
export const covers = (polygons: readonly (readonly Ring[])[], lon: number, lat: number): boolean =>
  polygons.flat().reduce((odd, ring) => {
    let crossings = 0
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as [number, number]
      const [bx, by] = ring[i] as [number, number]
      if (ay > lat !== by > lat && lon < ax + ((lat - ay) / (by - ay)) * (bx - ax)) crossings++
    }
    return crossings % 2 === 1 ? !odd : odd
  }, false)

export interface Claim {
  readonly properties: { readonly operator: string; readonly technology: string; readonly claimed_by: string }
  readonly geometry: { readonly coordinates: number[][][][] }
}
export const claims = (): Claim[] =>
  (JSON.parse(bundled('mobile-coverage.geojson')) as { features: Claim[] }).features
