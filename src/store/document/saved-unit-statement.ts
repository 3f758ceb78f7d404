/** A decision about a unit, in saved words. */
import { isDeviceCount } from '@/domain/plan/allocation-settings'
import { isCalendarDate } from '@/domain/plan/calendar-date'
import type { UnitStatement } from '@/domain/plan/device-records'
import { UNIT, UNIT_WORDS } from './record-vocabulary'
import { isSaved, type Saved } from './saved-index'
import { meaningOf } from './vocabulary'

/** Ids hold none; codes of units, which come from files, may. */
const SEPARATOR = '/'

export const unitKey = ({ unitCode, id }: Pick<UnitStatement, 'unitCode' | 'id'>): string =>
  `${unitCode}${SEPARATOR}${id}`

export const savedUnitStatement = (statement: UnitStatement): Saved => ({
  [UNIT.state]: UNIT_WORDS[statement.state],
  [UNIT.quantity]: statement.quantity,
  [UNIT.reason]: statement.reason,
  [UNIT.by]: statement.by,
  [UNIT.on]: statement.on,
  [UNIT.knew]: [...statement.knew],
})

/** `null` where key or value is no statement that this version can read. */
export function readUnitStatement(key: string, saved: unknown): UnitStatement | null {
  const at = key.lastIndexOf(SEPARATOR)
  if (at < 1 || at === key.length - 1 || !isSaved(saved)) return null
  const state = meaningOf(UNIT_WORDS, saved[UNIT.state])
  const [quantity, reason, by, on, knew] = [UNIT.quantity, UNIT.reason, UNIT.by, UNIT.on, UNIT.knew].map(
    word => saved[word],
  )
  if (!state || typeof reason !== 'string' || reason.trim() === '') return null
  if (typeof on !== 'string' || !isCalendarDate(on)) return null
  if (state === 'locked' && !isDeviceCount(quantity)) return null
  return {
    id: key.slice(at + 1),
    unitCode: key.slice(0, at),
    state,
    quantity: state === 'locked' && isDeviceCount(quantity) ? quantity : null,
    reason,
    by: typeof by === 'string' ? by : null,
    on,
    knew: Array.isArray(knew) ? knew.filter(id => typeof id === 'string') : [],
  }
}
