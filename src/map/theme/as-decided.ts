/** What is drawn while a frozen decision is open: its ranking and its day in place of today's, and nothing that it does not hold. Pure. */
import type { Plan } from '@/domain/plan/plan'
import type { Ranking } from '@/domain/ranking/ranking'
import type { ShownDecision } from '@/store/results/shown-decision'
import type { Layers } from '@/store/session/session'

export interface Drawn {
  readonly plan: Plan
  readonly layers: Layers
  readonly ranking: Ranking | null
  /** 1 = in view; `null`: every commune is. */
  readonly inView: Uint8Array | null
}

/**
 * Of other figures than scores and ranks a decision keeps no map. Alert zones are those of its day as long as the data
 * are those of its day; coverage, schools, sites and fibre are today's, and step aside.
 */
export function asDecided(today: Drawn, { decision, ranking, inView, sameData }: ShownDecision): Drawn {
  return {
    plan: {
      ...today.plan,
      ...decision.index,
      filters: decision.filters,
      topCount: decision.topCount,
      date: decision.day,
      theme: today.plan.theme === 'rank' ? 'rank' : 'score',
    },
    layers: {
      ...today.layers,
      choropleth: true,
      alerts: today.layers.alerts && sameData,
      coverage: false,
      schools: false,
      sites: false,
      fibre: false,
    },
    ranking,
    inView,
  }
}
