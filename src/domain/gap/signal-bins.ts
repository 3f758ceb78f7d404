/** The planners' bins of received power, and what the standard asks of samples (G18). */
import type { Share } from '../units'

/** dBm: at least −95 is good, −105 fair, −115 weak; below, or no signal at all, a gap [C: usual among planners]. */
export const SIGNAL_BINS = [-95, -105, -115] as const
/** QCVN 81:2019/BTTTT: so many of the samples must reach the minimum. */
export const SAMPLES_REQUIRED: Share = 0.95

export const signalBin = (dbm: number | null): 0 | 1 | 2 | 3 =>
  dbm === null || dbm < SIGNAL_BINS[2] ? 3 : dbm < SIGNAL_BINS[1] ? 2 : dbm < SIGNAL_BINS[0] ? 1 : 0
