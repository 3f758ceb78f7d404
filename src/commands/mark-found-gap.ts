import type { FoundGap } from '@/domain/gap/found-gap'
import type { MarkId } from '@/domain/gap/mark'
import { gapResults } from '@/store/results/gap-results'
import { addMark } from './add-mark'
import { openMark } from './open-mark'

/**
 * A found piece becomes a mark: its shape, and what is missing there by the question that found it. Kind and counts
 * stay computed: nobody has stated them. `open`: its sheet opens; else the list stays, for the next one.
 */
export function markFoundGap(gap: FoundGap, { open = true } = {}): MarkId {
  const question = gapResults.getState().found?.question
  const operator = question?.operator
  const id = addMark({
    geometry: { type: 'Polygon', coordinates: gap.polygons[0] },
    technologies: question ? [question.technology] : [],
    // "Any" finds where every operator is missing; "all" does not say whose signal is.
    operators: operator === undefined || operator === 'any' || operator === 'all' ? [] : [operator],
  })
  if (open) openMark(id)
  return id
}
