/** Where the work on a mark stands, how it came there, and the steps that can be taken from here. */
import { useState } from 'react'
import { setMarkStatus, statusDayRefused } from '@/commands/set-mark-status'
import type { GapMark, MarkStatus } from '@/domain/gap/mark'
import { useText } from '@/i18n/use-text'
import { Button } from '@/ui/button'
import { Choice, PopoverButton } from '@/ui/popover-button'
import { DayField } from './day-field'
import styles from './mark-sheet.module.css'
import { nextStatuses } from './next-statuses'
import { useToday } from './use-day'

export function StatusPart({ mark }: { readonly mark: GapMark }) {
  const { t, format } = useText()
  const today = useToday()
  const [on, setOn] = useState<string | null>(null)
  const [rejecting, setRejecting] = useState(false)
  const [reason, setReason] = useState('')
  const { next, others } = nextStatuses(mark.status)
  const day = on ?? today
  const refused = statusDayRefused([mark.id], day)
  const refusal =
    refused &&
    t(refused.why === 'after-today' ? 'gaps.status.afterToday' : 'gaps.status.beforeLast', {
      day: format.date(refused.day),
    })

  const take = (status: MarkStatus) => {
    if (status === 'rejected') return setRejecting(true)
    setMarkStatus([mark.id], status, { on: day })
    setOn(null)
  }
  const reject = () => {
    setMarkStatus([mark.id], 'rejected', { on: day, reason: reason.trim() })
    setRejecting(false)
    setReason('')
    setOn(null)
  }
  return (
    <section className={styles.part}>
      <h3>{t('gaps.status.title')}</h3>
      <ol className={styles.history}>
        {mark.history.map(entry => (
          <li
            key={entry.id}
            data-status={entry.status}
            data-last={entry === mark.history.at(-1) || undefined}
          >
            <strong>{t(`registerFile.status.${entry.status}`)}</strong>
            <span>
              {format.date(entry.on)}
              {entry.by && ` · ${entry.by}`}
            </span>
            {entry.reason && <small>{entry.reason}</small>}
          </li>
        ))}
        {mark.history.length === 0 && (
          <li data-status={mark.status} data-last>
            <strong>{t(`registerFile.status.${mark.status}`)}</strong>
            <span>{format.date(mark.firstSeen)}</span>
          </li>
        )}
      </ol>
      <div className={styles.grid}>
        <DayField label={t('gaps.status.on')} value={day} onChange={setOn} />
        <div className={styles.under}>
          <PopoverButton button={t('gaps.status.other')} width={220}>
            {close =>
              refusal ??
              others.map(status => (
                <Choice
                  key={status}
                  onClick={() => {
                    take(status)
                    close()
                  }}
                >
                  {t(`registerFile.status.${status}`)}
                </Choice>
              ))
            }
          </PopoverButton>
        </div>
      </div>
      {rejecting ? (
        <div className={styles.asked}>
          <label htmlFor={`reason-${mark.id}`}>{t('gaps.status.reason')}</label>
          <input
            id={`reason-${mark.id}`}
            className={styles.input}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
          <div className={styles.row}>
            <Button
              kind="main"
              reason={refusal ?? (reason.trim() === '' ? t('gaps.status.reasonNeeded') : null)}
              onClick={reject}
            >
              {t('gaps.status.reject')}
            </Button>
            <Button onClick={() => setRejecting(false)}>{t('gaps.cancel')}</Button>
          </div>
        </div>
      ) : (
        next && (
          <div>
            <Button kind="main" reason={refusal} onClick={() => take(next)}>
              {t('gaps.status.next', { status: t(`registerFile.status.${next}`).toLowerCase() })}
            </Button>
          </div>
        )
      )}
    </section>
  )
}
