/** Has it worked out in its lanes how sure the ranking on screen is; a question under way is called off. */

import { fixedBounds } from '@/domain/need/criteria'
import type { Plan } from '@/domain/plan/plan'
import { rankingQuestion } from '@/domain/plan/ranking-question'
import type { Ranking, RankingQuestion } from '@/domain/ranking/ranking'
import type { Robustness } from '@/domain/ranking/robustness/robustness-of'
import type { RobustnessQuestion, Variation } from '@/domain/ranking/robustness/robustness-question'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { type RobustnessAnswer, robustnessResults } from '@/store/results/robustness'
import { session } from '@/store/session/session'
import { SURENESS_SAMPLES, SURENESS_SEED, type SurenessQuestion } from '@/store/session/sureness'
import { Cancelled } from '@/workers/job'
import { core } from './ports'
import { reportFault } from './report-fault'

/** Milliseconds between two tellings of what is known so far: each redraws list and map. */
const TELL_MS = 250

/** Calls off the question under way; `null` where there is none. */
let callOff: (() => void) | null = null

/** Never rejects: what went wrong stands in `robustnessResults.failure`. Without a ranking nothing is asked. */
export async function askRobustness(): Promise<void> {
  callOffRobustness()
  const { ranking, need, inView, datasetVersion } = results.getState()
  const { dataset } = currentDataset.getState()
  if (!dataset || !ranking || !need || !inView || datasetVersion !== dataset.version) return
  if (ranking.order.length === 0) return
  const { plan } = currentPlan.getState()
  const question = rankingQuestion(plan, dataset, need, inView)
  const variation = variationOf(session.getState().sureness, question, ranking, plan)
  if (!variation) {
    robustnessResults.setState({ answer: null, progress: null, stopped: false, failure: 'no-error' })
    return
  }
  const asked: RobustnessQuestion = {
    question,
    variation,
    samples: SURENESS_SAMPLES,
    seed: SURENESS_SEED,
    top: plan.topCount,
  }
  robustnessResults.setState({ progress: 0, stopped: false, failure: null })
  let told = performance.now()
  const job = core().robustness(asked, (soFar, done) => {
    if (callOff !== job.cancel) return
    const now = performance.now()
    if (now - told < TELL_MS || done >= 1) return
    told = now
    robustnessResults.setState({ answer: answerOf(asked, ranking, soFar), stale: false, progress: done })
  })
  callOff = job.cancel
  try {
    const found = await job.answer
    if (callOff !== job.cancel) return
    callOff = null
    robustnessResults.setState({ answer: answerOf(asked, ranking, found), stale: false, progress: null })
  } catch (error) {
    if (error instanceof Cancelled || callOff !== job.cancel) return
    callOff = null
    reportFault(error)
    robustnessResults.setState({ answer: null, progress: null, failure: 'broken' })
  }
}

/** Nobody waits for the answer any more. @returns whether it was being worked out. */
export function callOffRobustness(): boolean {
  const cancel = callOff
  callOff = null
  cancel?.()
  if (robustnessResults.getState().progress !== null) robustnessResults.setState({ progress: null })
  return cancel !== null
}

/** `null`: errors were asked for, and there are none. */
function variationOf(
  { varied, region, band }: SurenessQuestion,
  { criteria }: RankingQuestion,
  { weights }: Ranking,
  plan: Plan,
): Variation | null {
  if (varied === 'methods') return { kind: 'methods' }
  if (varied === 'weights')
    return { kind: 'weights', region: region === 'band' ? { kind: 'band', band } : { kind: region } }
  const errorOf = new Map(plan.criteria.map(({ id, error }) => [id, error]))
  const errors = criteria.map(({ id }) => {
    const halfWidth = errorOf.get(id) ?? 0
    return halfWidth > 0 ? { halfWidth, limits: fixedBounds(id) } : null
  })
  return errors.some((error, c) => error && weights[c] > 0) ? { kind: 'data', errors } : null
}

function answerOf(asked: RobustnessQuestion, ranking: Ranking, found: Robustness): RobustnessAnswer {
  const unitOf = new Int32Array(ranking.rank.length).fill(-1)
  found.units.forEach((commune, unit) => {
    unitOf[commune] = unit
  })
  const { variation, samples, seed } = asked
  return {
    ranking,
    variation,
    seed,
    found,
    unitOf,
    samples: variation.kind === 'methods' ? found.samples : samples,
  }
}
