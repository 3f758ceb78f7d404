/** The frame of a help with weights: title, what it asks, and below it to use what came out or to leave all as it was. */
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useText } from '@/i18n/use-text'
import { Button } from '@/ui/button'
import { IconButton } from '@/ui/icon-button'
import styles from './help-dialog.module.css'

interface Props {
  readonly title: string
  readonly about: string
  /** Why there is nothing to use yet; `null` = there is. */
  readonly notYet: string | null
  readonly onApply: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

export function HelpDialog({ title, about, notYet, onApply, onClose, children }: Props) {
  const { t } = useText()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const close = () => dialog.current?.close()
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={onClose}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        <IconButton icon="close" label={t('app.close')} onClick={close} />
      </header>
      <div className={styles.body}>
        <p className={styles.about}>{about}</p>
        {children}
      </div>
      <footer className={styles.foot}>
        <Button
          kind="main"
          reason={notYet}
          onClick={() => {
            onApply()
            close()
          }}
        >
          {t('weightsHelp.apply')}
        </Button>
        <Button onClick={close}>{t('weightsHelp.cancel')}</Button>
        {notYet && <span className={styles.soft}>{notYet}</span>}
      </footer>
    </dialog>
  )
}
