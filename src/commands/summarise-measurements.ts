import type { Dataset } from '@/domain/dataset/dataset'
import type { MeasurementSummary } from '@/domain/gap/measurement-summary'
import type { Plan } from '@/domain/plan/plan'
import { Cancelled, type Job } from '@/workers/job'
import { packing } from '@/workers/packed'
import { inSlices } from './long-work'
import { core } from './ports'
import { reportFault } from './report-fault'

/**
 * What was measured, commune by commune (G18), worked out in a thread: tens of thousands of readings hold up the page.
 * @param off whoever no longer wants it calls it off.
 * @returns `null` where it was called off or broke; a fault is reported.
 */
export async function summariseMeasurements(
  { records }: Pick<Dataset, 'records'>,
  minimum: Plan['signalMinimumDbm'],
  off: AbortSignal,
  onProgress: (done: number) => void = () => {},
): Promise<readonly MeasurementSummary[] | null> {
  const goOn = () => {
    if (off.aborted) throw new Cancelled()
  }
  const packed = async <T>(list: readonly T[]) => {
    const parts: Uint8Array[] = []
    await inSlices(packing(list), part => parts.push(part), goOn)
    goOn()
    return parts
  }
  try {
    const boundaries = await packed(records.boundaries.communes)
    const measurements = await packed(records.measurements)
    const job: Job<MeasurementSummary[]> = core().measured(
      { communes: records.communes, boundaries, measurements, minimum },
      onProgress,
    )
    off.addEventListener('abort', job.cancel)
    return await job.answer
  } catch (error) {
    if (!(error instanceof Cancelled)) reportFault(error)
    return null
  }
}
