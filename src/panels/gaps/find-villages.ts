/** Villages by typed text, with diacritics or without: every word must begin a word of village, commune or district. */
import type { Dataset } from '@/domain/dataset/dataset'
import type { Commune, Village } from '@/domain/dataset/records'
import { fold } from '@/i18n/fold'

export interface FoundVillage {
  readonly village: Village
  readonly commune: Commune | null
}

const MOST = 30

/** One folded text a village. Built once a dataset. */
export function villageTexts(dataset: Dataset): { readonly found: FoundVillage; readonly text: string }[] {
  const communes = new Map(dataset.records.communes.map(commune => [commune.communeCode, commune]))
  return dataset.records.villages.map(village => {
    const commune = communes.get(village.communeCode) ?? null
    const where = commune ? `${commune.communeName} ${commune.districtName}` : ''
    return {
      found: { village, commune },
      text: ` ${fold(`${village.villageName} ${where} ${village.villageCode}`)}`,
    }
  })
}

/** In the order of the dataset; at most thirty. */
export function findVillages(texts: ReturnType<typeof villageTexts>, query: string): FoundVillage[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found: FoundVillage[] = []
  for (const { found: each, text } of texts) {
    if (words.every(word => text.includes(` ${word}`))) found.push(each)
    if (found.length === MOST) break
  }
  return found
}
