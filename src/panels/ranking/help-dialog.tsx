/** The frame of a help with weights: title, what it asks, and below it to use what came out or to leave all as it was. */
import type { ReactNode } from 'react'
import { useText } from '@/i18n/use-text'
import { Button } from '@/ui/button'
import { Dialog, DialogBody, DialogFoot } from '@/ui/dialog'
import styles from './help-dialog.module.css'

const WIDTH = 720

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
  return (
    <Dialog title={title} closeLabel={t('app.close')} width={WIDTH} onClose={onClose}>
      {close => (
        <>
          <DialogBody>
            <p className={styles.soft}>{about}</p>
            {children}
          </DialogBody>
          <DialogFoot>
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
          </DialogFoot>
        </>
      )}
    </Dialog>
  )
}
