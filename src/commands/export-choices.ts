import { RESOURCE_NAMES } from '@/domain/dataset/dataset'
import { currentLanguage, textIn } from '@/i18n/text'
import { currentDataset } from '@/store/dataset/current-dataset'
import { currentPlan } from '@/store/document/current-plan'
import { results } from '@/store/results/results'
import { filePort } from './ports'
import { today } from './today'

/**
 * Gives the person the communes of which something was said, with today's rank beside the rank of the day it was said,
 * as CSV in the language on screen.
 * @returns whether there was a list to give, with a ranking of the data in use, and somewhere to give it to.
 */
export async function exportChoices(): Promise<boolean> {
  const { dataset } = currentDataset.getState()
  const { ranking, need, datasetVersion } = results.getState()
  const { plan, records } = currentPlan.getState()
  const port = filePort()
  if (!dataset || !ranking || !port || datasetVersion !== dataset.version) return false
  // One that is open again, and disputed by nobody, is none.
  const choices = [...records.choices.values()].filter(
    ({ stands, others }) => stands.state !== 'open' || others.length > 0,
  )
  if (choices.length === 0) return false
  // Loaded when first needed: nobody exports before the first picture of the map.
  const { choiceFile, choiceText } = await import('./choice-file')
  const language = currentLanguage()
  const places = new Map(dataset.records.communes.map((commune, at) => [commune.communeCode, at]))
  const names = new Map(dataset.records.communes.map(commune => [commune.districtCode, commune.districtName]))
  const rows = choices.map(({ stands, others }) => {
    const at = places.get(stands.commune)
    const commune = at === undefined ? null : dataset.records.communes[at]
    const ranked = at !== undefined && ranking.rank[at] > 0
    return {
      choice: stands,
      name: commune?.communeName ?? null,
      districtName: commune?.districtName ?? null,
      rank: ranked ? ranking.rank[at] : null,
      score: ranked ? ranking.score[at] : null,
      others: others.map(other => choiceText(other, language)),
    }
  })
  const sources = RESOURCE_NAMES.flatMap(resource =>
    dataset.sources[resource].map(source => ({ ...source, resource })),
  )
  const noted = {
    index: plan,
    filters: plan.filters,
    ranking,
    day: need?.date ?? null,
    sources,
    districtName: (code: string) => names.get(code) ?? code,
    dataVersion: dataset.version,
  }
  const bytes = choiceFile(rows, plan.topCount, noted, [], language)
  port.offer(`${textIn(language)('choiceFile.fileName')}-${today()}.csv`, bytes, 'text/csv;charset=utf-8')
  return true
}
