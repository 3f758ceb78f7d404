/** Pupils still without a device, net of what was handed over (rule N3). */
import type { Dataset } from '../dataset/dataset'
import type { NeedClass } from '../dataset/records'
import type { CommuneCode, People } from '../units'
import type { Gap } from './need'
import {
  type ByUnit,
  type CommuneSchools,
  type HandoversCounted,
  handedOverTo,
  needReports,
  schoolsByCommune,
} from './need-reports'

/** The classes of the programme, in its order; other hardship is counted apart and never mixed in. */
const PROGRAMME_CLASSES: readonly NeedClass[] = ['poor', 'near-poor', 'covid-bereaved']

const UNKNOWN: Gap = { value: null, part: null, whole: null, basis: null }

/**
 * Gap of each commune: part = pupils of the three classes still without a device, whole = its pupils. `null` where
 * nobody reported a need, or where the number of pupils is not known.
 * @param handovers that count: the data's, and behind them those that somebody recorded in the plan.
 */
export function deviceGaps(
  dataset: Dataset,
  pupilsOf: (code: CommuneCode) => People | null,
  handovers: HandoversCounted = dataset.records.handovers,
): Map<CommuneCode, Gap> {
  const reports = needReports(dataset)
  const open: ByUnit<number> = (unitCode, kind) => reports(unitCode, kind)?.open
  const given = handedOverTo(handovers)
  const units = schoolsByCommune(dataset)
  return new Map(
    dataset.records.communes.map(({ communeCode }) => {
      const own = units.get(communeCode) ?? { schools: [], expected: [] }
      const left = PROGRAMME_CLASSES.map(kind => leftOf(communeCode, kind, own, open, given)).filter(
        figure => figure !== null,
      )
      if (left.length === 0) return [communeCode, UNKNOWN]
      const part = left.reduce((sum, figure) => sum + figure, 0)
      const whole = pupilsOf(communeCode)
      const value = whole === null || whole === 0 ? null : Math.min(1, part / whole)
      return [communeCode, { value, part, whole, basis: 'pupils' }]
    }),
  )
}

/** What is left of one class in one commune by N3; `null` where neither it nor a school of it reported. */
function leftOf(
  communeCode: CommuneCode,
  kind: NeedClass,
  { schools, expected }: CommuneSchools,
  open: ByUnit<number>,
  given: ByUnit<number>,
): number | null {
  const givenToCommune = given(communeCode, kind) ?? 0
  let atSchools = 0
  let reports = 0
  let usedAtSchools = 0
  for (const school of schools) {
    const need = open(school, kind)
    const got = given(school, kind) ?? 0
    if (need === undefined) {
      usedAtSchools += got
      continue
    }
    reports++
    // A school's surplus stays there: it must not hide another school's need.
    usedAtSchools += Math.min(need, got)
    atSchools += Math.max(0, need - got)
  }
  const bySchools = Math.max(0, atSchools - givenToCommune)
  const ofCommune = open(communeCode, kind)
  if (ofCommune === undefined) return reports === 0 ? null : bySchools
  const byCommune = Math.max(0, ofCommune - usedAtSchools - givenToCommune)
  if (reports === 0) return byCommune
  const complete = expected.length > 0 && expected.every(school => open(school, kind) !== undefined)
  // Some schools are silent: neither figure may hold all of the need, so the larger of the two is nearer.
  return complete ? bySchools : Math.max(bySchools, byCommune)
}
