/** Places by name or code, for a field in which a person types. */
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import type { PlaceIndex } from './place-index'

/** The index is built when a person first types, and again when the dataset changes. `null` until it is there. */
export function usePlaces(wanted: boolean): PlaceIndex['find'] | null {
  const dataset = useStore(currentDataset, state => state.dataset)
  const { language } = useText()
  const [built, setBuilt] = useState<{ version: string; language: string; index: PlaceIndex } | null>(null)
  useEffect(() => {
    if (!wanted || !dataset) return
    if (built?.version === dataset.version && built.language === language) return
    let late = false
    void import('./place-index').then(({ placeIndex }) => {
      if (!late) setBuilt({ version: dataset.version, language, index: placeIndex(dataset, language) })
    })
    return () => {
      late = true
    }
  }, [wanted, dataset, built, language])
  return built?.index.find ?? null
}
