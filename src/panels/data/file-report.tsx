/** The report of a file in use: what was left out of it stays visible. */
import { Button } from '@mantine/core'
import { useText } from '@/i18n/use-text'
import type { KeptOverlay } from '@/store/persistence/overlays'
import { Icon } from '@/ui/icon'
import { CountsBar } from './counts-bar'
import { FindingsList } from './findings-list'
import styles from './import-panel.module.css'
import { RecognisedPart } from './recognised-part'

interface Props {
  readonly kept: KeptOverlay
  readonly onBack: () => void
}

export function FileReport({ kept, onBack }: Props) {
  const { t } = useText()
  const { report, overlay } = kept
  const file = overlay.source.fileName ?? report.file
  return (
    <section className={styles.panel} aria-label={t('data.reportOf', { file })}>
      <header className={styles.head}>
        <h2>{t('data.report')}</h2>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon name="chevronLeft" size={14} />}
          onClick={onBack}
        >
          {t('data.back')}
        </Button>
      </header>
      <FindingsList findings={report.findings} fileName={file}>
        <p className={styles.file}>
          <Icon name="file" size={18} />
          <strong>{file}</strong>
          <span>{t(`domain.resource.${overlay.resource}`)}</span>
        </p>
        <CountsBar rows={report.rows} format={report.recognised.format} />
        <RecognisedPart recognised={report.recognised} />
      </FindingsList>
    </section>
  )
}
