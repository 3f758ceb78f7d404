/**
 * Received power in the planners' bins. From blue to red over pale, apart in lightness at both ends, and the worse the
 * larger the dot: told apart without colour too.
 */
import { signalBin as binOf } from '@/domain/gap/signal-bins'
import { mixed, type Rgb } from './colours'

export interface SignalLook {
  readonly colour: Rgb
  /** Pixels. */
  readonly radius: number
}

/** Good, fair, weak, gap. */
export const SIGNAL_LOOKS: readonly SignalLook[] = [
  { colour: [27, 92, 140], radius: 3.2 },
  { colour: [108, 170, 198], radius: 3.6 },
  { colour: [240, 168, 84], radius: 4.2 },
  { colour: [176, 38, 28], radius: 4.8 },
]

/** The phone found no signal level at all. */
export const NO_SIGNAL: SignalLook = { colour: [38, 42, 48], radius: 4.8 }

/** Place in `SIGNAL_LOOKS`; −1: no level. */
export const signalBin = (dbm: number | null): number => (dbm === null || Number.isNaN(dbm) ? -1 : binOf(dbm))

/** On a surface the same colours, a little quieter. */
export const surfaceColour = (bin: number): Rgb => mixed(SIGNAL_LOOKS[bin]!.colour, [255, 255, 255], 0.12)
