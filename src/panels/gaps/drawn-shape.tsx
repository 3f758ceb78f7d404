/** Over the map: a shape was just drawn, and somebody must take it as a mark or throw it away. */
import '@/i18n/later-texts'
import { useStore } from 'zustand'
import { discardDrawing } from '@/commands/discard-drawing'
import { takeDrawing } from '@/commands/take-drawing'
import { useText } from '@/i18n/use-text'
import { gapDesk } from '@/store/session/gap-desk'
import { Button } from '@/ui/button'
import styles from './drawn-shape.module.css'

export function DrawnShape() {
  const { t } = useText()
  const drawn = useStore(gapDesk, state => state.drawn)
  if (!drawn) return null
  return (
    <section className={styles.card} aria-label={t('gaps.draw.title')}>
      <p role="status">{t(`gaps.draw.drawn.${drawn.type}`)}</p>
      <Button kind="main" onClick={() => takeDrawing()}>
        {t('gaps.draw.take')}
      </Button>
      <Button onClick={() => discardDrawing()}>{t('gaps.draw.drop')}</Button>
    </section>
  )
}
