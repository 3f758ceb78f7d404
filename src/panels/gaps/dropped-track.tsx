/** A GPX track that was dropped while one works on gaps: are these readings, or the shape of a road without signal? */
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { bringData } from '@/commands/bring-file'
import { useText } from '@/i18n/use-text'
import { brought } from '@/store/imports/brought'
import { Button } from '@/ui/button'
import { IconButton } from '@/ui/icon-button'
import styles from './plan-menu.module.css'
import { TrackPart } from './track-part'

export function DroppedTrack() {
  const { t } = useText()
  const file = useStore(brought, state => state.tracks[0] ?? null)
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    if (file) setText(null)
  }, [file])
  const done = () => {
    brought.setState(({ tracks }) => ({ tracks: tracks.slice(1) }))
    setText(null)
  }
  return (
    <div role="status">
      {file && (
        <section className={styles.dropped} aria-label={t('gaps.track.title')}>
          <strong>{file.name}</strong>
          <IconButton icon="close" size={24} label={t('app.close')} onClick={done} />
          {text === null ? (
            <div className={styles.asked}>
              <p>{t('gaps.track.ask')}</p>
              <div className={styles.choices}>
                <Button
                  onClick={() => {
                    done()
                    void bringData(file)
                  }}
                >
                  {t('gaps.track.asReadings')}
                </Button>
                <Button onClick={() => void file.text().then(setText)}>{t('gaps.track.asShape')}</Button>
              </div>
              <p className={styles.help}>{t('gaps.track.help')}</p>
            </div>
          ) : (
            <div className={styles.asked}>
              <TrackPart text={text} onDone={done} />
            </div>
          )}
        </section>
      )}
    </div>
  )
}
