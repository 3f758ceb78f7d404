/** One of a few, with a sentence of what it does. One that cannot be chosen stays reachable and says why. */
import { type ReactNode, useId } from 'react'
import { Icon } from './icon'
import styles from './option-row.module.css'

interface Props {
  readonly title: string
  readonly sentence?: ReactNode
  readonly chosen: boolean
  /** Why it cannot be chosen now; absent or `null` = it can. */
  readonly reason?: string | null
  readonly onClick: () => void
}

export function OptionRow({ title, sentence, chosen, reason = null, onClick }: Props) {
  const id = useId()
  return (
    <button
      type="button"
      className={styles.row}
      aria-labelledby={`${id}title`}
      aria-describedby={sentence || reason ? `${id}said` : undefined}
      aria-pressed={chosen}
      aria-disabled={reason !== null || undefined}
      onClick={reason === null ? onClick : undefined}
    >
      <span className={styles.tick}>{chosen && <Icon name="check" size={14} />}</span>
      <span id={`${id}title`} className={styles.title}>
        {title}
      </span>
      {(sentence || reason) && (
        <span id={`${id}said`} className={styles.sentence}>
          {sentence}
          {reason && <em className={styles.reason}>{reason}</em>}
        </span>
      )}
    </button>
  )
}
