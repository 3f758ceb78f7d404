/** The 559 communes as the facts give them; see data/raw/README.md for what each column rests on. */
import Papa from 'papaparse'
import type { CommuneType } from '@/domain/dataset/records'
import { type Spot, toPlane } from './plane'

export interface CommuneFact {
  readonly code: string
  readonly name: string
  readonly type: CommuneType
  readonly district: string
  readonly districtName: string
  readonly centroid: Spot
  readonly areaKm2: number
  readonly mountain: boolean
  readonly coastal: boolean
  readonly border: boolean
  readonly poorDistrict: boolean
  readonly baiNgang: boolean
  /** Estimate for 2020. */
  readonly population: number
}

export const readFacts = (csv: string): CommuneFact[] => {
  const { data } = Papa.parse<Record<string, string>>(csv.trim(), { header: true })
  return data.map(row => ({
    code: row.commune_code!,
    name: row.commune_name!.normalize('NFC'),
    type: row.commune_type as CommuneType,
    district: row.district_code!,
    districtName: row.district_name!.normalize('NFC'),
    centroid: toPlane(Number(row.lon), Number(row.lat)),
    areaKm2: Number(row.area_km2),
    mountain: row.mountain_district === '1',
    coastal: row.coastal_commune === '1',
    border: row.border_commune === '1',
    poorDistrict: row.poor_district_qd353 === '1',
    baiNgang: row.bai_ngang_qd353 === '1',
    population: Number(row.population_estimate_2020),
  }))
}

/** Where the district's offices stand: common knowledge, used only to lay the invented fibre and schools. */
export const DISTRICT_SEATS: Readonly<Record<string, string>> = {
  380: '14767',
  381: '14818',
  382: '14836',
  384: '14845',
  385: '14869',
  386: '14923',
  387: '15016',
  388: '15055',
  389: '15061',
  390: '15127',
  391: '15187',
  392: '15271',
  393: '15349',
  394: '15469',
  395: '15499',
  396: '15646',
  397: '15664',
  398: '15772',
  399: '15865',
  400: '16012',
  401: '16093',
  402: '16174',
  403: '16228',
  404: '16279',
  405: '16378',
  406: '16438',
  407: '16561',
}

/** The districts that the province names first among villages without signal. */
export const HARDEST_DISTRICTS: readonly string[] = ['384', '385', '386', '387']

/** "Huyện Mường Lát" → "Mường Lát". */
export const bareDistrict = (districtName: string): string =>
  districtName.replace(/^(Huyện|Thị xã|Thành phố) /, '')
