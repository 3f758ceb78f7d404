/** The drawing tools: new shapes, and what can be done with the shape of the open mark. */
import { useState } from 'react'
import { useStore } from 'zustand'
import { cutMarkByCommunes } from '@/commands/cut-mark-by-communes'
import { setSnapping } from '@/commands/set-snapping'
import { startDrawing } from '@/commands/start-drawing'
import { stopDrawing } from '@/commands/stop-drawing'
import { useText } from '@/i18n/use-text'
import { currentPlan } from '@/store/document/current-plan'
import { gapResults } from '@/store/results/gap-results'
import { type DrawingTool, gapDesk } from '@/store/session/gap-desk'
import { Icon, type IconName } from '@/ui/icon'
import { PanelPart } from '@/ui/panel'
import styles from './gaps.module.css'

export function DrawingPart() {
  const { t } = useText()
  const snapping = useStore(gapDesk, state => state.snapping)
  const id = useStore(gapDesk, state => state.mark)
  const type = useStore(
    currentPlan,
    state => state.register.marks.find(mark => mark.id === id)?.geometry.type ?? null,
  )
  const across = useStore(gapResults, state => (id === null ? 0 : (state.facts.get(id)?.alsoIn.length ?? 0)))
  const [cut, setCut] = useState<number | null>(null)
  const none = type === null ? t('gaps.draw.noMark') : null
  return (
    <PanelPart title={t('gaps.draw.title')}>
      <div className={styles.tools}>
        <Tool tool="point" icon="point" />
        <Tool tool="line" icon="line" />
        <Tool tool="polygon" icon="polygon" />
        <Tool tool="edit" icon="edit" reason={none} />
        <Tool
          tool="split"
          icon="split"
          reason={none ?? (type === 'Point' ? t('gaps.draw.pointWhole') : null)}
        />
        <ToolButton
          icon="cut"
          label={t('gaps.draw.cut')}
          reason={
            none ??
            (type !== 'Polygon' ? t('gaps.draw.cutArea') : across === 0 ? t('gaps.draw.cutOne') : null)
          }
          onClick={() => {
            if (id !== null) setCut(cutMarkByCommunes(id))
          }}
        />
      </div>
      <p className={styles.soft} role="status">
        {cut !== null && t('gaps.draw.cutDone', { count: cut })}
      </p>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={snapping}
          onChange={event => setSnapping(event.currentTarget.checked)}
        />
        {t('gaps.draw.snapping')}
      </label>
    </PanelPart>
  )
}

interface ToolProps {
  readonly tool: DrawingTool
  readonly icon: IconName
  readonly reason?: string | null
}

function Tool({ tool, icon, reason = null }: ToolProps) {
  const { t } = useText()
  const active = useStore(gapDesk, state => state.tool === tool)
  return (
    <ToolButton
      icon={icon}
      label={t(`gaps.draw.${tool}`)}
      reason={reason}
      pressed={active}
      onClick={() => (active ? stopDrawing() : startDrawing(tool))}
    />
  )
}

interface ToolButtonProps {
  readonly icon: IconName
  readonly label: string
  readonly reason: string | null
  readonly pressed?: boolean
  readonly onClick: () => void
}

function ToolButton({ icon, label, reason, pressed, onClick }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      title={reason ?? label}
      aria-pressed={pressed}
      aria-disabled={reason !== null || undefined}
      aria-description={reason ?? undefined}
      onClick={reason === null ? onClick : undefined}
    >
      <Icon name={icon} size={18} />
      {label}
    </button>
  )
}
