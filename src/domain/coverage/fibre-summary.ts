/** Schools and communes connected by fibre, a commune, a district or the province at a time (C12). */
import type { Dataset } from '../dataset/dataset'
import type { CommuneCode, People } from '../units'
import type { CoverageUnit } from './coverage-by-unit'

export interface UnitFibre {
  /** Code of the commune or district; `''` for the province. */
  readonly code: string
  readonly communes: number
  /** Communes with a node that names them, or with a school that has fibre. */
  readonly communesConnected: number
  /** Schools that say whether they have fibre. */
  readonly schoolsKnown: number
  readonly schoolsConnected: number
  /** Schools that do not say. */
  readonly schoolsUnknown: number
  /** Pupils of the schools known and connected, where they are reported. */
  readonly pupilsKnown: People
  readonly pupilsConnected: People
}

/** Units in the order of their first commune. */
export function fibreSummary({ records }: Pick<Dataset, 'records'>, unit: CoverageUnit): UnitFibre[] {
  const withNode = new Set(records['fibre-nodes'].map(node => node.communeCode))
  const schoolsOf = new Map<CommuneCode, Dataset['records']['schools'][number][]>()
  for (const school of records.schools) {
    const own = schoolsOf.get(school.communeCode)
    if (own) own.push(school)
    else schoolsOf.set(school.communeCode, [school])
  }
  const units = new Map<string, UnitFibre>()
  for (const { communeCode, districtCode } of records.communes) {
    const code = unit === 'commune' ? communeCode : unit === 'district' ? districtCode : ''
    const sum = units.get(code) ?? { ...NOTHING, code }
    const own = schoolsOf.get(communeCode) ?? []
    const known = own.filter(school => school.fibre !== null)
    const connected = known.filter(school => school.fibre === true)
    units.set(code, {
      code,
      communes: sum.communes + 1,
      communesConnected: sum.communesConnected + (withNode.has(communeCode) || connected.length > 0 ? 1 : 0),
      schoolsKnown: sum.schoolsKnown + known.length,
      schoolsConnected: sum.schoolsConnected + connected.length,
      schoolsUnknown: sum.schoolsUnknown + own.length - known.length,
      pupilsKnown: sum.pupilsKnown + pupilsOf(known),
      pupilsConnected: sum.pupilsConnected + pupilsOf(connected),
    })
  }
  return [...units.values()]
}

const NOTHING: Omit<UnitFibre, 'code'> = {
  communes: 0,
  communesConnected: 0,
  schoolsKnown: 0,
  schoolsConnected: 0,
  schoolsUnknown: 0,
  pupilsKnown: 0,
  pupilsConnected: 0,
}

const pupilsOf = (schools: readonly { readonly pupils: People | null }[]): People =>
  schools.reduce((sum, { pupils }) => sum + (pupils ?? 0), 0)
