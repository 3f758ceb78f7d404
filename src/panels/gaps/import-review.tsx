/** What a list would change: new, changed, the same, waiting; and what somebody must decide first. */
import { useState } from 'react'
import { useStore } from 'zustand'
import { type TakenRegister, takeRegister } from '@/commands/take-register'
import type { MarkId } from '@/domain/gap/mark'
import { useText } from '@/i18n/use-text'
import type { ReadRow, RegisterAnswer, RegisterReview } from '@/ingest/register/register-review'
import { currentPlan } from '@/store/document/current-plan'
import { Button } from '@/ui/button'
import { Dialog, DialogBody, DialogFoot } from '@/ui/dialog'
import { WorksShown } from '../works/works-shown'
import styles from './import-review.module.css'
import { useRegisterFinding } from './use-register-finding'

/** More findings than these say nothing more to a reader; the rest are counted. */
const MOST = 200
const WIDTH = 640

interface Props {
  readonly name: string
  /** `null`: the file is being read. */
  readonly review: RegisterReview | null
  readonly onAnswer: (row: number, answer: RegisterAnswer) => void
  readonly onClose: () => void
}

export function ImportReview({ name, review, onAnswer, onClose }: Props) {
  const { t } = useText()
  const [taken, setTaken] = useState<TakenRegister | null>(null)
  return (
    <Dialog
      title={t('gaps.review.title', { name })}
      closeLabel={t('app.close')}
      width={WIDTH}
      onClose={onClose}
    >
      {close => (
        <>
          {taken ? (
            <DialogBody role="status">
              <p>{t('gaps.review.taken', { added: taken.added.length, changed: taken.changed.length })}</p>
              <div>
                <Button kind="main" onClick={close}>
                  {t('app.close')}
                </Button>
              </div>
            </DialogBody>
          ) : review ? (
            <Reviewed
              review={review}
              onAnswer={onAnswer}
              onTake={() => setTaken(takeRegister(review))}
              onClose={close}
            />
          ) : (
            <DialogBody role="status">{t('gaps.review.reading')}</DialogBody>
          )}
          <WorksShown kinds={['readRegister']} />
        </>
      )}
    </Dialog>
  )
}

interface ReviewedProps {
  readonly review: RegisterReview
  readonly onAnswer: Props['onAnswer']
  readonly onTake: () => void
  readonly onClose: () => void
}

function Reviewed({ review, onAnswer, onTake, onClose }: ReviewedProps) {
  const { t, format } = useText()
  const sentence = useRegisterFinding()
  const counts = ['new', 'changed', 'unchanged', 'waiting', 'repeated'] as const
  const toTake = review.new + review.changed
  const waiting = review.rows.filter(({ state }) => state === 'waiting')
  return (
    <>
      <DialogBody>
        <dl className={styles.counts}>
          {counts.map(state => (
            <div key={state} data-zero={review[state] === 0 || undefined}>
              <dt>{t(`gaps.review.state.${state}`)}</dt>
              <dd>{format.integer(review[state])}</dd>
            </div>
          ))}
        </dl>
        {waiting.length > 0 && (
          <section>
            <h3 className={styles.listTitle}>{t('gaps.review.decide', { count: waiting.length })}</h3>
            <ul className={styles.list}>
              {waiting.slice(0, MOST).map(row => (
                <Waiting key={row.row} row={row} onAnswer={onAnswer} />
              ))}
            </ul>
          </section>
        )}
        {review.findings.length > 0 && (
          <section>
            <h3 className={styles.listTitle}>
              {t('gaps.review.findings', { count: review.findings.length })}
            </h3>
            <ul className={styles.list}>
              {review.findings.slice(0, MOST).map((finding, at) => (
                <li
                  // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same, and the list never moves
                  key={at}
                  data-severity={finding.severity}
                >
                  {finding.row !== null && <span>{t('gaps.review.row', { row: finding.row })}</span>}
                  {sentence(finding)}
                </li>
              ))}
            </ul>
            {review.findings.length > MOST && (
              <p className={styles.soft}>{t('gaps.review.more', { count: review.findings.length - MOST })}</p>
            )}
          </section>
        )}
      </DialogBody>
      <DialogFoot>
        <Button kind="main" reason={toTake === 0 ? t('gaps.review.nothing') : null} onClick={onTake}>
          {t('gaps.review.take', { count: toTake, value: format.integer(toTake) })}
        </Button>
        <Button onClick={onClose}>{t('gaps.cancel')}</Button>
      </DialogFoot>
    </>
  )
}

/** A row that waits: which mark it speaks of, or that it is a new one. */
function Waiting({ row, onAnswer }: { readonly row: ReadRow; readonly onAnswer: Props['onAnswer'] }) {
  const { t } = useText()
  const sentence = useRegisterFinding()
  const nameOf = useMarkName()
  return (
    <li>
      <span>{t('gaps.review.row', { row: row.row })}</span>
      {row.fields.name && <strong>{row.fields.name}</strong>} {row.findings.map(sentence).join(' ')}
      {row.candidates.length > 0 && (
        <div className={styles.answers}>
          {row.candidates.map(id => (
            <Button key={id} onClick={() => onAnswer(row.row, { kind: 'mark', id })}>
              {nameOf(id)}
            </Button>
          ))}
          <Button onClick={() => onAnswer(row.row, { kind: 'new' })}>{t('gaps.review.isNew')}</Button>
        </div>
      )}
    </li>
  )
}

function useMarkName(): (id: MarkId) => string {
  const { t, format } = useText()
  const marks = useStore(currentPlan, state => state.register.marks)
  return id => {
    const mark = marks.find(each => each.id === id)
    return mark ? `${mark.name ?? t('gaps.sheet.unnamed')} (${format.date(mark.firstSeen)})` : id
  }
}
