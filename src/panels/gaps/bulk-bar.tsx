/** An edit of every ticked mark at once: each choice is one step that can be taken back. */
import { useState } from 'react'
import { editMarks } from '@/commands/edit-marks'
import { removeMarks } from '@/commands/remove-marks'
import { setMarkStatus } from '@/commands/set-mark-status'
import { tickMarks } from '@/commands/tick-marks'
import { FUNDINGS, type Funding, MARK_STATUSES, type MarkId, type MarkStatus } from '@/domain/gap/mark'
import { useText } from '@/i18n/use-text'
import { Button } from '@/ui/button'
import { Choice, PopoverButton } from '@/ui/popover-button'
import { quarterName, quartersFrom } from './quarters'
import styles from './register-drawer.module.css'
import { useToday } from './use-day'
import { useOperators } from './use-operators'

export function BulkBar({ ticked }: { readonly ticked: readonly MarkId[] }) {
  const { t } = useText()
  const today = useToday()
  const { operators } = useOperators()
  const [rejecting, setRejecting] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <section className={styles.bulk} aria-label={t('gaps.bulk.title')}>
      <strong role="status">{t('gaps.bulk.count', { count: ticked.length })}</strong>
      {rejecting ? (
        <>
          <input
            className={styles.search}
            aria-label={t('gaps.status.reason')}
            placeholder={t('gaps.status.reason')}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
          <Button
            kind="main"
            reason={reason.trim() === '' ? t('gaps.status.reasonNeeded') : null}
            onClick={() => {
              setMarkStatus(ticked, 'rejected', { on: today, reason: reason.trim() })
              setRejecting(false)
              setReason('')
            }}
          >
            {t('gaps.status.reject')}
          </Button>
          <Button onClick={() => setRejecting(false)}>{t('gaps.cancel')}</Button>
        </>
      ) : (
        <>
          <Pick
            label={t('gaps.field.status')}
            options={MARK_STATUSES.map(value => ({ value, label: t(`registerFile.status.${value}`) }))}
            onPick={status =>
              status === 'rejected'
                ? setRejecting(true)
                : setMarkStatus(ticked, status as MarkStatus, { on: today })
            }
          />
          <Pick
            label={t('gaps.field.assignedOperator')}
            options={operators.map(value => ({ value, label: value }))}
            onPick={assignedOperator => editMarks(ticked, { assignedOperator })}
          />
          <Pick
            label={t('gaps.field.deadline')}
            options={quartersFrom(today).map(value => ({
              value,
              label: t('gaps.deadline.quarterName', { name: quarterName(value) ?? value }),
            }))}
            onPick={deadline => editMarks(ticked, { deadline })}
          />
          <Pick
            label={t('gaps.field.funding')}
            options={FUNDINGS.map(value => ({ value, label: t(`registerFile.funding.${value}`) }))}
            onPick={funding => editMarks(ticked, { funding: funding as Funding })}
          />
          <Button
            onClick={() => {
              removeMarks(ticked)
              tickMarks([])
            }}
          >
            {t('gaps.bulk.remove')}
          </Button>
        </>
      )}
      <Button onClick={() => tickMarks([])}>{t('gaps.bulk.clear')}</Button>
    </section>
  )
}

interface PickProps {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onPick: (value: string) => void
}

/** A list that acts when something is chosen. */
function Pick({ label, options, onPick }: PickProps) {
  return (
    <PopoverButton className={styles.pick} button={label} width={220}>
      {close =>
        options.map(option => (
          <Choice
            key={option.value}
            onClick={() => {
              onPick(option.value)
              close()
            }}
          >
            {option.label}
          </Choice>
        ))
      }
    </PopoverButton>
  )
}
