/**
 * Who needs how many devices, unit by unit (A1, A11, A12, A13): schools, and communes as far as their schools are silent.
 * The units of a commune add up to what N3 says of the commune: both read the same rows (`need/need-reports.ts`), and a
 * test holds the two sums together.
 */
import type { Dataset } from '../dataset/dataset'
import type { Commune, CountUnit, NeedClass, School } from '../dataset/records'
import { dayInUse, modesOn } from '../need/in-effect'
import {
  type ByUnit,
  type CommuneSchools,
  handedOverTo,
  type NeedReport,
  needReports,
  schoolsByCommune,
} from '../need/need-reports'
import type { CommuneCode, IsoDate } from '../units'
import { CLASS_ORDER, FUND_CLASSES } from './allocation'
import { type ClassOfCommune, classOfCommune } from './class-of-commune'
import type { ClassNeed, HandoverRecord, UnitNeed } from './facts'

/**
 * Units commune by commune in the dataset's order: its schools in the order of their rows, then the commune itself where
 * it is a unit. Every school but a kindergarten is a unit, silent ones too (A12); a kindergarten is one where it reported
 * or was given something; a commune where it speaks for silent schools, has no school that could report, or was given
 * more than all of its units lack. Schools of a commune that the data does not hold are left out.
 *
 * Under `household` only rows counted in households count, and only hộ nghèo and hộ cận nghèo (A13); the other classes are
 * `null` throughout, what was handed over to them apart.
 * @param date the day whose teaching modes count; `null`: the latest in the data.
 */
export function unitNeeds(
  dataset: Dataset,
  handovers: readonly HandoverRecord[],
  countUnit: CountUnit,
  date: IsoDate | null = null,
): readonly UnitNeed[] {
  const { communes, schools } = dataset.records
  const facts: Facts = {
    reports: countUnit === 'pupil' ? needReports(dataset) : ofHouseholds(needReports(dataset, 'household')),
    given: handedOverTo(handovers),
    days: lastReports(dataset, countUnit),
    modes: new Map([...modesOn(dataset, dayInUse(dataset, date))].map(([code, { mode }]) => [code, mode])),
    schools: new Map(schools.map(school => [school.schoolCode, school])),
  }
  const schoolsOf = schoolsByCommune(dataset)
  return communes.flatMap(commune =>
    unitsOfCommune(commune, schoolsOf.get(commune.communeCode) ?? { schools: [], expected: [] }, facts),
  )
}

interface Facts {
  readonly reports: ByUnit<NeedReport>
  readonly given: ByUnit<number>
  /** Latest day that a unit's rows state. */
  readonly days: ReadonlyMap<string, IsoDate>
  readonly modes: ReadonlyMap<CommuneCode, string>
  readonly schools: ReadonlyMap<string, School>
}

function unitsOfCommune(commune: Commune, own: CommuneSchools, facts: Facts): UnitNeed[] {
  const classes = CLASS_ORDER.map(kind =>
    classOfCommune(commune.communeCode, kind, own, facts.reports, facts.given),
  )
  const expected = new Set(own.expected)
  const online = facts.modes.get(commune.communeCode)
  const base = { communeCode: commune.communeCode, districtCode: commune.districtCode }
  const unit = (unitCode: string, figures: readonly ClassNeed[], school: School | null): UnitNeed => {
    const pupils = school ? school.pupils : own.schools.length === 0 ? commune.pupils : null
    return {
      ...base,
      unitCode,
      schoolCode: school?.schoolCode ?? null,
      managingUnit: school?.managingUnit ?? commune.districtCode,
      classes: figures,
      reportedAt: facts.days.get(unitCode) ?? null,
      onlinePupils: online === undefined ? null : online === 'online' ? pupils : 0,
      pupils,
    }
  }
  const units = own.schools.flatMap((code, i): UnitNeed[] => {
    const figures = classes.map(({ schools }) => schools[i])
    return expected.has(code) || figures.some(says) ? [unit(code, figures, facts.schools.get(code)!)] : []
  })
  if (communeIsUnit(classes, own))
    units.push(
      unit(
        commune.communeCode,
        classes.map(({ commune: figure }) => figure),
        null,
      ),
    )
  return units
}

const says = ({ withoutDevice, handedOver }: ClassNeed) => withoutDevice !== null || handedOver > 0

const communeIsUnit = (classes: readonly ClassOfCommune[], { expected }: CommuneSchools): boolean =>
  expected.length === 0 || classes.some(({ speaks, commune }) => speaks || commune.handedOver > 0)

/** A13. The fund knows poor and near-poor households and no others. */
const ofHouseholds =
  (reports: ByUnit<NeedReport>): ByUnit<NeedReport> =>
  (unitCode, kind: NeedClass) =>
    FUND_CLASSES.some(known => known === kind) ? reports(unitCode, kind) : undefined

function lastReports({ records }: Dataset, countUnit: CountUnit): Map<string, IsoDate> {
  const days = new Map<string, IsoDate>()
  for (const { unitCode, unitOfCount, withoutDevice, reportedAt } of records['device-need']) {
    if (reportedAt === null || withoutDevice === null || (unitOfCount ?? 'pupil') !== countUnit) continue
    const known = days.get(unitCode)
    if (known === undefined || known < reportedAt) days.set(unitCode, reportedAt)
  }
  return days
}
