/** Over the map while a tool is in hand: how it goes, and its keys as buttons, for fingers. */
import { useState } from 'react'
import { stopDrawing } from '@/commands/stop-drawing'
import type { MarkGeometry } from '@/domain/gap/mark'
import { useText } from '@/i18n/use-text'
import type { DrawingTool } from '@/store/session/gap-desk'
import { Button } from '@/ui/button'
import type { DrawSession, Refusal } from './draw-session'
import styles from './drawing-bar.module.css'

export type Notice = Refusal | 'does-not-cut'

interface Props {
  readonly tool: DrawingTool
  readonly session: DrawSession
  /** Corners that are set. */
  readonly corners: number
  readonly notice: Notice | null
  /** Of the mark in hand. */
  readonly shape: MarkGeometry | null
}

/** Corners that a shape needs at least. */
const NEEDED: Record<DrawingTool, number> = { point: 1, line: 2, split: 2, polygon: 3, edit: 0 }

export function DrawingBar({ tool, session, corners, notice, shape }: Props) {
  const { t } = useText()
  const [removing, setRemoving] = useState(false)
  const drawsCorners = tool === 'line' || tool === 'polygon' || tool === 'split'
  const short = NEEDED[tool] - corners
  return (
    <>
      <div className={styles.centre} aria-hidden="true" data-tool={tool} />
      <section className={styles.bar} aria-label={t('map.drawing.bar')}>
        <p role="status" data-warning={notice !== null || undefined}>
          {notice ? t(`map.drawing.notice.${notice}`) : t(`map.drawing.how.${how(tool, shape, corners)}`)}
        </p>
        <div className={styles.buttons}>
          {tool !== 'edit' && (
            <Button title={t('map.drawing.placeKey')} onClick={session.placeAtCentre}>
              {t('map.drawing.place')}
            </Button>
          )}
          {drawsCorners && (
            <>
              <Button
                title={t('map.drawing.backKey')}
                reason={corners > 0 ? null : t('map.drawing.noCorner')}
                onClick={session.removeLastCorner}
              >
                {t('map.drawing.back')}
              </Button>
              <Button
                kind="main"
                title={t('map.drawing.finishKey')}
                reason={short > 0 ? t('map.drawing.tooFew', { count: short }) : null}
                onClick={session.finish}
              >
                {t('map.drawing.finish')}
              </Button>
            </>
          )}
          {tool === 'edit' && shape?.type !== 'Point' && (
            <Button
              pressed={removing}
              onClick={() => {
                session.setRemoving(!removing)
                setRemoving(!removing)
              }}
            >
              {t('map.drawing.remove')}
            </Button>
          )}
          <Button title={t('map.drawing.stopKey')} onClick={stopDrawing}>
            {t(tool === 'edit' ? 'map.drawing.done' : 'map.drawing.stop')}
          </Button>
        </div>
      </section>
    </>
  )
}

function how(tool: DrawingTool, shape: MarkGeometry | null, corners: number) {
  if (tool === 'edit') return shape?.type === 'Point' ? 'movePoint' : 'edit'
  if (tool === 'point') return 'point'
  if (corners === 0) return tool
  return tool === 'polygon' && corners < 3 ? 'polygonMore' : 'finish'
}
