/** The road of what is decided about one unit: by whoever works here, today, always with a reason. */
import type { UnitState } from '@/domain/plan/device-records'
import { decideUnit as operation } from '@/domain/plan/operations/decide-unit'
import type { StepName } from '@/store/history/step-names'
import { author } from '@/store/session/author'
import { changeRecords } from './change-records'
import { freshEntryId } from './fresh-ids'
import { today } from './today'

const STEPS: Record<UnitState, StepName> = { locked: 'lockUnit', excluded: 'excludeUnit', open: 'openUnit' }

/** @throws RangeError without a reason, or where a number of devices is not whole and at least 1. */
export function decideUnit(
  unitCode: string,
  state: UnitState,
  quantity: number | null,
  reason: string,
): boolean {
  const by = author.getState().name
  const said = { id: freshEntryId(), unitCode, state, quantity, reason, by, on: today() }
  return changeRecords(records => operation(records, said), STEPS[state])
}
