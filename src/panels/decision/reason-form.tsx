/** A reason to type for a choice, and who gives it. */
import { useEffect, useId, useRef, useState } from 'react'
import { useText } from '@/i18n/use-text'
import { Button } from '@/ui/button'
import field from '@/ui/field.module.css'
import { AuthorField } from './author-field'
import styles from './decision.module.css'

interface Props {
  /** Why a reason is needed; `null`: it may be left out. */
  readonly needed: string | null
  readonly first: string
  readonly onRecord: (reason: string | null) => void
  readonly onCancel: () => void
}

export function ReasonForm({ needed, first, onRecord, onCancel }: Props) {
  const { t } = useText()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(first)
  const reason = text.trim() || null
  useEffect(() => area.current?.focus(), [])
  return (
    <form
      className={styles.form}
      onSubmit={event => event.preventDefault()}
      onKeyDown={event => event.key === 'Escape' && onCancel()}
    >
      {needed && <p id={`${id}needed`}>{needed}</p>}
      <div className={field.field}>
        <label className={field.label} htmlFor={id}>
          {t('decision.choice.reasonLabel')}
        </label>
        <textarea
          ref={area}
          id={id}
          className={field.input}
          rows={2}
          value={text}
          placeholder={t('decision.choice.reasonPlaceholder')}
          required={needed !== null}
          aria-describedby={needed ? `${id}needed` : undefined}
          onChange={event => setText(event.currentTarget.value)}
        />
      </div>
      <AuthorField />
      <div className={styles.buttons}>
        <Button
          kind="main"
          reason={needed !== null && reason === null ? t('decision.choice.reasonFirst') : null}
          onClick={() => onRecord(reason)}
        >
          {t('decision.choice.record')}
        </Button>
        <Button onClick={onCancel}>{t('decision.choice.cancel')}</Button>
      </div>
    </form>
  )
}
