/** Title and note of a decision: to freeze one, or to change what it is called. */
import { useEffect, useId, useRef, useState } from 'react'
import { useText } from '@/i18n/use-text'
import { Button } from '@/ui/button'
import field from '@/ui/field.module.css'
import { AuthorField } from './author-field'
import styles from './decision.module.css'

interface Props {
  readonly about?: string
  readonly action: string
  readonly first: { readonly title: string; readonly note: string }
  readonly withAuthor?: boolean
  readonly onSave: (words: { readonly title: string; readonly note: string | null }) => void
  readonly onCancel: () => void
}

export function DecisionWordsForm({ about, action, first, withAuthor, onSave, onCancel }: Props) {
  const { t } = useText()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [title, setTitle] = useState(first.title)
  const [note, setNote] = useState(first.note)
  useEffect(() => input.current?.focus(), [])
  const save = () => {
    if (title.trim() !== '') onSave({ title: title.trim(), note: note.trim() || null })
  }
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
      onKeyDown={event => event.key === 'Escape' && onCancel()}
    >
      {about && <p>{about}</p>}
      <div className={field.field}>
        <label className={field.label} htmlFor={id}>
          {t('decision.freeze.title')}
        </label>
        <input
          ref={input}
          id={id}
          className={field.input}
          value={title}
          placeholder={t('decision.freeze.titlePlaceholder')}
          autoComplete="off"
          onChange={event => setTitle(event.currentTarget.value)}
        />
      </div>
      <div className={field.field}>
        <label className={field.label} htmlFor={`${id}note`}>
          {t('decision.freeze.note')}
        </label>
        <textarea
          id={`${id}note`}
          className={field.input}
          rows={2}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
        />
      </div>
      {withAuthor && <AuthorField nameless={t('decision.freeze.nameless')} />}
      <div className={styles.buttons}>
        <Button
          kind="main"
          reason={title.trim() === '' ? t('decision.freeze.needTitle') : null}
          onClick={save}
        >
          {action}
        </Button>
        <Button onClick={onCancel}>{t('decision.freeze.cancel')}</Button>
      </div>
    </form>
  )
}
