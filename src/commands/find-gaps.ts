/** Finds the uncovered pieces for the plan's question, in a thread of its own; a search under way is called off. */
import type { GapQuestion } from '@/domain/gap/found-gap'
import { gapInput } from '@/domain/gap/gap-input'
import type { Plan } from '@/domain/plan/plan'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { gapResults } from '@/store/results/gap-results'
import { Cancelled } from '@/workers/job'
import { core } from './ports'
import { reportFault } from './report-fault'

/** Calls off the search under way; empty where there is none. */
let callOff: (() => void) | null = null

/** Never rejects: what went wrong stands in `gapResults.failure`. Without data nothing is asked. */
export async function findGaps(): Promise<void> {
  const { dataset } = currentDataset.getState()
  if (!dataset) return
  stopFinding()
  const { plan } = currentPlan.getState()
  const question = questionOf(plan)
  const { signalMinimumDbm } = plan
  gapResults.setState({ progress: 0, failure: null })
  const job = core().gaps(
    { input: gapInput(dataset, question, { signalMinimumDbm }), question },
    progress => {
      if (callOff === job.cancel) gapResults.setState({ progress })
    },
  )
  callOff = job.cancel
  try {
    const found = await job.answer
    if (callOff !== job.cancel) return
    callOff = null
    gapResults.setState({ datasetVersion: dataset.version, found, progress: null })
  } catch (error) {
    if (error instanceof Cancelled || callOff !== job.cancel) return
    callOff = null
    reportFault(error)
    gapResults.setState({ datasetVersion: null, found: null, progress: null, failure: 'found' })
  }
}

/** Nobody waits for the search any more. */
export function stopFinding(): void {
  const cancel = callOff
  callOff = null
  cancel?.()
  if (gapResults.getState().progress !== null) gapResults.setState({ progress: null })
}

const questionOf = ({ gapOperator, gapTechnology, gapMinimumKm2 }: Plan): GapQuestion => ({
  operator: gapOperator,
  technology: gapTechnology,
  minimumKm2: gapMinimumKm2,
})
