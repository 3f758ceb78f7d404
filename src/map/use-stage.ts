/** Opens the stage in an element and closes it with the component. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import { t } from '@/i18n/text'
import { session } from '@/store/session/session'
import type { BaseMap } from './base-map'
import type { Bounds } from './geometry/map-shapes'
import { type MapStage, openStage } from './map-stage'

interface Opened {
  /** `null` until the map can be drawn on. */
  readonly stage: MapStage | null
  /** The browser gave no WebGL 2, or lost it before the map was there. */
  readonly failed: boolean
}

export function useStage(element: RefObject<HTMLElement | null>, base: BaseMap, bounds: Bounds): Opened {
  const [opened, setOpened] = useState<Opened>({ stage: null, failed: false })
  // Only where the map opens: later bounds are the camera's matter.
  const first = useRef(bounds)
  useEffect(() => {
    if (!element.current) return
    let closed = false
    let own: MapStage | null = null
    const language = session.getState().language
    openStage(element.current, { base, bounds: first.current, language, title: t('map.title') }).then(
      stage => {
        if (closed) return stage.close()
        own = stage
        setOpened({ stage, failed: false })
      },
      () => closed || setOpened({ stage: null, failed: true }),
    )
    return () => {
      closed = true
      own?.close()
      setOpened({ stage: null, failed: false })
    }
  }, [element, base])
  return opened
}
