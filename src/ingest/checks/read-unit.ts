/** The unit of a need or a hand-over: a school or a commune, known by its code. */
import type { FindingLog } from '../finding-log'
import type { CommuneFinder } from '../names/commune-finder'
import { restoreZeros } from '../names/restore-zeros'

/** The code as known; `null` where nobody knows it (reported). With nothing to check against the code stands. */
export function readUnit(
  code: string,
  row: number,
  header: string | null,
  finder: CommuneFinder,
  schools: ReadonlySet<string>,
  log: FindingLog,
): string | null {
  const isKnown = (one: string) => schools.has(one) || finder.code(one) !== undefined
  if ((finder.isEmpty && schools.size === 0) || isKnown(code)) return code
  const where = { row, column: header, value: code }
  const restored = restoreZeros(code, isKnown)
  if (restored !== null) {
    log.add('code-zero-restored', 'info', where, { restored })
    return restored
  }
  if (schools.size === 0 && !/^\d{5}$/.test(code)) {
    // No list of schools is loaded: a code that is no commune's may well be a school's.
    log.add('unit-unknown', 'warning', where)
    return code
  }
  log.add('unit-unknown', 'error', where)
  return null
}
