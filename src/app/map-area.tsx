/** The map, loaded as its own piece, with what stands over it until there is something to see. */
import { lazy, Suspense, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { handIn } from '@/commands/ports'
import { useText } from '@/i18n/use-text'
import type { BaseMap } from '@/map/base-map'
import { currentDataset } from '@/store/dataset/current-dataset'
import { results } from '@/store/results/results'
import { Button } from '@/ui/button'
import { EmptyState } from '@/ui/empty-state'
import { bundledFiles } from './bundled-data'
import styles from './map-area.module.css'

const MapView = lazy(() => import('@/map/map-view').then(module => ({ default: module.MapView })))

export function MapArea() {
  const { t } = useText()
  const baseMap = useBaseMap()
  const failure = useStore(currentDataset, state => state.failure)
  return (
    <section className={styles.area} aria-label={t('app.mapArea')}>
      {baseMap && (
        <Suspense>
          <MapView basemap={baseMap} onReady={map => handIn({ map })} />
        </Suspense>
      )}
      {failure ? (
        <div className={styles.failure}>
          <EmptyState title={t('app.loadFailed')} help={t('app.loadFailedHelp')}>
            <Button kind="main" onClick={() => location.reload()}>
              {t('app.reload')}
            </Button>
          </EmptyState>
        </div>
      ) : (
        <Working />
      )}
    </section>
  )
}

function Working() {
  const { t } = useText()
  const loaded = useStore(currentDataset, state => state.dataset !== null)
  const progress = useStore(results, state => state.progress)
  if (loaded && progress === null) return null
  return (
    <p className={styles.working} role="status">
      <span className={styles.spinner} /> {loaded ? t('app.computing') : t('app.loading')}
    </p>
  )
}

function useBaseMap(): BaseMap | null {
  const [baseMap, setBaseMap] = useState<BaseMap | null>(null)
  useEffect(() => {
    let late = false
    void Promise.all([
      import('@/map/base-map'),
      fetch(bundledFiles['basemap.topojson']).then(file => file.json()),
    ]).then(([{ readBaseMap }, topology]) => {
      if (!late) setBaseMap(readBaseMap(topology))
    })
    return () => {
      late = true
    }
  }, [])
  return baseMap
}
