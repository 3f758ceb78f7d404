/** Communes of which it depends whether they are in the top group: hatched over a theme that the ranking makes. */
import type { Plan } from '@/domain/plan/plan'
import { communesByCertainty } from '@/domain/ranking/robustness/communes-by-certainty'
import type { RobustnessAnswer } from '@/store/results/robustness'
import type { Layers, Session } from '@/store/session/session'

export interface Contested {
  /** Indices of communes. */
  readonly communes: readonly number[]
  readonly top: number
  /** What was varied. */
  readonly varied: 'weights' | 'data' | 'methods'
}

interface Known {
  readonly answer: RobustnessAnswer | null
  readonly stale: boolean
  /** A newer answer is being worked out. */
  readonly working: boolean
}

/** `null`: not to be drawn, not worked out, or an old answer that nobody is working out anew. */
export function contestedCommunes(
  { answer, stale, working }: Known,
  { sureness, workspace }: Pick<Session, 'sureness' | 'workspace'>,
  { theme }: Pick<Plan, 'theme'>,
  { choropleth }: Pick<Layers, 'choropleth'>,
  count: number,
): Contested | null {
  const overRanking = choropleth && workspace === 'ranking' && (theme === 'score' || theme === 'rank')
  if (!overRanking || !sureness.hatched || answer?.unitOf.length !== count) return null
  if (stale && !working) return null
  const { found, variation } = answer
  return { communes: communesByCertainty(found, 'contested'), top: found.top, varied: variation.kind }
}
