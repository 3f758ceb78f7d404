/**
 * The parts of one score as labelled bars, each filled against the most that its criterion can add: all bars have one
 * scale (Recharts with explicit size). Words and numbers come formatted.
 */
import { Bar, BarChart, Cell, LabelList, XAxis, YAxis } from 'recharts'

export interface ChartPart {
  readonly id: string
  readonly label: string
  readonly colour: string
  /** 0…`full`. */
  readonly value: number
  /** The most that it can add here, 0…1. */
  readonly full: number
  /** The value as printed at the end of the bar. */
  readonly text: string
}

interface Props {
  readonly parts: readonly ChartPart[]
  readonly width: number
  /** What the chart shows, for a reader who does not see it. */
  readonly title: string
}

const ROW = 40
const BAR = 10

export default function PartsChart({ parts, width, title }: Props) {
  const longest = Math.max(0.01, ...parts.map(part => part.full))
  return (
    <div role="img" aria-label={title}>
      <BarChart
        width={width}
        height={parts.length * ROW}
        data={[...parts]}
        layout="vertical"
        margin={{ top: 0, right: 76, bottom: 0, left: 0 }}
        barSize={BAR}
        // The second bar of a row lies over the first.
        barGap={-BAR}
        accessibilityLayer={false}
      >
        <XAxis type="number" hide domain={[0, longest]} />
        <YAxis type="category" dataKey="label" hide />
        <Bar dataKey="full" fill="#dfe5ea" isAnimationActive={false} radius={1}>
          <LabelList dataKey="label" content={RowLabel} />
          <LabelList dataKey="text" content={EndLabel} />
        </Bar>
        <Bar dataKey="value" isAnimationActive={false} radius={1}>
          {parts.map(part => (
            <Cell key={part.id} fill={part.colour} />
          ))}
        </Bar>
      </BarChart>
    </div>
  )
}

interface LabelProps {
  readonly x?: number | string
  readonly y?: number | string
  readonly width?: number | string
  readonly value?: unknown
}

/** The criterion's name above its bar: long Vietnamese names do not fit beside it. */
function RowLabel({ x, y, value }: LabelProps) {
  return (
    <text x={Number(x ?? 0)} y={Number(y ?? 0) - 5} fontSize={12} fill="#566571">
      {String(value ?? '')}
    </text>
  )
}

/** The figure at the end of the bar's full length, on one line. */
function EndLabel({ x, y, width, value }: LabelProps) {
  return (
    <text x={Number(x ?? 0) + Number(width ?? 0) + 6} y={Number(y ?? 0) + BAR} fontSize={12} fill="#1d2a33">
      {String(value ?? '')}
    </text>
  )
}
