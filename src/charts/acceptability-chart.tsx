/**
 * How likely a commune is at each rank (rank acceptability): a bar a rank or a bin of ranks, those within the top group in
 * a colour of their own (Recharts with explicit size). Words and numbers come formatted.
 */
import { Bar, BarChart, Cell, LabelList, XAxis, YAxis } from 'recharts'

export interface AcceptabilityBar {
  /** The rank, or the first and the last of a bin. */
  readonly label: string
  /** 0…1. */
  readonly chance: number
  /** Printed above the bar; empty where there is no room or nothing to say. */
  readonly text: string
  readonly inTop: boolean
}

interface Props {
  readonly bars: readonly AcceptabilityBar[]
  readonly width: number
  readonly height: number
  /** What the chart shows, for a reader who does not see it. */
  readonly title: string
}

const INK = { inTop: '#1f6f54', beyond: '#9aa7b1', axis: '#566571' } as const

export default function AcceptabilityChart({ bars, width, height, title }: Props) {
  return (
    <div role="img" aria-label={title}>
      <BarChart
        width={width}
        height={height}
        data={[...bars]}
        margin={{ top: 18, right: 4, bottom: 0, left: 4 }}
        barCategoryGap="12%"
        maxBarSize={36}
        accessibilityLayer={false}
      >
        <XAxis
          dataKey="label"
          tick={{ fontSize: 12, fill: INK.axis }}
          tickLine={false}
          axisLine={{ stroke: '#c3cdd5' }}
          interval="preserveStartEnd"
          height={22}
        />
        <YAxis hide domain={[0, 'dataMax']} />
        <Bar dataKey="chance" isAnimationActive={false} radius={1}>
          <LabelList dataKey="text" position="top" fontSize={12} fill={INK.axis} />
          {bars.map(bar => (
            <Cell key={bar.label} fill={bar.inTop ? INK.inTop : INK.beyond} />
          ))}
        </Bar>
      </BarChart>
    </div>
  )
}
