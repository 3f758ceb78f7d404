/** A commune's devices in a few figures, before and after an allocation: for the map, the table and the commune's card. */
import type { NeedClass } from '../dataset/records'
import type { CommuneNeed } from '../need/need'
import type { CommuneCode, Households, People, Share } from '../units'
import { type Allocation, type AllocationQuestion, CLASS_ORDER } from './allocation'
import type { UnitNeed } from './facts'

export interface CommuneDevices {
  readonly communeCode: CommuneCode
  /** Without a device, by class in `CLASS_ORDER`; `null`: no unit of the commune reported the class. */
  readonly without: readonly (number | null)[]
  /** Of the classes that are served; `null`: nobody reported one of them. */
  readonly supported: number | null
  readonly handedOver: number
  /** Open need before the allocation, of the classes that are served. */
  readonly open: number | null
  /** Devices that the allocation gives, all classes. */
  readonly allocated: number
  /** What is open after it: open − allocated to those classes, ≥ 0. */
  readonly lacking: number | null
  /** Open and lacking as shares of the commune's pupils (or households); `null` where either is not known. */
  readonly openShare: Share | null
  readonly lackingShare: Share | null
}

/**
 * The classes that an allocation serves, and by which its need is told: other hardship only when wished; for households the
 * poor and the near-poor only (A13).
 */
export const servedClasses = ({ settings }: Pick<AllocationQuestion, 'settings'>): ReadonlySet<NeedClass> =>
  new Set(
    CLASS_ORDER.filter(name =>
      settings.countUnit === 'household'
        ? name === 'poor' || name === 'near-poor'
        : name !== 'other-hardship' || settings.otherHardship,
    ),
  )

/**
 * One a commune, in the order of `communes`.
 * @param needs counted as the question counts.
 * @param wholeOf how many pupils (or households) the shares are of; `null`: not known.
 */
export function communeDevices(
  communes: readonly Pick<CommuneNeed, 'communeCode'>[],
  needs: readonly UnitNeed[],
  question: Pick<AllocationQuestion, 'units' | 'settings'>,
  { rows }: Pick<Allocation, 'rows'>,
  wholeOf: (code: CommuneCode) => People | Households | null,
): readonly CommuneDevices[] {
  const served = servedClasses(question)
  const unitsOf = new Map<CommuneCode, UnitNeed[]>()
  for (const need of needs) {
    const own = unitsOf.get(need.communeCode)
    if (own) own.push(need)
    else unitsOf.set(need.communeCode, [need])
  }
  const given = new Map<CommuneCode, { all: number; served: number }>()
  for (const row of rows) {
    if (row.allocated === 0) continue
    const { communeCode } = question.units[row.unit]
    const sum = given.get(communeCode) ?? { all: 0, served: 0 }
    sum.all += row.allocated
    if (served.has(row.class)) sum.served += row.allocated
    given.set(communeCode, sum)
  }
  return communes.map(({ communeCode }) => {
    const own = unitsOf.get(communeCode) ?? []
    const ofServed = own.flatMap(({ classes }) => classes.filter((_, at) => served.has(CLASS_ORDER[at])))
    const got = given.get(communeCode) ?? { all: 0, served: 0 }
    const open = known(ofServed.map(each => each.open))
    const lacking = open === null ? null : Math.max(0, open - got.served)
    const whole = wholeOf(communeCode)
    const shareOf = (count: number | null) =>
      count === null || whole === null || whole === 0 ? null : Math.min(1, count / whole)
    return {
      communeCode,
      without: CLASS_ORDER.map((_, at) => known(own.map(({ classes }) => classes[at].withoutDevice))),
      supported: known(ofServed.map(each => each.alreadySupported)),
      handedOver: ofServed.reduce((sum, each) => sum + each.handedOver, 0),
      open,
      allocated: got.all,
      lacking,
      openShare: shareOf(open),
      lackingShare: shareOf(lacking),
    }
  })
}

/** Sum of what is known; `null`: nothing is. */
function known(figures: readonly (number | null)[]): number | null {
  const said = figures.filter(figure => figure !== null)
  return said.length === 0 ? null : said.reduce((sum, figure) => sum + figure, 0)
}
