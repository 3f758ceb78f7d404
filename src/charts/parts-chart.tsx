/** The parts of one score as labelled bars (Recharts with explicit size). Words and numbers come formatted. */
import { Bar, BarChart, Cell, LabelList, XAxis, YAxis } from 'recharts'

export interface ChartPart {
  readonly id: string
  readonly label: string
  readonly colour: string
  /** 0…1. */
  readonly value: number
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

export default function PartsChart({ parts, width, title }: Props) {
  const longest = Math.max(0.01, ...parts.map(part => part.value))
  return (
    <div role="img" aria-label={title}>
      <BarChart
        width={width}
        height={parts.length * ROW}
        data={[...parts]}
        layout="vertical"
        margin={{ top: 0, right: 44, bottom: 0, left: 0 }}
        barSize={10}
        accessibilityLayer={false}
      >
        <XAxis type="number" hide domain={[0, longest]} />
        <YAxis type="category" dataKey="label" hide />
        <Bar dataKey="value" isAnimationActive={false} background={{ fill: '#eef1f4' }} radius={1}>
          {parts.map(part => (
            <Cell key={part.id} fill={part.colour} />
          ))}
          <LabelList dataKey="text" position="right" fontSize={12} fill="#1d2a33" />
          <LabelList dataKey="label" content={RowLabel} />
        </Bar>
      </BarChart>
    </div>
  )
}

/** The criterion's name above its bar: long Vietnamese names do not fit beside it. */
function RowLabel({ x, y, value }: { x?: number | string; y?: number | string; value?: unknown }) {
  return (
    <text x={Number(x ?? 0)} y={Number(y ?? 0) - 5} fontSize={12} fill="#566571">
      {String(value ?? '')}
    </text>
  )
}
