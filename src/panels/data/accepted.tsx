/** What was taken: what it changed, where to see it, and the report that stays. */
import { Button } from '@mantine/core'
import { useStore } from 'zustand'
import { removeOverlay } from '@/commands/remove-overlay'
import { setDevicePart } from '@/commands/set-device-part'
import { setLayers } from '@/commands/set-layers'
import { setWorkspace } from '@/commands/set-workspace'
import { useText } from '@/i18n/use-text'
import { imports } from '@/store/imports/imports'
import type { KeptOverlay } from '@/store/persistence/overlays'
import { Icon } from '@/ui/icon'
import { IconButton } from '@/ui/icon-button'
import styles from './accepted.module.css'
import { CountsBar } from './counts-bar'
import { whereSeen } from './where-seen'

interface Props {
  readonly accepted: readonly KeptOverlay[]
  readonly onReport: (id: string) => void
}

export function Accepted({ accepted, onReport }: Props) {
  const { t } = useText()
  const newestFirst = [...accepted].reverse()
  return (
    <section className={styles.accepted} aria-label={t('data.inUse')}>
      <h3>{t('data.inUse')}</h3>
      {newestFirst.map(kept => (
        <AcceptedEntry key={kept.id} kept={kept} onReport={onReport} />
      ))}
    </section>
  )
}

interface EntryProps {
  readonly kept: KeptOverlay
  readonly onReport: Props['onReport']
  /** Without the bar: other files wait below and need the room. */
  readonly compact?: boolean
}

export function AcceptedEntry({ kept, onReport, compact = false }: EntryProps) {
  const { t, format } = useText()
  const unkept = useStore(imports, state => state.unkept.includes(kept.id))
  const { resource, mode, source } = kept.overlay
  const { rows, recognised } = kept.report
  const seen = whereSeen(resource)
  const file = source.fileName ?? ''
  return (
    <article className={styles.entry}>
      <header>
        <span className={styles.check}>
          <Icon name="check" size={14} />
        </span>
        <div role="status">
          <strong>{file}</strong>
          <p>
            {t(`data.done.${mode}`, {
              taken: format.integer(source.count),
              resource: t(`domain.resource.${resource}`),
            })}
          </p>
        </div>
        <IconButton
          icon="trash"
          size={28}
          label={t('data.remove', { file })}
          onClick={() => void removeOverlay(kept.id)}
        />
      </header>
      {unkept && <p className={styles.warn}>{t('data.unkept')}</p>}
      {!compact && rows.in !== rows.taken && <CountsBar rows={rows} format={recognised.format} />}
      <div className={styles.buttons}>
        {seen && (
          <Button
            size="xs"
            onClick={() => {
              setLayers(seen.layers)
              if (seen.part) setDevicePart(seen.part)
              setWorkspace(seen.workspace)
            }}
          >
            {t(`data.see.${seen.workspace}`)}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => onReport(kept.id)}>
          {t('data.report')}
          {kept.report.findings.length > 0 && ` (${format.integer(kept.report.findings.length)})`}
        </Button>
      </div>
    </article>
  )
}
