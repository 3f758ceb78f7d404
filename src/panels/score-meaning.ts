/** Scores that are not 0…100 have to say what they are. */
import type { Aggregation, Normalisation } from '@/domain/ranking/ranking'

/** `null`: 0…100, more is more pressing, and nothing needs saying. */
export function scoreMeaning(
  normalisation: Normalisation,
  aggregation: Aggregation,
): 'z-score' | 'none' | null {
  // TOPSIS and the order one after another give 0…100 of every scale; a geometric mean is not asked of z-scores.
  if (aggregation === 'topsis' || aggregation === 'lexicographic') return null
  return normalisation === 'z-score' || normalisation === 'none' ? normalisation : null
}
