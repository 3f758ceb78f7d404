/** The map on the page: opens the stage, draws the picture, and lays the furniture over it. */
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import type { MapPort } from '@/commands/ports'
import { setCamera } from '@/commands/set-camera'
import { communeIndex } from '@/domain/dataset/commune-index'
import type { CommuneCode } from '@/domain/units'
import { useText } from '@/i18n/use-text'
import type { BaseMap } from './base-map'
import { useGapPicture } from './gaps/use-gap-picture'
import { boundsOfAll } from './geometry/frame'
import type { Bounds } from './geometry/map-shapes'
import type { MapStage } from './map-stage'
import styles from './map-view.module.css'
import { flyToBounds, flyToPlace, showBounds, showTogether, useCamera } from './use-camera'
import { useDrawnLevels } from './use-drawn-levels'
import { type MapPicture, useMapPicture } from './use-map-picture'
import { useStage } from './use-stage'
import { useZoomStep } from './use-zoom-step'

// deck.gl comes with it, after the first picture of the ground.
const Drawing = lazy(() => import('./drawing'))
// Legend, credits, buttons and what the pointer asks for: nothing to say before there are data.
const Furniture = lazy(() => import('./furniture'))
// The drawing library comes with the first tool that is taken.
const DrawingTool = lazy(() => import('./drawing/drawing-tool'))

interface Props {
  readonly basemap: BaseMap
  /** Called once the map can be asked to move. */
  readonly onReady?: (port: MapPort) => void
}

/** Where the map opens while no boundary is loaded: the province's own extent. */
const PROVINCE: Bounds = [104.37, 19.28, 106.08, 20.68]
export function MapView({ basemap, onReady }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const legend = useRef<HTMLDivElement>(null)
  const picture = useMapPicture()
  const bounds = picture?.shapes.bounds ?? PROVINCE
  const { stage, failed } = useStage(element, basemap, bounds)
  const gaps = useGapPicture(picture)
  const { t } = useText()
  const titled = Boolean(picture?.decision || picture?.devices)
  useCamera(stage, bounds, titled)
  const zoom = useZoomStep(stage)
  const drawn = useDrawnLevels(zoom, picture)

  const showAll = useCallback(() => {
    if (!stage) return
    setCamera(null)
    showBounds(stage, bounds, true, titled)
  }, [stage, bounds, titled])
  const latest = useRef(picture)
  latest.current = picture
  useEffect(() => {
    if (stage && onReady)
      onReady(
        portOf(
          stage,
          showAll,
          () => latest.current,
          () => legend.current?.getBoundingClientRect() ?? null,
        ),
      )
  }, [stage, onReady, showAll])

  const { width, height } = useSize(element)
  return (
    <div className={styles.map} data-ready={stage !== null}>
      <div ref={element} className={styles.canvas} />
      {failed && <p className={styles.failed}>{t(failed === 'no-webgl' ? 'map.noWebgl' : 'map.broken')}</p>}
      {stage && picture && (
        <>
          <Suspense>
            <Drawing stage={stage} picture={picture} drawn={drawn} zoom={zoom} gaps={gaps} />
          </Suspense>
          <Suspense>
            {gaps?.tool && (
              <DrawingTool key={gaps.tool} stage={stage} shapes={picture.shapes} tool={gaps.tool} />
            )}
          </Suspense>
          <Suspense>
            <Furniture
              stage={stage}
              picture={picture}
              gaps={gaps}
              drawn={drawn}
              zoom={zoom}
              legend={legend}
              onShowAll={showAll}
              width={width}
              height={height}
            />
          </Suspense>
        </>
      )}
    </div>
  )
}

function portOf(
  stage: MapStage,
  showAll: () => void,
  pictureNow: () => MapPicture | null,
  legendNow: () => DOMRect | null,
): MapPort {
  const boundsOf = (code: CommuneCode): Bounds | null => {
    const picture = pictureNow()
    const at = picture ? communeIndex(picture.dataset).get(code) : undefined
    return at === undefined ? null : (picture?.shapes.boundsOf(at) ?? null)
  }
  return {
    showAll,
    flyToPlace: (lon, lat, box) => flyToPlace(stage, lon, lat, box),
    flyTo: code => {
      const bounds = boundsOf(code)
      if (bounds) flyToBounds(stage, bounds, legendNow())
    },
    showCommunes: codes => {
      const bounds = boundsOfAll(codes.map(boundsOf).filter(box => box !== null))
      if (bounds) showTogether(stage, bounds, legendNow())
    },
  }
}

function useSize(element: { readonly current: HTMLElement | null }) {
  const [size, setSize] = useState({ width: 1024, height: 768 })
  useEffect(() => {
    if (!element.current) return
    const watcher = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    watcher.observe(element.current)
    return () => watcher.disconnect()
  }, [element])
  return size
}
