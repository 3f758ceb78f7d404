/** The allocation in a few figures: by class, and of the whole. */
import {
  type Allocation,
  type AllocationQuestion,
  CLASS_ORDER,
  PROGRAMME_CLASSES,
} from '@/domain/allocation/allocation'
import type { NeedClass } from '@/domain/dataset/records'

export interface ClassTotal {
  readonly class: NeedClass
  /** Open need of the units that reported; `null`: none did. */
  readonly need: number | null
  readonly allocated: number
  /** Units that did not report the class. */
  readonly silent: number
}

export interface AllocationTotals {
  /** In `CLASS_ORDER`. */
  readonly classes: readonly ClassTotal[]
  /** Of the three classes together, other hardship is counted apart; `null`: nobody reported any. */
  readonly need: number | null
  readonly met: number
  /** Devices to share out, given out (all classes), left over. */
  readonly devices: number
  readonly allocated: number
  readonly left: number
  /** Units that get at least one. */
  readonly units: number
}

export function allocationTotals({ lots }: AllocationQuestion, { rows, left }: Allocation): AllocationTotals {
  const classes = CLASS_ORDER.map((name): ClassTotal => {
    const own = rows.filter(row => row.class === name)
    const said = own.filter(row => row.need !== null)
    return {
      class: name,
      need: said.length === 0 ? null : sum(said.map(row => row.need ?? 0)),
      allocated: sum(own.map(row => row.allocated)),
      silent: own.length - said.length,
    }
  })
  const programme = classes.filter(total => (PROGRAMME_CLASSES as readonly NeedClass[]).includes(total.class))
  return {
    classes,
    need: programme.every(total => total.need === null) ? null : sum(programme.map(total => total.need ?? 0)),
    met: sum(programme.map(total => total.allocated)),
    devices: sum(lots.map(lot => lot.quantity)),
    allocated: sum(classes.map(total => total.allocated)),
    left: sum(left),
    units: new Set(rows.filter(row => row.allocated > 0).map(row => row.unit)).size,
  }
}

const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0)
