import type { RegisterAnswers, RegisterReview } from '@/ingest/register/register-review'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { gapResults } from '@/store/results/gap-results'
import { today } from './today'

/**
 * Reads a list of marks (XLSX, CSV, GeoJSON, KML; ours or an office's) against the register. Nothing is taken yet:
 * the review goes to `takeRegister`.
 * @param answers what somebody said of the rows that wait; the file is read again with them.
 */
export async function importRegister(
  file: Blob & { readonly name?: string },
  answers: RegisterAnswers = {},
): Promise<RegisterReview> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  // Loaded when first needed.
  const { readRegister } = await import('@/ingest/register/read-register')
  const { communeFinder } = await import('@/domain/gap/commune-finder')
  const { gridShape } = await import('@/domain/gap/grid-shape')
  const { dataset } = currentDataset.getState()
  const finder = dataset && communeFinder(dataset)
  const { communes = [], villages = [], sites = [] } = dataset?.records ?? {}
  const areas = dataset?.records['mobile-coverage'] ?? []
  const operators = [...new Set([...areas, ...sites].map(({ operator }) => operator))]
  return readRegister(
    bytes,
    file.name ?? '',
    {
      communes,
      villages,
      register: currentPlan.getState().register,
      facts: gapResults.getState().facts,
      operators,
      outside: geometry => finder?.communesOf(gridShape(geometry)).outside ?? null,
      day: today(),
    },
    answers,
  )
}
