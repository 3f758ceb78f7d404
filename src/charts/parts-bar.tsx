/**
 * The small stacked bar of a list: how much each criterion adds to a score. Drawn as plain SVG, since hundreds of them
 * move with a slider. The same facts stand in words beside it, so it is hidden from screen readers.
 */
export interface BarPart {
  readonly id: string
  readonly colour: string
  /** 0…1 of the full width. */
  readonly value: number
}

interface Props {
  readonly parts: readonly BarPart[]
  readonly width: number
  readonly height: number
}

export function PartsBar({ parts, width, height }: Props) {
  let x = 0
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect width={width} height={height} rx={1} fill="#eef1f4" />
      {parts.map(({ id, colour, value }) => {
        const left = x
        x += value * width
        return (
          value > 0 && (
            <rect key={id} x={left} width={Math.max(0.5, value * width)} height={height} fill={colour} />
          )
        )
      })}
    </svg>
  )
}
