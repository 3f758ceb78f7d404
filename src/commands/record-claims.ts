import { recordClaims as operation } from '@/domain/plan/operations/record-claims'
import { currentPlan } from '@/store/document/current-plan'
import { livePlan } from '@/store/document/live-plan'
import { gapResults } from '@/store/results/gap-results'
import { today } from './today'

/** Marks written down at once: the page answers between two such slices. */
const SLICE = 400

let waiting: ReturnType<typeof setTimeout> | null = null

/**
 * Writes down what the coverage of this dataset version claims at every mark whose facts are known, so that it is still
 * known when the map has changed. No step: nobody did it, and undo passes it by. A long register is written in slices;
 * asking again begins anew.
 * @returns whether anything was new.
 */
export function recordClaims(datasetVersion: string): boolean {
  if (waiting) clearTimeout(waiting)
  waiting = null
  const { facts } = gapResults.getState()
  const { plan, register } = currentPlan.getState()
  const levels = JSON.stringify(plan.signalMinimumDbm)
  const change = operation(register.marks, facts, datasetVersion, today(), levels)
  const now = { ...change, marks: change.marks.slice(0, SLICE) }
  const done = livePlan.note(now)
  if (done && change.marks.length > SLICE)
    waiting = setTimeout(() => {
      // Facts of another dataset are asked for by whoever worked them out.
      if (gapResults.getState().facts === facts) recordClaims(datasetVersion)
    })
  return done
}
