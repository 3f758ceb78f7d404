/**
 * One criterion of one commune: in words, its place in it, and its points as a bar against the most that it can add. All
 * bars of a sheet have one scale; what pulls the commune back is drawn hollow, to the same scale.
 */
import { useText } from '@/i18n/use-text'
import { criterionColour } from '@/ui/criterion-colour'
import styles from './commune-sheet.module.css'

interface Props {
  readonly id: string
  readonly words: string
  /** `null`: it has no value of its own, and no place. */
  readonly place: string | null
  readonly points: number
  /** The most that it can add, 0…1; 0 where it is left out. */
  readonly full: number
  /** What the whole width stands for. */
  readonly longest: number
  readonly missing: boolean
}

export function ReasonRow({ id, words, place, points, full, longest, missing }: Props) {
  const { format } = useText()
  const colour = criterionColour(id)
  const percent = (value: number) => `${Math.min(100, (Math.abs(value) / longest) * 100)}%`
  return (
    <li>
      <span className={styles.swatch} style={{ background: colour }} />
      <span className={missing ? styles.warn : undefined}>
        {words}
        {place && <small> · {place}</small>}
      </span>
      {(full > 0 || points !== 0) && (
        <span className={styles.track} aria-hidden="true">
          <span className={styles.full} style={{ width: percent(full) }} />
          <span
            className={styles.gained}
            data-back={points < 0 || undefined}
            style={{
              width: percent(points),
              background: points < 0 ? undefined : colour,
              borderColor: colour,
            }}
          />
        </span>
      )}
      <span className={styles.points}>{format.points(points)}</span>
    </li>
  )
}
