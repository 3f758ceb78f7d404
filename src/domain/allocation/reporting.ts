/**
 * Who reported, of those who have to, and as of when: stands beside every total (A12). An office has reported when every
 * school that it waits for has reported every class; a unit under Sở GD&ĐT reports for itself.
 */
import type { Dataset } from '../dataset/dataset'
import type { CountUnit, NeedClass } from '../dataset/records'
import { needReports, schoolsByCommune } from '../need/need-reports'
import type { CommuneCode } from '../units'
import { PROGRAMME_CLASSES } from './allocation'
import type { Reporting } from './facts'

/** Managing unit of the schools directly under Sở GD&ĐT. */
export const UNDER_SO = 'so'

const HOUSEHOLD_CLASSES: readonly NeedClass[] = ['poor', 'near-poor']

interface Reporter {
  readonly unitCode: string
  readonly communeCode: CommuneCode
  readonly managingUnit: string
}

/**
 * Schools but kindergartens have to report; a commune that has none reports itself. What a commune reported counts for its
 * schools under the district's office too, not for those under Sở. An office nobody reports to is not counted.
 * @param classes those that a report must state; other hardship is counted apart and not waited for unless asked,
 *   and for households the fund asks for the poor and the near-poor only (A13).
 */
export function reporting(
  dataset: Dataset,
  countUnit: CountUnit = 'pupil',
  classes: readonly NeedClass[] = countUnit === 'household' ? HOUSEHOLD_CLASSES : PROGRAMME_CLASSES,
): Reporting {
  const reports = needReports(dataset, countUnit)
  const offices = new Map<string, { silent: number; partial: number; of: number }>()
  for (const { unitCode, communeCode, managingUnit } of reportersOf(dataset)) {
    const said = classes.filter(
      kind =>
        reports(unitCode, kind) !== undefined ||
        (managingUnit !== UNDER_SO && reports(communeCode, kind) !== undefined),
    ).length
    const office = offices.get(managingUnit) ?? { silent: 0, partial: 0, of: 0 }
    office.of++
    if (said < classes.length) office.silent++
    if (said > 0 && said < classes.length) office.partial++
    offices.set(managingUnit, office)
  }
  const districts = [...offices].filter(([code]) => code !== UNDER_SO)
  const so = offices.get(UNDER_SO) ?? { silent: 0, of: 0 }
  const days = daysOf(dataset, countUnit, classes)
  return {
    districts: { reported: districts.filter(([, { silent }]) => silent === 0).length, of: districts.length },
    soUnits: { reported: so.of - so.silent, of: so.of },
    asOf: days.at(-1) ?? null,
    earliest: days[0] ?? null,
    waiting: [...offices].flatMap(([managingUnit, counts]) =>
      counts.silent > 0 ? [{ managingUnit, ...counts }] : [],
    ),
  }
}

/** Commune by commune; a school that names no managing unit belongs to the office of its commune's district. */
function reportersOf(dataset: Dataset): Reporter[] {
  const { communes, schools } = dataset.records
  const schoolsOf = schoolsByCommune(dataset)
  const managing = new Map(schools.map(school => [school.schoolCode, school.managingUnit]))
  return communes.flatMap(({ communeCode, districtCode }): Reporter[] => {
    const expected = schoolsOf.get(communeCode)?.expected ?? []
    if (expected.length === 0) return [{ unitCode: communeCode, communeCode, managingUnit: districtCode }]
    return expected.map(unitCode => ({
      unitCode,
      communeCode,
      managingUnit: managing.get(unitCode) ?? districtCode,
    }))
  })
}

/** Days that the counted rows state, earliest first. */
const daysOf = ({ records }: Dataset, countUnit: CountUnit, classes: readonly NeedClass[]) =>
  records['device-need']
    .filter(
      row =>
        row.withoutDevice !== null &&
        (row.unitOfCount ?? 'pupil') === countUnit &&
        classes.includes(row.class),
    )
    .flatMap(row => row.reportedAt ?? [])
    .sort()
