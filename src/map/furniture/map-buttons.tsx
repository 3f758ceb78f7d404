/** Nearer, farther, whole province. */
import { memo } from 'react'
import { useText } from '@/i18n/use-text'
import { IconButton } from '@/ui/icon-button'
import type { MapStage } from '../map-stage'
import styles from './map-buttons.module.css'

interface Props {
  readonly stage: MapStage
  readonly onShowAll: () => void
}

const BY_HAND = { byHand: true }

export const MapButtons = memo(function MapButtons({ stage, onShowAll }: Props) {
  const { t } = useText()
  const { map } = stage
  return (
    <section className={styles.buttons} aria-label={t('map.camera')}>
      <IconButton
        icon="plus"
        label={t('map.zoomIn')}
        onClick={() => map.zoomIn({ duration: 200 }, BY_HAND)}
      />
      <IconButton
        icon="minus"
        label={t('map.zoomOut')}
        onClick={() => map.zoomOut({ duration: 200 }, BY_HAND)}
      />
      <button
        type="button"
        className={styles.all}
        aria-label={t('map.wholeProvince')}
        title={t('map.wholeProvince')}
        onClick={onShowAll}
      >
        <svg width="18" height="18" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M3 7.500V3h4.500M12.500 3H17v4.500M17 12.500V17h-4.500M7.500 17H3v-4.500" />
        </svg>
      </button>
    </section>
  )
})
