/** `--threshold 4G=-110,3G=-100`: from which level on a raster counts as covered, dBm; others as in the first plan. */
import { TECHNOLOGIES, type Technology } from '@/domain/dataset/records'
import { setSignalMinimum } from '@/domain/plan/operations/set-signal-minimum'
import { FIRST_PLAN, type Plan } from '@/domain/plan/plan'

/** The levels, or the sentence that says what is wrong. */
export function readSignalMinimum(text: string | undefined): Plan['signalMinimumDbm'] | string {
  if (text === undefined) return FIRST_PLAN.signalMinimumDbm
  const levels: Partial<Record<Technology, number>> = {}
  for (const pair of text.split(',')) {
    const [name = '', value = '', ...more] = pair.split('=').map(piece => piece.trim())
    const technology = TECHNOLOGIES.find(one => one === name.toUpperCase())
    const dbm = value === '' ? Number.NaN : Number(value.replace('−', '-'))
    if (!technology || more.length > 0 || Number.isNaN(dbm))
      return `--threshold: "${pair}" is not TECHNOLOGY=DBM, one of ${TECHNOLOGIES.join(', ')}`
    if (levels[technology] !== undefined) return `--threshold: "${technology}" is named twice`
    try {
      setSignalMinimum(FIRST_PLAN, technology, dbm)
    } catch (error) {
      if (error instanceof RangeError) return `--threshold: "${pair}": takes −150 to 0 dBm`
      throw error
    }
    levels[technology] = dbm
  }
  return { ...FIRST_PLAN.signalMinimumDbm, ...levels }
}
