import type { RegisterAnswers, RegisterReview } from '@/ingest/register/register-review'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { gapResults } from '@/store/results/gap-results'
import { packing, unpacking } from '@/workers/packed'
import { gathered, longWork } from './long-work'
import { core } from './ports'
import { today } from './today'

/**
 * Reads a list of marks (XLSX, CSV, GeoJSON, KML; ours or an office's) against the register. Nothing is taken yet:
 * the review goes to `takeRegister`. Read in a thread. @returns `null` where it was called off.
 * @param answers what somebody said of the rows that wait; the file is read again with them.
 */
export const importRegister = (
  file: Blob & { readonly name?: string },
  answers: RegisterAnswers = {},
): Promise<RegisterReview | null> =>
  longWork('readRegister', async tools => {
    const { dataset } = currentDataset.getState()
    const { communes = [], villages = [], sites = [] } = dataset?.records ?? {}
    const areas = dataset?.records['mobile-coverage'] ?? []
    const { marks, ...register } = currentPlan.getState().register
    const { facts } = gapResults.getState()
    const question = {
      file,
      fileName: file.name ?? '',
      marks: await gathered(tools, packing(marks)),
      communeCodes: marks.map(({ id }) => facts.get(id)?.communeCode ?? null),
      boundaries: await gathered(tools, packing(dataset?.records.boundaries.communes ?? [])),
      reference: {
        communes,
        villages,
        register,
        operators: [...new Set([...areas, ...sites].map(({ operator }) => operator))],
        day: today(),
      },
      answers,
    }
    const packed = await tools.wait(core().readRegister(question, done => tools.tell(0.1 + 0.8 * done)))
    const rows = await gathered(tools, unpacking(packed.rows))
    const findings = await gathered(tools, unpacking(packed.findings))
    return { ...packed.review, rows: rows.flat(), findings: findings.flat() }
  })
