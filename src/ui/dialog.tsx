/** A dialog over the page: title and cross above, what it is about below, as wide as asked and never wider than the window. */
import { type CSSProperties, type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './dialog.module.css'
import { IconButton } from './icon-button'

interface Props {
  readonly title: string
  /** What the cross is called. */
  readonly closeLabel: string
  /** CSS pixels, at the most. */
  readonly width: number
  /** Called once it is closed, by whatever way. */
  readonly onClose: () => void
  /** Below the title; `close` closes it. Put what scrolls into `DialogBody`, what stays into `DialogFoot`. */
  readonly children: (close: () => void) => ReactNode
}

export function Dialog({ title, closeLabel, width, onClose, children }: Props) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const close = () => dialog.current?.close()
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      style={{ '--dialog-width': `${width}px` } as CSSProperties}
      aria-labelledby={id}
      onClose={onClose}
    >
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        <IconButton icon="close" label={closeLabel} onClick={close} />
      </header>
      {children(close)}
    </dialog>
  )
}

interface PartProps {
  readonly children: ReactNode
  /** `status`: read out when it changes. */
  readonly role?: 'status'
}

export const DialogBody = ({ children, role }: PartProps) => (
  <div className={styles.body} role={role}>
    {children}
  </div>
)

export const DialogFoot = ({ children }: PartProps) => <footer className={styles.foot}>{children}</footer>
