/** Which communes are certain, and which are not: indices of communes, rising. */
import type { Certainty, Robustness } from './robustness-of'

export const communesByCertainty = (
  { certainty, units }: Pick<Robustness, 'certainty' | 'units'>,
  asked: Certainty,
): readonly number[] => Array.from(units).filter((_, unit) => certainty[unit] === asked)
