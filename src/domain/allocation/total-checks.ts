/** A commune's own figure held against its schools': where both reported a class, the totals ought to agree (A11). */
import type { Dataset } from '../dataset/dataset'
import type { CountUnit } from '../dataset/records'
import { needReports, schoolsByCommune } from '../need/need-reports'
import { CLASS_ORDER } from './allocation'
import type { TotalCheck } from './facts'

/**
 * Every commune and class of which both the commune and a school at least say how many are without a device, in the order
 * of communes and classes; agreeing ones too. Figures are as stated, before support. With `silent` schools a larger
 * total is what one expects; without, any difference is a fault of one of the two.
 */
export function totalChecks(dataset: Dataset, countUnit: CountUnit = 'pupil'): readonly TotalCheck[] {
  const reports = needReports(dataset, countUnit)
  const schoolsOf = schoolsByCommune(dataset)
  return dataset.records.communes.flatMap(({ communeCode }) =>
    CLASS_ORDER.flatMap((kind): TotalCheck[] => {
      const stated = reports(communeCode, kind)
      const { schools, expected } = schoolsOf.get(communeCode) ?? { schools: [], expected: [] }
      const own = schools.flatMap(code => reports(code, kind) ?? [])
      if (!stated || own.length === 0) return []
      return [
        {
          communeCode,
          class: kind,
          stated: stated.withoutDevice,
          sum: own.reduce((sum, report) => sum + report.withoutDevice, 0),
          silent: expected.filter(code => reports(code, kind) === undefined).length,
        },
      ]
    }),
  )
}

/** Both figures cannot be right: they differ though every school reported, or the schools alone are more. */
export const disagrees = ({ stated, sum, silent }: TotalCheck): boolean =>
  silent === 0 ? stated !== sum : sum > stated
