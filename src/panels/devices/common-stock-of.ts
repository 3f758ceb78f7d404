/** What one unit has of the common stock and could have at most: what a number that is fixed for it is held against. */
import type { SupplyLot } from '@/domain/allocation/allocation'
import type { UnitLine } from './unit-lines'

export interface OfCommonStock {
  /** Devices that it could take: its need less the goods given to it; `null`: it did not report. */
  readonly most: number | null
  /** Devices that it gets. */
  readonly given: number
}

/** @param lots in the order of the question; those of a school are no common stock (A6). */
export function commonStockOf(
  { need, got, rows }: Pick<UnitLine, 'need' | 'got' | 'rows'>,
  lots: readonly Pick<SupplyLot, 'schoolCode'>[],
): OfCommonStock {
  const given = rows
    .flatMap(row => row.from)
    .filter(({ lot }) => lots[lot].schoolCode === null)
    .reduce((sum, { quantity }) => sum + quantity, 0)
  return { most: need === null ? null : need - (got - given), given }
}
