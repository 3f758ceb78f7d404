/** The record of a hand-over, in saved words. */
import { isDeviceCount } from '@/domain/plan/allocation-settings'
import { isCalendarDate } from '@/domain/plan/calendar-date'
import type { PlanHandover } from '@/domain/plan/device-records'
import { HANDOVER } from './record-vocabulary'
import { CLASS_WORDS } from './saved-allocation'
import { isSaved, type Saved } from './saved-index'
import { meaningOf } from './vocabulary'

export const savedHandover = (handover: PlanHandover): Saved => ({
  [HANDOVER.round]: handover.round,
  [HANDOVER.unit]: handover.unitCode,
  [HANDOVER.class]: CLASS_WORDS[handover.class],
  [HANDOVER.quantity]: handover.quantity,
  [HANDOVER.handedOverAt]: handover.handedOverAt,
  [HANDOVER.note]: handover.note,
  [HANDOVER.by]: handover.by,
  [HANDOVER.on]: handover.on,
})

/** `null` where it is none that this version can read. */
export function readHandover(id: string, saved: unknown): PlanHandover | null {
  if (id === '' || !isSaved(saved)) return null
  const of = meaningOf(CLASS_WORDS, saved[HANDOVER.class])
  const [round, unitCode] = [saved[HANDOVER.round], saved[HANDOVER.unit]]
  const [quantity, note, by] = [saved[HANDOVER.quantity], saved[HANDOVER.note], saved[HANDOVER.by]]
  const [handedOverAt, on] = [saved[HANDOVER.handedOverAt], saved[HANDOVER.on]]
  if (!of || !isWord(round) || !isWord(unitCode) || !isDeviceCount(quantity)) return null
  if (!isDay(handedOverAt) || !isDay(on)) return null
  return {
    id,
    round,
    unitCode,
    class: of,
    quantity,
    handedOverAt,
    note: isWord(note) ? note : null,
    by: typeof by === 'string' ? by : null,
    on,
  }
}

const isWord = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

const isDay = (value: unknown): value is string => typeof value === 'string' && isCalendarDate(value)
