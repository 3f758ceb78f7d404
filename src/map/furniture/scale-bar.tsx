/** Scale bar and north mark. The map is never turned: north is up. */
import { memo, useEffect, useState } from 'react'
import { useText } from '@/i18n/use-text'
import type { MapStage } from '../map-stage'
import { metresPerPixel, roundDistance } from './scale'
import styles from './scale-bar.module.css'

const LONGEST_PX = 120

export const ScaleBar = memo(function ScaleBar({ stage }: { readonly stage: MapStage }) {
  const { t, format } = useText()
  const [perPixel, setPerPixel] = useState(1)
  useEffect(() => {
    const { map } = stage
    const measure = () => setPerPixel(metresPerPixel(map.getCenter().lat, map.getZoom()))
    measure()
    map.on('move', measure)
    map.on('resize', measure)
    return () => {
      map.off('move', measure)
      map.off('resize', measure)
    }
  }, [stage])
  const metres = roundDistance(perPixel * LONGEST_PX)
  const length = metres >= 1000 ? `${format.integer(metres / 1000)} km` : `${format.integer(metres)} m`
  return (
    <div className={styles.row}>
      <div className={styles.scale} role="img" aria-label={t('map.scale', { length })}>
        <span>{length}</span>
        <span className={styles.bar} style={{ width: metres / perPixel }} />
      </div>
      <svg className={styles.north} viewBox="0 0 20 30" role="img" aria-label={t('map.northUp')}>
        <path d="M10 12L15 28L10 24.500L5 28Z" />
        <text x="10" y="9">
          {t('map.north')}
        </text>
      </svg>
    </div>
  )
})
