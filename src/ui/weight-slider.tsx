/**
 * A slider for a weight 0–100 in its criterion's colour. A native range input: every key, screen reader and finger
 * already knows it, and it costs nothing to redraw.
 */
import styles from './weight-slider.module.css'

interface Props {
  readonly label: string
  readonly value: number
  readonly colour: string
  /** What a screen reader says for the value. */
  readonly valueText: string
  readonly onChange: (value: number) => void
  /** The person has let go: the whole drag is one step of undo. */
  readonly onSettle: () => void
}

export function WeightSlider({ label, value, colour, valueText, onChange, onSettle }: Props) {
  return (
    <input
      className={styles.slider}
      type="range"
      min={0}
      max={100}
      step={1}
      value={value}
      aria-label={label}
      aria-valuetext={valueText}
      style={{ '--colour': colour, '--filled': `${value}%` } as React.CSSProperties}
      onChange={event => onChange(event.currentTarget.valueAsNumber)}
      onPointerUp={onSettle}
      onKeyUp={onSettle}
      onBlur={onSettle}
    />
  )
}
