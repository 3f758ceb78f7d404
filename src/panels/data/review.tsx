/** One file on its way in: how far it is, what was recognised and found, what is asked, and the decision. */
import { Button, Progress } from '@mantine/core'
import { useRef } from 'react'
import { answerImport } from '@/commands/answer-import'
import { cancelImport } from '@/commands/cancel-import'
import { discardImport } from '@/commands/discard-import'
import { useText } from '@/i18n/use-text'
import type { ImportResult } from '@/ingest/import'
import type { PendingImport } from '@/store/imports/imports'
import { EmptyState } from '@/ui/empty-state'
import { Icon } from '@/ui/icon'
import { ColumnMatching } from './column-matching'
import { ConstantsPart } from './constants-part'
import { CountsBar } from './counts-bar'
import { Decision } from './decision'
import { FindingsList } from './findings-list'
import styles from './import-panel.module.css'
import { Questions } from './questions'
import { RecognisedPart } from './recognised-part'
import { ResourceChoice } from './resource-choice'

interface Props {
  readonly pending: PendingImport
  /** Its name stands on its tab already. */
  readonly named: boolean
  readonly onAccepted: () => void
}

export function Review({ pending, named, onAccepted }: Props) {
  const { t } = useText()
  const { id, fileName, state } = pending
  // While the file is read again after an answer, what was known stays in sight instead of jumping away.
  const last = useRef<ImportResult | null>(null)
  if (pending.result) last.current = pending.result
  const result = pending.result ?? last.current
  const again = result !== null && pending.result === null

  if (state === 'cancelled' || state === 'failed') return <Stopped pending={pending} named={named} />
  if (!result) {
    return (
      <div className={styles.body}>
        {!named && <FileLine name={fileName} />}
        <Reading id={id} progress={pending.progress} label={t('data.reading')} />
      </div>
    )
  }
  return (
    <>
      <FindingsList findings={result.findings} fileName={fileName}>
        {!named && <FileLine name={fileName} />}
        {again && <Reading id={id} progress={pending.progress} label={t('data.readAgain')} />}
        <div className={styles.known} data-stale={again || undefined} inert={again}>
          <ResourceChoice id={id} result={result} />
          <CountsBar rows={result.rows} format={result.recognised.format} />
          <Questions id={id} result={result} />
          <ConstantsPart id={id} result={result} answers={pending.answers} />
          <RecognisedPart recognised={result.recognised} />
          <ColumnMatching id={id} result={result} answers={pending.answers} />
        </div>
      </FindingsList>
      <Decision id={id} result={pending.result} onAccepted={onAccepted} />
    </>
  )
}

function FileLine({ name }: { readonly name: string }) {
  return (
    <p className={styles.file}>
      <Icon name="file" size={18} />
      <strong>{name}</strong>
    </p>
  )
}

function Reading({
  id,
  progress,
  label,
}: {
  readonly id: string
  readonly progress: number
  readonly label: string
}) {
  const { t, format } = useText()
  return (
    <div className={styles.reading}>
      <p role="status">{label}</p>
      <span>{format.share(progress)}</span>
      <Progress value={progress * 100} aria-label={label} className={styles.progress} />
      <Button size="xs" variant="default" onClick={() => cancelImport(id)}>
        {t('data.cancel')}
      </Button>
    </div>
  )
}

function Stopped({ pending, named }: Pick<Props, 'pending' | 'named'>) {
  const { id, fileName, state } = pending
  const { t } = useText()
  const failed = state === 'failed'
  return (
    <div className={styles.body}>
      {!named && <FileLine name={fileName} />}
      <EmptyState
        title={t(failed ? 'data.failed' : 'data.cancelled')}
        help={t(failed ? 'data.failedHelp' : 'data.cancelledHelp')}
      >
        <div className={styles.buttons}>
          <Button onClick={() => void answerImport(id, {})}>{t('data.retry')}</Button>
          <Button variant="default" onClick={() => discardImport(id)}>
            {t('data.discard')}
          </Button>
        </div>
      </EmptyState>
    </div>
  )
}
