/** Pupils still without a device, net of what was handed over (rule N3). */
import type { Dataset } from '../dataset/dataset'
import type { NeedClass } from '../dataset/records'
import type { CommuneCode, People } from '../units'
import type { Gap } from './need'

/** The classes of the programme, in its order; other hardship is counted apart and never mixed in. */
const PROGRAMME_CLASSES: readonly NeedClass[] = ['poor', 'near-poor', 'covid-bereaved']

const UNKNOWN: Gap = { value: null, part: null, whole: null, basis: null }

interface Open {
  fromSchools: number
  fromCommune: number | null
  schoolsReported: boolean
}

/**
 * Gap of each commune: part = pupils of the three classes still without a device, whole = its pupils. `null` where
 * nobody reported a need, or where the number of pupils is not known.
 */
export function deviceGaps(
  dataset: Dataset,
  pupilsOf: (code: CommuneCode) => People | null,
): Map<CommuneCode, Gap> {
  const { communes, schools, handovers, 'device-need': needs } = dataset.records
  const communeOfSchool = new Map(schools.map(school => [school.schoolCode, school.communeCode]))
  const communeCodes = new Set(communes.map(commune => commune.communeCode))

  const handedOver = new Map<string, number>()
  for (const { unitCode, class: kind, quantity } of handovers) {
    if (quantity === null) continue
    const key = `${unitCode} ${kind}`
    handedOver.set(key, (handedOver.get(key) ?? 0) + quantity)
  }

  const open = new Map<string, Open>()
  for (const need of needs) {
    if (!PROGRAMME_CLASSES.includes(need.class) || need.unitOfCount === 'household') continue
    if (need.withoutDevice === null) continue
    const own = communeCodes.has(need.unitCode)
    const communeCode = own ? need.unitCode : communeOfSchool.get(need.unitCode)
    if (communeCode === undefined) continue
    const key = `${communeCode} ${need.class}`
    const entry = open.get(key) ?? { fromSchools: 0, fromCommune: null, schoolsReported: false }
    const met = (need.alreadySupported ?? 0) + (handedOver.get(`${need.unitCode} ${need.class}`) ?? 0)
    const left = Math.max(0, need.withoutDevice - met)
    if (own) entry.fromCommune = (entry.fromCommune ?? 0) + left
    else {
      entry.fromSchools += left
      entry.schoolsReported = true
    }
    open.set(key, entry)
  }

  return new Map(
    communes.map(({ communeCode }) => {
      const reported = PROGRAMME_CLASSES.map(kind => open.get(`${communeCode} ${kind}`)).filter(
        entry => entry !== undefined,
      )
      if (reported.length === 0) return [communeCode, UNKNOWN]
      // Schools are the nearer source: where both report a class, the commune's own figure would count pupils twice.
      const part = reported.reduce(
        (sum, e) => sum + (e.schoolsReported ? e.fromSchools : (e.fromCommune ?? 0)),
        0,
      )
      const whole = pupilsOf(communeCode)
      const value = whole === null || whole === 0 ? null : Math.min(1, part / whole)
      return [communeCode, { value, part, whole, basis: 'pupils' }]
    }),
  )
}
