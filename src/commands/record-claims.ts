import type { GapMark, MarkId } from '@/domain/gap/mark'
import { recordClaims as operation } from '@/domain/plan/operations/record-claims'
import { currentPlan } from '@/store/document/current-plan'
import { livePlan } from '@/store/document/live-plan'
import { gapResults } from '@/store/results/gap-results'
import { today } from './today'

/** Marks looked at and written down at once: the page answers between two such slices. */
const SLICE = 400

let waiting: ReturnType<typeof setTimeout> | null = null

/**
 * Writes down what the coverage of this dataset version claims at every mark whose facts are known, so that it is still
 * known when the map has changed. No step: nobody did it, and undo passes it by. A long register is gone through in
 * slices; asking again begins anew.
 * @returns whether anything was new in the first slice.
 */
export function recordClaims(datasetVersion: string): boolean {
  if (waiting) clearTimeout(waiting)
  return recordSlice(datasetVersion, new Set())
}

/** @param seen marks that were gone through: their list may change between two slices. */
function recordSlice(datasetVersion: string, seen: Set<MarkId>): boolean {
  waiting = null
  const { facts } = gapResults.getState()
  const { plan, register } = currentPlan.getState()
  const levels = JSON.stringify(plan.signalMinimumDbm)
  const slice: GapMark[] = []
  for (const mark of register.marks) {
    if (slice.length === SLICE) break
    if (seen.has(mark.id)) continue
    seen.add(mark.id)
    slice.push(mark)
  }
  const done = livePlan.note(operation(slice, facts, datasetVersion, today(), levels))
  if (slice.length === SLICE)
    waiting = setTimeout(() => {
      // Facts of another dataset are asked for by whoever worked them out.
      if (gapResults.getState().facts === facts) recordSlice(datasetVersion, seen)
    })
  return done
}
