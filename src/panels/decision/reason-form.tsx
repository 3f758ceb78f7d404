/** A reason to type for a choice, and who gives it. */
import { useEffect, useId, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { ChoiceState } from '@/domain/plan/plan-records'
import { useText } from '@/i18n/use-text'
import { author } from '@/store/session/author'
import { Button } from '@/ui/button'
import field from '@/ui/field.module.css'
import { AuthorField } from './author-field'
import styles from './decision.module.css'

interface Props {
  /** What is being said: the example in the empty field is a reason for just that. */
  readonly state: Exclude<ChoiceState, 'open'>
  /** Why a reason and a name are needed; `null`: both may be left out. */
  readonly needed: string | null
  readonly first: string
  readonly onRecord: (reason: string | null) => void
  readonly onCancel: () => void
}

export function ReasonForm({ state, needed, first, onRecord, onCancel }: Props) {
  const { t } = useText()
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(first)
  const by = useStore(author, ({ name }) => name)
  // A name that is still being typed counts: leaving the field for the button keeps it.
  const [named, setNamed] = useState<string | null>(null)
  const reason = text.trim() || null
  const lacks =
    needed === null
      ? null
      : reason === null
        ? t('decision.choice.reasonFirst')
        : !(named ?? by)?.trim()
          ? t('decision.choice.authorFirst')
          : null
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
          placeholder={t(`decision.choice.example.${state}`)}
          required={needed !== null}
          aria-describedby={needed ? `${id}needed` : undefined}
          onChange={event => setText(event.currentTarget.value)}
        />
      </div>
      <AuthorField needed={needed !== null} onType={setNamed} />
      <div className={styles.buttons}>
        <Button kind="main" reason={lacks} onClick={() => onRecord(reason)}>
          {t('decision.choice.record')}
        </Button>
        <Button onClick={onCancel}>{t('decision.choice.cancel')}</Button>
      </div>
    </form>
  )
}
