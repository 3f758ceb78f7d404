/**
 * Stock by stage over time (Recharts with explicit size): for each day how many devices had come so far, the stages
 * stacked from the one that is furthest along. Steps, not slopes: between two dates nothing is known to have moved.
 */
import { Area, AreaChart, CartesianGrid, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'

export interface StageSeries {
  readonly key: string
  readonly name: string
  readonly colour: string
}

export interface StageDay {
  /** Milliseconds since 1970, for the axis. */
  readonly at: number
  /** By `StageSeries.key`, ≥ 0. */
  readonly amounts: Readonly<Record<string, number>>
}

interface Props {
  /** From the bottom of the stack. */
  readonly series: readonly StageSeries[]
  /** By day, earliest first. */
  readonly days: readonly StageDay[]
  /** A day that is pointed out, within those of `days`, with a word for it. */
  readonly mark?: { readonly at: number; readonly text: string }
  readonly width: number
  readonly height: number
  readonly title: string
  readonly dayText: (at: number) => string
  readonly amountText: (amount: number) => string
}

const AXIS = { fontSize: 12, fill: '#566571' } as const

export default function StageChart({ series, days, mark, width, height, title, dayText, amountText }: Props) {
  return (
    <div role="img" aria-label={title}>
      <AreaChart
        width={width}
        height={height}
        data={days.map(({ at, amounts }) => ({ at, ...amounts }))}
        margin={{ top: mark ? 20 : 8, right: mark ? 24 : 12, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="#e3e9ee" />
        <XAxis
          dataKey="at"
          type="number"
          scale="time"
          domain={['dataMin', 'dataMax']}
          tickFormatter={dayText}
          tick={AXIS}
          tickLine={false}
          axisLine={{ stroke: '#c3cdd5' }}
          minTickGap={28}
          height={22}
        />
        <YAxis tickFormatter={amountText} tick={AXIS} tickLine={false} axisLine={false} width={52} />
        <Tooltip
          labelFormatter={at => dayText(Number(at))}
          formatter={(amount, name) => [amountText(Number(amount)), name]}
          isAnimationActive={false}
        />
        {series.map(({ key, name, colour }) => (
          <Area
            key={key}
            dataKey={key}
            name={name}
            type="stepAfter"
            stackId="stock"
            stroke={colour}
            strokeWidth={1}
            fill={colour}
            fillOpacity={0.85}
            isAnimationActive={false}
          />
        ))}
        {mark && (
          <ReferenceLine
            x={mark.at}
            stroke="#1d2a33"
            strokeDasharray="3 3"
            label={{ value: mark.text, position: 'top', fontSize: 12, fill: '#1d2a33' }}
          />
        )}
      </AreaChart>
    </div>
  )
}
