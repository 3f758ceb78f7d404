/** Figures of a comparison as they are said. */
import type { ByCause } from '@/domain/ranking/what-moved'
import type { Text } from '@/i18n/use-text'

export type Likeness = 'equal' | 'near' | 'alike' | 'topApart' | 'apart' | 'far' | 'unknown'

/** From this share of the top k on, who is in it has changed: the order of all the others must not hide that. */
const TOP_APART = 0.2
/** Up to this share of the top k may come in for two rankings to be almost the same. */
const TOP_NEAR = 0.05

/**
 * Spearman's ρ in a word; `equal` only where no commune has another rank.
 * @param changedInTop 0…1: of the top k, those that came in or left, whichever are more.
 */
export function likeness(rho: number | null, anyMoved: boolean, changedInTop: number): Likeness {
  if (rho === null) return 'unknown'
  if (!anyMoved) return 'equal'
  if (rho >= 0.8 && changedInTop >= TOP_APART) return 'topApart'
  if (rho >= 0.95 && changedInTop <= TOP_NEAR) return 'near'
  if (rho >= 0.8) return 'alike'
  return rho >= 0.5 ? 'apart' : 'far'
}

/** Of two communes picked at random, how often both rankings put the same one first: (1 + τ) ÷ 2, where nothing is tied. */
export const sameOrderShare = (tau: number): number => (1 + tau) / 2

export const CAUSES = ['data', 'weights', 'method'] as const

/** "+12" or "−3", halves and thirds to one decimal. */
export function signed(value: number, format: Text['format'], digits = 1): string {
  const rounded = Number(value.toFixed(digits))
  const said = format.number(Math.abs(rounded), digits)
  return rounded === 0 ? said : `${rounded > 0 ? '+' : '−'}${said}`
}

/** Points of a score 0…1 with their sign, one decimal like every figure of points: "+12,0". */
export function signedPoints(value: number, format: Text['format']): string {
  const said = format.points(Math.abs(value))
  return said === format.points(0) ? said : `${value > 0 ? '+' : '−'}${said}`
}

/** Why it moved so many places: "Lên 12 bậc là do trọng số (+15 bậc), số liệu (−3 bậc)." */
export function whyWords(shift: number, places: ByCause, { t, format }: Pick<Text, 't' | 'format'>): string {
  if (shift === 0) return t('decision.moved.why.stay')
  const causes = CAUSES.filter(cause => Math.abs(places[cause]) >= 0.05)
    .sort((a, b) => Math.abs(places[b]) - Math.abs(places[a]))
    .map(cause =>
      t('decision.moved.why.cause', {
        name: t(`decision.moved.why.${cause}`),
        places: signed(places[cause], format),
      }),
    )
  return t(shift > 0 ? 'decision.moved.why.up' : 'decision.moved.why.down', {
    places: format.integer(Math.abs(shift)),
    causes: causes.join(', '),
  })
}
