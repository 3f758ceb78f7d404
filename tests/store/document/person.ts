/** One person at one page: a live plan of their own, and the store that their screen reads. */
import * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import type { GapMark, MarkFields, MarkStatus, Register } from '@/domain/gap/mark'
import type { Change } from '@/domain/plan/change'
import { addMarks } from '@/domain/plan/operations/add-marks'
import { editMarks } from '@/domain/plan/operations/edit-marks'
import { removeMarks } from '@/domain/plan/operations/remove-marks'
import { setMarkStatus } from '@/domain/plan/operations/set-mark-status'
import { type CurrentPlan, currentPlan } from '@/store/document/current-plan'
import { createLivePlan } from '@/store/document/live-plan'
import type { StepName } from '@/store/history/step-names'

export const PLACE = { type: 'Point', coordinates: [105.2, 20.3] } as const

export function aPerson(saved: readonly Uint8Array[] = []) {
  const target = createStore<CurrentPlan>(() => currentPlan.getInitialState())
  const live = createLivePlan(target)
  live.open(saved)
  const register = (): Register => target.getState().register
  const change = (make: (register: Register) => Change, step: StepName = 'editMark', gesture?: string) =>
    live.change(make(register()), step, { gesture })
  let steps = 0
  return {
    live,
    target,
    register,
    change,
    saved: () => Y.encodeStateAsUpdate(live.document),
    mark: (id = 'a'): GapMark => {
      const found = register().marks.find(mark => mark.id === id)
      if (!found) throw new Error(`no mark ${id}`)
      return found
    },
    add: (id = 'a', fields: Partial<MarkFields> = {}) =>
      change(
        now =>
          addMarks(now, [{ id, fields: { geometry: PLACE, ...fields } }], {
            day: '2021-11-30',
            by: null,
            entryId: 'first',
          }),
        'addMark',
      ),
    edit: (fields: Partial<Omit<MarkFields, 'status'>>, id = 'a', gesture?: string) =>
      change(now => editMarks(now, [id], fields), 'editMark', gesture),
    status: (status: MarkStatus, on = '2021-12-01', id = 'a') =>
      change(
        now => setMarkStatus(now, [id], status, { id: `s${++steps}`, on, by: 'An', reason: 'vì' }),
        'setMarkStatus',
      ),
    remove: (id = 'a') => change(now => removeMarks(now, [id]), 'removeMarks'),
  }
}

export type Person = ReturnType<typeof aPerson>

/** Both take in what the other has. */
export function meet(a: Person, b: Person): void {
  a.live.take(b.saved())
  b.live.take(a.saved())
}

/** Two people with the same mark. */
export function twoWithAMark(fields: Partial<MarkFields> = {}) {
  const a = aPerson()
  a.add('a', fields)
  const b = aPerson([a.saved()])
  return { a, b }
}
