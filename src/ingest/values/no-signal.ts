/** What programs and people write where the phone had no network: it is no level and no technology. */
import { foldMarks } from '../fold'

/** Folded. */
const NO_SIGNAL = new Set([
  'no service',
  'no signal',
  'out of service',
  'no coverage',
  'khong co song',
  'khong song',
  'mat song',
  'khong co tin hieu',
])

export const saysNoSignal = (text: string): boolean => NO_SIGNAL.has(foldMarks(text))
