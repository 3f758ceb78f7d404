import type { SignalMinimum } from '@/domain/coverage/raster-mask'
import type { Dataset } from '@/domain/dataset/dataset'
import { TECHNOLOGIES } from '@/domain/dataset/records'
import { concerns } from '@/domain/gap/filtered-marks'
import type { GapMark, MarkFacts, MarkId } from '@/domain/gap/mark'
import { type MarkFactsReader, markFactsReader } from '@/domain/gap/mark-facts'
import type { RegisterFormat } from '@/export/register-bytes'
import { currentLanguage, textIn } from '@/i18n/text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { gapResults } from '@/store/results/gap-results'
import { packing } from '@/workers/packed'
import { gathered, longWork } from './long-work'
import { core, filePort } from './ports'
import { today } from './today'

export type { RegisterFormat }

export interface RegisterExport {
  /** Absent: every mark. */
  readonly marks?: readonly MarkId[]
  /** Only the marks that concern this operator (G16), in a file named after it. */
  readonly operator?: string
}

const MEDIA_TYPES: Readonly<Record<RegisterFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  geojson: 'application/geo+json',
  kml: 'application/vnd.google-earth.kml+xml',
}

/**
 * Gives the person the register as a file in the official columns, in the language on screen. Made in a thread.
 * @returns whether it was given: there was a list and somewhere to give it to, and nobody called it off.
 */
export async function exportRegister(
  format: RegisterFormat,
  { marks: wanted, operator }: RegisterExport = {},
): Promise<boolean> {
  const { dataset } = currentDataset.getState()
  const port = filePort()
  if (!dataset || !port) return false
  const { register, plan } = currentPlan.getState()
  const chosen = wanted && new Set(wanted)
  const marks = register.marks.filter(
    mark => (!chosen || chosen.has(mark.id)) && (operator === undefined || concerns(mark, operator)),
  )
  if (marks.length === 0) return false
  const language = currentLanguage()
  const day = today()
  const bytes = await longWork('exportRegister', async tools => {
    const { slices, tell, wait } = tools
    const facts = await slices(factsOf(marks, dataset, plan.signalMinimumDbm), done => tell(0.2 * done))
    const made = new Set(marks.map(({ villageCode }) => villageCode))
    const { communes, villages } = dataset.records
    const question = {
      format,
      marks: await gathered(tools, packing(marks)),
      facts: await gathered(tools, packing(facts)),
      records: { communes, villages: villages.filter(({ villageCode }) => made.has(villageCode)) },
      request: {
        language,
        day,
        dataset: { sources: dataset.sources, version: dataset.version },
        operator: operator ?? null,
      },
    }
    return wait(core().exportRegister(question, done => tell(0.2 + 0.8 * done)))
  })
  if (!bytes) return false
  const name = [textIn(language)('registerFile.fileName'), ...(operator ? [inFileName(operator)] : []), day]
  port.offer(`${name.join('-')}.${format}`, bytes, MEDIA_TYPES[format])
  return true
}

/**
 * In the order of the marks: what is computed already from the data and levels in use; anything else is computed now,
 * since a file cannot be completed later. Yields how much is done, 0…1.
 */
function* factsOf(
  marks: readonly GapMark[],
  dataset: Dataset,
  signalMinimumDbm: SignalMinimum,
): Generator<number, MarkFacts[]> {
  const { facts, factsOf: basis } = gapResults.getState()
  const current =
    basis?.datasetVersion === dataset.version &&
    TECHNOLOGIES.every(one => basis.signalMinimumDbm[one] === signalMinimumDbm[one])
  let reader: MarkFactsReader | null = null
  const all: MarkFacts[] = []
  for (const mark of marks) {
    const known = current ? facts.get(mark.id) : undefined
    if (!known) reader ??= markFactsReader(dataset, { signalMinimumDbm })
    const own = known ?? reader?.(mark)
    if (own) all.push(own)
    if (!known) yield all.length / marks.length
  }
  return all
}

/** `MobiFone` → `mobifone`; what a file system refuses becomes a dash. */
const inFileName = (operator: string) =>
  operator
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
