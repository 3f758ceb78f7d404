/** Where claim and evidence meet: what operators claim at a mark, and what was measured or reported there (G20). */
import type { SignalMinimum } from '../coverage/raster-mask'
import type { Measurement, Technology } from '../dataset/records'
import type { Share } from '../units'
import type { ClaimVerdict, GapMark, MarkFacts } from './mark'
import { summed } from './measurement-summary'
import { SAMPLES_REQUIRED } from './signal-bins'

export interface CheckedClaim {
  readonly operator: string
  readonly technology: Technology
  /** The mark says that this signal is missing. */
  readonly missing: boolean
  /** Readings of this operator and technology at the place. */
  readonly samples: number
  /** Of them, those at or above the minimum; `null` without any. */
  readonly share: Share | null
}

export interface ClaimCheck {
  /** One entry a claim, in the order of `claimed`. */
  readonly claims: readonly CheckedClaim[]
  /** What the evidence proposes; `null` where nothing is claimed that the mark misses, or nothing speaks for it. */
  readonly verdict: ClaimVerdict | null
}

/** `readings`: those around the mark (`readingsFinder`). */
export function claimCheck(
  mark: Pick<GapMark, 'operators' | 'technologies' | 'evidence'>,
  { claimed }: Pick<MarkFacts, 'claimed'>,
  readings: readonly Measurement[],
  minimum: SignalMinimum,
): ClaimCheck {
  const claims = claimed.map(({ operator, technology }): CheckedClaim => {
    const own = readings.filter(each => each.operator === operator && each.technology === technology)
    const { samples, share } = summed(own, minimum)
    const missing =
      (mark.operators.length === 0 || mark.operators.includes(operator)) &&
      (mark.technologies.length === 0 || mark.technologies.includes(technology))
    return { operator, technology, missing, samples, share }
  })
  const disputed = claims.filter(claim => claim.missing)
  const measured = disputed.flatMap(({ share }) => share ?? [])
  const below = measured.some(share => share < SAMPLES_REQUIRED)
  const verdict =
    disputed.length === 0
      ? null
      : below || (measured.length === 0 && mark.evidence.length > 0)
        ? 'contradicted'
        : measured.length === disputed.length
          ? 'confirmed'
          : null
  return { claims, verdict }
}
