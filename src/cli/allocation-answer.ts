/** An allocation as the command line says it: a row a unit and class, with its reason as a sentence, and the totals. */
import {
  type Allocation,
  type AllocationQuestion,
  type AllocationReason,
  CLASS_ORDER,
} from '@/domain/allocation/allocation'
import type { Reporting } from '@/domain/allocation/facts'
import type { NeedClass } from '@/domain/dataset/records'
import type { Cell } from '@/export/csv'
import { allocationReasonText } from '@/i18n/allocation-reason-text'

export interface AnsweredUnit {
  readonly unitCode: string
  readonly class: NeedClass
  /** `null`: not reported. */
  readonly need: number | null
  readonly allocated: number
  /** By round, in the order in which they are used. */
  readonly from: readonly { readonly round: string; readonly quantity: number }[]
  /** Vietnamese: the reason that decided, then others that hold. */
  readonly reason: string
  /** Of the reason that decided. */
  readonly reasonCode: AllocationReason['code']
}

export const answeredUnits = (
  { units, lots }: AllocationQuestion,
  { rows }: Allocation,
): readonly AnsweredUnit[] =>
  rows.map(row => {
    const byRound = new Map<string, number>()
    for (const { lot, quantity } of row.from) {
      const { round } = lots[lot]
      byRound.set(round, (byRound.get(round) ?? 0) + quantity)
    }
    return {
      unitCode: units[row.unit].unitCode,
      class: row.class,
      need: row.need,
      allocated: row.allocated,
      from: Array.from(byRound, ([round, quantity]) => ({ round, quantity })),
      reason: row.reasons.map(reason => allocationReasonText(reason, 'vi')).join(' '),
      reasonCode: row.reasons[0].code,
    }
  })

export interface AllocationTotals {
  readonly classes: readonly {
    readonly class: NeedClass
    /** Of those who reported; `null`: nobody did. */
    readonly need: number | null
    readonly allocated: number
    readonly unmet: number | null
    /** Units that did not report the class. */
    readonly notReported: number
  }[]
  readonly supply: {
    readonly devices: number
    readonly allocated: number
    readonly left: number
    /** Of `left`: at schools that need no more. */
    readonly leftAtSchools: number
  }
  readonly reporting: Reporting
}

export function allocationTotals(
  { lots }: AllocationQuestion,
  { rows, left, surplusAtSchools }: Allocation,
  reporting: Reporting,
): AllocationTotals {
  const classes = CLASS_ORDER.map(needClass => {
    const ofClass = rows.filter(row => row.class === needClass)
    const known = ofClass.flatMap(row => row.need ?? [])
    const need = known.length > 0 ? sum(known) : null
    const allocated = sum(ofClass.map(row => row.allocated))
    return {
      class: needClass,
      need,
      allocated,
      unmet: need === null ? null : need - allocated,
      notReported: ofClass.length - known.length,
    }
  })
  return {
    classes,
    supply: {
      devices: sum(lots.map(lot => lot.quantity)),
      allocated: sum(rows.map(row => row.allocated)),
      left: sum(left),
      leftAtSchools: surplusAtSchools,
    },
    reporting,
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** The header and a row a unit and class; `from` as `round:quantity;…`. */
export const allocationRows = (units: readonly AnsweredUnit[]): readonly (readonly Cell[])[] => [
  ['unit_code', 'class', 'need', 'allocated', 'from', 'reason', 'reason_code'],
  ...units.map(({ unitCode, class: needClass, need, allocated, from, reason, reasonCode }) => [
    unitCode,
    needClass,
    need,
    allocated,
    from.map(({ round, quantity }) => `${round}:${quantity}`).join(';'),
    reason,
    reasonCode,
  ]),
]
