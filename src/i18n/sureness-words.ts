/** How sureness is said the same everywhere: what was asked, a chance, an interval of ranks. */
import './sureness-texts'
import type { Variation } from '@/domain/ranking/robustness/robustness-question'
import type { Format } from './format'
import type { textIn } from './text'

type T = ReturnType<typeof textIn>

/** "10.000 bộ trọng số, ±20 %". */
export function askedWords(t: T, format: Format, variation: Variation, samples: number): string {
  const words = { samples: format.integer(samples) }
  if (variation.kind !== 'weights') return t(`sureness.asked.${variation.kind}`, words)
  const { region } = variation
  return region.kind === 'band'
    ? t('sureness.asked.band', { ...words, band: format.share(region.band) })
    : t(`sureness.asked.${region.kind}`, words)
}

/** A chance of nearly 1 must not be read as certainty, nor one of nearly 0 as never. */
export function chanceWords(format: Format, chance: number): string {
  if (chance > 0.99 && chance < 1) return `>${format.share(0.99)}`
  if (chance > 0 && chance < 0.01) return `<${format.share(0.01)}`
  return format.share(chance)
}

/** "hạng 1–2". */
export const ranksWords = (t: T, format: Format, low: number, high: number): string =>
  t(low === high ? 'sureness.rank' : 'sureness.ranks', {
    low: format.integer(low),
    high: format.integer(high),
  })
