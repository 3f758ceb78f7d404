import { criterionValues } from '@/domain/need/criteria'
import { currentLanguage } from '@/i18n/text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { filePort } from './ports'

/**
 * Gives the person the ranking on screen as CSV, in points out of 100, in the language on screen and for its spreadsheet.
 * @returns whether there was a ranking to give.
 */
export async function exportRanking(): Promise<boolean> {
  const { dataset } = currentDataset.getState()
  const { ranking, need, datasetVersion } = results.getState()
  const port = filePort()
  // A ranking of another dataset would be written beside the wrong names.
  if (!dataset || !ranking || !port || datasetVersion !== dataset.version) return false
  const language = currentLanguage()
  const day = need?.date ?? null
  const { plan } = currentPlan.getState()
  // Loaded when first needed: nobody exports before the first picture of the map.
  const [{ rankingCsv }, { rankingFileTexts }, { surenessColumns }] = await Promise.all([
    import('@/export/ranking-csv'),
    import('./ranking-file-texts'),
    import('./sureness-columns'),
  ])
  const texts = rankingFileTexts(language, plan, dataset, ranking, day)
  const sure = surenessColumns(language, ranking, plan.topCount)
  const valuesOf = (id: string) => (need ? criterionValues(id, dataset, need) : null)
  const table = { labels: texts.labels, scale: 100, decimals: 4, valuesOf, sureness: sure?.columns } as const
  const csv = rankingCsv(dataset, ranking, table, [...texts.notes, ...(sure?.notes ?? [])], language)
  port.offer(texts.fileName, new TextEncoder().encode(csv), 'text/csv;charset=utf-8')
  return true
}
