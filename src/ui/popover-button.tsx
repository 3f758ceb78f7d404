/**
 * A button that opens a small sheet beside itself. The browser's own popover keeps it on top, closes it on Escape or on
 * a click elsewhere, and gives the focus back; ours is only the place where it stands.
 */
import { type ReactNode, useId, useRef, useState } from 'react'
import styles from './popover-button.module.css'

interface Props {
  /** What the button shows. */
  readonly button: ReactNode
  /** Name of the button, where what it shows is not words. */
  readonly label?: string
  readonly className?: string
  readonly width?: number
  /** What the sheet holds, made when it opens; `close` shuts it. */
  readonly children: (close: () => void) => ReactNode
}

const GAP = 4
const MARGIN = 8

export function PopoverButton({ button, label, className, width = 280, children }: Props) {
  const id = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)

  const place = () => {
    if (!opener.current || !sheet.current) return
    const from = opener.current.getBoundingClientRect()
    const left = Math.max(MARGIN, Math.min(from.left, innerWidth - width - MARGIN))
    const below = innerHeight - from.bottom - GAP - MARGIN
    const above = from.top - GAP - MARGIN
    const upwards = below < 320 && above > below
    sheet.current.style.left = `${left}px`
    sheet.current.style.top = upwards ? 'auto' : `${from.bottom + GAP}px`
    sheet.current.style.bottom = upwards ? `${innerHeight - from.top + GAP}px` : 'auto'
    sheet.current.style.maxHeight = `${upwards ? above : below}px`
  }
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={className ?? styles.opener}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={open}
        popoverTarget={id}
      >
        {button}
      </button>
      <div
        ref={sheet}
        id={id}
        popover="auto"
        className={styles.sheet}
        style={{ width }}
        onBeforeToggle={event => event.newState === 'open' && place()}
        onToggle={event => setOpen(event.newState === 'open')}
      >
        {open && children(() => sheet.current?.hidePopover())}
      </div>
    </>
  )
}

interface ChoiceProps {
  readonly onClick: () => void
  readonly children: ReactNode
}

/** One line to choose in a sheet. */
export function Choice({ onClick, children }: ChoiceProps) {
  return (
    <button type="button" className={styles.choice} onClick={onClick}>
      {children}
    </button>
  )
}
