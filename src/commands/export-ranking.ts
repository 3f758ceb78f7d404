import { currentLanguage } from '@/i18n/text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { filePort } from './ports'
import { rankingFileTexts } from './ranking-file-texts'

/**
 * Gives the person the ranking on screen as CSV, in points out of 100 and in the language on screen.
 * @returns whether there was a ranking to give.
 */
export async function exportRanking(): Promise<boolean> {
  const { dataset } = currentDataset.getState()
  const { ranking, need, datasetVersion } = results.getState()
  const port = filePort()
  // A ranking of another dataset would be written beside the wrong names.
  if (!dataset || !ranking || !port || datasetVersion !== dataset.version) return false
  const day = need?.date ?? null
  const texts = rankingFileTexts(currentLanguage(), currentPlan.getState().plan, dataset, ranking, day)
  // Loaded when first needed: nobody exports before the first picture of the map.
  const { rankingCsv } = await import('@/export/ranking-csv')
  const csv = rankingCsv(dataset, ranking, { labels: texts.labels, scale: 100 }, texts.notes)
  port.offer(texts.fileName, new TextEncoder().encode(csv), 'text/csv;charset=utf-8')
  return true
}
