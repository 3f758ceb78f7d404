/** What lies over the drawn map: legend, credits, scale, buttons and the words beside the pointer. */
import '@/i18n/register-texts'
import '@/i18n/sureness-texts'
import { lazy, type RefObject, Suspense } from 'react'
import { Credits } from './furniture/credits'
import { Legend } from './furniture/legend'
import { MapButtons } from './furniture/map-buttons'
import { ScaleBar } from './furniture/scale-bar'
import { Tooltip } from './furniture/tooltip'
import type { GapPicture } from './gaps/use-gap-picture'
import type { MapStage } from './map-stage'
import styles from './map-view.module.css'
import type { MapPicture } from './use-map-picture'
import { usePointer } from './use-pointer'

// With its words, when the first decision is opened.
const DecisionBanner = lazy(() => import('./furniture/decision-banner'))

// With its words and the kit, when the devices workspace is opened.
const DeviceSwitch = lazy(() => import('./furniture/device-switch'))

interface Props {
  readonly stage: MapStage
  readonly picture: MapPicture
  /** `null` outside the gaps workspace. */
  readonly gaps: GapPicture | null
  /** Alert levels as they are drawn. */
  readonly drawn: Uint8Array
  /** Of the map, in steps. */
  readonly zoom: number
  /** Whoever moves the map keeps clear of it. */
  readonly legend: RefObject<HTMLDivElement | null>
  readonly onShowAll: () => void
  /** Of the map, in pixels. */
  readonly width: number
  readonly height: number
}

/** Below these the legend opens folded; from `wide` on it may take two columns. Pixels of the map. */
const ROOM = { narrow: 560, low: 420, wide: 1000 } as const

export default function Furniture(props: Props) {
  const { stage, picture, gaps, drawn, zoom, legend, onShowAll, width, height } = props
  const pointed = usePointer(stage, picture, gaps)
  return (
    <>
      {picture.decision && (
        <div className={styles.topLeft}>
          <Suspense>
            <DecisionBanner decision={picture.decision.decision} />
          </Suspense>
        </div>
      )}
      {picture.devices && (
        <div className={styles.topLeft}>
          <Suspense>
            <DeviceSwitch shown={picture.devices} />
          </Suspense>
        </div>
      )}
      <div className={styles.topRight}>
        <MapButtons stage={stage} onShowAll={onShowAll} />
      </div>
      <div className={styles.bottom}>
        <div ref={legend} className={styles.legend}>
          <Legend
            picture={picture}
            gaps={gaps}
            drawn={drawn}
            zoom={zoom}
            folded={width < ROOM.narrow || height < ROOM.low}
            wide={width >= ROOM.wide}
          />
        </div>
        <div className={styles.credits}>
          <ScaleBar stage={stage} />
          <Credits picture={picture} gaps={gaps} />
        </div>
      </div>
      {pointed && <Tooltip picture={picture} gaps={gaps} pointed={pointed} width={width} height={height} />}
    </>
  )
}
