/** Chunks put together as they come in from other threads, and what they say so far. */
import type { ProvedRanks } from './proved-ranks'
import { addTally, emptyTally, type RankTally } from './rank-tally'
import { type Robustness, robustnessOf } from './robustness-of'
import { type RobustnessQuestion, robustnessBasis } from './robustness-question'

export interface GatheredRobustness {
  /** Each from its first sample to the one before the next: together all that is to be worked out. */
  readonly chunks: readonly { readonly from: number; readonly to: number }[]
  readonly add: (chunk: RankTally) => void
  /** From now on `certainty` says what is proved. */
  readonly prove: (proved: ProvedRanks | null) => void
  /** What is known so far; later chunks do not change it. */
  readonly soFar: () => Robustness
}

/** Samples a chunk: some tens of milliseconds of work, by the quick road and by the whole ranking. */
const QUICK_CHUNK = 512
const SLOW_CHUNK = 16

/** @throws RangeError as `robustnessBasis` does. */
export function gatherRobustness(asked: RobustnessQuestion): GatheredRobustness {
  const basis = robustnessBasis(asked)
  const whole = emptyTally(basis.units.length, 0, basis.allSamples)
  const quick = asked.variation.kind === 'weights' && asked.question.aggregation === 'arithmetic'
  const size = quick ? QUICK_CHUNK : SLOW_CHUNK
  let proved: ProvedRanks | null = null
  return {
    chunks: Array.from({ length: Math.ceil(basis.allSamples / size) }, (_, at) => ({
      from: at * size,
      to: Math.min((at + 1) * size, basis.allSamples),
    })),
    add: chunk => addTally(whole, chunk),
    prove: ranks => {
      proved = ranks
    },
    soFar: () =>
      robustnessOf(
        asked,
        basis,
        { ...whole, counts: whole.counts.slice(), tied: whole.tied.slice() },
        proved,
      ),
  }
}
