/** The five criteria of need for every commune: rules N1–N6 of this room's README, in code. */

import type { CoverageTable } from '../coverage/coverage'
import { coverageShare, layerIndex } from '../coverage/coverage-share'
import type { Dataset } from '../dataset/dataset'
import type { AlertLevel, Commune, School, TeachingMode, Village } from '../dataset/records'
import type { CommuneCode, IsoDate, People, Share } from '../units'
import { deviceGaps } from './device-gap'
import { dayInUse, levelsOn, modesOn } from './in-effect'
import type { CommuneNeed, Gap, NeedTable } from './need'
import type { HandoversCounted } from './need-reports'

/** The villages that can be used must be at least this share of the commune's; fewer do not stand for it (N1). */
export const LEAST_USABLE_VILLAGES: Share = 0.5

const UNKNOWN: Gap = { value: null, part: null, whole: null, basis: null }

const known = (share: number): Share | null => (Number.isNaN(share) ? null : share)

/**
 * @param coverage `null` while it is being computed: the mobile gap is then unknown everywhere.
 * @param date the day whose levels and modes count; `null` = the latest in the data.
 * @param handovers that count (N3): the data's, and behind them those that somebody recorded in the plan.
 */
export function needTable(
  dataset: Dataset,
  coverage: CoverageTable | null,
  date: IsoDate | null,
  handovers: HandoversCounted = dataset.records.handovers,
): NeedTable {
  const { communes, schools, villages } = dataset.records
  const day = dayInUse(dataset, date)
  const levels = levelsOn(dataset, day)
  const modes = modesOn(dataset, day)
  const schoolsOf = groupByCommune(schools)
  const villagesOf = groupByCommune(villages)
  const pupilsByCode = new Map(
    communes.map(c => [c.communeCode, pupilsOf(c, schoolsOf.get(c.communeCode) ?? [])]),
  )
  const devices = deviceGaps(dataset, code => pupilsByCode.get(code) ?? null, handovers)

  return {
    date: day,
    coverage,
    communes: communes.map((commune, index): CommuneNeed => {
      const code = commune.communeCode
      const level = levels.get(code)?.level ?? null
      const mode = modes.get(code)?.mode ?? null
      return {
        communeCode: code,
        mobile: mobileGap(coverage, index, villagesOf.get(code) ?? []),
        fibre: fibreGap(schoolsOf.get(code) ?? []),
        device: devices.get(code) ?? UNKNOWN,
        alert: alertOf(level, mode),
        alertLevel: level,
        teachingMode: mode,
        geography: geographyOf(commune),
        pupils: pupilsByCode.get(code) ?? null,
      }
    }),
  }
}

/** N1. Pupils in villages without 4G of any operator; else the share of area, said to be so. */
function mobileGap(coverage: CoverageTable | null, commune: number, villages: readonly Village[]): Gap {
  if (!coverage) return UNKNOWN
  const layer = layerIndex(coverage, 'any', '4G')
  if (layer === -1) return UNKNOWN
  const usable = villages.filter(({ lon, lat, pupils }) => lon !== null && lat !== null && pupils !== null)
  const pupils = known(coverageShare(coverage, 'pupil', commune, layer))
  if (pupils !== null && usable.length >= LEAST_USABLE_VILLAGES * villages.length) {
    const whole = usable.reduce((sum, village) => sum + (village.pupils ?? 0), 0)
    return { value: 1 - pupils, part: Math.round((1 - pupils) * whole), whole, basis: 'pupils' }
  }
  const area = known(coverageShare(coverage, 'area', commune, layer))
  return area === null ? UNKNOWN : { value: 1 - area, part: null, whole: null, basis: 'area' }
}

/** N2. Pupils in schools without fibre, of pupils in schools that say whether they have it. */
function fibreGap(schools: readonly School[]): Gap {
  let part = 0
  let whole = 0
  for (const { fibre, pupils } of schools) {
    if (fibre === null || pupils === null) continue
    whole += pupils
    if (!fibre) part += pupils
  }
  return whole === 0 ? UNKNOWN : { value: part / whole, part, whole, basis: 'pupils' }
}

/** N4. Level 3 or 4 and online teaching; one of them surely false is enough for 0, one unknown is not enough for 1. */
function alertOf(level: AlertLevel | null, mode: TeachingMode | null): 0 | 1 | null {
  if (level !== null && level < 3) return 0
  if (mode !== null && mode !== 'online') return 0
  return level === null || mode === null ? null : 1
}

/** N5. Of the five flags of place that the source reports, the share that hold. */
function geographyOf(commune: Commune): Share | null {
  const flags = [commune.mountain, commune.coastal, commune.baiNgang, commune.border, commune.poorDistrict]
  const reported = flags.filter(flag => flag !== null)
  return reported.length === 0 ? null : reported.filter(Boolean).length / reported.length
}

/** The commune's own figure; else the sum of its schools, if every one of them reports. */
function pupilsOf(commune: Commune, schools: readonly School[]): People | null {
  if (commune.pupils !== null) return commune.pupils
  if (schools.length === 0 || schools.some(school => school.pupils === null)) return null
  return schools.reduce((sum, school) => sum + (school.pupils ?? 0), 0)
}

function groupByCommune<T extends { readonly communeCode: CommuneCode }>(
  records: readonly T[],
): Map<CommuneCode, T[]> {
  const groups = new Map<CommuneCode, T[]>()
  for (const record of records) {
    const group = groups.get(record.communeCode)
    if (group) group.push(record)
    else groups.set(record.communeCode, [record])
  }
  return groups
}
