/** Which marks' evidence and operators' claims contradict each other. Pure. */
import type { Dataset } from '@/domain/dataset/dataset'
import type { Technology } from '@/domain/dataset/records'
import { claimCheck } from '@/domain/gap/claim-check'
import type { GapMark, MarkFacts } from '@/domain/gap/mark'
import { readingsFinder } from '@/domain/gap/measurement-summary'

/** What somebody stated counts; else what claim, evidence and readings say together. A mark is looked at once. */
export function contradictionReader(
  dataset: Pick<Dataset, 'records'>,
  minimum: Readonly<Record<Technology, number>>,
): (mark: GapMark, facts: MarkFacts | undefined) => boolean {
  const measured = dataset.records.measurements.length > 0
  const readingsOf = readingsFinder(dataset)
  const known = new WeakMap<GapMark, { readonly facts: MarkFacts; readonly contradicts: boolean }>()
  return (mark, facts) => {
    if (mark.claimVerdict !== null) return mark.claimVerdict === 'contradicted'
    // Nothing is claimed, or nothing speaks against it.
    if (!facts || facts.claimed.length === 0 || (!measured && mark.evidence.length === 0)) return false
    const before = known.get(mark)
    if (before?.facts === facts) return before.contradicts
    const readings = measured ? readingsOf(mark.geometry) : []
    const contradicts = claimCheck(mark, facts, readings, minimum).verdict === 'contradicted'
    known.set(mark, { facts, contradicts })
    return contradicts
  }
}
