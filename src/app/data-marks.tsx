/** What a sheet that covers the map's credits must say in their place: illustrative data, schematic boundaries. */
import { useStore } from 'zustand'
import { useText } from '@/i18n/use-text'
import { currentDataset } from '@/store/dataset/current-dataset'
import styles from './shell.module.css'

export function DataMarks() {
  const { t } = useText()
  const dataset = useStore(currentDataset, state => state.dataset)
  if (!dataset) return null
  const illustrative = Object.values(dataset.sources).some(list => list.some(source => source.illustrative))
  const words = [
    illustrative && t('domain.illustrative'),
    dataset.records.boundaries.schematic && t('domain.schematic'),
  ].filter(word => word !== false)
  return words.length > 0 && <p className={styles.marks}>{words.join(' · ')}</p>
}
