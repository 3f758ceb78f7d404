/** Field measurements as flat arrays for the graphics card. Pure. */
import type { Measurement, Technology } from '@/domain/dataset/records'
import { NO_SIGNAL, SIGNAL_LOOKS, signalBin } from '../style/signal-bins'

export interface MeasuredPoints {
  readonly count: number
  /** `[lon, lat, …]`. */
  readonly positions: Float64Array
  /** RGBA. Readings without any signal level are open rings: their inside is transparent. */
  readonly fills: Uint8ClampedArray
  readonly lines: Uint8ClampedArray
  readonly radii: Float32Array
  /** Readings a bin: good, fair, weak, gap. */
  readonly bins: readonly number[]
  readonly withoutSignal: number
}

/**
 * Readings of one technology and one operator (`any`, `all`: of every one). A reading that does not say its operator or
 * technology is shown with every one. The worst are drawn last, on top.
 */
export function measuredPoints(
  measurements: readonly Measurement[],
  operator: string,
  technology: Technology,
): MeasuredPoints {
  const every = operator === 'any' || operator === 'all'
  const shown = measurements
    .filter(
      reading =>
        (reading.technology ?? technology) === technology &&
        (every || (reading.operator ?? operator) === operator),
    )
    .map(reading => ({ reading, bin: signalBin(reading.dbm) }))
  const badness = (bin: number) => (bin < 0 ? SIGNAL_LOOKS.length : bin)
  shown.sort((a, b) => badness(a.bin) - badness(b.bin))
  const count = shown.length
  const positions = new Float64Array(2 * count)
  const fills = new Uint8ClampedArray(4 * count)
  const lines = new Uint8ClampedArray(4 * count)
  const radii = new Float32Array(count)
  const bins = SIGNAL_LOOKS.map(() => 0)
  for (const [i, { reading, bin }] of shown.entries()) {
    const { colour, radius } = SIGNAL_LOOKS[bin] ?? NO_SIGNAL
    positions.set([reading.lon, reading.lat], 2 * i)
    fills.set([...colour, bin < 0 ? 0 : 240], 4 * i)
    lines.set(bin < 0 ? [...colour, 255] : [255, 255, 255, 210], 4 * i)
    radii[i] = radius
    if (bin >= 0) bins[bin]!++
  }
  return {
    count,
    positions,
    fills,
    lines,
    radii,
    bins,
    withoutSignal: count - bins.reduce((a, b) => a + b, 0),
  }
}
