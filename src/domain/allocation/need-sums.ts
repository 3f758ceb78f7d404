/**
 * Need added up by commune, district, managing unit and province. A blank stays blank: a sum is of those who reported and
 * says how many did not, and a sum of nobody is `null`, never 0 (A12).
 */
import type { NeedClass } from '../dataset/records'
import { CLASS_ORDER, PROGRAMME_CLASSES } from './allocation'
import type { UnitNeed } from './facts'

export const SUM_LEVELS = ['commune', 'district', 'managing-unit', 'province'] as const
export type SumLevel = (typeof SUM_LEVELS)[number]

export interface SumFigure {
  /** Of the units that say; `null`: none does. */
  readonly sum: number | null
  /** Units that say all that is added up here. */
  readonly reported: number
  /** Units that do not, or only in part; what they do say is in the sum. */
  readonly silent: number
}

export type ClassSums = Readonly<
  Record<'withoutDevice' | 'alreadySupported' | 'handedOver' | 'open', SumFigure>
>

export interface NeedSum {
  /** Code of the commune, district or managing unit; `''`: the province. */
  readonly code: string
  readonly units: number
  /** By class in `CLASS_ORDER`. */
  readonly classes: readonly ClassSums[]
  /** The three classes of the programme together; other hardship is never mixed in. */
  readonly programme: ClassSums
  /** Of schools, and of communes that have none: a commune's own pupils are those of its schools. */
  readonly pupils: SumFigure
  readonly onlinePupils: SumFigure
}

/** In the order in which the units name them. */
export function needSums(needs: readonly UnitNeed[], level: SumLevel): readonly NeedSum[] {
  const groups = new Map<string, UnitNeed[]>()
  for (const need of needs) {
    const code = codeOf(need, level)
    const own = groups.get(code)
    if (own) own.push(need)
    else groups.set(code, [need])
  }
  const withSchools = new Set(needs.flatMap(need => (need.schoolCode === null ? [] : need.communeCode)))
  return [...groups].map(([code, units]): NeedSum => {
    const ofPupils = units.filter(unit => unit.schoolCode !== null || !withSchools.has(unit.communeCode))
    return {
      code,
      units: units.length,
      classes: CLASS_ORDER.map(kind => sumOfClasses(units, [kind])),
      programme: sumOfClasses(units, PROGRAMME_CLASSES),
      pupils: figure(ofPupils, unit => unit.pupils),
      onlinePupils: figure(ofPupils, unit => unit.onlinePupils),
    }
  })
}

const codeOf = (need: UnitNeed, level: SumLevel): string => {
  if (level === 'commune') return need.communeCode
  if (level === 'district') return need.districtCode
  return level === 'managing-unit' ? need.managingUnit : ''
}

function sumOfClasses(units: readonly UnitNeed[], classes: readonly NeedClass[]): ClassSums {
  const places = classes.map(kind => CLASS_ORDER.indexOf(kind))
  const of = (name: keyof ClassSums) =>
    figure(units, ...places.map(place => (unit: UnitNeed) => unit.classes[place][name]))
  return {
    withoutDevice: of('withoutDevice'),
    alreadySupported: of('alreadySupported'),
    handedOver: of('handedOver'),
    open: of('open'),
  }
}

/** Of what each unit says of all that is read; one that says a part is silent, and its part is in the sum. */
function figure(
  units: readonly UnitNeed[],
  ...reads: readonly ((unit: UnitNeed) => number | null)[]
): SumFigure {
  let [sum, known, silent] = [0, 0, 0]
  for (const unit of units) {
    let blanks = 0
    for (const read of reads) {
      const value = read(unit)
      if (value === null) blanks++
      else sum += value
    }
    known += reads.length - blanks
    if (blanks > 0) silent++
  }
  return { sum: known === 0 ? null : sum, reported: units.length - silent, silent }
}
