/** Swatches of the legend, drawn from the same figures as the map: a pattern, a mark, a line. */
import { useId } from 'react'
import { COVERAGE_ALPHA, COVERED, cssColour, type Rgb, WHITE } from '../style/colours'
import { type MarkFill, type MarkShape, markPath } from '../style/marks'
import { PATTERNS, type PatternName, period } from '../style/patterns'
import { type Mast, mastPath } from '../style/site-marks'

const WIDTH = 22
const HEIGHT = 12

interface HatchProps {
  readonly pattern: PatternName
  readonly ink: Rgb
  readonly alpha: number
  readonly ground: Rgb
}

export function HatchSwatch({ pattern, ink, alpha, ground }: HatchProps) {
  const id = useId()
  const shape = PATTERNS[pattern]
  const colour = cssColour(ink)
  // A swatch is small: dots and wide strokes stand closer in it than on the map.
  const size = Math.min(period(shape), 7)
  const angles: readonly number[] =
    shape.type === 'lines' ? [shape.angle] : shape.type === 'cross' ? [45, 135] : []
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
      {(angles.length > 0 ? angles : [0]).map(angle => (
        <pattern
          key={angle}
          id={`${id}${angle}`}
          width={size}
          height={size}
          patternUnits="userSpaceOnUse"
          // The map's angles turn the other way round: its y points up.
          patternTransform={`rotate(${-angle})`}
        >
          {shape.type === 'dots' ? (
            <circle cx={size / 2} cy={size / 2} r={shape.radius} fill={colour} />
          ) : (
            <rect width={size} height={shape.stroke} fill={colour} />
          )}
        </pattern>
      ))}
      <rect width={WIDTH} height={HEIGHT} fill={cssColour(ground)} />
      {(angles.length > 0 ? angles : [0]).map(angle => (
        <rect key={angle} width={WIDTH} height={HEIGHT} fill={`url(#${id}${angle})`} opacity={alpha / 255} />
      ))}
      <rect
        x="0.5"
        y="0.5"
        width={WIDTH - 1}
        height={HEIGHT - 1}
        fill="none"
        stroke={colour}
        strokeOpacity="0.7"
      />
    </svg>
  )
}

interface PlainProps {
  readonly colour: Rgb
  readonly alpha?: number
  /** The right half lies under the coat of coverage. */
  readonly halfCovered?: boolean
}

export function PlainSwatch({ colour, alpha = 1, halfCovered = false }: PlainProps) {
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
      <rect width={WIDTH} height={HEIGHT} fill={cssColour(colour)} fillOpacity={alpha} />
      {halfCovered && (
        <rect
          x={WIDTH / 2}
          width={WIDTH / 2}
          height={HEIGHT}
          fill={cssColour(COVERED)}
          fillOpacity={COVERAGE_ALPHA / 255}
        />
      )}
      <rect
        x="0.5"
        y="0.5"
        width={WIDTH - 1}
        height={HEIGHT - 1}
        fill="none"
        stroke="#1d2a33"
        strokeOpacity="0.18"
      />
    </svg>
  )
}

interface MarkProps {
  readonly shape: MarkShape
  readonly fill: MarkFill
  readonly colour: Rgb
}

export function MarkSwatch({ shape, fill, colour }: MarkProps) {
  return (
    <svg width={WIDTH} height={16} viewBox="-11 -8 22 16" aria-hidden="true">
      <path
        d={markPath(shape, 4.2)}
        fill={cssColour(fill === 'full' ? colour : WHITE)}
        stroke={cssColour(colour)}
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      {fill === 'dotted' && <circle r="1.300" fill={cssColour(colour)} />}
    </svg>
  )
}

export function MastSwatch({ mast, colour }: { readonly mast: Mast; readonly colour: Rgb }) {
  return (
    <svg width={WIDTH} height={16} viewBox="-11 -8 22 16" aria-hidden="true">
      <path
        d={mastPath(mast, 5)}
        fill="none"
        stroke={cssColour(colour)}
        strokeWidth="2.2"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  )
}

export function LineSwatch({ colour, width }: { readonly colour: Rgb; readonly width: number }) {
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path
        d={`M1 ${HEIGHT / 2}H${WIDTH - 1}`}
        stroke={cssColour(colour)}
        strokeWidth={width}
        strokeLinecap="round"
      />
    </svg>
  )
}
