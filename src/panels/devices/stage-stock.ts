/** What stood at each stage on each day, in devices or in đồng: the layers of the chart. */
import { SUPPLY_STAGES, type SupplyStage } from '@/domain/allocation/allocation'
import type { SupplyRow } from '@/domain/allocation/facts'
import { stageTotals } from '@/domain/allocation/stage-totals'
import type { IsoDate } from '@/domain/units'

export type Measure = 'devices' | 'dong'

/**
 * Day by day in step with `days`; the stages of one day add up to all that had been promised by then.
 * @param rows all of them are counted, whatever their kind.
 */
export function stageStock(
  rows: readonly SupplyRow[],
  days: readonly IsoDate[],
  measure: Measure,
): Readonly<Record<SupplyStage, readonly number[]>> {
  const { stages } = stageTotals(rows, days, () => true)
  const standing = (stage: SupplyStage) => {
    const s = SUPPLY_STAGES.indexOf(stage)
    return stages[s][measure].map((amount, d) => amount - (stages[s + 1]?.[measure][d] ?? 0))
  }
  return {
    pledged: standing('pledged'),
    'money-received': standing('money-received'),
    procured: standing('procured'),
    received: standing('received'),
    'handed-over': standing('handed-over'),
  }
}
