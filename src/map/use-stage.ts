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
  /** `no-webgl`: the browser gives no WebGL 2; `broken`: anything else, reported to the page. */
  readonly failed: 'no-webgl' | 'broken' | null
}

/** Asked only after a failure: a context costs memory. */
function hasWebgl2(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}

export function useStage(element: RefObject<HTMLElement | null>, base: BaseMap, bounds: Bounds): Opened {
  const [opened, setOpened] = useState<Opened>({ stage: null, failed: null })
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
        setOpened({ stage, failed: null })
      },
      (error: unknown) => {
        const webgl = hasWebgl2()
        if (webgl) globalThis.reportError(error)
        if (!closed) setOpened({ stage: null, failed: webgl ? 'broken' : 'no-webgl' })
      },
    )
    return () => {
      closed = true
      own?.close()
      setOpened({ stage: null, failed: null })
    }
  }, [element, base])
  return opened
}
