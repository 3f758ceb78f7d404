/** A question of robustness drawn from a seed, so that the page and the test need not send each other thousands of values. */
import type { RobustnessQuestion, Variation } from '@/domain/ranking/robustness/robustness-question'
import { SeededGenerator } from '@/domain/ranking/robustness/seeded-generator'

export interface DrawnQuestion {
  readonly units: number
  readonly criteria: number
  /** Share of the values that are missing. */
  readonly missing: number
  readonly variation: Variation
  readonly samples: number
}

export function drawnQuestion({
  units,
  criteria,
  missing,
  variation,
  samples,
}: DrawnQuestion): RobustnessQuestion {
  const dice = new SeededGenerator()
  return {
    question: {
      codes: Array.from({ length: units }, (_, i) => String(10_000 + i)),
      districtOf: new Int32Array(units),
      criteria: Array.from({ length: criteria }, (_, c) => {
        dice.begin(99, c)
        const values = Float64Array.from({ length: units }, () =>
          dice.uniform() < missing ? Number.NaN : dice.uniform(),
        )
        return {
          id: `k${c}`,
          weight: 1 + (c % 5),
          direction: 'higher-first',
          values,
          bounds: null,
          group: -1,
        }
      }),
      groups: [],
      inView: new Uint8Array(units).fill(1),
      missingRule: 'renormalise',
      normalisation: 'min-max',
      aggregation: 'arithmetic',
      minimumKnownShare: 0.5,
    },
    variation,
    samples,
    seed: 2021,
    top: 50,
  }
}
