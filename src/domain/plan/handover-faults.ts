/** What keeps a hand-over from being recorded (rule P19): codes, sentences are made upstairs. */
import { NEED_CLASSES } from '../dataset/records'
import type { IsoDate } from '../units'
import { isDeviceCount } from './allocation-settings'
import { isCalendarDate } from './calendar-date'
import type { PlanHandover } from './device-records'

/** What somebody says of a hand-over: all but whose record it is. */
export type HandoverDraft = Omit<PlanHandover, 'id' | 'by' | 'on'>

export const HANDOVER_FAULTS = [
  'round-unknown',
  'unit-unknown',
  'class-unknown',
  'quantity-not-whole',
  'day-unreadable',
  'day-after-today',
] as const
export type HandoverFault = (typeof HANDOVER_FAULTS)[number]

/** What a hand-over is held against. */
export interface HandoverBasis {
  /** Rounds of the supply. */
  readonly rounds: ReadonlySet<string>
  /** Codes of schools and communes. */
  readonly units: ReadonlySet<string>
  readonly today: IsoDate
}

/** Empty: it may be recorded. */
export const handoverFaults = (draft: HandoverDraft, basis: HandoverBasis): readonly HandoverFault[] => [
  ...(basis.rounds.has(draft.round) ? [] : (['round-unknown'] as const)),
  ...(basis.units.has(draft.unitCode) ? [] : (['unit-unknown'] as const)),
  ...wordFaults(draft, basis.today),
]

/** Those that can be told without the data. */
export function wordFaults(draft: HandoverDraft, today: IsoDate): readonly HandoverFault[] {
  const faults: HandoverFault[] = []
  if (!NEED_CLASSES.includes(draft.class)) faults.push('class-unknown')
  if (!isDeviceCount(draft.quantity)) faults.push('quantity-not-whole')
  if (!isCalendarDate(draft.handedOverAt)) faults.push('day-unreadable')
  else if (draft.handedOverAt > today) faults.push('day-after-today')
  return faults
}
